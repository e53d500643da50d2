package org.gabarito.core.statistics.comparison;

import java.util.ArrayList;
import java.util.List;

/**
 * Every two methods over the same cases, p values adjusted by Holm for the number of pairs: the
 * post-hoc test to prefer after {@link FriedmanTest}.
 *
 * <p>Benavoli, Corani, Mangili: Should we really use post-hoc tests based on mean-ranks? J. Mach.
 * Learn. Res. 17 (2016), 1-10.
 *
 * @param pairs in the order (0, 1), (0, 2), …, (1, 2), …
 */
public record PairwiseComparisons(List<Pair> pairs) {

    /** p values of the signed-rank test: as such, and after Holm. */
    public record Pair(int first, int second, SignedRankTest test, double adjusted) {}

    /**
     * @param values by method, then by case
     */
    public static PairwiseComparisons of(double[][] values) {
        int k = values.length;
        List<SignedRankTest> tests = new ArrayList<>();
        for (int i = 0; i < k; i++) {
            for (int j = i + 1; j < k; j++) {
                double[] differences = Differences.of(values[i], values[j]);
                tests.add(SignedRankTest.of(differences, Alternative.TWO_SIDED));
            }
        }
        double[] adjusted =
                MultipleTesting.holm(tests.stream().mapToDouble(SignedRankTest::p).toArray());
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < k; i++) {
            for (int j = i + 1; j < k; j++) {
                int at = pairs.size();
                pairs.add(new Pair(i, j, tests.get(at), adjusted[at]));
            }
        }
        return new PairwiseComparisons(List.copyOf(pairs));
    }
}
