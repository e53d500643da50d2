package org.gabarito.core.matching;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.function.ToDoubleBiFunction;
import org.junit.jupiter.api.Test;

class MatchingTest {
    private static final MatchingRule RULE = MatchingRule.DEFAULT;

    @Test
    void theHigherScoreTakesTheReference() {
        Candidates two = iou(1, 2).add(0, 0, 0.9).add(0, 1, 0.6).build();
        Matching byScore = Matching.of(two, RULE, new double[] {0.3, 0.8});
        assertEquals(1, byScore.predictionOf(0));
        assertEquals(0.6, byScore.value(0));
        assertTrue(byScore.isDouble(0));
        assertEquals(1, byScore.falsePositives());
        Matching byLocalization =
                Matching.of(
                        two, RULE.with(Assignment.GREEDY_BY_LOCALIZATION), new double[] {0.3, 0.8});
        assertEquals(0, byLocalization.predictionOf(0));
    }

    @Test
    void withoutScoresTheBetterPairGoesFirst() {
        Candidates two = iou(1, 2).add(0, 0, 0.6).add(0, 1, 0.9).build();
        assertEquals(1, Matching.of(two, RULE, null).predictionOf(0));
    }

    @Test
    void doublesAreFalsePositivesUnlessIgnored() {
        Candidates two = iou(2, 3).add(0, 0, 0.9).add(0, 1, 0.6).add(1, 2, 0.4).build();
        Matching counted = Matching.of(two, RULE, null);
        assertEquals(1, counted.truePositives());
        assertEquals(2, counted.falsePositives());
        assertEquals(1, counted.falseNegatives());
        Matching ignored = Matching.of(two, RULE.with(DoubleAssignment.IGNORED), null);
        assertEquals(1, ignored.falsePositives());
        assertTrue(ignored.isDouble(1));
        assertFalse(ignored.isDouble(2));
    }

    @Test
    void theThresholdItselfIsEnoughUnlessStrict() {
        Candidates half = iou(1, 1).add(0, 0, 0.5).build();
        MatchingRule strict =
                new MatchingRule(
                        RULE.criterion(), 0.5, true, RULE.assignment(), RULE.doubleAssignment());
        assertEquals(1, Matching.of(half, RULE, null).truePositives());
        assertEquals(0, Matching.of(half, strict, null).truePositives());
        assertEquals(
                0,
                Matching.of(half, RULE.with(Assignment.OVERLAP_OVER_HALF), null).truePositives());
    }

    @Test
    void theNearestCentreWithinTheThresholdIsTaken() {
        Candidates three =
                Candidates.between(Criterion.CENTER_DISTANCE, 2, 2)
                        .add(0, 0, 3)
                        .add(0, 1, 1)
                        .add(1, 1, 2)
                        .add(1, 0, 5.5)
                        .build();
        MatchingRule rule = RULE.with(Criterion.CENTER_DISTANCE).withThreshold(5);
        Matching greedy = Matching.of(three, rule, null);
        assertEquals(1, greedy.predictionOf(0));
        assertEquals(-1, greedy.predictionOf(1));
        Matching best = Matching.of(three, rule.with(Assignment.HUNGARIAN), null);
        assertEquals(0, best.predictionOf(0));
        assertEquals(1, best.predictionOf(1));
        assertEquals(5, best.total());
    }

    @Test
    void morePairsGoBeforeABetterTotalOnlyWhereTheRuleSaysSo() {
        // one good pair against two that are barely good enough
        Candidates chain = iou(2, 2).add(0, 0, 0.3).add(0, 1, 0.9).add(1, 1, 0.3).build();
        MatchingRule low = RULE.withThreshold(0.25);
        assertEquals(2, Matching.of(chain, low.with(Assignment.HUNGARIAN), null).truePositives());
        assertEquals(
                2,
                Matching.of(chain, low.with(Assignment.HUNGARIAN_WITH_REST), null).truePositives());
        assertEquals(
                1,
                Matching.of(chain, low.with(Assignment.HUNGARIAN_BY_TOTAL), null).truePositives());
        assertEquals(
                1,
                Matching.of(chain, low.with(Assignment.HUNGARIAN_THEN_CUT), null).truePositives());
    }

    @Test
    void everyOptimalMatchingIsAsGoodAsTheBestOfAll() {
        Random random = new Random(1);
        for (int trial = 0; trial < 3000; trial++) {
            int references = 1 + random.nextInt(6);
            int predictions = 1 + random.nextInt(6);
            Candidates candidates = random(random, references, predictions);
            MatchingRule rule = RULE.withThreshold(random.nextInt(8) / 10.0);
            int most = Math.min(references, predictions);
            check(candidates, rule.with(Assignment.HUNGARIAN), (value, ok) -> ok ? 100 + value : 0);
            check(
                    candidates,
                    rule.with(Assignment.HUNGARIAN_WITH_REST),
                    (value, ok) -> (ok ? 1 : 0) + value / (2 * most));
            check(
                    candidates,
                    rule.with(Assignment.HUNGARIAN_BY_TOTAL),
                    (value, ok) -> ok ? value + 1e-6 : 0);
            check(candidates, rule.with(Assignment.HUNGARIAN_THEN_CUT), (value, ok) -> value);
        }
    }

    @Test
    void greedyMatchingsAreWhatAFullTableGives() {
        Random random = new Random(2);
        for (int trial = 0; trial < 1000; trial++) {
            int references = 1 + random.nextInt(7);
            int predictions = 1 + random.nextInt(7);
            Candidates candidates = random(random, references, predictions);
            double[] scores = new double[predictions];
            for (int i = 0; i < predictions; i++) {
                scores[i] = random.nextInt(5) / 5.0;
            }
            Matching actual = Matching.of(candidates, RULE.withThreshold(0.3), scores);
            int[] expected = greedyByScore(table(candidates), scores, 0.3);
            for (int reference = 0; reference < references; reference++) {
                assertEquals(expected[reference], actual.predictionOf(reference));
            }
        }
    }

    /** The definition: every prediction in turn looks at every reference. */
    private static int[] greedyByScore(double[][] table, double[] scores, double threshold) {
        int[] taken = new int[table.length];
        java.util.Arrays.fill(taken, -1);
        boolean[] done = new boolean[scores.length];
        for (int turn = 0; turn < scores.length; turn++) {
            int next = -1;
            for (int i = 0; i < scores.length; i++) {
                if (!done[i] && (next < 0 || scores[i] > scores[next])) {
                    next = i;
                }
            }
            done[next] = true;
            int best = -1;
            for (int reference = 0; reference < table.length; reference++) {
                double value = table[reference][next];
                if (taken[reference] < 0
                        && value >= threshold
                        && (best < 0 || value >= table[best][next])) {
                    best = reference;
                }
            }
            if (best >= 0) {
                taken[best] = next;
            }
        }
        return taken;
    }

    /**
     * @param weight of a pair by its value and whether the rule admits it
     */
    private static void check(
            Candidates candidates, MatchingRule rule, ToDoubleBiFunction<Double, Boolean> weight) {
        double[][] table = table(candidates);
        Matching matching =
                rule.assignment() == Assignment.HUNGARIAN_THEN_CUT
                        ? Matching.of(candidates, rule.withThreshold(0.01), null)
                        : Matching.of(candidates, rule, null);
        double best = best(table, 0, new boolean[candidates.predictions()], rule, weight);
        double total = 0;
        for (int reference = 0; reference < table.length; reference++) {
            if (matching.predictionOf(reference) >= 0) {
                double value = matching.value(reference);
                total += weight.applyAsDouble(value, rule.admits(value));
            }
        }
        if (rule.assignment() == Assignment.HUNGARIAN_WITH_REST) {
            // the rest is not part of the result: only the number of pairs can be compared
            assertEquals((int) Math.floor(best), matching.truePositives());
        } else {
            assertEquals(best, total, 1e-9, rule.toString());
        }
    }

    private static double best(
            double[][] table,
            int reference,
            boolean[] taken,
            MatchingRule rule,
            ToDoubleBiFunction<Double, Boolean> weight) {
        if (reference == table.length) {
            return 0;
        }
        double best = best(table, reference + 1, taken, rule, weight);
        for (int prediction = 0; prediction < taken.length; prediction++) {
            double value = table[reference][prediction];
            if (!taken[prediction] && value > 0) {
                taken[prediction] = true;
                best =
                        Math.max(
                                best,
                                weight.applyAsDouble(value, rule.admits(value))
                                        + best(table, reference + 1, taken, rule, weight));
                taken[prediction] = false;
            }
        }
        return best;
    }

    private static double[][] table(Candidates candidates) {
        double[][] table = new double[candidates.references()][candidates.predictions()];
        for (int pair = 0; pair < candidates.size(); pair++) {
            table[candidates.reference(pair)][candidates.prediction(pair)] = candidates.value(pair);
        }
        return table;
    }

    private static Candidates random(Random random, int references, int predictions) {
        Candidates.Builder builder = iou(references, predictions);
        for (int reference = 0; reference < references; reference++) {
            for (int prediction = 0; prediction < predictions; prediction++) {
                if (random.nextInt(3) > 0) {
                    builder.add(reference, prediction, (1 + random.nextInt(40)) / 40.0);
                }
            }
        }
        return builder.build();
    }

    private static Candidates.Builder iou(int references, int predictions) {
        return Candidates.between(Criterion.MASK_IOU, references, predictions);
    }
}
