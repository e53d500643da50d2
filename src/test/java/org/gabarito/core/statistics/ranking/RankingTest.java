package org.gabarito.core.statistics.ranking;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ForkJoinPool;
import org.gabarito.core.statistics.Summary;
import org.junit.jupiter.api.Test;

class RankingTest {
    private static final double NAN = Double.NaN;
    private static final List<RankingScheme> ALL = List.of(RankingScheme.values());

    /** Three methods, five cases: B is steady, A is best but for one failure, C is last. */
    private static final double[][] SCORES = {
        {0.95, 0.94, 0.93, 0.92, 0.01}, {0.90, 0.90, 0.90, 0.90, 0.90}, {0.5, 0.6, 0.7, 0.8, 0.85}
    };

    @Test
    void theWinnerDependsOnTheScheme() {
        RankingTable table = new RankingTable(SCORES, Direction.HIGHER_IS_BETTER);
        Ranking mean = Ranking.of(table, RankingScheme.MEAN_THEN_RANK);
        assertArrayEquals(new double[] {0.75, 0.9, 0.69}, mean.scores(), 1e-9);
        assertArrayEquals(new double[] {2, 1, 3}, mean.ranks());
        Ranking median = Ranking.of(table, RankingScheme.MEDIAN_THEN_RANK);
        assertArrayEquals(new double[] {0.93, 0.9, 0.7}, median.scores(), 1e-9);
        assertArrayEquals(new double[] {1, 2, 3}, median.ranks());
        Ranking ranks = Ranking.of(table, RankingScheme.RANK_THEN_MEAN);
        assertArrayEquals(new double[] {7 / 5.0, 9 / 5.0, 14 / 5.0}, ranks.scores(), 1e-9);
        assertArrayEquals(
                new double[] {1, 2, 3}, Ranking.of(table, RankingScheme.RANK_THEN_MEDIAN).scores());
        assertArrayEquals(
                new double[] {0, 0, 0}, Ranking.of(table, RankingScheme.TEST_BASED).scores());
        RankingComparison both =
                RankingComparison.of(List.of("mean", "median"), List.of(mean, median));
        assertTrue(both.winnerChanges());
        assertEquals(List.of(0, 1), both.winners());
        assertEquals(1 / 3.0, both.taus()[0][1], 1e-12);
        assertArrayEquals(new double[] {1, 2}, both.range(0));
        assertFalse(RankingComparison.of(List.of("a"), List.of(mean)).winnerChanges());
    }

    @Test
    void lowerMayBeBetter() {
        RankingTable table = new RankingTable(SCORES, Direction.LOWER_IS_BETTER);
        Ranking ranking = Ranking.of(table, RankingScheme.MEAN_THEN_RANK);
        assertArrayEquals(new double[] {2, 3, 1}, ranking.ranks());
        assertEquals(List.of(2, 0, 1), ranking.order());
        assertEquals(0.75, ranking.scores()[0], 1e-9);
    }

    @Test
    void tiesFollowTheirRule() {
        double[] losses = {0.2, 0.1, 0.2, 0.3, NAN};
        assertArrayEquals(new double[] {2, 1, 2, 4, NAN}, TieRule.MIN.ranks(losses));
        assertArrayEquals(new double[] {2.5, 1, 2.5, 4, NAN}, TieRule.AVERAGE.ranks(losses));
        assertArrayEquals(new double[] {3, 1, 3, 4, NAN}, TieRule.MAX.ranks(losses));
    }

    @Test
    void missingCasesFollowTheirRule() {
        double[][] values = {{0.9, NAN, 0.9}, {0.8, 0.5, 0.8}};
        assertArrayEquals(new double[] {0.6, 0.7}, mean(values, MissingRule.WORST_VALUE, 0), 1e-9);
        assertArrayEquals(
                new double[] {2.3 / 3, 0.7}, mean(values, MissingRule.WORST_VALUE, NAN), 1e-9);
        assertArrayEquals(new double[] {0.9, 0.7}, mean(values, MissingRule.SKIP, NAN), 1e-9);
        RankingTable last = table(values, MissingRule.WORST_RANK, NAN);
        assertArrayEquals(
                new double[] {4 / 3.0, 5 / 3.0},
                Ranking.of(last, RankingScheme.RANK_THEN_MEAN).scores(),
                1e-9);
        RankingTable tied = table(values, MissingRule.WORST_VALUE, NAN);
        assertArrayEquals(
                new double[] {1, 5 / 3.0},
                Ranking.of(tied, RankingScheme.RANK_THEN_MEAN).scores(),
                1e-9);
        RankingTable none = table(new double[][] {{NAN}, {1}}, MissingRule.SKIP, NAN);
        assertArrayEquals(
                new double[] {NAN, 1}, Ranking.of(none, RankingScheme.MEAN_THEN_RANK).ranks());
        assertEquals(List.of(1), Ranking.of(none, RankingScheme.MEDIAN_THEN_RANK).winners());
    }

    private static double[] mean(double[][] values, MissingRule missing, double worst) {
        return Ranking.of(table(values, missing, worst), RankingScheme.MEAN_THEN_RANK).scores();
    }

    private static RankingTable table(double[][] values, MissingRule missing, double worst) {
        return new RankingTable(
                values, Direction.HIGHER_IS_BETTER, TieRule.MIN, missing, worst, 0.05);
    }

    /** Every case has the same order, far apart. */
    @Test
    void idealDataGiveTheSameRankingInEveryResample() {
        double[][] values = new double[6][50];
        SplittableRandom random = new SplittableRandom(1);
        for (int m = 0; m < 6; m++) {
            for (int i = 0; i < 50; i++) {
                values[m][i] = 1 - 0.1 * m - 0.02 * random.nextDouble();
            }
        }
        RankingTable table = new RankingTable(values, Direction.HIGHER_IS_BETTER);
        Map<RankingScheme, Stability> all = Stability.of(table, ALL, 500, 1);
        for (RankingScheme scheme : ALL) {
            Stability stability = all.get(scheme);
            assertArrayEquals(new double[] {1, 2, 3, 4, 5, 6}, stability.ranking().ranks());
            assertEquals(500, stability.taus().length);
            assertTrue(Arrays.stream(stability.taus()).allMatch(tau -> tau == 1), scheme.name());
            assertEquals(1, stability.winnerShare(0));
            assertEquals(1, stability.rankShares(5)[10], 1e-9);
            assertEquals(3, stability.rankQuantile(2, 0.975));
        }
        SignificanceMap map = SignificanceMap.of(table);
        assertEquals(List.of(), ties(map, all.get(ALL.get(0)).ranking().order()));
        assertEquals(5, map.wins(0));
    }

    /** No method is better than another; with many data sets the mean τ lies about 0. */
    @Test
    void randomDataGiveNoStableRanking() {
        SplittableRandom random = new SplittableRandom(2);
        double between = 0;
        int significant = 0;
        for (int repeat = 0; repeat < 40; repeat++) {
            double[][] values = new double[5][50];
            for (double[] row : values) {
                Arrays.setAll(row, i -> random.nextDouble());
            }
            double[][] others = new double[5][50];
            for (double[] row : others) {
                Arrays.setAll(row, i -> random.nextDouble());
            }
            RankingTable table = new RankingTable(values, Direction.HIGHER_IS_BETTER);
            RankingTable other = new RankingTable(others, Direction.HIGHER_IS_BETTER);
            between +=
                    RankingComparison.of(
                                            List.of("a", "b"),
                                            List.of(
                                                    Ranking.of(table, RankingScheme.MEAN_THEN_RANK),
                                                    Ranking.of(
                                                            other, RankingScheme.MEAN_THEN_RANK)))
                                    .taus()[0][1]
                            / 40;
            Stability stability =
                    Stability.of(table, List.of(RankingScheme.MEAN_THEN_RANK), 100, repeat)
                            .get(RankingScheme.MEAN_THEN_RANK);
            assertTrue(Summary.of(stability.taus()).mean() < 0.95);
            for (int m = 0; m < 5; m++) {
                significant += SignificanceMap.of(table).wins(m);
            }
        }
        assertEquals(0, between, 0.2);
        assertTrue(significant <= 8, significant + " false findings in 40 data sets at 5 %");
    }

    /** All methods are the same: everybody is first, nothing differs, and no order can agree. */
    @Test
    void equalMethodsAreAllFirst() {
        double[] row = {0.5, 0.7, 0.9};
        RankingTable table =
                new RankingTable(new double[][] {row, row, row}, Direction.HIGHER_IS_BETTER);
        Map<RankingScheme, Stability> all = Stability.of(table, ALL, 100, 1);
        for (RankingScheme scheme : ALL) {
            assertArrayEquals(new double[] {1, 1, 1}, all.get(scheme).ranking().ranks());
            assertEquals(1, all.get(scheme).winnerShare(2));
            assertEquals(0, all.get(scheme).taus().length);
        }
        assertEquals(List.of(List.of(0, 1, 2)), ties(SignificanceMap.of(table), List.of(0, 1, 2)));
    }

    @Test
    void bracketsAreTheLongestRunsWithoutADifference() {
        double[][] p = {{1, 1, 0.01, 0.01}, {1, 1, 1, 0.01}, {1, 1, 1, 1}, {1, 1, 1, 1}};
        assertEquals(
                List.of(List.of(0, 1), List.of(1, 2), List.of(2, 3)),
                ties(new SignificanceMap(p, 0.05), List.of(0, 1, 2, 3)));
    }

    @Test
    void quickTestsAreThoseOfTheMap() {
        SplittableRandom random = new SplittableRandom(6);
        for (boolean coarse : new boolean[] {false, true}) {
            double[][] values = new double[6][120];
            for (int m = 0; m < 6; m++) {
                for (int i = 0; i < 120; i++) {
                    double value = random.nextDouble() + 0.08 * m;
                    values[m][i] = coarse ? Math.rint(10 * value) / 10 : value;
                }
            }
            RankingTable table = new RankingTable(values, Direction.HIGHER_IS_BETTER);
            SignificanceMap map = SignificanceMap.of(table);
            int[] once = new int[120];
            Arrays.fill(once, 1);
            double[] losses = new double[6];
            Aggregator.of(table, RankingScheme.TEST_BASED).losses(once, losses);
            int wins = 0;
            for (int m = 0; m < 6; m++) {
                assertEquals(-map.wins(m), losses[m], 0);
                wins += map.wins(m);
            }
            assertTrue(wins > 3 && wins < 15, "the data must tell");
        }
    }

    /** A resample in which cases count twice is the table with those cases twice. */
    @Test
    void casesDrawnTwiceCountTwice() {
        SplittableRandom random = new SplittableRandom(8);
        double[][] values = new double[4][60];
        for (double[] row : values) {
            Arrays.setAll(row, i -> random.nextDouble());
        }
        int[] times = new int[60];
        int size = 0;
        for (int i = 0; i < 60; i++) {
            times[i] = random.nextInt(3);
            size += times[i];
        }
        double[][] listed = new double[4][size];
        int at = 0;
        for (int i = 0; i < 60; i++) {
            for (int t = 0; t < times[i]; t++) {
                for (int m = 0; m < 4; m++) {
                    listed[m][at] = values[m][i];
                }
                at++;
            }
        }
        RankingTable table = new RankingTable(values, Direction.LOWER_IS_BETTER);
        RankingTable drawn = new RankingTable(listed, Direction.LOWER_IS_BETTER);
        for (RankingScheme scheme : ALL) {
            double[] losses = new double[4];
            Aggregator.of(table, scheme).losses(times, losses);
            double sign = scheme == RankingScheme.TEST_BASED ? -1 : 1;
            double[] scores = Arrays.stream(losses).map(l -> sign * l + 0.0).toArray();
            assertArrayEquals(Ranking.of(drawn, scheme).scores(), scores, 1e-9, scheme.name());
        }
    }

    @Test
    void threadsMakeNoDifference() throws Exception {
        SplittableRandom random = new SplittableRandom(9);
        double[][] values = new double[5][30];
        for (double[] row : values) {
            Arrays.setAll(row, i -> random.nextDouble());
        }
        RankingTable table = new RankingTable(values, Direction.HIGHER_IS_BETTER);
        Map<RankingScheme, Stability> many = Stability.of(table, ALL, 333, 5);
        ForkJoinPool one = new ForkJoinPool(1);
        Map<RankingScheme, Stability> alone =
                one.submit(() -> Stability.of(table, ALL, 333, 5)).get();
        one.shutdown();
        for (RankingScheme scheme : ALL) {
            assertArrayEquals(many.get(scheme).taus(), alone.get(scheme).taus());
            assertArrayEquals(many.get(scheme).rankShares(1), alone.get(scheme).rankShares(1));
        }
    }

    @Test
    void refusesTablesThatAreNone() {
        Direction any = Direction.HIGHER_IS_BETTER;
        assertThrows(IllegalArgumentException.class, () -> new RankingTable(new double[0][0], any));
        assertThrows(
                IllegalArgumentException.class,
                () -> new RankingTable(new double[][] {{1}, {1, 2}}, any));
        assertThrows(
                IllegalArgumentException.class,
                () -> new RankingTable(new double[][] {{Double.POSITIVE_INFINITY}}, any));
    }

    private static List<List<Integer>> ties(SignificanceMap map, List<Integer> order) {
        return StatisticalTies.in(order, (a, b) -> map.better(a, b) || map.better(b, a));
    }
}
