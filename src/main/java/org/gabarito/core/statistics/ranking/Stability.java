package org.gabarito.core.statistics.ranking;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.gabarito.core.statistics.Resampler;
import org.gabarito.core.statistics.Summary;
import org.gabarito.core.statistics.agreement.KendallTau;

/**
 * What a ranking becomes when the cases are drawn anew, with replacement and together for all
 * methods; where cases depend on each other, their clusters are.
 *
 * <p>Each resample has a stream of random numbers of its own, so results do not depend on the
 * number of threads. Every scheme sees the same resamples.
 *
 * <p>Wiesenfarth et al.: Methods and open-source toolkit for analyzing and visualizing challenge
 * results. Sci. Rep. 11 (2021), doi:10.1038/s41598-021-82017-6.
 */
public final class Stability {
    private static final int BLOCK = 50;

    private final Ranking ranking;
    private final double[][] ranks;
    private final double[] taus;

    private Stability(Ranking ranking, double[][] ranks, double[] taus) {
        this.ranking = ranking;
        this.ranks = ranks;
        this.taus = taus;
    }

    public static Map<RankingScheme, Stability> of(
            RankingTable table, List<RankingScheme> schemes, int resamples, long seed) {
        int k = table.methods();
        List<Aggregator> aggregators =
                schemes.stream().map(scheme -> Aggregator.of(table, scheme)).toList();
        List<Ranking> full = schemes.stream().map(scheme -> Ranking.of(table, scheme)).toList();
        double[][][] ranks = new double[schemes.size()][k][resamples];
        double[][] taus = new double[schemes.size()][resamples];
        IntStream.range(0, (resamples + BLOCK - 1) / BLOCK)
                .parallel()
                .forEach(
                        block -> {
                            int[] times = new int[table.clusters().count()];
                            double[] losses = new double[k];
                            double[] places = new double[k];
                            int end = Math.min(resamples, (block + 1) * BLOCK);
                            for (int b = block * BLOCK; b < end; b++) {
                                Resampler.of(seed, b).count(times);
                                for (int s = 0; s < taus.length; s++) {
                                    aggregators.get(s).losses(times, losses);
                                    table.ties().rank(losses, places);
                                    taus[s][b] = KendallTau.of(full.get(s).ranks(), places);
                                    for (int m = 0; m < k; m++) {
                                        ranks[s][m][b] = places[m];
                                    }
                                }
                            }
                        });
        Map<RankingScheme, Stability> found = new EnumMap<>(RankingScheme.class);
        for (int s = 0; s < taus.length; s++) {
            found.put(schemes.get(s), new Stability(full.get(s), ranks[s], taus[s]));
        }
        return found;
    }

    /** The ranking of all cases. */
    public Ranking ranking() {
        return ranking;
    }

    public int resamples() {
        return taus.length;
    }

    /** Share of resamples in which the method has each rank: 1, 1.5, 2 … up to the last. */
    public double[] rankShares(int method) {
        double[] shares = new double[2 * ranks.length - 1];
        for (double rank : ranks[method]) {
            if (!Double.isNaN(rank)) {
                shares[(int) (2 * rank) - 2] += 1.0 / taus.length;
            }
        }
        return shares;
    }

    /** Share of resamples in which nobody is before the method; level methods count each. */
    public double winnerShare(int method) {
        int won = 0;
        for (int b = 0; b < taus.length; b++) {
            double own = ranks[method][b];
            boolean first = !Double.isNaN(own);
            for (double[] other : ranks) {
                first &= !(other[b] < own);
            }
            won += first ? 1 : 0;
        }
        return (double) won / taus.length;
    }

    /** Mean, spread and median of the method's rank over the resamples. */
    public Summary ranks(int method) {
        return Summary.of(defined(ranks[method]));
    }

    /** The rank below which lies a share of the method's ranks, such as 0.025 and 0.975. */
    public double rankQuantile(int method, double share) {
        double[] sorted = defined(ranks[method]);
        Arrays.sort(sorted);
        return sorted.length == 0 ? Double.NaN : Summary.quantile(sorted, share);
    }

    /**
     * Kendall's τ of each resample's ranking with that of all cases; resamples in which all methods
     * are level have none.
     */
    public double[] taus() {
        return defined(taus);
    }

    private static double[] defined(double[] values) {
        return Arrays.stream(values).filter(value -> !Double.isNaN(value)).toArray();
    }
}
