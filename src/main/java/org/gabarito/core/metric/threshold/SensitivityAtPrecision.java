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
 * Sensitivity at a target positive predictive value: the share of the positives that is found where
 * enough of the calls are right.
 *
 * <p>Sens@PPV = max<sub>t</sub> {Sens(t) : PPV(t) ≥ s}. In [0, 1]; 0 where only calling nothing
 * positive reaches the target. The positive predictive value does not rise steadily with the
 * threshold: of all thresholds that reach the target, the most generous one counts.
 *
 * <ul>
 *   <li>Class absent from the reference: undefined.
 * </ul>
 *
 * <p>Maier-Hein et al.: Metrics reloaded: recommendations for image analysis validation. Nat.
 * Methods 21 (2024), doi:10.1038/s41592-023-02151-z.
 */
final class SensitivityAtPrecision extends TargetMetric {
    private static final Parameter PPV =
            new Parameter(
                    "ppv",
                    Parameter.Kind.NUMBER,
                    new Quantity(0.9, ""),
                    0,
                    1,
                    "Positive predictive value that must be reached.");

    private static final MetricInfo INFO =
            new MetricInfo(
                    "sens_at_ppv",
                    List.of("sens@ppv", "recall_at_precision"),
                    "Sensitivity at a target positive predictive value",
                    "Sens@PPV",
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
                    List.of(PPV),
                    Set.of("imlc", "obd", "ins"),
                    new Formula(
                            "\\mathrm{Sens@PPV} = \\max_t \\{\\mathrm{Sens}(t) \\colon"
                                    + " \\mathrm{PPV}(t) \\ge s\\}"),
                    "",
                    Source.METRICS_RELOADED);

    SensitivityAtPrecision() {
        super(INFO, PPV, Rate.PRECISION, Rate.SENSITIVITY);
    }

    @Override
    double of(Ranking ranking, Arguments arguments) {
        return ranking.sensitivityAtPrecision(arguments.number(PPV));
    }
}
