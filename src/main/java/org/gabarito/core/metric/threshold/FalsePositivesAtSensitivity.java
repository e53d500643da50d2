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

/**
 * False positives per image at a target sensitivity: the fewest over the scores at which enough
 * objects are found.
 *
 * <p>FPPI@Sens = min<sub>t</sub> {FPPI(t) : Sens(t) ≥ s}. In [0, ∞).
 *
 * <ul>
 *   <li>No object in the reference, or the target reached at no score: undefined.
 *   <li>None predicted: undefined.
 * </ul>
 *
 * <p>van Ginneken et al.: Comparing and combining algorithms for computer-aided detection of
 * pulmonary nodules (ANODE09). Med. Image Anal. 14 (2010), doi:10.1016/j.media.2010.05.005.
 */
final class FalsePositivesAtSensitivity extends ObjectMetric {
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
                    "fppi_at_sens",
                    List.of("fppi@sens", "fppi_at_sensitivity"),
                    "False positives per image at a target sensitivity",
                    "FPPI@Sens",
                    Family.THRESHOLD,
                    Direction.LOWER,
                    0,
                    Double.POSITIVE_INFINITY,
                    0,
                    Worst.NONE,
                    Unit.NONE,
                    false,
                    new Empty(Double.NaN, Double.NaN, Double.NaN),
                    RANKED,
                    List.of(SENS, ObjectRanking.IOU),
                    Set.of("obd", "ins"),
                    new Formula(
                            "\\mathrm{FPPI@Sens} = \\min_t \\{\\mathrm{FPPI}(t) \\colon"
                                    + " \\mathrm{Sens}(t) \\ge s\\}"),
                    "",
                    ANODE09);

    FalsePositivesAtSensitivity() {
        super(INFO);
    }

    @Override
    double of(Ranking ranking, Arguments arguments) {
        return ranking.falsePositivesPerImageAt(arguments.number(SENS));
    }
}
