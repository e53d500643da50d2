package org.gabarito.core.metric.boundary;

import java.util.List;
import java.util.stream.Stream;
import org.gabarito.core.metric.Metric;
import org.gabarito.core.metric.MetricInfo;

/** The family's list: a new boundary metric is one class and one word here. */
public final class BoundaryMetrics {
    private BoundaryMetrics() {}

    public static List<Metric> all() {
        return List.of(
                new NormalizedSurfaceDistance(),
                new HausdorffDistance(),
                new HausdorffPercentile(),
                new AverageSymmetricSurfaceDistance(),
                new MeanAverageSurfaceDistance());
    }

    /** Those of {@link #all()} and those that nobody computes yet. */
    public static List<MetricInfo> described() {
        return Stream.concat(all().stream().map(Metric::info), BoundaryDescriptions.all().stream())
                .toList();
    }
}
