package org.gabarito.core.statistics.comparison;

import java.util.Optional;
import org.gabarito.core.statistics.Interval;
import org.gabarito.core.statistics.MeanInterval;
import org.gabarito.core.statistics.Summary;

/**
 * All that is said of two methods over the same cases; differences are the first less the second.
 *
 * @param meanInterval of the mean difference, the cases resampled in pairs; none for fewer than two
 *     cases
 * @param pseudoMedian the shift that the signed-rank test speaks of, with its interval
 */
public record PairedComparison(
        int n,
        double meanDifference,
        double medianDifference,
        Optional<Interval> meanInterval,
        HodgesLehmann pseudoMedian,
        SignedRankTest signedRank,
        SignTest sign) {

    /**
     * @param levelPercent of the intervals
     * @param seed of the resampling
     */
    public static PairedComparison of(
            double[] first, double[] second, double levelPercent, long seed) {
        double[] differences = Differences.of(first, second);
        Summary summary = Summary.of(differences);
        return new PairedComparison(
                differences.length,
                summary.mean(),
                summary.median(),
                MeanInterval.of(differences, levelPercent, seed),
                HodgesLehmann.of(differences, levelPercent),
                SignedRankTest.of(differences, Alternative.TWO_SIDED),
                SignTest.of(differences, Alternative.TWO_SIDED));
    }
}
