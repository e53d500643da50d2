package org.gabarito.core.metric;

import java.util.Arrays;

/**
 * True and false positives at every threshold, from one sort. Point k has the samples whose score
 * is at least the k-th largest different score; samples of equal score enter together, so that
 * their order cannot matter. The point at which nothing is positive comes before point 0 and is not
 * held.
 *
 * <p>Sorting takes n log n; memory is 24 bytes a different score.
 */
public final class ThresholdCurve {
    private final double[] thresholds;
    private final long[] truePositives;
    private final long[] falsePositives;
    private final long positives;
    private final long negatives;

    private ThresholdCurve(
            double[] thresholds,
            long[] truePositives,
            long[] falsePositives,
            long positives,
            long negatives) {
        this.thresholds = thresholds;
        this.truePositives = truePositives;
        this.falsePositives = falsePositives;
        this.positives = positives;
        this.negatives = negatives;
    }

    /**
     * @param scores finite; more means more surely positive
     * @param positive the truth
     */
    public static ThresholdCurve of(double[] scores, boolean[] positive) {
        int samples = scores.length;
        double[] high = new double[samples];
        double[] low = new double[samples];
        int positives = 0;
        int negatives = 0;
        for (int i = 0; i < samples; i++) {
            // Adding 0 makes 0 of −0, which would sort before it.
            if (positive[i]) {
                high[positives++] = scores[i] + 0.0;
            } else {
                low[negatives++] = scores[i] + 0.0;
            }
        }
        Arrays.sort(high, 0, positives);
        Arrays.sort(low, 0, negatives);
        double[] thresholds = new double[samples];
        long[] hits = new long[samples];
        long[] alarms = new long[samples];
        int points = 0;
        int h = positives - 1;
        int l = negatives - 1;
        while (h >= 0 || l >= 0) {
            double threshold =
                    Math.max(
                            h >= 0 ? high[h] : Double.NEGATIVE_INFINITY,
                            l >= 0 ? low[l] : Double.NEGATIVE_INFINITY);
            while (h >= 0 && high[h] == threshold) {
                h--;
            }
            while (l >= 0 && low[l] == threshold) {
                l--;
            }
            thresholds[points] = threshold;
            hits[points] = positives - 1L - h;
            alarms[points] = negatives - 1L - l;
            points++;
        }
        return new ThresholdCurve(
                Arrays.copyOf(thresholds, points),
                Arrays.copyOf(hits, points),
                Arrays.copyOf(alarms, points),
                positives,
                negatives);
    }

    /** Different scores. */
    public int points() {
        return thresholds.length;
    }

    /** The scores, falling. */
    public double threshold(int point) {
        return thresholds[point];
    }

    /** Positive samples whose score reaches a threshold. */
    public long truePositives(int point) {
        return truePositives[point];
    }

    /** Negative samples whose score reaches a threshold. */
    public long falsePositives(int point) {
        return falsePositives[point];
    }

    public long positives() {
        return positives;
    }

    public long negatives() {
        return negatives;
    }

    /** Share of the positives found; undefined without any. */
    public double sensitivity(int point) {
        return (double) truePositives[point] / positives;
    }

    /** Share of the negatives spared; undefined without any. */
    public double specificity(int point) {
        return (double) (negatives - falsePositives[point]) / negatives;
    }

    /** Share of the samples above the threshold that are positive. */
    public double precision(int point) {
        return (double) truePositives[point] / (truePositives[point] + falsePositives[point]);
    }
}
