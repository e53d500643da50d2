package org.gabarito.core.metric.instance;

import java.util.List;
import java.util.Set;
import org.gabarito.core.matching.Matching;
import org.gabarito.core.metric.Formula;
import org.gabarito.core.metric.MetricInfo;
import org.gabarito.core.metric.MetricInfo.Direction;
import org.gabarito.core.metric.MetricInfo.Empty;
import org.gabarito.core.metric.MetricInfo.Family;
import org.gabarito.core.metric.MetricInfo.Unit;
import org.gabarito.core.metric.MetricInfo.Worst;

/**
 * Panoptic quality: how well matched objects overlap, spread over all objects of both sides, so
 * that it falls with every one that is missed or false.
 *
 * <p>PQ = Σ IoU / (TP + FP/2 + FN/2) over the matched pairs, which is SQ · RQ. In [0, 1].
 *
 * <ul>
 *   <li>One side without objects: 0.
 *   <li>Both: undefined, as in panoptica; stardist and MONAI say 0.
 * </ul>
 *
 * <p>Kirillov et al.: Panoptic segmentation. CVPR 2019, doi:10.1109/CVPR.2019.00963.
 */
final class PanopticQuality extends MatchingMetric {
    private static final MetricInfo INFO =
            new MetricInfo(
                    "pq",
                    List.of("panoptic_quality"),
                    "Panoptic quality",
                    "PQ",
                    Family.INSTANCE,
                    Direction.HIGHER,
                    0,
                    1,
                    1,
                    Worst.RANGE_END,
                    Unit.NONE,
                    false,
                    new Empty(0, 0, Double.NaN),
                    DEFINITIONS,
                    List.of(IOU),
                    Set.of("obd", "ins"),
                    new Formula(
                            "\\mathrm{PQ} = \\frac{\\sum_{(p, r) \\in \\mathrm{TP}}"
                                    + " \\mathrm{IoU}(p, r)}{\\mathrm{TP} + \\frac{1}{2}"
                                    + " \\mathrm{FP} + \\frac{1}{2} \\mathrm{FN}} = \\mathrm{SQ}"
                                    + " \\cdot \\mathrm{RQ}"),
                    "",
                    KIRILLOV);

    PanopticQuality() {
        super(INFO);
    }

    @Override
    double of(Matching matching, Empty empty) {
        return matching.total() / RecognitionQuality.weight(matching);
    }
}
