package org.gabarito.core.metric.counting;

import java.util.List;
import java.util.Set;
import org.gabarito.core.metric.Arguments;
import org.gabarito.core.metric.Evidence.Kind;
import org.gabarito.core.metric.Formula;
import org.gabarito.core.metric.MetricInfo;
import org.gabarito.core.metric.Source;

/**
 * Intersection over union, or Jaccard index: the share of all voxels in either mask that is in
 * both.
 *
 * <p>IoU = TP / (TP + FP + FN), which is DSC / (2 − DSC).
 *
 * <ul>
 *   <li>Both masks empty: undefined, as in MetricsReloaded. medpy says 1, scikit-learn 0.
 *   <li>One mask empty: 0. MONAI leaves it undefined when that is the reference.
 * </ul>
 *
 * <p>Jaccard: The distribution of the flora in the alpine zone. New Phytologist 11 (1912),
 * doi:10.1111/j.1469-8137.1912.tb05611.x.
 */
final class IntersectionOverUnion extends CountingMetric {
    private static final MetricInfo INFO =
            new MetricInfo(
                    "iou",
                    List.of("jaccard", "jaccard_index", "intersection_over_union"),
                    "Intersection over union",
                    "IoU",
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
                            "\\mathrm{IoU} = \\frac{\\mathrm{TP}}{\\mathrm{TP} + \\mathrm{FP} +"
                                    + " \\mathrm{FN}}"),
                    "",
                    new Source(
                            Source.Kind.ARTICLE,
                            "Jaccard P",
                            "The distribution of the flora in the alpine zone",
                            "New Phytologist",
                            "11(2)",
                            "37–50",
                            1912,
                            "10.1111/j.1469-8137.1912.tb05611.x"));

    IntersectionOverUnion() {
        super(INFO, Kind.MASKS);
    }

    @Override
    double of(Cells cells, Arguments arguments, String variant) {
        double union = cells.reference() + cells.falsePositives();
        return cells.truePositives() / union;
    }
}
