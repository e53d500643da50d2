package org.gabarito.core.metric.volume;

import java.util.List;
import org.gabarito.core.metric.Metric;

/** The metrics of size. */
public final class VolumeMetrics {
    private static final List<Metric> ALL = List.of(new AbsoluteVolumeDifference());

    private VolumeMetrics() {}

    public static List<Metric> all() {
        return ALL;
    }
}
