package org.gabarito.core.metric.volume;

import java.util.List;
import java.util.stream.Stream;
import org.gabarito.core.metric.Metric;
import org.gabarito.core.metric.MetricInfo;

/** The metrics of size. */
public final class VolumeMetrics {
    private static final List<Metric> ALL = List.of(new AbsoluteVolumeDifference());

    private VolumeMetrics() {}

    public static List<Metric> all() {
        return ALL;
    }

    /** Those of {@link #all()} and those that nobody computes yet. */
    public static List<MetricInfo> described() {
        return Stream.concat(ALL.stream().map(Metric::info), VolumeDescriptions.all().stream())
                .toList();
    }
}
