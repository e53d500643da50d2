package org.gabarito.core.statistics.ranking;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.gabarito.core.statistics.agreement.KendallTau;

/**
 * Several rankings of the same methods side by side, by scheme or by metric: does the winner
 * change?
 *
 * @param names of the rankings
 * @param taus Kendall's τ of every two; NaN where all methods are level
 */
public record RankingComparison(List<String> names, List<Ranking> rankings, double[][] taus) {

    public static RankingComparison of(List<String> names, List<Ranking> rankings) {
        if (names.size() != rankings.size()) {
            throw new IllegalArgumentException("every ranking needs a name");
        }
        double[][] taus = new double[rankings.size()][rankings.size()];
        for (int i = 0; i < taus.length; i++) {
            for (int j = 0; j < taus.length; j++) {
                taus[i][j] = KendallTau.of(rankings.get(i).ranks(), rankings.get(j).ranks());
            }
        }
        return new RankingComparison(List.copyOf(names), List.copyOf(rankings), taus);
    }

    /** Methods that win in at least one ranking, in the order of the table. */
    public List<Integer> winners() {
        Set<Integer> winners = new HashSet<>();
        rankings.forEach(ranking -> winners.addAll(ranking.winners()));
        return winners.stream().sorted().toList();
    }

    /** No method wins in all of them. */
    public boolean winnerChanges() {
        List<Integer> everywhere = new ArrayList<>(winners());
        rankings.forEach(ranking -> everywhere.retainAll(ranking.winners()));
        return !rankings.isEmpty() && everywhere.isEmpty();
    }

    /** Best and worst rank that a method has. */
    public double[] range(int method) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (Ranking ranking : rankings) {
            low = Math.min(low, ranking.ranks()[method]);
            high = Math.max(high, ranking.ranks()[method]);
        }
        return new double[] {low, high};
    }
}
