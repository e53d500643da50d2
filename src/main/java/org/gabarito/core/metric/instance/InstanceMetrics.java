package org.gabarito.core.metric.instance;

import java.util.List;
import org.gabarito.core.metric.Metric;

/** The metrics of single objects: matched, counted, or located. */
public final class InstanceMetrics {
    private static final List<Metric> ALL =
            List.of(
                    new PanopticQuality(),
                    new SegmentationQuality(),
                    new RecognitionQuality(),
                    new CenterDistance(),
                    new CountDifference());

    private InstanceMetrics() {}

    /** To add one: a class, and a word here. */
    public static List<Metric> all() {
        return ALL;
    }
}
