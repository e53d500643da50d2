package org.gabarito.core.matching;

import java.util.Arrays;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * Which predicted object belongs to which reference: every object occurs in at most one pair.
 *
 * <p>A prediction without a pair that is admissible with some reference is <em>double</em>: others
 * have taken what it finds. The rule says whether it counts as a false positive.
 */
public final class Matching {
    private final MatchingRule rule;
    private final int[] predictionOf;
    private final int[] referenceOf;
    private final double[] value;
    private final BitSet doubles;
    private final BitSet uncounted;
    private final int pairs;

    private Matching(
            MatchingRule rule,
            int[] predictionOf,
            int[] referenceOf,
            double[] value,
            BitSet doubles,
            BitSet uncounted) {
        this.rule = rule;
        this.predictionOf = predictionOf;
        this.referenceOf = referenceOf;
        this.value = value;
        this.doubles = doubles;
        this.uncounted = uncounted;
        this.pairs = (int) Arrays.stream(predictionOf).filter(p -> p >= 0).count();
    }

    /**
     * Assigns predictions to references. Between equals the pair that comes first wins.
     *
     * @param scores of the predictions; null when there are none, and then greedy matching by score
     *     becomes greedy matching by localization
     */
    public static Matching of(
            Candidates candidates, MatchingRule rule, double @Nullable [] scores) {
        int[] chosen =
                switch (rule.assignment()) {
                    case GREEDY_BY_SCORE ->
                            scores == null
                                    ? GreedyMatching.byLocalization(candidates, rule)
                                    : GreedyMatching.byScore(candidates, rule, scores);
                    case GREEDY_BY_LOCALIZATION, OVERLAP_OVER_HALF ->
                            GreedyMatching.byLocalization(candidates, rule);
                    case HUNGARIAN, HUNGARIAN_WITH_REST, HUNGARIAN_BY_TOTAL ->
                            OptimalMatching.of(candidates, rule);
                    case HUNGARIAN_THEN_CUT ->
                            rule.threshold() >= 0.5
                                    ? GreedyMatching.byLocalization(candidates, rule)
                                    : OptimalMatching.of(candidates, rule);
                };
        return of(candidates, rule, chosen);
    }

    /**
     * @param chosen for every reference the number of its pair, or -1
     */
    private static Matching of(Candidates candidates, MatchingRule rule, int[] chosen) {
        int[] predictionOf = new int[candidates.references()];
        int[] referenceOf = new int[candidates.predictions()];
        double[] value = new double[candidates.references()];
        Arrays.fill(predictionOf, -1);
        Arrays.fill(referenceOf, -1);
        Arrays.fill(value, Double.NaN);
        for (int reference = 0; reference < chosen.length; reference++) {
            if (chosen[reference] >= 0) {
                int prediction = candidates.prediction(chosen[reference]);
                predictionOf[reference] = prediction;
                referenceOf[prediction] = reference;
                value[reference] = candidates.value(chosen[reference]);
            }
        }
        BitSet doubles = new BitSet();
        for (int pair = 0; pair < candidates.size(); pair++) {
            int prediction = candidates.prediction(pair);
            if (referenceOf[prediction] < 0 && rule.admits(candidates.value(pair))) {
                doubles.set(prediction);
            }
        }
        BitSet uncounted = new BitSet();
        if (rule.doubleAssignment() == DoubleAssignment.IGNORED) {
            uncounted.or(doubles);
        }
        for (int prediction = 0; prediction < referenceOf.length; prediction++) {
            if (referenceOf[prediction] < 0 && candidates.isExcused(prediction)) {
                uncounted.set(prediction);
            }
        }
        return new Matching(rule, predictionOf, referenceOf, value, doubles, uncounted);
    }

    public MatchingRule rule() {
        return rule;
    }

    public int references() {
        return predictionOf.length;
    }

    public int predictions() {
        return referenceOf.length;
    }

    /** Number of matched pairs. */
    public int truePositives() {
        return pairs;
    }

    /** Predictions that found nothing, with or without doubles as the rule says. */
    public int falsePositives() {
        return referenceOf.length - pairs - uncounted.cardinality();
    }

    /** References that were not found. */
    public int falseNegatives() {
        return predictionOf.length - pairs;
    }

    /** The prediction matched with a reference, or -1. */
    public int predictionOf(int reference) {
        return predictionOf[reference];
    }

    /** The reference matched with a prediction, or -1. */
    public int referenceOf(int prediction) {
        return referenceOf[prediction];
    }

    /** Value of the criterion for a matched reference; NaN for one that was not found. */
    public double value(int reference) {
        return value[reference];
    }

    /** Whether a prediction without a pair finds a reference that another has taken. */
    public boolean isDouble(int prediction) {
        return doubles.get(prediction);
    }

    /** Sum of the criterion over the matched pairs, in the order of the references. */
    public double total() {
        double sum = 0;
        for (double each : value) {
            if (!Double.isNaN(each)) {
                sum += each;
            }
        }
        return sum;
    }
}
