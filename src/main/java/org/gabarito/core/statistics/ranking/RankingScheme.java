package org.gabarito.core.statistics.ranking;

/**
 * How values over cases become one ranking.
 *
 * <p>Maier-Hein et al.: Why rankings of biomedical image analysis competitions should be
 * interpreted with care. Nat. Commun. 9 (2018), doi:10.1038/s41467-018-07619-7.
 */
public enum RankingScheme {
    /** Mean over the cases, then ranked. */
    MEAN_THEN_RANK,

    /** Median over the cases, then ranked. */
    MEDIAN_THEN_RANK,

    /** Ranked in each case, then the mean of the ranks, ranked. */
    RANK_THEN_MEAN,

    /** Ranked in each case, then the median of the ranks, ranked. */
    RANK_THEN_MEDIAN,

    /**
     * By the number of other methods that a method is significantly better than: one-sided
     * signed-rank tests of every ordered pair, adjusted by Holm.
     */
    TEST_BASED
}
