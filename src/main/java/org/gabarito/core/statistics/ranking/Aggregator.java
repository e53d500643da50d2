package org.gabarito.core.statistics.ranking;

import org.gabarito.core.statistics.Clusters;

/**
 * Sums up every method over cases, or clusters of them, that each count a number of times, which is
 * what a bootstrap sample is. The less a method gets, the better; NaN when none of its cases
 * counts. Safe for several threads.
 */
interface Aggregator {
    void losses(int[] times, double[] losses);

    /** One whose times are those of the clusters of the table. */
    static Aggregator of(RankingTable table, RankingScheme scheme) {
        Clusters clusters = table.clusters();
        Aggregator plain = plain(table, scheme);
        if (clusters.areSingle() || scheme == RankingScheme.TEST_BASED) {
            return plain;
        }
        return (times, losses) -> {
            int[] ofCases = new int[table.cases()];
            clusters.spread(times, ofCases);
            plain.losses(ofCases, losses);
        };
    }

    private static Aggregator plain(RankingTable table, RankingScheme scheme) {
        return switch (scheme) {
            case MEAN_THEN_RANK -> new WeightedMean(table.losses());
            case MEDIAN_THEN_RANK -> new WeightedMedian(table.losses());
            case RANK_THEN_MEAN -> new WeightedMean(table.ranks());
            case RANK_THEN_MEDIAN -> new WeightedMedian(table.ranks());
            case TEST_BASED -> new SignificantWins(table.losses(), table.clusters(), table.alpha());
        };
    }
}
