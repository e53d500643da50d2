package org.gabarito.core.metric;

import java.util.Arrays;
import java.util.List;

/**
 * How often each class of the reference was taken for each class: {@code of(i, j)} samples (whole
 * images, or voxels) have class i in the reference and j in the prediction. The order of the
 * classes matters to weighted kappa alone.
 */
public final class ConfusionMatrix {
    private final List<String> classes;
    private final long[][] counts;
    private final long[] references;
    private final long[] predictions;
    private final long total;

    /**
     * @param counts one row a reference class, one column a predicted class
     * @throws IllegalArgumentException when it is not square, has a negative count, or fewer or
     *     more rows than there are classes
     */
    public ConfusionMatrix(List<String> classes, long[][] counts) {
        int size = classes.size();
        if (counts.length != size) {
            throw new IllegalArgumentException(size + " classes, but " + counts.length + " rows");
        }
        this.classes = List.copyOf(classes);
        this.counts = new long[size][];
        references = new long[size];
        predictions = new long[size];
        long all = 0;
        for (int i = 0; i < size; i++) {
            if (counts[i].length != size) {
                throw new IllegalArgumentException(
                        "row " + i + " of " + Arrays.toString(counts[i]));
            }
            this.counts[i] = counts[i].clone();
            for (int j = 0; j < size; j++) {
                if (counts[i][j] < 0) {
                    throw new IllegalArgumentException("negative count " + counts[i][j]);
                }
                references[i] += counts[i][j];
                predictions[j] += counts[i][j];
                all += counts[i][j];
            }
        }
        total = all;
    }

    /**
     * Counts pairs of class numbers.
     *
     * @param reference class of each sample, from 0
     * @param prediction what it was taken for
     */
    public static ConfusionMatrix of(List<String> classes, int[] reference, int[] prediction) {
        if (reference.length != prediction.length) {
            throw new IllegalArgumentException(reference.length + " against " + prediction.length);
        }
        long[][] counts = new long[classes.size()][classes.size()];
        for (int i = 0; i < reference.length; i++) {
            counts[reference[i]][prediction[i]]++;
        }
        return new ConfusionMatrix(classes, counts);
    }

    /** Names of the classes, in order. */
    public List<String> classes() {
        return classes;
    }

    /** Number of classes. */
    public int size() {
        return classes.size();
    }

    /** Samples with one class in the reference and one, perhaps another, in the prediction. */
    public long of(int reference, int prediction) {
        return counts[reference][prediction];
    }

    /** Samples that have a class in the reference. */
    public long reference(int index) {
        return references[index];
    }

    /** Samples that have a class in the prediction. */
    public long prediction(int index) {
        return predictions[index];
    }

    /** All samples. */
    public long total() {
        return total;
    }

    /** Samples whose class is right. */
    public long agreed() {
        long agreed = 0;
        for (int i = 0; i < counts.length; i++) {
            agreed += counts[i][i];
        }
        return agreed;
    }

    /** One class against all others. */
    public Counts counts(int index) {
        long right = counts[index][index];
        long falsePositives = predictions[index] - right;
        long falseNegatives = references[index] - right;
        return new Counts(
                right,
                falsePositives,
                falseNegatives,
                total - right - falsePositives - falseNegatives);
    }

    /**
     * Share of each pair of classes where the classes of the reference have given prevalences and
     * are confused as often as here: P(i) · P(j | i).
     *
     * @param prevalences one a class, of sum 1; a class that has one above 0 must occur in the
     *     reference, else its row is {@link Double#NaN}
     */
    public double[][] shares(double[] prevalences) {
        if (prevalences.length != size()) {
            throw new IllegalArgumentException(
                    size() + " classes, but prevalences " + Arrays.toString(prevalences));
        }
        double[][] shares = new double[size()][size()];
        for (int i = 0; i < size(); i++) {
            for (int j = 0; j < size(); j++) {
                shares[i][j] =
                        prevalences[i] == 0
                                ? 0
                                : prevalences[i] * counts[i][j] / (double) references[i];
            }
        }
        return shares;
    }

    /** Share of each class in the reference. */
    public double[] prevalences() {
        return Arrays.stream(references).mapToDouble(count -> (double) count / total).toArray();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ConfusionMatrix that
                && classes.equals(that.classes)
                && Arrays.deepEquals(counts, that.counts);
    }

    @Override
    public int hashCode() {
        return 31 * classes.hashCode() + Arrays.deepHashCode(counts);
    }

    @Override
    public String toString() {
        return classes + " " + Arrays.deepToString(counts);
    }
}
