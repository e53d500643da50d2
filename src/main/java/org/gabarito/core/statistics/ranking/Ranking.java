package org.gabarito.core.statistics.ranking;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * One ranking of all methods.
 *
 * @param scores what was ranked: the mean or median value, the mean or median rank, or the number
 *     of methods that a method is significantly better than
 * @param ranks by method; NaN for a method without any value
 */
public record Ranking(RankingScheme scheme, double[] scores, double[] ranks) {

    public static Ranking of(RankingTable table, RankingScheme scheme) {
        double[] losses = new double[table.methods()];
        if (scheme == RankingScheme.TEST_BASED) {
            SignificanceMap map = SignificanceMap.of(table);
            Arrays.setAll(losses, i -> -map.wins(i));
        } else {
            int[] once = new int[table.clusters().count()];
            Arrays.fill(once, 1);
            Aggregator.of(table, scheme).losses(once, losses);
        }
        int sign =
                switch (scheme) {
                    case MEAN_THEN_RANK, MEDIAN_THEN_RANK -> table.direction().sign;
                    case RANK_THEN_MEAN, RANK_THEN_MEDIAN -> 1;
                    case TEST_BASED -> -1;
                };
        double[] scores = Arrays.stream(losses).map(loss -> sign * loss + 0.0).toArray();
        return new Ranking(scheme, scores, table.ties().ranks(losses));
    }

    /** Methods from the first on; of equal rank in the order of the table; unranked ones last. */
    public List<Integer> order() {
        return IntStream.range(0, ranks.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> ranks[i]))
                .toList();
    }

    /** Whoever nobody is ranked before; several when they are level. */
    public List<Integer> winners() {
        double best = Arrays.stream(ranks).filter(r -> !Double.isNaN(r)).min().orElse(Double.NaN);
        return IntStream.range(0, ranks.length).filter(i -> ranks[i] == best).boxed().toList();
    }
}
