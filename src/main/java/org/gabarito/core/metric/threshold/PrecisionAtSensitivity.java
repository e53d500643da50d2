package org.gabarito.core.metric.threshold;

import java.util.List;
import java.util.Set;
import org.gabarito.core.matching.Ranking;
import org.gabarito.core.metric.Arguments;
import org.gabarito.core.metric.Formula;
import org.gabarito.core.metric.MetricInfo;
import org.gabarito.core.metric.MetricInfo.Direction;
import org.gabarito.core.metric.MetricInfo.Empty;
import org.gabarito.core.metric.MetricInfo.Family;
import org.gabarito.core.metric.MetricInfo.Unit;
import org.gabarito.core.metric.MetricInfo.Worst;
import org.gabarito.core.metric.Parameter;
import org.gabarito.core.metric.Quantity;
import org.gabarito.core.metric.Source;

/**
 * Positive predictive value at a target sensitivity: the best share of right calls over the
 * thresholds that find enough of the positives.
 *
 * <p>PPV@Sens = max<sub>t</sub> {PPV(t) : Sens(t) ≥ s}. In [0, 1]; at least the prevalence. It does
 * not rise steadily with the threshold, so the best one need not be the strictest.
 *
 * <ul>
 *   <li>Class absent from the reference: undefined.
 *   <li>A target of 0 is reached by calling nothing positive, where the value is 1.
 * </ul>
 *
 * <p>Maier-Hein et al.: Metrics reloaded: recommendations for image analysis validation. Nat.
 * Methods 21 (2024), doi:10.1038/s41592-023-02151-z.
 */
final class PrecisionAtSensitivity extends TargetMetric {
    private static final Parameter SENS =
            new Parameter(
                    "sens",
                    Parameter.Kind.NUMBER,
                    new Quantity(0.9, ""),
                    0,
                    1,
                    "Sensitivity that must be reached.");

    private static final MetricInfo INFO =
            new MetricInfo(
                    "ppv_at_sens",
                    List.of("ppv@sens", "precision_at_recall"),
                    "Positive predictive value at a target sensitivity",
                    "PPV@Sens",
                    Family.THRESHOLD,
                    Direction.HIGHER,
                    0,
                    1,
                    1,
                    Worst.RANGE_END,
                    Unit.NONE,
                    false,
                    new Empty(Double.NaN, Double.NaN, Double.NaN),
                    List.of(AT_LEAST, ObjectMetric.RANKED.get(0)),
                    List.of(SENS),
                    Set.of("imlc", "obd", "ins"),
                    new Formula(
                            "\\mathrm{PPV@Sens} = \\max_t \\{\\mathrm{PPV}(t) \\colon"
                                    + " \\mathrm{Sens}(t) \\ge s\\}"),
                    "",
                    Source.METRICS_RELOADED);

    PrecisionAtSensitivity() {
        super(INFO, SENS, Rate.SENSITIVITY, Rate.PRECISION);
    }

    @Override
    double of(Ranking ranking, Arguments arguments) {
        return ranking.precisionAt(arguments.number(SENS));
    }
}
