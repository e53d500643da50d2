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
 * Specificity at a target sensitivity: the share of the negatives that is spared by the strictest
 * threshold that still finds enough of the positives.
 *
 * <p>Spec@Sens = max<sub>t</sub> {Spec(t) : Sens(t) ≥ s}. In [0, 1]; always defined by the lowest
 * threshold, which finds all.
 *
 * <ul>
 *   <li>Class absent from the reference, or nothing but it: undefined.
 * </ul>
 *
 * <p>Maier-Hein et al.: Metrics reloaded: recommendations for image analysis validation. Nat.
 * Methods 21 (2024), doi:10.1038/s41592-023-02151-z.
 */
final class SpecificityAtSensitivity extends TargetMetric {
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
                    "spec_at_sens",
                    List.of("spec@sens", "specificity_at_sensitivity"),
                    "Specificity at a target sensitivity",
                    "Spec@Sens",
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
                    List.of(SENS),
                    Set.of("imlc"),
                    new Formula(
                            "\\mathrm{Spec@Sens} = \\max_t \\{\\mathrm{Spec}(t) \\colon"
                                    + " \\mathrm{Sens}(t) \\ge s\\}"),
                    "",
                    Source.METRICS_RELOADED);

    SpecificityAtSensitivity() {
        super(INFO, SENS, Rate.SENSITIVITY, Rate.SPECIFICITY);
    }
}
