package org.gabarito.core.metric.counting;

import java.util.List;
import java.util.Set;
import org.gabarito.core.metric.Arguments;
import org.gabarito.core.metric.Evidence.Kind;
import org.gabarito.core.metric.Formula;
import org.gabarito.core.metric.MetricInfo;
import org.gabarito.core.metric.Source;

/**
 * Dice similarity coefficient: twice the overlap of both masks over the sum of their sizes.
 *
 * <p>DSC = 2 TP / (2 TP + FP + FN), which is F<sub>1</sub>, and 2 IoU / (1 + IoU).
 *
 * <ul>
 *   <li>Both masks empty: undefined. MetricsReloaded and medpy say 1, scikit-learn 0.
 *   <li>One mask empty: 0. MONAI leaves it undefined when that is the reference.
 * </ul>
 *
 * <p>Dice: Measures of the amount of ecologic association between species. Ecology 26 (1945),
 * doi:10.2307/1932409.
 */
final class Dice extends CountingMetric {
    private static final MetricInfo INFO =
            new MetricInfo(
                    "dsc",
                    List.of(
                            "dice",
                            "dice_coefficient",
                            "dice_similarity_coefficient",
                            "sorensen_dice"),
                    "Dice similarity coefficient",
                    "DSC",
                    MetricInfo.Family.COUNTING,
                    MetricInfo.Direction.HIGHER,
                    0,
                    1,
                    1,
                    MetricInfo.Worst.RANGE_END,
                    MetricInfo.Unit.NONE,
                    false,
                    new MetricInfo.Empty(0, 0, Double.NaN),
                    definitions(List.of(VOXELS)),
                    List.of(),
                    Set.of("sems", "ins"),
                    new Formula(
                            "\\mathrm{DSC} = \\frac{2 \\mathrm{TP}}{2 \\mathrm{TP} + \\mathrm{FP}"
                                    + " + \\mathrm{FN}}"),
                    "",
                    new Source(
                            Source.Kind.ARTICLE,
                            "Dice LR",
                            "Measures of the amount of ecologic association between species",
                            "Ecology",
                            "26(3)",
                            "297–302",
                            1945,
                            "10.2307/1932409"));

    Dice() {
        super(INFO, Kind.MASKS);
    }

    @Override
    double of(Cells cells, Arguments arguments, String variant) {
        return 2.0 * cells.truePositives() / (cells.reference() + cells.prediction());
    }
}
