package org.gabarito.core.statistics;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * Interval of a statistic over cases that depend on each other: whole clusters are drawn anew, and
 * the resampled statistics are cut by {@link Bootstrap#expandedPercentile}. Clusters count as much
 * as they have cases, as they do in the statistic itself. How often it covers is in
 * docs/explanation/uncertainty.md.
 */
public final class ClusterInterval {
    private ClusterInterval() {}

    /**
     * None for fewer than two clusters, or with a value that is not finite.
     *
     * @param statistic may reorder what it is given
     */
    public static Optional<Interval> of(
            double[] values,
            Clusters clusters,
            ToDoubleFunction<double[]> statistic,
            double levelPercent,
            long seed) {
        if (clusters.count() < 2 || !Arrays.stream(values).allMatch(Double::isFinite)) {
            return Optional.empty();
        }
        return Optional.of(
                Bootstrap.ofGroups(clusters.split(values), statistic, seed)
                        .expandedPercentile(levelPercent));
    }
}
