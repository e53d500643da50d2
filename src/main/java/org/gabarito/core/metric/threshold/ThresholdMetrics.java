package org.gabarito.core.metric.threshold;

import java.util.List;
import org.gabarito.core.metric.Metric;

/**
 * The metrics that look at predicted scores, at one target or over all thresholds: a new one is one
 * class and one word here.
 */
public final class ThresholdMetrics {
    private static final List<Metric> ALL =
            List.of(
                    new SensitivityAtSpecificity(),
                    new SpecificityAtSensitivity(),
                    new PrecisionAtSensitivity(),
                    new SensitivityAtPrecision(),
                    new FalsePositivesAtSensitivity(),
                    new SensitivityAtFalsePositives(),
                    new AreaUnderRoc(),
                    new AveragePrecision(),
                    new AverageRecall(),
                    new FreeResponseScore());

    private ThresholdMetrics() {}

    public static List<Metric> all() {
        return ALL;
    }
}
