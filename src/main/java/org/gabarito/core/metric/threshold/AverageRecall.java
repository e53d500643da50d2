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
import org.gabarito.core.metric.Source;

/**
 * Average recall: the share of the objects that is found by any prediction, whatever its score, at
 * one overlap or averaged over ten.
 *
 * <p>AR = max<sub>t</sub> Sens(t). In [0, 1]. Limiting the predictions of an image makes it a
 * measure of how well the best ones are chosen.
 *
 * <ul>
 *   <li>No object in the reference: undefined.
 *   <li>None predicted: 0.
 * </ul>
 *
 * <p>Hosang et al.: What makes for effective detection proposals? IEEE TPAMI 38 (2016),
 * doi:10.1109/TPAMI.2015.2465908.
 */
final class AverageRecall extends ObjectMetric {
    private static final MetricInfo INFO =
            new MetricInfo(
                    "ar",
                    List.of("average_recall"),
                    "Average recall",
                    "AR",
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
                    List.of(
                            ObjectRanking.IOU,
                            ObjectRanking.AVERAGED,
                            ObjectRanking.AREA,
                            ObjectRanking.MAX_DETS),
                    Set.of("obd", "ins"),
                    new Formula("\\mathrm{AR} = \\max_t \\mathrm{Sens}(t)"),
                    "",
                    new Source(
                            Source.Kind.ARTICLE,
                            "Hosang J, Benenson R, Dollár P, Schiele B",
                            "What makes for effective detection proposals?",
                            "IEEE Transactions on Pattern Analysis and Machine Intelligence",
                            "38(4)",
                            "814–830",
                            2016,
                            "10.1109/TPAMI.2015.2465908"));

    AverageRecall() {
        super(INFO);
    }

    @Override
    double of(Ranking ranking, Arguments arguments) {
        return ranking.recall();
    }
}
