package org.gabarito.core.metric;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Classified samples for tests. */
public final class Samples {
    private Samples() {}

    /** Two classes, no and yes, with the probability of yes. */
    public static ScoredLabels binary(int[] truths, double... probabilities) {
        return ScoredLabels.ofBinary(List.of("no", "yes"), truths, probabilities, null);
    }

    /** One against the others. */
    public static Evidence positive(ScoredLabels labels) {
        return labels.scores(labels.positive().orElseThrow());
    }

    /** Every class decided for as often as the counts say: one row a true class. */
    public static ScoredLabels decided(long[][] counts) {
        int classes = counts.length;
        IntStream.Builder truths = IntStream.builder();
        IntStream.Builder decisions = IntStream.builder();
        for (int i = 0; i < classes; i++) {
            for (int j = 0; j < classes; j++) {
                for (long n = 0; n < counts[i][j]; n++) {
                    truths.add(i);
                    decisions.add(j);
                }
            }
        }
        return ScoredLabels.ofDecisions(
                names(classes),
                classes == 2 ? OptionalInt.of(1) : OptionalInt.empty(),
                truths.build().toArray(),
                decisions.build().toArray());
    }

    /** Some knowledge, many ties, every class present in truth and decisions. */
    public static ScoredLabels random(SplittableRandom random, int classes, int samples) {
        int[] truths = new int[samples];
        double[][] probabilities = new double[classes][samples];
        for (int i = 0; i < samples; i++) {
            truths[i] = i < classes ? i : random.nextInt(classes);
            double[] weights = new double[classes];
            for (int k = 0; k < classes; k++) {
                weights[k] = 1 + random.nextInt(6) + (truths[i] == k ? 3 : 0);
            }
            if (i < classes) {
                weights[truths[i]] = 30;
            }
            double sum = Arrays.stream(weights).sum();
            for (int k = 0; k < classes; k++) {
                probabilities[k][i] = weights[k] / sum;
            }
        }
        return ScoredLabels.of(
                names(classes),
                classes == 2 ? OptionalInt.of(1) : OptionalInt.empty(),
                truths,
                probabilities,
                null);
    }

    /** The same samples in another order, and the classes under other names. */
    public static ScoredLabels shuffled(ScoredLabels labels, SplittableRandom random) {
        int[] order = IntStream.range(0, labels.samples()).toArray();
        for (int i = order.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int kept = order[i];
            order[i] = order[j];
            order[j] = kept;
        }
        int classes = labels.classes().size();
        double[][] probabilities = new double[classes][order.length];
        int[] truths = new int[order.length];
        for (int i = 0; i < order.length; i++) {
            truths[i] = labels.truth(order[i]);
            for (int k = 0; k < classes; k++) {
                probabilities[k][i] = labels.probability(order[i], k);
            }
        }
        List<String> names = labels.classes().stream().map(name -> "renamed " + name).toList();
        return ScoredLabels.of(names, labels.positive(), truths, probabilities, null);
    }

    /** The same truths, each with probability 1. */
    public static ScoredLabels perfect(ScoredLabels labels) {
        double[][] probabilities = new double[labels.classes().size()][labels.samples()];
        int[] truths = new int[labels.samples()];
        for (int i = 0; i < truths.length; i++) {
            truths[i] = labels.truth(i);
            probabilities[truths[i]][i] = 1;
        }
        return ScoredLabels.of(labels.classes(), labels.positive(), truths, probabilities, null);
    }

    private static List<String> names(int classes) {
        return IntStream.range(0, classes).mapToObj(k -> "class " + k).toList();
    }
}
