package org.gabarito.core.metric.counting;

import java.util.List;
import java.util.Set;
import org.gabarito.core.metric.Arguments;
import org.gabarito.core.metric.Evidence.Kind;
import org.gabarito.core.metric.Formula;
import org.gabarito.core.metric.MetricInfo;
import org.gabarito.core.metric.Source;

/**
 * Sensitivity, or recall: the share of the reference that was found. A prediction that covers all
 * has 1, so it says little without the positive predictive value.
 *
 * <p>Sensitivity = TP / (TP + FN).
 *
 * <ul>
 *   <li>Reference empty: undefined, there was nothing to find. medpy and scikit-learn say 0.
 *   <li>Prediction alone empty: 0.
 * </ul>
 *
 * <p>Yerushalmy: Statistical problems in assessing methods of medical diagnosis, with special
 * reference to X-ray techniques. Public Health Rep. 62 (1947), doi:10.2307/4586294.
 */
final class Sensitivity extends CountingMetric {
    private static final MetricInfo INFO =
            new MetricInfo(
                    "sensitivity",
                    List.of("recall", "sens", "tpr", "true_positive_rate"),
                    "Sensitivity",
                    "Sens",
                    MetricInfo.Family.COUNTING,
                    MetricInfo.Direction.HIGHER,
                    0,
                    1,
                    1,
                    MetricInfo.Worst.RANGE_END,
                    MetricInfo.Unit.NONE,
                    false,
                    new MetricInfo.Empty(Double.NaN, 0, Double.NaN),
                    definitions(List.of(VOXELS, SAMPLES, OBJECTS)),
                    List.of(),
                    Set.of("imlc", "sems", "obd", "ins"),
                    new Formula(
                            "\\mathrm{Sens} = \\frac{\\mathrm{TP}}{\\mathrm{TP} + \\mathrm{FN}}"),
                    "",
                    new Source(
                            Source.Kind.ARTICLE,
                            "Yerushalmy J",
                            "Statistical problems in assessing methods of medical diagnosis, with"
                                    + " special reference to X-ray techniques",
                            "Public Health Reports",
                            "62(40)",
                            "1432–1449",
                            1947,
                            "10.2307/4586294"));

    Sensitivity() {
        super(INFO, Kind.MASKS, Kind.SAMPLES, Kind.OBJECTS);
    }

    @Override
    double of(Cells cells, Arguments arguments, String variant) {
        return cells.truePositives() / cells.reference();
    }
}
