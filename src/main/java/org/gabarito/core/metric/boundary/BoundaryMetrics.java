package org.gabarito.core.metric.boundary;

import java.util.List;
import org.gabarito.core.metric.Metric;

/** The family's list: a new boundary metric is one class and one word here. */
public final class BoundaryMetrics {
    private static final List<Metric> ALL =
            List.of(
                    new NormalizedSurfaceDistance(),
                    new HausdorffDistance(),
                    new HausdorffPercentile(),
                    new AverageSymmetricSurfaceDistance(),
                    new MeanAverageSurfaceDistance(),
                    new BoundaryIntersectionOverUnion());

    private BoundaryMetrics() {}

    public static List<Metric> all() {
        return ALL;
    }
}
