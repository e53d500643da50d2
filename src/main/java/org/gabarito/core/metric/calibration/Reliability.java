package org.gabarito.core.metric.calibration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.gabarito.core.metric.ScoredLabels;

/**
 * A reliability diagram: samples sorted into bins by how sure the prediction was, with how often it
 * was right. Calibration errors with bins are read off it.
 *
 * @param bins those that hold a sample, ascending
 * @param samples all of them, also those in no bin
 */
public record Reliability(List<Bin> bins, int samples) {

    /** Far above the rounding of probabilities, far below their differences. */
    private static final double BORDER = 1e-12;

    public Reliability {
        bins = List.copyOf(bins);
    }

    /**
     * Samples of like confidence.
     *
     * @param low confidence from which on samples belong here; with equal mass, the lowest there is
     * @param high confidence up to which they do, included; with equal mass, the highest there is
     * @param count samples
     * @param confidence their mean confidence
     * @param frequency share of them that was right
     */
    public record Bin(double low, double high, int count, double confidence, double frequency) {

        /** How far confidence and frequency are apart. */
        public double gap() {
            return Math.abs(frequency - confidence);
        }
    }

    /** How samples are sorted into bins. */
    public enum Binning {
        /**
         * Equally wide from 0 to 1: a confidence on a border belongs below it, 0 to the first bin.
         */
        EQUAL_WIDTH,
        /** As {@link #EQUAL_WIDTH}, but a confidence of exactly 0 belongs nowhere. */
        EQUAL_WIDTH_WITHOUT_ZERO,
        /**
         * Equally many samples, as far as that goes: those of equal confidence stay together, in
         * the bin that the first of them falls into.
         */
        EQUAL_MASS
    }

    /** Whether the most probable class, the first of several, is the true one. */
    public static Reliability ofTopLabel(ScoredLabels labels, Binning binning, int bins) {
        int samples = labels.samples();
        double[] confidences = new double[samples];
        boolean[] right = new boolean[samples];
        for (int i = 0; i < samples; i++) {
            int top = 0;
            for (int k = 1; k < labels.classes().size(); k++) {
                if (labels.probability(i, k) > labels.probability(i, top)) {
                    top = k;
                }
            }
            confidences[i] = labels.probability(i, top);
            right[i] = labels.truth(i) == top;
        }
        return of(confidences, right, binning, bins);
    }

    /** Whether samples are of a class as often as it was said to be probable. */
    public static Reliability ofClass(ScoredLabels labels, int index, Binning binning, int bins) {
        int samples = labels.samples();
        double[] confidences = new double[samples];
        boolean[] right = new boolean[samples];
        for (int i = 0; i < samples; i++) {
            confidences[i] = labels.probability(i, index);
            right[i] = labels.truth(i) == index;
        }
        return of(confidences, right, binning, bins);
    }

    /** Samples in any bin. */
    public int binned() {
        return bins.stream().mapToInt(Bin::count).sum();
    }

    /**
     * Sum over bins of their gaps, weighted by their samples; to be divided by a number of samples.
     */
    public double weightedGaps() {
        return bins.stream().mapToDouble(bin -> bin.count() * bin.gap()).sum();
    }

    private static Reliability of(
            double[] confidences, boolean[] right, Binning binning, int bins) {
        int[] places =
                binning == Binning.EQUAL_MASS
                        ? byMass(confidences, bins)
                        : byWidth(confidences, binning, bins);
        int[] counts = new int[bins];
        int[] hits = new int[bins];
        double[] sums = new double[bins];
        double[] lowest = new double[bins];
        double[] highest = new double[bins];
        Arrays.fill(lowest, 1);
        for (int i = 0; i < places.length; i++) {
            int bin = places[i];
            if (bin >= 0) {
                counts[bin]++;
                hits[bin] += right[i] ? 1 : 0;
                sums[bin] += confidences[i];
                lowest[bin] = Math.min(lowest[bin], confidences[i]);
                highest[bin] = Math.max(highest[bin], confidences[i]);
            }
        }
        boolean wide = binning != Binning.EQUAL_MASS;
        List<Bin> filled = new ArrayList<>();
        for (int bin = 0; bin < bins; bin++) {
            if (counts[bin] > 0) {
                filled.add(
                        new Bin(
                                wide ? (double) bin / bins : lowest[bin],
                                wide ? (bin + 1.0) / bins : highest[bin],
                                counts[bin],
                                sums[bin] / counts[bin],
                                (double) hits[bin] / counts[bin]));
            }
        }
        return new Reliability(filled, confidences.length);
    }

    private static int[] byWidth(double[] confidences, Binning binning, int bins) {
        int[] places = new int[confidences.length];
        for (int i = 0; i < places.length; i++) {
            double confidence = confidences[i];
            // A hair above a border is on it: 1 − 0.7 is meant to be 0.3.
            int bin = (int) Math.ceil((confidence - BORDER) * bins) - 1;
            boolean nowhere = confidence == 0 && binning == Binning.EQUAL_WIDTH_WITHOUT_ZERO;
            places[i] = nowhere ? -1 : Math.max(0, Math.min(bin, bins - 1));
        }
        return places;
    }

    private static int[] byMass(double[] confidences, int bins) {
        int samples = confidences.length;
        int[] order =
                IntStream.range(0, samples)
                        .boxed()
                        .sorted(Comparator.comparingDouble(i -> confidences[i]))
                        .mapToInt(Integer::intValue)
                        .toArray();
        int[] places = new int[samples];
        int first = 0;
        for (int rank = 0; rank < samples; rank++) {
            if (confidences[order[rank]] != confidences[order[first]]) {
                first = rank;
            }
            places[order[rank]] = (int) ((long) first * bins / samples);
        }
        return places;
    }
}
