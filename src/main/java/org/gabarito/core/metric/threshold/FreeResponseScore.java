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

/**
 * FROC score: the mean sensitivity at seven numbers of false positives per image, as far as the
 * scores of predicted objects can trade one for the other.
 *
 * <p>FROC = 1/7 Σ Sens(FPPI = f) over f = 1/8, 1/4, 1/2, 1, 2, 4, 8. At each the best sensitivity
 * with at most so many false positives holds; nothing is interpolated. In [0, 1]. It needs many
 * images: one alone has no eighth of a false positive.
 *
 * <ul>
 *   <li>No object in the reference: undefined.
 *   <li>None predicted: 0.
 * </ul>
 *
 * <p>van Ginneken et al.: Comparing and combining algorithms for computer-aided detection of
 * pulmonary nodules (ANODE09). Med. Image Anal. 14 (2010), doi:10.1016/j.media.2010.05.005.
 */
final class FreeResponseScore extends ObjectMetric {
    private static final MetricInfo INFO =
            new MetricInfo(
                    "froc",
                    List.of("froc_score", "cpm"),
                    "FROC score",
                    "FROC",
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
                    List.of(ObjectRanking.IOU),
                    Set.of("obd", "ins"),
                    new Formula(
                            "\\mathrm{FROC} = \\frac{1}{7} \\sum_{f \\in \\{1/8, 1/4, 1/2, 1, 2,"
                                    + " 4, 8\\}} \\mathrm{Sens}(\\mathrm{FPPI} = f)"),
                    "",
                    ANODE09);

    FreeResponseScore() {
        super(INFO);
    }

    @Override
    double of(Ranking ranking, Arguments arguments) {
        return ranking.froc();
    }
}
