package org.gabarito.core.statistics.ranking;

import java.util.stream.IntStream;
import org.gabarito.core.statistics.comparison.Alternative;
import org.gabarito.core.statistics.comparison.Differences;
import org.gabarito.core.statistics.comparison.MultipleTesting;
import org.gabarito.core.statistics.comparison.SignedRankTest;

/**
 * Who is significantly better than whom: one-sided signed-rank tests of every ordered pair over the
 * cases that both have, or the means of clusters of them, adjusted by Holm for all k (k − 1).
 *
 * @param p adjusted; row better than column; 1 on the diagonal
 */
public record SignificanceMap(double[][] p, double alpha) {

    public static SignificanceMap of(RankingTable table) {
        double[][] losses = table.losses();
        int k = losses.length;
        double[] flat = new double[k * Math.max(0, k - 1)];
        int at = 0;
        for (int i = 0; i < k; i++) {
            for (int j = 0; j < k; j++) {
                if (i != j) {
                    double[] differences =
                            Differences.ofBoth(losses[i], losses[j], table.clusters());
                    flat[at++] = SignedRankTest.of(differences, Alternative.LESS).p();
                }
            }
        }
        double[] adjusted = MultipleTesting.holm(flat);
        double[][] p = new double[k][k];
        at = 0;
        for (int i = 0; i < k; i++) {
            for (int j = 0; j < k; j++) {
                p[i][j] = i == j ? 1 : adjusted[at++];
            }
        }
        return new SignificanceMap(p, table.alpha());
    }

    public boolean better(int method, int than) {
        return p[method][than] < alpha;
    }

    /** How many others a method is significantly better than. */
    public int wins(int method) {
        return (int) IntStream.range(0, p.length).filter(j -> better(method, j)).count();
    }
}
