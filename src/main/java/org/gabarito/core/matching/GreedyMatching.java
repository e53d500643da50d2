package org.gabarito.core.matching;

import java.util.Arrays;
import java.util.BitSet;

/** Matching that takes the next best pair and never reconsiders. */
final class GreedyMatching {
    private GreedyMatching() {}

    /** Admissible pairs from the best value to the worst, where both objects are still free. */
    static int[] byLocalization(Candidates candidates, MatchingRule rule) {
        double[] gains = new double[candidates.size()];
        for (int pair = 0; pair < gains.length; pair++) {
            gains[pair] = candidates.gain(pair);
        }
        int[] chosen = none(candidates);
        BitSet taken = new BitSet(candidates.predictions());
        for (int pair : ScoreOrder.of(gains)) {
            int reference = candidates.reference(pair);
            int prediction = candidates.prediction(pair);
            if (chosen[reference] < 0
                    && !taken.get(prediction)
                    && rule.admits(candidates.value(pair))) {
                chosen[reference] = pair;
                taken.set(prediction);
            }
        }
        return chosen;
    }

    /**
     * Predictions from the highest score to the lowest, those with equal scores as they come. Each
     * takes the free reference with the best value, among equals the last one as in COCO's
     * evaluation.
     */
    static int[] byScore(Candidates candidates, MatchingRule rule, double[] scores) {
        int[] starts = candidates.firstOfPrediction();
        int[] pairs = candidates.byPrediction();
        int[] chosen = none(candidates);
        for (int prediction : ScoreOrder.of(scores)) {
            int best = -1;
            for (int at = starts[prediction]; at < starts[prediction + 1]; at++) {
                int pair = pairs[at];
                if (chosen[candidates.reference(pair)] < 0
                        && rule.admits(candidates.value(pair))
                        && (best < 0 || isBetter(candidates, pair, best))) {
                    best = pair;
                }
            }
            if (best >= 0) {
                chosen[candidates.reference(best)] = best;
            }
        }
        return chosen;
    }

    private static boolean isBetter(Candidates candidates, int pair, int best) {
        double gain = candidates.gain(pair);
        double bestGain = candidates.gain(best);
        return gain > bestGain
                || (gain == bestGain && candidates.reference(pair) > candidates.reference(best));
    }

    private static int[] none(Candidates candidates) {
        int[] chosen = new int[candidates.references()];
        Arrays.fill(chosen, -1);
        return chosen;
    }
}
