package org.gabarito.core.statistics.agreement;

import java.util.Arrays;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Where a label lies, as far as several raters tell, and how well each of them told it.
 *
 * <p>Expectation and maximisation over the raters' sensitivities p and specificities q, starting at
 * 0.99999, with the prior share of the label taken from the data, being the mean of all masks. A
 * voxel's chance to have the label is a / (a + b), a = prior ∏ p or 1 − p, b = (1 − prior) ∏ 1 − q
 * or q. Ends when no p or q changes by more than 1e-7, or after 1000 rounds. Voxels with the same
 * votes share a chance, so the rounds take time with the number of vote patterns, not of voxels.
 *
 * <p>Warfield, Zou, Wells: Simultaneous truth and performance level estimation. IEEE Trans. Med.
 * Imaging 23 (2004), doi:10.1109/TMI.2004.828354.
 */
public final class Staple {
    /** Raters have a bit each. */
    public static final int MOST_RATERS = 30;

    private static final int ROUNDS = 1000;
    private static final double SETTLED = 1e-7;
    private static final double START = 0.99999;

    private final int[] patterns;
    private final double[] counts;
    private final double[] chances;
    private final double[] sensitivity;
    private final double[] specificity;
    private double prior;
    private boolean settled;

    private Staple(SortedMap<Integer, Long> votes, int raters) {
        patterns = votes.keySet().stream().mapToInt(pattern -> pattern).toArray();
        counts = votes.values().stream().mapToDouble(count -> count).toArray();
        chances = new double[patterns.length];
        sensitivity = filled(raters);
        specificity = filled(raters);
    }

    /**
     * @param votes of each pattern of votes, a bit for each rater who gave the label, the number of
     *     voxels that have it
     */
    static Staple of(Map<Integer, Long> votes, int raters) {
        if (raters < 1 || raters > MOST_RATERS) {
            throw new IllegalArgumentException(
                    "STAPLE takes 1 to " + MOST_RATERS + " raters, not " + raters);
        }
        SortedMap<Integer, Long> all = new TreeMap<>(votes);
        all.putIfAbsent(0, 0L);
        Staple staple = new Staple(all, raters);
        staple.estimate();
        return staple;
    }

    /** Of a voxel with these votes to have the label. */
    double chance(int pattern) {
        int at = Arrays.binarySearch(patterns, pattern);
        if (at < 0) {
            throw new IllegalArgumentException("no voxel had the votes " + pattern);
        }
        return chances[at];
    }

    /** Of each rater against the estimated truth. */
    double[] sensitivity() {
        return sensitivity.clone();
    }

    double[] specificity() {
        return specificity.clone();
    }

    /** Whether the rounds came to an end by themselves. */
    boolean settled() {
        return settled;
    }

    private static double[] filled(int raters) {
        double[] values = new double[raters];
        Arrays.fill(values, START);
        return values;
    }

    private void estimate() {
        prior = share();
        if (prior == 0 || prior == 1) {
            Arrays.fill(chances, prior);
            settled = true;
            return;
        }
        for (int round = 0; round < ROUNDS && !settled; round++) {
            expect();
            settled = maximise() <= SETTLED;
        }
        expect();
    }

    private double share() {
        double marked = 0;
        double all = 0;
        for (int i = 0; i < patterns.length; i++) {
            marked += counts[i] * Integer.bitCount(patterns[i]);
            all += counts[i] * sensitivity.length;
        }
        return all == 0 ? 0 : marked / all;
    }

    private boolean marked(int pattern, int rater) {
        return (pattern >> rater & 1) == 1;
    }

    private void expect() {
        for (int i = 0; i < patterns.length; i++) {
            double a = prior;
            double b = 1 - prior;
            for (int r = 0; r < sensitivity.length; r++) {
                boolean marked = marked(patterns[i], r);
                a *= marked ? sensitivity[r] : 1 - sensitivity[r];
                b *= marked ? 1 - specificity[r] : specificity[r];
            }
            chances[i] = a + b == 0 ? prior : a / (a + b);
        }
    }

    /** The largest change of a sensitivity or specificity. */
    private double maximise() {
        double inside = 0;
        double outside = 0;
        for (int i = 0; i < patterns.length; i++) {
            inside += counts[i] * chances[i];
            outside += counts[i] * (1 - chances[i]);
        }
        double change = 0;
        for (int r = 0; r < sensitivity.length; r++) {
            double hit = 0;
            double clear = 0;
            for (int i = 0; i < patterns.length; i++) {
                if (marked(patterns[i], r)) {
                    hit += counts[i] * chances[i];
                } else {
                    clear += counts[i] * (1 - chances[i]);
                }
            }
            double p = inside == 0 ? sensitivity[r] : hit / inside;
            double q = outside == 0 ? specificity[r] : clear / outside;
            change = Math.max(change, Math.abs(p - sensitivity[r]));
            change = Math.max(change, Math.abs(q - specificity[r]));
            sensitivity[r] = p;
            specificity[r] = q;
        }
        return change;
    }
}
