package org.gabarito.core.metric.counting;

import java.util.List;
import java.util.Set;
import org.gabarito.core.metric.Arguments;
import org.gabarito.core.metric.Evidence.Kind;
import org.gabarito.core.metric.Formula;
import org.gabarito.core.metric.MetricInfo;
import org.gabarito.core.metric.MetricInfo.Direction;
import org.gabarito.core.metric.MetricInfo.Empty;
import org.gabarito.core.metric.MetricInfo.Family;
import org.gabarito.core.metric.MetricInfo.Unit;
import org.gabarito.core.metric.MetricInfo.Worst;
import org.gabarito.core.metric.Source;

/**
 * Youden’s index: sensitivity and specificity in one number that does not depend on the prevalence.
 *
 * <p>J = sensitivity + specificity − 1 = 2 BA − 1. In [−1, 1]; 0 is a decision that ignores the
 * image.
 *
 * <ul>
 *   <li>Class absent from the reference, or nothing but it: undefined.
 *   <li>Class absent from the prediction: 0.
 * </ul>
 *
 * <p>Youden: Index for rating diagnostic tests. Cancer 3 (1950),
 * doi:10.1002/1097-0142(1950)3:1&lt;32::AID-CNCR2820030106&gt;3.0.CO;2-3.
 */
final class YoudenIndex extends CountingMetric {
    private static final MetricInfo INFO =
            new MetricInfo(
                    "youden",
                    List.of(
                            "youden_index",
                            "youdens_index",
                            "youdens_j",
                            "j_statistic",
                            "informedness"),
                    "Youden’s index",
                    "J",
                    Family.COUNTING,
                    Direction.HIGHER,
                    -1,
                    1,
                    1,
                    Worst.RANGE_END,
                    Unit.NONE,
                    true,
                    new Empty(Double.NaN, 0, Double.NaN),
                    definitions(List.of(VOXELS, SAMPLES)),
                    List.of(),
                    Set.of("imlc", "sems"),
                    new Formula("J = \\mathrm{Sens} + \\mathrm{Spec} - 1"),
                    NEEDS_BACKGROUND,
                    new Source(
                            Source.Kind.ARTICLE,
                            "Youden WJ",
                            "Index for rating diagnostic tests",
                            "Cancer",
                            "3(1)",
                            "32–35",
                            1950,
                            "10.1002/1097-0142(1950)3:1<32::AID-CNCR2820030106>3.0.CO;2-3"));

    YoudenIndex() {
        super(INFO, Kind.MASKS, Kind.SAMPLES);
    }

    @Override
    double of(Cells cells, Arguments arguments, String variant) {
        return cells.sensitivity() + cells.specificity() - 1;
    }
}
