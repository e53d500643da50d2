package org.gabarito.core.statistics.comparison;

/**
 * Nemenyi's comparison of every two methods after {@link FriedmanTest}: p = P(Q > |R̄ᵢ − R̄ⱼ| √2 /
 * √(k (k + 1) / 6n)) with Q the studentised range of k standard normal values. Adjusted for the
 * number of pairs by construction. Weaker than pairwise signed-rank tests with Holm, and what two
 * methods get depends on the others: a picture, not the last word.
 *
 * <p>Demšar: Statistical comparisons of classifiers over multiple data sets. J. Mach. Learn. Res. 7
 * (2006), 1-30, whose critical values for k = 2…10 are those of the test.
 *
 * @param p by pairs; 1 on the diagonal
 */
public record Nemenyi(double[] meanRanks, int cases, double[][] p) {

    static Nemenyi of(double[] meanRanks, int cases) {
        int k = meanRanks.length;
        double[][] p = new double[k][k];
        for (int i = 0; i < k; i++) {
            p[i][i] = 1;
            for (int j = 0; j < i; j++) {
                double apart = Math.abs(meanRanks[i] - meanRanks[j]);
                p[i][j] = StudentizedRange.survival(apart * Math.sqrt(2) / deviation(k, cases), k);
                p[j][i] = p[i][j];
            }
        }
        return new Nemenyi(meanRanks, cases, p);
    }

    private static double deviation(int k, int cases) {
        return Math.sqrt(k * (k + 1.0) / (6.0 * cases));
    }

    /**
     * How far apart mean ranks must lie to differ.
     *
     * @param alpha such as 0.05
     */
    public double criticalDifference(double alpha) {
        int k = meanRanks.length;
        return StudentizedRange.quantile(1 - alpha, k) / Math.sqrt(2) * deviation(k, cases);
    }
}
