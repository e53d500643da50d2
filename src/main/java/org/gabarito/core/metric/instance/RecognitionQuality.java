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
 * Recognition quality: how many objects were matched, whatever their overlap; F<sub>1</sub> over
 * objects.
 *
 * <p>RQ = TP / (TP + FP/2 + FN/2). In [0, 1].
 *
 * <ul>
 *   <li>One side without objects: 0.
 *   <li>Both: undefined, as in panoptica; stardist and MONAI say 0.
 * </ul>
 *
 * <p>Kirillov et al.: Panoptic segmentation. CVPR 2019, doi:10.1109/CVPR.2019.00963.
 */
final class RecognitionQuality extends MatchingMetric {
    private static final MetricInfo INFO =
            new MetricInfo(
                    "rq",
                    List.of("recognition_quality"),
                    "Recognition quality",
                    "RQ",
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
                            "\\mathrm{RQ} = \\frac{\\mathrm{TP}}{\\mathrm{TP} + \\frac{1}{2}"
                                    + " \\mathrm{FP} + \\frac{1}{2} \\mathrm{FN}}"),
                    "",
                    KIRILLOV);

    RecognitionQuality() {
        super(INFO);
    }

    @Override
    boolean addsOverlaps() {
        return false;
    }

    @Override
    double of(Matching matching, Empty empty) {
        return matching.truePositives() / weight(matching);
    }

    /** Matched pairs, and half of everything else. */
    static double weight(Matching matching) {
        return matching.truePositives()
                + matching.falsePositives() / 2.0
                + matching.falseNegatives() / 2.0;
    }
}
