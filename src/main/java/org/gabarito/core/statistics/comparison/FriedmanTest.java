package org.gabarito.core.statistics.comparison;

import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.apache.commons.statistics.ranking.NaturalRanking;

/**
 * Friedman's test: do k methods differ over the same n cases? Within each case the methods are
 * ranked, ties sharing their mean rank; then
 *
 * <p>χ² = 12 Σ (Rⱼ − n (k + 1) / 2)² / (n k (k + 1) − Σ (t³ − t) / (k − 1)) with rank sums Rⱼ and
 * the sizes t of ties, against the χ² distribution with k − 1 degrees. Fit for n of about ten and
 * more. Nothing but ties: χ² = 0 and p = 1. Example: three methods ranked 1, 2, 3 by each of four
 * cases have χ² = 8.
 *
 * <p>Friedman: The use of ranks to avoid the assumption of normality. J. Am. Stat. Assoc. 32
 * (1937), doi:10.1080/01621459.1937.10503522. As R's {@code friedman.test}.
 *
 * @param meanRanks one a method, 1 for the method whose values are always smallest
 */
public record FriedmanTest(
        int methods, int cases, double[] meanRanks, double chiSquared, double p) {

    /**
     * @param values by method, then by case
     */
    public static FriedmanTest of(double[][] values) {
        int k = values.length;
        if (k < 2 || values[0].length == 0) {
            throw new IllegalArgumentException("two methods and a case are needed to compare");
        }
        int n = values[0].length;
        double[] sums = new double[k];
        double ties = 0;
        NaturalRanking ranking = new NaturalRanking();
        for (int i = 0; i < n; i++) {
            double[] row = new double[k];
            for (int j = 0; j < k; j++) {
                row[j] = values[j][i];
            }
            double[] ranks = ranking.apply(row);
            for (int j = 0; j < k; j++) {
                sums[j] += ranks[j];
            }
            ties += ties(row);
        }
        double squares = 0;
        double[] means = new double[k];
        for (int j = 0; j < k; j++) {
            double off = sums[j] - n * (k + 1) / 2.0;
            squares += off * off;
            means[j] = sums[j] / n;
        }
        double spread = n * (double) k * (k + 1) - ties / (k - 1);
        double chiSquared = squares == 0 ? 0 : 12 * squares / spread;
        double p = ChiSquaredDistribution.of(k - 1).survivalProbability(chiSquared);
        return new FriedmanTest(k, n, means, chiSquared, p);
    }

    /** Σ (t³ − t), as each of t equal values sees t² − 1. */
    private static double ties(double[] row) {
        double sum = 0;
        for (double value : row) {
            int equal = 0;
            for (double other : row) {
                equal += value == other ? 1 : 0;
            }
            sum += (double) equal * equal - 1;
        }
        return sum;
    }

    /** Nemenyi's comparison of every two methods by their mean ranks. */
    public Nemenyi nemenyi() {
        return Nemenyi.of(meanRanks, cases);
    }
}
