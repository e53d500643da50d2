package org.gabarito.report.comparison;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.gabarito.core.statistics.ranking.Direction;
import org.gabarito.core.statistics.ranking.MissingRule;
import org.gabarito.core.statistics.ranking.RankingScheme;
import org.gabarito.core.statistics.ranking.TieRule;
import org.gabarito.evaluation.Score;
import org.gabarito.evaluation.Score.Status;
import org.junit.jupiter.api.Test;

class MethodComparisonTest {
    private static final ComparisonRules RULES =
            new ComparisonRules(0.05, 1, 200, MissingRule.WORST_VALUE, TieRule.MIN);

    private static Score score(String method, String id, String metric, double value) {
        boolean there = !Double.isNaN(value);
        return row(method, id, metric, value, there ? Status.OK : Status.MISSING, "");
    }

    private static Score row(
            String method, String id, String metric, double value, Status status, String note) {
        return new Score(
                method, id, "liver", "", metric, "", "voxels/count", value, "", status, note);
    }

    private static List<Score> scores(String metric, String method, double... values) {
        List<Score> scores = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            scores.add(score(method, "c" + i, metric, values[i]));
        }
        return scores;
    }

    @SafeVarargs
    private static MethodTable table(List<Score>... methods) {
        List<Score> all = new ArrayList<>();
        List.of(methods).forEach(all::addAll);
        List<MethodTable> tables = MethodTables.of(all);
        assertEquals(1, tables.size());
        return tables.get(0);
    }

    /** By hand: A's differences to B are 1, 2, 3, −4 hundredths. */
    @Test
    void pairsHaveTheNumbersOfTheHandbook() {
        MethodTable table =
                table(
                        scores("dsc", "A", 0.91, 0.82, 0.73, 0.60),
                        scores("dsc", "B", 0.90, 0.80, 0.70, 0.64));

        Pair pair = MethodComparison.of(table, RULES).pairs().get(0);

        assertEquals(0, pair.first());
        assertEquals(3, pair.wins());
        assertEquals(1, pair.losses());
        assertEquals(14 / 16.0, pair.p(), 1e-12);
        assertEquals(0.2, pair.effect(), 1e-12);
        assertEquals(0.005, pair.meanDifference(), 1e-12);
        assertEquals(0.015, pair.medianDifference(), 1e-12);
        // Walsh averages −4 −1.5 −1 −0.5 1 1.5 2 2 2.5 3: the middle of 1 and 1.5.
        assertEquals(0.0125, pair.difference(), 1e-12);
    }

    @Test
    void oneOutlierChangesTheWinnerBetweenMeanAndMedian() {
        MethodTable table =
                table(
                        scores("dsc", "often", 0.9, 0.9, 0.9, 0.9, 0.0),
                        scores("dsc", "always", 0.8, 0.8, 0.8, 0.8, 0.8));

        MethodComparison one = MethodComparison.of(table, RULES);

        assertArrayEquals(
                new double[] {2, 1},
                one.schemes().get(RankingScheme.MEAN_THEN_RANK).ranking().ranks());
        assertArrayEquals(
                new double[] {1, 2},
                one.schemes().get(RankingScheme.MEDIAN_THEN_RANK).ranking().ranks());
        assertTrue(one.across().winnerChanges());
    }

    @Test
    void anIdealMethodIsFirstHoweverCasesAreDrawn() {
        double[] good = new double[30];
        double[] bad = new double[30];
        for (int i = 0; i < good.length; i++) {
            good[i] = 0.9;
            bad[i] = 0.5 + i / 100.0;
        }
        MethodComparison one =
                MethodComparison.of(
                        table(scores("dsc", "bad", bad), scores("dsc", "good", good)), RULES);

        one.schemes()
                .forEach(
                        (name, scheme) ->
                                assertArrayEquals(
                                        new double[] {0, 1}, scheme.winners(), name.name()));
        assertFalse(one.across().winnerChanges());
        assertEquals(List.of(1, 0), one.order());
    }

    @Test
    void lowDistancesAreGood() {
        MethodTable table = table(scores("hd", "near", 1, 2, 3), scores("hd", "far", 4, 5, 6));

        assertEquals(Direction.LOWER_IS_BETTER, table.direction());
        assertEquals(List.of(0, 1), MethodComparison.of(table, RULES).order());
    }

    @Test
    void missingCasesCountByTheRule() {
        MethodTable table =
                table(scores("dsc", "A", 0.9, Double.NaN), scores("dsc", "B", 0.8, 0.8));

        assertArrayEquals(new double[] {0.9, 0}, table.filled(MissingRule.WORST_VALUE)[0]);
        MethodComparison skipping = MethodComparison.of(table, RULES.withMissing(MissingRule.SKIP));
        assertEquals(List.of(0, 1), skipping.order());
        assertEquals(1, skipping.pairs().get(0).n());
        assertEquals(List.of(1, 0), MethodComparison.of(table, RULES).order());
    }

    @Test
    void aCaseThatOneTableLacksIsMissing() {
        MethodTable table = table(scores("dsc", "A", 0.9), scores("dsc", "B", 0.8, 0.8));

        assertEquals(List.of("c0", "c1"), table.cases());
        assertTrue(Double.isNaN(table.values()[0][1]));
        assertEquals("missing", table.remarks().get(0).code());
    }

    @Test
    void twoEmptyMasksAreTheBestAndOneTheWorst() {
        List<Score> right =
                List.of(
                        score("right", "c0", "dsc", 0.5),
                        row(
                                "right",
                                "c1",
                                "dsc",
                                Double.NaN,
                                Status.UNDEFINED,
                                "both masks are empty: nothing to compare"));
        MethodTable table = table(right, scores("dsc", "wrong", 0.5, 0));

        assertArrayEquals(new double[] {0.5, 1}, table.values()[0]);
    }

    @Test
    void undefinedForAnotherReasonLeavesTheCaseOutForAll() {
        List<Score> one =
                List.of(
                        score("A", "c0", "dsc", 0.5),
                        row("A", "c1", "dsc", Double.NaN, Status.UNDEFINED, "no spacing"));
        MethodTable table = table(one, scores("dsc", "B", 0.5, 0.4));

        assertEquals(List.of("c0"), table.cases());
    }

    @Test
    void infiniteValuesBecomeTheFarthestFiniteOne() {
        MethodTable table =
                table(scores("hd", "A", 3, Double.POSITIVE_INFINITY), scores("hd", "B", 4, 7));

        assertArrayEquals(new double[] {3, 7}, table.values()[0]);
    }

    @Test
    void whereZeroIsBestSignsAreDropped() {
        MethodTable table = table(scores("rvd", "A", -0.5, 0.1), scores("rvd", "B", 0.2, 0.2));

        assertArrayEquals(new double[] {0.5, 0.1}, table.values()[0]);
        assertEquals(Direction.LOWER_IS_BETTER, table.direction());
    }

    @Test
    void ranksOfSingleCasesShareTiesByTheRule() {
        MethodTable table =
                table(
                        scores("dsc", "A", 0.9, 0.5),
                        scores("dsc", "B", 0.9, 0.6),
                        scores("dsc", "C", 0.1, 0.7));

        double[][] shares = MethodComparison.of(table, RULES).caseRanks();

        assertArrayEquals(new double[] {0.5, 0, 0, 0, 0.5}, shares[0]);
        assertArrayEquals(new double[] {0.5, 0, 0.5, 0, 0}, shares[1]);
        assertArrayEquals(new double[] {0.5, 0, 0, 0, 0.5}, shares[2]);
    }

    @Test
    void friedmanHasTheNumberOfTheHandbook() {
        MethodTable table =
                table(
                        scores("dsc", "A", 0.1, 0.1, 0.1, 0.1),
                        scores("dsc", "B", 0.2, 0.2, 0.2, 0.2),
                        scores("dsc", "C", 0.3, 0.3, 0.3, 0.3));

        MethodComparison one = MethodComparison.of(table, RULES);

        assertEquals(8, one.friedman().orElseThrow().chiSquared(), 1e-12);
    }

    /** Mean ranks, p and distance by R 4.2.2, {@code ptukey} and {@code qtukey}. */
    @Test
    void meanRanksCountFromTheBestAndJoinWhatNemenyiDoesNotTellApart() {
        MethodTable table =
                table(
                        scores("dsc", "C", 0.7, 0.7, 0.7, 0.7, 0.85),
                        scores("dsc", "A", 0.9, 0.9, 0.9, 0.9, 0.9),
                        scores("dsc", "B", 0.8, 0.8, 0.8, 0.8, 0.8));

        MethodComparison one = MethodComparison.of(table, RULES);

        MethodComparison.MeanRanks ranks = one.meanRanks().orElseThrow();
        assertArrayEquals(new double[] {2.8, 1, 2.2}, ranks.test().meanRanks(), 1e-12);
        assertEquals(List.of(1, 2, 0), ranks.order());
        assertEquals(1.482286, ranks.distance(), 1e-4);
        assertEquals(List.of(List.of(1, 2), List.of(2, 0)), ranks.tied());
        assertEquals(0.1394046, one.pairs().get(0).nemenyi(), 1e-6);
        assertEquals(0.01231046, one.pairs().get(1).nemenyi(), 1e-6);
        String csv = ComparisonCsv.meanRanks(new Comparisons(RULES, List.of(one), Map.of()));
        assertTrue(csv.contains("\nliver,dsc,,A,5,1,1.48"), csv);
    }

    @Test
    void twoMethodsHaveNoMeanRanks() {
        MethodComparison one =
                MethodComparison.of(
                        table(scores("dsc", "A", 0.9, 0.8), scores("dsc", "B", 0.8, 0.7)), RULES);

        assertTrue(one.meanRanks().isEmpty());
        assertTrue(Double.isNaN(one.pairs().get(0).nemenyi()));
    }

    @Test
    void onlyCasesThatAllMethodsHaveAreRanked() {
        MethodTable table =
                table(
                        scores("hd", "A", 1, 1, Double.NaN),
                        scores("hd", "B", 2, 2, 2),
                        scores("hd", "C", 3, 3, 3));

        MethodComparison one = MethodComparison.of(table, RULES.withMissing(MissingRule.SKIP));

        assertEquals(2, one.friedman().orElseThrow().cases());
        assertArrayEquals(new double[] {1, 2, 3}, one.friedman().orElseThrow().meanRanks(), 1e-12);
    }

    /** Differences 1, 2, 3, −4, 5, 2 hundredths: 34 by R's power.t.test, over 0.864. */
    @Test
    void pairsSayHowManyCasesTheirMeanDifferenceNeeds() {
        MethodTable table =
                table(
                        scores("dsc", "A", 0.51, 0.62, 0.73, 0.76, 0.55, 0.72),
                        scores("dsc", "B", 0.50, 0.60, 0.70, 0.80, 0.50, 0.70));

        Pair pair = MethodComparison.of(table, RULES).pairs().get(0);

        assertEquals(0.03016621, pair.deviation(), 1e-8);
        assertEquals(OptionalLong.of(40), pair.needed());
    }

    @Test
    void fewPairsOrNoDifferenceNeedNoNumber() {
        MethodTable few =
                table(scores("dsc", "A", 0.5, 0.6, 0.7), scores("dsc", "B", 0.4, 0.6, 0.6));
        MethodTable same =
                table(
                        scores("dsc", "A", 0.5, 0.6, 0.7, 0.8, 0.9),
                        scores("dsc", "B", 0.5, 0.6, 0.7, 0.8, 0.9));

        for (MethodTable table : List.of(few, same)) {
            Pair pair = MethodComparison.of(table, RULES).pairs().get(0);
            assertEquals(OptionalLong.empty(), pair.needed());
        }
    }

    @Test
    void metricsThatDisagreeChangeTheWinner() {
        List<Score> all = new ArrayList<>();
        all.addAll(scores("dsc", "A", 0.9, 0.9));
        all.addAll(scores("dsc", "B", 0.8, 0.8));
        all.addAll(scores("hd", "A", 9, 9));
        all.addAll(scores("hd", "B", 1, 1));

        Comparisons found = Comparisons.of(MethodTables.of(all), RULES);

        assertTrue(found.metrics().get("liver").winnerChanges());
        assertEquals(-1, found.metrics().get("liver").taus()[0][1], 1e-12);
    }

    /** A less B is 1 to 10 thousandths, but −7: p is 0.037 two-sided, and 4 · 0.019 in the map. */
    @Test
    void tiesFollowThePairsWhereTheMapIsStricter() {
        double[] a = new double[10];
        double[] b = new double[10];
        double[] c = new double[10];
        for (int i = 0; i < 10; i++) {
            b[i] = 0.8;
            a[i] = 0.8 + (i == 6 ? -7 : i + 1) / 1000.0;
            c[i] = 0.1 + i / 100.0;
        }

        MethodComparison comparison =
                MethodComparison.of(
                        table(scores("dsc", "A", a), scores("dsc", "B", b), scores("dsc", "C", c)),
                        RULES);

        assertTrue(comparison.pairs().stream().allMatch(pair -> pair.holm() < 0.05));
        assertFalse(comparison.significance().better(0, 1));
        assertEquals(List.of(), comparison.schemes().get(RankingScheme.MEAN_THEN_RANK).brackets());
    }
}
