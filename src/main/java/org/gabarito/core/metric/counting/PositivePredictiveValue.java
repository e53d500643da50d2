package org.gabarito.core.metric.counting;

import java.util.List;
import java.util.Set;
import org.gabarito.core.metric.Arguments;
import org.gabarito.core.metric.Evidence.Kind;
import org.gabarito.core.metric.Formula;
import org.gabarito.core.metric.MetricInfo;
import org.gabarito.core.metric.Source;

/**
 * Positive predictive value, or precision: the share of the prediction that is right. A prediction
 * of one sure voxel has 1, so it says little without the sensitivity.
 *
 * <p>PPV = TP / (TP + FP).
 *
 * <ul>
 *   <li>Prediction empty: undefined, nothing was claimed. MetricsReloaded, medpy and scikit-learn
 *       say 0 when the reference is not empty.
 *   <li>Reference alone empty: 0.
 * </ul>
 *
 * <p>Vecchio: Predictive value of a single diagnostic test in unselected populations. N. Engl. J.
 * Med. 274 (1966), doi:10.1056/NEJM196605262742104.
 */
final class PositivePredictiveValue extends CountingMetric {
    private static final MetricInfo INFO =
            new MetricInfo(
                    "ppv",
                    List.of("precision", "positive_predictive_value"),
                    "Positive predictive value",
                    "PPV",
                    MetricInfo.Family.COUNTING,
                    MetricInfo.Direction.HIGHER,
                    0,
                    1,
                    1,
                    MetricInfo.Worst.RANGE_END,
                    MetricInfo.Unit.NONE,
                    false,
                    new MetricInfo.Empty(0, Double.NaN, Double.NaN),
                    definitions(List.of(VOXELS, SAMPLES, OBJECTS)),
                    List.of(PREVALENCE),
                    Set.of("imlc", "sems", "obd", "ins"),
                    new Formula(
                            "\\mathrm{PPV} = \\frac{\\mathrm{TP}}{\\mathrm{TP} + \\mathrm{FP}}"),
                    "",
                    new Source(
                            Source.Kind.ARTICLE,
                            "Vecchio TJ",
                            "Predictive value of a single diagnostic test in unselected"
                                    + " populations",
                            "New England Journal of Medicine",
                            "274(21)",
                            "1171–1173",
                            1966,
                            "10.1056/NEJM196605262742104"));

    PositivePredictiveValue() {
        super(INFO, Kind.MASKS, Kind.SAMPLES, Kind.OBJECTS);
    }

    @Override
    double of(Cells cells, Arguments arguments, String variant) {
        return cells.truePositives() / cells.prediction();
    }
}
