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
 * Segmentation quality: how well matched objects overlap; those that are missed or false play no
 * part.
 *
 * <p>SQ = Σ IoU / TP over the matched pairs. In [threshold, 1].
 *
 * <ul>
 *   <li>No pair, for whatever reason: undefined. Stardist and MONAI say 0, and panoptica does
 *       unless both sides are without objects.
 * </ul>
 *
 * <p>Kirillov et al.: Panoptic segmentation. CVPR 2019, doi:10.1109/CVPR.2019.00963.
 */
final class SegmentationQuality extends MatchingMetric {
    private static final MetricInfo INFO =
            new MetricInfo(
                    "sq",
                    List.of("segmentation_quality"),
                    "Segmentation quality",
                    "SQ",
                    Family.INSTANCE,
                    Direction.HIGHER,
                    0,
                    1,
                    1,
                    Worst.RANGE_END,
                    Unit.NONE,
                    false,
                    new Empty(Double.NaN, Double.NaN, Double.NaN),
                    DEFINITIONS,
                    List.of(IOU),
                    Set.of("obd", "ins"),
                    new Formula(
                            "\\mathrm{SQ} = \\frac{\\sum_{(p, r) \\in \\mathrm{TP}}"
                                    + " \\mathrm{IoU}(p, r)}{\\mathrm{TP}}"),
                    "",
                    KIRILLOV);

    SegmentationQuality() {
        super(INFO);
    }

    @Override
    double of(Matching matching, Empty empty) {
        return matching.truePositives() == 0
                ? empty.predictionOnly()
                : matching.total() / matching.truePositives();
    }
}
