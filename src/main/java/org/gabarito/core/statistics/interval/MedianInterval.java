package org.gabarito.core.statistics.interval;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.gabarito.core.statistics.ClusterInterval;
import org.gabarito.core.statistics.Clusters;
import org.gabarito.core.statistics.Interval;
import org.gabarito.core.statistics.IntervalWarning;
import org.gabarito.core.statistics.Summary;

/**
 * Interval of the median between the rth value from below and from above, which holds whatever the
 * distribution: its level is 1 − 2 P(X < r) with X binomial(n, ½). r is the largest that reaches
 * the level; the method names the level reached. Fewer than six values cannot reach 95 %: the
 * interval is then all values, with a warning. A bootstrap of the median is no better with few
 * cases, as its resamples know only the values there are.
 *
 * <p>Example: of 10 values, the second to the ninth, 97.9 %.
 *
 * <p>Conover: Practical Nonparametric Statistics, 3rd ed. (1999), 3.2. Hahn, Meeker: Statistical
 * Intervals (1991), doi:10.1002/9780470316771.
 */
public final class MedianInterval {
    private MedianInterval() {}

    /** None for no values, or one that is NaN. */
    public static Optional<Interval> of(double[] values, double levelPercent) {
        int n = values.length;
        if (n == 0 || Arrays.stream(values).anyMatch(Double::isNaN)) {
            return Optional.empty();
        }
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        BinomialDistribution coin = BinomialDistribution.of(n, 0.5);
        int rank = 1;
        while (rank + 1 <= n / 2 && reached(coin, rank + 1) >= levelPercent - 1e-9) {
            rank++;
        }
        double reached = reached(coin, rank);
        Interval interval =
                new Interval(
                        sorted[rank - 1],
                        sorted[n - rank],
                        levelPercent,
                        String.format(
                                Locale.ROOT,
                                "order statistics, %.1f %% reached",
                                Math.max(0, reached)));
        return Optional.of(
                reached < levelPercent - 1e-9
                        ? interval.warned(IntervalWarning.LEVEL_NOT_REACHED)
                        : interval);
    }

    /** The same where cases may depend on each other; then by {@link ClusterInterval}. */
    public static Optional<Interval> of(
            double[] values, Clusters clusters, double levelPercent, long seed) {
        return clusters.areSingle()
                ? of(values, levelPercent)
                : ClusterInterval.of(values, clusters, MedianInterval::median, levelPercent, seed);
    }

    private static double median(double[] values) {
        Arrays.sort(values);
        return Summary.quantile(values, 0.5);
    }

    /** Level in percent of the interval between the given ranks. */
    private static double reached(BinomialDistribution coin, int rank) {
        return 100 * (1 - 2 * coin.cumulativeProbability(rank - 1));
    }
}
