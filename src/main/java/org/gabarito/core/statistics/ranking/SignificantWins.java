package org.gabarito.core.statistics.ranking;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.gabarito.core.statistics.Clusters;
import org.gabarito.core.statistics.comparison.Differences;

/**
 * How many other methods each is significantly better than, negative so that less is better. Of
 * each pair the differences are sorted once; for a resample the rank sum takes one pass over them,
 * cases drawn several times being ties. z is the normal score of {@link
 * org.gabarito.core.statistics.comparison.SignedRankTest}, corrected for ties and continuity;
 * Holm's steps over all k (k − 1) ordered pairs are taken on z against the quantiles of α / m, α /
 * (m − 1) …, as p falls with z. Small samples without ties are not given the exact distribution
 * here: in a resample there are ties.
 */
final class SignificantWins implements Aggregator {
    private final int methods;
    private final double[] limits;

    /** By pair: twice the case or cluster, plus one when the first method has the larger loss. */
    private final int[][] order;

    /** By pair: whether the place has the size of the one before; null when none has. */
    private final boolean[][] tied;

    SignificantWins(double[][] losses, Clusters clusters, double alpha) {
        methods = losses.length;
        int pairs = methods * (methods - 1) / 2;
        NormalDistribution normal = NormalDistribution.of(0, 1);
        limits = new double[pairs];
        Arrays.setAll(limits, i -> normal.inverseSurvivalProbability(alpha / (2.0 * pairs - i)));
        order = new int[pairs][];
        tied = new boolean[pairs][];
        int pair = 0;
        for (int i = 0; i < methods; i++) {
            for (int j = i + 1; j < methods; j++) {
                sort(pair++, losses[i], losses[j], clusters);
            }
        }
    }

    private void sort(int pair, double[] first, double[] second, Clusters clusters) {
        int[] drawn =
                IntStream.of(Differences.both(first, second))
                        .map(clusters::number)
                        .distinct()
                        .toArray();
        double[] differences = Differences.ofBoth(first, second, clusters);
        int[] sorted =
                IntStream.range(0, drawn.length)
                        .filter(c -> differences[c] != 0)
                        .boxed()
                        .sorted(Comparator.comparingDouble(c -> Math.abs(differences[c])))
                        .mapToInt(Integer::intValue)
                        .toArray();
        order[pair] = new int[sorted.length];
        boolean[] same = new boolean[sorted.length];
        boolean any = false;
        for (int r = 0; r < sorted.length; r++) {
            double difference = differences[sorted[r]];
            order[pair][r] = 2 * drawn[sorted[r]] + (difference > 0 ? 1 : 0);
            same[r] = r > 0 && Math.abs(differences[sorted[r - 1]]) == Math.abs(difference);
            any |= same[r];
        }
        tied[pair] = any ? same : new boolean[0];
    }

    @Override
    public void losses(int[] times, double[] losses) {
        double[] scores = new double[order.length];
        double[] found = new double[order.length];
        int count = 0;
        double least = limits.length == 0 ? 0 : limits[limits.length - 1];
        for (int pair = 0; pair < scores.length; pair++) {
            scores[pair] =
                    tied[pair].length == 0
                            ? score(order[pair], times)
                            : score(order[pair], tied[pair], times);
            if (Math.abs(scores[pair]) > least) {
                found[count++] = Math.abs(scores[pair]);
            }
        }
        Arrays.sort(found, 0, count);
        int rejected = 0;
        while (rejected < count && found[count - 1 - rejected] > limits[rejected]) {
            rejected++;
        }
        double limit = rejected == 0 ? Double.POSITIVE_INFINITY : found[count - rejected];
        Arrays.fill(losses, 0);
        int pair = 0;
        for (int i = 0; i < methods; i++) {
            for (int j = i + 1; j < methods; j++) {
                double score = scores[pair++];
                if (Math.abs(score) >= limit) {
                    losses[score < 0 ? i : j]--;
                }
            }
        }
    }

    /** z of the first method's losses being larger; only cases drawn twice are tied. */
    private static double score(int[] order, int[] times) {
        long before = 0;
        long twice = 0;
        long ties = 0;
        for (int place : order) {
            long time = times[place >> 1];
            twice += (place & 1) * time * (2 * before + time + 1);
            ties += time * (time * time - 1);
            before += time;
        }
        return z(before, twice, ties);
    }

    private static double score(int[] order, boolean[] tied, int[] times) {
        long before = 0;
        long twice = 0;
        long ties = 0;
        int at = 0;
        while (at < order.length) {
            long time = 0;
            long larger = 0;
            do {
                long one = times[order[at] >> 1];
                time += one;
                larger += (order[at] & 1) * one;
                at++;
            } while (at < order.length && tied[at]);
            twice += larger * (2 * before + time + 1);
            ties += time * (time * time - 1);
            before += time;
        }
        return z(before, twice, ties);
    }

    private static double z(long n, long twice, long ties) {
        double off = twice / 2.0 - n * (n + 1.0) / 4;
        double variance = n * (n + 1.0) * (2.0 * n + 1) / 24 - ties / 48.0;
        double reach = Math.abs(off) - 0.5;
        return reach <= 0 || variance <= 0 ? 0 : Math.signum(off) * reach / Math.sqrt(variance);
    }
}
