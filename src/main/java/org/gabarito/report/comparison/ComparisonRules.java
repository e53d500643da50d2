package org.gabarito.report.comparison;

import org.gabarito.core.statistics.ranking.MissingRule;
import org.gabarito.core.statistics.ranking.TieRule;
import org.gabarito.evaluation.CaseClusters;

/**
 * By which rules methods are compared; declared beside every result.
 *
 * @param alpha level of significance; intervals have the level 1 − alpha
 * @param resamples of the cases, for the stability of rankings
 * @param dependent cases that are tested and drawn together
 */
public record ComparisonRules(
        double alpha,
        long seed,
        int resamples,
        MissingRule missing,
        TieRule ties,
        CaseClusters dependent) {
    /** Of pages and reports, which are not asked for more. */
    public static final int USUAL_RESAMPLES = 1000;

    public static final ComparisonRules USUAL =
            new ComparisonRules(0.05, 1, USUAL_RESAMPLES, MissingRule.WORST_VALUE, TieRule.MIN);

    public ComparisonRules(
            double alpha, long seed, int resamples, MissingRule missing, TieRule ties) {
        this(alpha, seed, resamples, missing, ties, CaseClusters.NONE);
    }

    public ComparisonRules withSeed(long other) {
        return new ComparisonRules(alpha, other, resamples, missing, ties, dependent);
    }

    public ComparisonRules withMissing(MissingRule other) {
        return new ComparisonRules(alpha, seed, resamples, other, ties, dependent);
    }

    /** In percent. */
    double level() {
        return 100 * (1 - alpha);
    }
}
