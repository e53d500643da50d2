package org.gabarito.core.statistics.ranking;

/**
 * Sums up every method over cases that each count a number of times, which is what a bootstrap
 * sample is. The less a method gets, the better; NaN when none of its cases counts. Safe for
 * several threads.
 */
interface Aggregator {
    void losses(int[] times, double[] losses);

    static Aggregator of(RankingTable table, RankingScheme scheme) {
        return switch (scheme) {
            case MEAN_THEN_RANK -> new WeightedMean(table.losses());
            case MEDIAN_THEN_RANK -> new WeightedMedian(table.losses());
            case RANK_THEN_MEAN -> new WeightedMean(table.ranks());
            case RANK_THEN_MEDIAN -> new WeightedMedian(table.ranks());
            case TEST_BASED -> new SignificantWins(table.losses(), table.alpha());
        };
    }
}
