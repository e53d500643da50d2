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
 * Sensitivity at a target number of false positives per image: the best over the scores that do not
 * bring more.
 *
 * <p>Sens@FPPI = max<sub>t</sub> {Sens(t) : FPPI(t) ≤ f}. In [0, 1]; 0 where even the highest score
 * brings more.
 *
 * <ul>
 *   <li>No object in the reference: undefined.
 *   <li>None predicted: 0.
 * </ul>
 *
 * <p>van Ginneken et al.: Comparing and combining algorithms for computer-aided detection of
 * pulmonary nodules (ANODE09). Med. Image Anal. 14 (2010), doi:10.1016/j.media.2010.05.005.
 */
final class SensitivityAtFalsePositives extends ObjectMetric {
    private static final Parameter FPPI =
            new Parameter(
                    "fppi",
                    Parameter.Kind.NUMBER,
                    new Quantity(1, ""),
                    0,
                    Double.POSITIVE_INFINITY,
                    "False positives per image that are tolerated.");

    private static final MetricInfo INFO =
            new MetricInfo(
                    "sens_at_fppi",
                    List.of("sens@fppi", "sensitivity_at_fppi"),
                    "Sensitivity at a target number of false positives per image",
                    "Sens@FPPI",
                    Family.THRESHOLD,
                    Direction.HIGHER,
                    0,
                    1,
                    1,
                    Worst.RANGE_END,
                    Unit.NONE,
                    false,
                    new Empty(Double.NaN, 0, Double.NaN),
                    RANKED,
                    List.of(FPPI, ObjectRanking.IOU),
                    Set.of("obd", "ins"),
                    new Formula(
                            "\\mathrm{Sens@FPPI} = \\max_t \\{\\mathrm{Sens}(t) \\colon"
                                    + " \\mathrm{FPPI}(t) \\le s\\}"),
                    "",
                    ANODE09);

    SensitivityAtFalsePositives() {
        super(INFO);
    }

    @Override
    double of(Ranking ranking, Arguments arguments) {
        return ranking.sensitivityAt(arguments.number(FPPI));
    }
}
