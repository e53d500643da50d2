package org.gabarito.core.statistics.comparison;

import java.util.Arrays;
import java.util.Locale;
import org.gabarito.core.statistics.Interval;

/**
 * The pseudo-median of differences: the median of all n (n + 1) / 2 means of two differences, each
 * also with itself (Walsh averages). Its interval holds the shifts that {@link SignedRankTest} does
 * not reject: it ends at the qth Walsh average from either side, q being the α/2 quantile of the
 * rank sum. The method names the level that is reached, which for few cases lies below or above the
 * one asked for. With ties the interval errs on the long side.
 *
 * <p>Averages are counted, not listed: O(n) memory, O(64 n) time. Example: 1, 2, 6 have the
 * averages 1, 1.5, 2, 3.5, 4, 6, so 2.75.
 *
 * <p>Hodges, Lehmann: Estimates of location based on rank tests. Ann. Math. Stat. 34 (1963),
 * doi:10.1214/aoms/1177704172. Bauer: Constructing confidence sets using rank statistics. J. Am.
 * Stat. Assoc. 67 (1972), doi:10.1080/01621459.1972.10481279.
 *
 * @param estimate NaN without differences
 */
public record HodgesLehmann(double estimate, Interval interval) {

    public static HodgesLehmann of(double[] differences, double levelPercent) {
        Differences.check(differences);
        double[] sorted = differences.clone();
        Arrays.sort(sorted);
        int n = sorted.length;
        if (n == 0) {
            double nan = Double.NaN;
            return new HodgesLehmann(nan, new Interval(nan, nan, levelPercent, "no values"));
        }
        long averages = n * (n + 1L) / 2;
        double estimate =
                middle(average(sorted, (averages + 1) / 2), average(sorted, averages / 2 + 1));
        long edge = Math.max(1, SignedRanks.quantile((100 - levelPercent) / 200, n));
        double reached = 100 * (1 - 2 * SignedRanks.cumulative(edge - 1, n));
        String method =
                String.format(Locale.ROOT, "Walsh averages, %.1f %% reached", Math.max(0, reached));
        return new HodgesLehmann(
                estimate,
                new Interval(
                        average(sorted, edge),
                        average(sorted, averages + 1 - edge),
                        levelPercent,
                        method));
    }

    /** The average that is kth from below, by bisection over all doubles in their order. */
    private static double average(double[] sorted, long k) {
        long low = order(sorted[0]) - 1;
        long high = order(sorted[sorted.length - 1]);
        while (low + 1 < high) {
            long middle = (low & high) + ((low ^ high) >> 1);
            if (atMost(sorted, value(middle)) >= k) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return value(high) + 0.0;
    }

    private static long atMost(double[] sorted, double limit) {
        long count = 0;
        int right = sorted.length - 1;
        for (int left = 0; left <= right; left++) {
            while (right >= left && middle(sorted[left], sorted[right]) > limit) {
                right--;
            }
            count += Math.max(0, right - left + 1);
        }
        return count;
    }

    private static double middle(double a, double b) {
        return a / 2 + b / 2;
    }

    /** Whole numbers in the order of doubles; its own inverse but for the type. */
    private static long order(double value) {
        long bits = Double.doubleToLongBits(value + 0.0);
        return bits < 0 ? Long.MIN_VALUE - bits : bits;
    }

    private static double value(long order) {
        return Double.longBitsToDouble(order < 0 ? Long.MIN_VALUE - order : order);
    }
}
