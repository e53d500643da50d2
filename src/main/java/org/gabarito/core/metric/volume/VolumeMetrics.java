package org.gabarito.core.metric.volume;

import java.util.List;
import org.gabarito.core.metric.Metric;

/** The metrics of size: a new one is one class and one word here. */
public final class VolumeMetrics {
    private static final List<Metric> ALL =
            List.of(
                    new AbsoluteVolumeDifference(),
                    new RelativeVolumeDifference(),
                    new VolumeSimilarity());

    private VolumeMetrics() {}

    public static List<Metric> all() {
        return ALL;
    }
}
