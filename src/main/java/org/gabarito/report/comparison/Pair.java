package org.gabarito.report.comparison;

import java.util.OptionalLong;
import org.gabarito.core.statistics.Clusters;
import org.gabarito.core.statistics.Interval;
import org.gabarito.core.statistics.Summary;
import org.gabarito.core.statistics.comparison.Alternative;
import org.gabarito.core.statistics.comparison.Differences;
import org.gabarito.core.statistics.comparison.HodgesLehmann;
import org.gabarito.core.statistics.comparison.SignedRankTest;
import org.gabarito.core.statistics.interval.SampleSize;

/**
 * Two methods over the cases that both have; differences are the first less the second. Of cases
 * that depend on each other it is their mean that counts, once.
 *
 * @param n cases, or clusters of them
 * @param wins cases in which the first is better
 * @param losses cases in which the second is better
 * @param difference the pseudo-median of Hodges and Lehmann, which the signed-rank test is about
 * @param p of the signed-rank test, two-sided
 * @param holm the same, adjusted for the number of pairs
 * @param nemenyi p of Nemenyi's comparison of mean ranks; NaN where there is none
 * @param effect rank-biserial correlation: positive where the first has larger values
 * @param method how p was computed
 * @param deviation of the differences
 * @param needed cases to tell a mean difference as large as this one, by {@link
 *     SampleSize#ofDifference}; none for a few cases or where it makes no sense
 */
public record Pair(
        int first,
        int second,
        int n,
        int wins,
        int losses,
        double difference,
        Interval interval,
        double meanDifference,
        double medianDifference,
        double p,
        double holm,
        double nemenyi,
        double effect,
        String method,
        double deviation,
        OptionalLong needed) {
    boolean isOf(int one, int other) {
        return (first == one && second == other) || (first == other && second == one);
    }

    static Pair of(
            MethodTable table,
            double level,
            Clusters clusters,
            double[][] values,
            int first,
            int second) {
        double[] differences = Differences.ofBoth(values[first], values[second], clusters);
        SignedRankTest test = SignedRankTest.of(differences, Alternative.TWO_SIDED);
        HodgesLehmann middle = HodgesLehmann.of(differences, level);
        Summary summary = Summary.of(differences);
        int wins = 0;
        int losses = 0;
        for (double difference : differences) {
            wins += table.better(difference, 0) ? 1 : 0;
            losses += table.better(0, difference) ? 1 : 0;
        }
        return new Pair(
                first,
                second,
                differences.length,
                wins,
                losses,
                middle.estimate(),
                middle.interval(),
                summary.mean(),
                summary.median(),
                test.p(),
                test.p(),
                Double.NaN,
                test.effect(),
                clusters.areSingle() ? test.method() : test.method() + ", of cluster means",
                summary.standardDeviation(),
                differences.length < SampleSize.LEAST_CASES
                        ? OptionalLong.empty()
                        : SampleSize.ofDifference(
                                summary.standardDeviation(), summary.mean(), level));
    }

    Pair adjusted(double amongPairs, double byRanks) {
        return new Pair(
                first,
                second,
                n,
                wins,
                losses,
                difference,
                interval,
                meanDifference,
                medianDifference,
                p,
                amongPairs,
                byRanks,
                effect,
                method,
                deviation,
                needed);
    }
}
