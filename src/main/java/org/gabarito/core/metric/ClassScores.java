package org.gabarito.core.metric;

import org.jspecify.annotations.Nullable;

/**
 * One class of classified samples against all others: which samples have it, which were decided for
 * it, and how probable it was said to be.
 */
public final class ClassScores implements Counted {
    private final ScoredLabels labels;
    private final int index;
    private @Nullable ThresholdCurve curve;

    ClassScores(ScoredLabels labels, int index) {
        this.labels = labels;
        this.index = index;
    }

    @Override
    public Kind kind() {
        return Kind.SAMPLES;
    }

    /** Those it is one class of. */
    public ScoredLabels labels() {
        return labels;
    }

    /** Number of the class. */
    public int index() {
        return index;
    }

    public String name() {
        return labels.classes().get(index);
    }

    /** Of the decisions. */
    @Override
    public Counts counts() {
        return labels.confusion().counts(index);
    }

    /** Whether the truth of a sample is this class. */
    public boolean holds(int sample) {
        return labels.truth(sample) == index;
    }

    /** Predicted probability of this class. */
    public double probability(int sample) {
        return labels.probability(sample, index);
    }

    /** True and false positives at every threshold; worked out on first call, then shared. */
    public synchronized ThresholdCurve curve() {
        if (curve == null) {
            boolean[] positives = new boolean[labels.samples()];
            for (int i = 0; i < positives.length; i++) {
                positives[i] = holds(i);
            }
            curve = ThresholdCurve.of(labels.probabilities(index), positives);
        }
        return curve;
    }
}
