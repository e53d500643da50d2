package org.gabarito.core.metric.threshold;

import java.util.List;
import java.util.Set;
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
 * Sensitivity at a target specificity: the share of the positives that is found by the most
 * generous threshold that still spares enough of the negatives.
 *
 * <p>Sens@Spec = max<sub>t</sub> {Sens(t) : Spec(t) ≥ s}. In [0, 1]; 0 where only calling nothing
 * positive reaches the target.
 *
 * <ul>
 *   <li>Class absent from the reference, or nothing but it: undefined.
 * </ul>
 *
 * <p>Maier-Hein et al.: Metrics reloaded: recommendations for image analysis validation. Nat.
 * Methods 21 (2024), doi:10.1038/s41592-023-02151-z.
 */
final class SensitivityAtSpecificity extends TargetMetric {
    private static final Parameter SPEC =
            new Parameter(
                    "spec",
                    Parameter.Kind.NUMBER,
                    new Quantity(0.9, ""),
                    0,
                    1,
                    "Specificity that must be reached.");

    private static final MetricInfo INFO =
            new MetricInfo(
                    "sens_at_spec",
                    List.of("sens@spec", "sensitivity_at_specificity"),
                    "Sensitivity at a target specificity",
                    "Sens@Spec",
                    Family.THRESHOLD,
                    Direction.HIGHER,
                    0,
                    1,
                    1,
                    Worst.RANGE_END,
                    Unit.NONE,
                    true,
                    new Empty(Double.NaN, Double.NaN, Double.NaN),
                    List.of(AT_LEAST),
                    List.of(SPEC),
                    Set.of("imlc"),
                    new Formula(
                            "\\mathrm{Sens@Spec} = \\max_t \\{\\mathrm{Sens}(t) \\colon"
                                    + " \\mathrm{Spec}(t) \\ge s\\}"),
                    "",
                    Source.METRICS_RELOADED);

    SensitivityAtSpecificity() {
        super(INFO, SPEC, Rate.SPECIFICITY, Rate.SENSITIVITY);
    }
}
