package org.gabarito.core.metric.counting;

import java.util.List;
import java.util.Set;
import org.gabarito.core.metric.Arguments;
import org.gabarito.core.metric.Evidence.Kind;
import org.gabarito.core.metric.Formula;
import org.gabarito.core.metric.MetricInfo;
import org.gabarito.core.metric.Parameter;
import org.gabarito.core.metric.Quantity;
import org.gabarito.core.metric.Source;

/**
 * F<sub>β</sub> score: weighted harmonic mean of positive predictive value and sensitivity.
 *
 * <p>F<sub>β</sub> = (1 + β²) TP / ((1 + β²) TP + β² FN + FP). β above 1 makes a missed voxel weigh
 * more than a false one, below 1 less; β = 1 is the DSC.
 *
 * <ul>
 *   <li>Both masks empty: undefined. MetricsReloaded says 1.
 *   <li>One mask empty: 0.
 * </ul>
 *
 * <p>Chinchor: MUC-4 evaluation metrics. Fourth Message Understanding Conference (1992),
 * doi:10.3115/1072064.1072067; after van Rijsbergen: Information Retrieval (1979).
 */
final class FBeta extends CountingMetric {
    private static final Parameter BETA =
            new Parameter(
                    "beta",
                    Parameter.Kind.NUMBER,
                    new Quantity(1, ""),
                    0.01,
                    100,
                    "How many times as much sensitivity matters as positive predictive value.");

    private static final MetricInfo INFO =
            new MetricInfo(
                    "fbeta",
                    List.of("f_score", "f1", "f1_score"),
                    "F-beta score",
                    "Fβ",
                    MetricInfo.Family.COUNTING,
                    MetricInfo.Direction.HIGHER,
                    0,
                    1,
                    1,
                    MetricInfo.Worst.RANGE_END,
                    MetricInfo.Unit.NONE,
                    false,
                    new MetricInfo.Empty(0, 0, Double.NaN),
                    definitions(List.of(VOXELS, SAMPLES, OBJECTS)),
                    List.of(BETA, PREVALENCE),
                    Set.of("imlc", "sems", "obd", "ins"),
                    new Formula(
                            "F_{\\beta} = \\frac{(1 + \\beta^2) \\mathrm{TP}}{(1 + \\beta^2)"
                                    + " \\mathrm{TP} + \\beta^2 \\mathrm{FN} + \\mathrm{FP}}"),
                    "",
                    new Source(
                            Source.Kind.CONFERENCE,
                            "Chinchor N",
                            "MUC-4 evaluation metrics",
                            "Fourth Message Understanding Conference",
                            "",
                            "22–29",
                            1992,
                            "10.3115/1072064.1072067"));

    FBeta() {
        super(INFO, Kind.MASKS, Kind.SAMPLES, Kind.OBJECTS);
    }

    @Override
    double of(Cells cells, Arguments arguments, String variant) {
        double beta = arguments.number(BETA);
        double square = beta * beta;
        double agreed = (1 + square) * cells.truePositives();
        return agreed / (agreed + square * cells.falseNegatives() + cells.falsePositives());
    }
}
