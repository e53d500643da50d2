package org.gabarito.core.matching;

import java.util.Arrays;
import java.util.BitSet;

/**
 * Pairs of objects with the value of a criterion: only those that have one, so that the cost is
 * that of the pairs which touch and not of all that can be thought of. Objects are numbered from 0
 * on either side.
 */
public final class Candidates {
    private final Criterion criterion;
    private final int references;
    private final int predictions;
    private final int[] reference;
    private final int[] prediction;
    private final double[] value;
    private final BitSet excused;

    private Candidates(Builder built) {
        criterion = built.criterion;
        references = built.references;
        predictions = built.predictions;
        reference = Arrays.copyOf(built.reference, built.size);
        prediction = Arrays.copyOf(built.prediction, built.size);
        value = Arrays.copyOf(built.value, built.size);
        excused = (BitSet) built.excused.clone();
    }

    /** Begins a table for so many objects on either side. */
    public static Builder between(Criterion criterion, int references, int predictions) {
        return new Builder(criterion, references, predictions);
    }

    public Criterion criterion() {
        return criterion;
    }

    public int references() {
        return references;
    }

    public int predictions() {
        return predictions;
    }

    /** Number of pairs. */
    public int size() {
        return value.length;
    }

    public int reference(int pair) {
        return reference[pair];
    }

    public int prediction(int pair) {
        return prediction[pair];
    }

    public double value(int pair) {
        return value[pair];
    }

    boolean isExcused(int ofPrediction) {
        return excused.get(ofPrediction);
    }

    /** The value, turned so that more is better. */
    double gain(int pair) {
        return criterion.isDistance() ? -value[pair] : value[pair];
    }

    /** Where the pairs of each prediction begin in {@link #byPrediction}. */
    int[] firstOfPrediction() {
        int[] first = new int[predictions + 1];
        for (int one : prediction) {
            first[one + 1]++;
        }
        for (int i = 0; i < predictions; i++) {
            first[i + 1] += first[i];
        }
        return first;
    }

    /** All pairs, sorted by prediction. */
    int[] byPrediction() {
        int[] next = firstOfPrediction();
        int[] pairs = new int[value.length];
        for (int pair = 0; pair < value.length; pair++) {
            pairs[next[prediction[pair]]++] = pair;
        }
        return pairs;
    }

    /** Collects pairs; in which order they come decides between equals. */
    public static final class Builder {
        private final Criterion criterion;
        private final int references;
        private final int predictions;
        private int[] reference = new int[16];
        private int[] prediction = new int[16];
        private double[] value = new double[16];
        private final BitSet excused = new BitSet();
        private int size;

        private Builder(Criterion criterion, int references, int predictions) {
            this.criterion = criterion;
            this.references = references;
            this.predictions = predictions;
        }

        public Builder add(int ofReference, int ofPrediction, double withValue) {
            if (size == value.length) {
                reference = Arrays.copyOf(reference, 2 * size);
                prediction = Arrays.copyOf(prediction, 2 * size);
                value = Arrays.copyOf(value, 2 * size);
            }
            reference[size] = ofReference;
            prediction[size] = ofPrediction;
            value[size++] = withValue;
            return this;
        }

        /** Without a pair, this prediction counts neither way: it finds what is to be ignored. */
        public Builder excuse(int ofPrediction) {
            excused.set(ofPrediction);
            return this;
        }

        public Candidates build() {
            return new Candidates(this);
        }
    }
}
