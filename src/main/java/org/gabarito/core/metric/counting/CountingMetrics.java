package org.gabarito.core.metric.counting;

import java.util.List;
import java.util.stream.Stream;
import org.gabarito.core.metric.Metric;
import org.gabarito.core.metric.MetricInfo;

/** The counting metrics. */
public final class CountingMetrics {
    private static final List<Metric> ALL =
            List.of(
                    new Dice(),
                    new IntersectionOverUnion(),
                    new FBeta(),
                    new Sensitivity(),
                    new PositivePredictiveValue());

    private CountingMetrics() {}

    public static List<Metric> all() {
        return ALL;
    }

    /** Those of {@link #all()} and those that nobody computes yet. */
    public static List<MetricInfo> described() {
        return Stream.concat(ALL.stream().map(Metric::info), CountingDescriptions.all().stream())
                .toList();
    }
}
