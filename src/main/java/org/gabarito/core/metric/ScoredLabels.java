package org.gabarito.core.metric;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * Classified samples (mostly whole images): the true class of each, the class that was decided for,
 * and the predicted probability of every class; decisions, probabilities, or both.
 *
 * <p>Without decisions of its own the prediction decides for the most probable class, the first of
 * several; where there are two classes and one of them is the positive one, it is decided for from
 * a probability of 0.5 on.
 *
 * <p>Holds n · K numbers. Safe to share between threads.
 */
public final class ScoredLabels implements Confused {
    /**
     * How far the probabilities of a sample may add up to something else than 1, as rounded ones
     * do.
     */
    public static final double TOLERANCE = 0.01;

    private static final double SLACK = 1e-9;

    private final List<String> classes;
    private final int positive;
    private final int[] truths;
    private final int[] decisions;

    /** One array a class; null when there are decisions only. */
    private final double @Nullable [][] probabilities;

    private final ConfusionMatrix confusion;
    private final @Nullable ClassScores[] scores;

    private ScoredLabels(
            List<String> classes,
            int positive,
            int[] truths,
            int[] decisions,
            double @Nullable [][] probabilities) {
        this.classes = List.copyOf(classes);
        this.positive = positive;
        this.truths = truths;
        this.decisions = decisions;
        this.probabilities = probabilities;
        confusion = ConfusionMatrix.of(classes, truths, decisions);
        scores = new ClassScores[classes.size()];
    }

    /** Decisions without probabilities. */
    public static ScoredLabels ofDecisions(
            List<String> classes, OptionalInt positive, int[] truths, int[] decisions) {
        return checked(classes, positive, truths, decisions, null);
    }

    /**
     * Two classes and the probability of one.
     *
     * @param classes the negative one first, then the positive one
     * @param probabilities of the positive class
     * @param decisions null to decide by the probabilities
     */
    public static ScoredLabels ofBinary(
            List<String> classes,
            int[] truths,
            double[] probabilities,
            int @Nullable [] decisions) {
        double[] rest = Arrays.stream(probabilities).map(p -> 1 - p).toArray();
        double[][] both = {rest, probabilities.clone()};
        return checked(classes, OptionalInt.of(1), truths, decisions, both);
    }

    /**
     * A probability for every class.
     *
     * @param positive the class of interest where there is one
     * @param probabilities one array a class, one number a sample
     * @param decisions null to decide by the probabilities
     */
    public static ScoredLabels of(
            List<String> classes,
            OptionalInt positive,
            int[] truths,
            double[][] probabilities,
            int @Nullable [] decisions) {
        double[][] copy =
                Arrays.stream(probabilities).map(double[]::clone).toArray(double[][]::new);
        return checked(classes, positive, truths, decisions, copy);
    }

    /** These probabilities, with the positive class decided for from a threshold on. */
    public ScoredLabels decidedAt(double threshold) {
        if (probabilities == null || positive < 0 || classes.size() != 2) {
            throw new IllegalStateException("needs probabilities of two classes, one positive");
        }
        double[] own = probabilities[positive];
        int[] decided = new int[truths.length];
        for (int i = 0; i < decided.length; i++) {
            decided[i] = own[i] >= threshold ? positive : 1 - positive;
        }
        return new ScoredLabels(classes, positive, truths, decided, probabilities);
    }

    @Override
    public Kind kind() {
        return Kind.SAMPLE_CLASSES;
    }

    public int samples() {
        return truths.length;
    }

    /** Names of the classes, in order. */
    public List<String> classes() {
        return classes;
    }

    /** The class of interest of a yes-or-no problem, where it is known. */
    public OptionalInt positive() {
        return positive < 0 ? OptionalInt.empty() : OptionalInt.of(positive);
    }

    public int truth(int sample) {
        return truths[sample];
    }

    /** The class decided for. */
    public int decision(int sample) {
        return decisions[sample];
    }

    /** Whether there are probabilities, not decisions only. */
    public boolean scored() {
        return probabilities != null;
    }

    /** Predicted probability that a sample is of a class. */
    public double probability(int sample, int index) {
        return probabilities(index)[sample];
    }

    /** Of the decisions. */
    @Override
    public ConfusionMatrix confusion() {
        return confusion;
    }

    /** One class against all others; worked out on first call, then shared. */
    public synchronized ClassScores scores(int index) {
        ClassScores known = scores[index];
        if (known == null) {
            known = new ClassScores(this, index);
            scores[index] = known;
        }
        return known;
    }

    /** Those of one class, shared: not to be written to. */
    double[] probabilities(int index) {
        if (probabilities == null) {
            throw new IllegalStateException("there are decisions only");
        }
        return probabilities[index];
    }

    private static ScoredLabels checked(
            List<String> classes,
            OptionalInt positive,
            int[] truths,
            int @Nullable [] decisions,
            double @Nullable [][] probabilities) {
        int size = classes.size();
        checkClasses(size, truths);
        int own = positive.orElse(-1);
        if (own >= size) {
            throw new IllegalArgumentException("positive class " + own + " of " + size);
        }
        if (probabilities != null) {
            checkProbabilities(size, truths.length, probabilities);
        }
        int[] decided;
        if (decisions != null) {
            checkClasses(size, decisions);
            decided = decisions.clone();
        } else if (probabilities != null) {
            decided = decide(own, truths.length, probabilities);
        } else {
            throw new IllegalArgumentException("neither decisions nor probabilities");
        }
        if (decided.length != truths.length) {
            throw new IllegalArgumentException(truths.length + " against " + decided.length);
        }
        return new ScoredLabels(classes, own, truths.clone(), decided, probabilities);
    }

    private static void checkClasses(int size, int[] values) {
        for (int value : values) {
            if (value < 0 || value >= size) {
                throw new IllegalArgumentException("class " + value + " of " + size);
            }
        }
    }

    private static void checkProbabilities(int size, int samples, double[][] probabilities) {
        if (probabilities.length != size) {
            throw new IllegalArgumentException(
                    size + " classes, probabilities of " + probabilities.length);
        }
        for (double[] own : probabilities) {
            if (own.length != samples) {
                throw new IllegalArgumentException(own.length + " of " + samples + " samples");
            }
        }
        for (int i = 0; i < samples; i++) {
            double sum = 0;
            for (double[] own : probabilities) {
                if (!(own[i] >= 0 && own[i] <= 1)) {
                    throw new IllegalArgumentException("sample " + i + ": probability " + own[i]);
                }
                sum += own[i];
            }
            if (!addsUp(sum)) {
                throw new IllegalArgumentException("sample " + i + ": probabilities sum to " + sum);
            }
        }
    }

    /** Whether a sum of probabilities is close enough to 1. */
    public static boolean addsUp(double sum) {
        return Math.abs(sum - 1) <= TOLERANCE + SLACK;
    }

    private static int[] decide(int positive, int samples, double[][] probabilities) {
        int[] decided = new int[samples];
        for (int i = 0; i < samples; i++) {
            int best = 0;
            for (int k = 1; k < probabilities.length; k++) {
                boolean tieForPositive =
                        probabilities.length == 2
                                && k == positive
                                && probabilities[k][i] == probabilities[best][i];
                if (probabilities[k][i] > probabilities[best][i] || tieForPositive) {
                    best = k;
                }
            }
            decided[i] = best;
        }
        return decided;
    }
}
