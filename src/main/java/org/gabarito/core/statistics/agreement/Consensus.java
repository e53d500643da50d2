package org.gabarito.core.statistics.agreement;

import java.util.Arrays;

/**
 * One mask out of those of several raters, label by label.
 *
 * <p>Majority: what more than half of the raters marked; half of an even number is not enough.
 *
 * <p>STAPLE: expectation and maximisation over the raters' sensitivities p and specificities q,
 * starting at 0.99999, with the prior share of the foreground taken from the data, being the mean
 * of all masks. A voxel's chance to be foreground is a / (a + b), a = prior ∏ p or 1 − p, b = (1 −
 * prior) ∏ 1 − q or q. Ends when no p or q changes by more than 1e-7, or after 1000 rounds. The
 * consensus is where the chance is at least one half. Voxels with the same votes share a chance, so
 * the rounds take time with the number of vote patterns, not of voxels.
 *
 * <p>The prior depends on how much background is handed in: crop to a box around the masks, as is
 * usual, when the object is small.
 *
 * <p>Warfield, Zou, Wells: Simultaneous truth and performance level estimation. IEEE Trans. Med.
 * Imaging 23 (2004), doi:10.1109/TMI.2004.828354.
 */
public final class Consensus {
    private static final int MOST_RATERS = 20;
    private static final int ROUNDS = 1000;
    private static final double SETTLED = 1e-7;
    private static final double START = 0.99999;

    private Consensus() {}

    public static boolean[] majority(boolean[][] masks) {
        int[] patterns = patterns(masks);
        boolean[] consensus = new boolean[patterns.length];
        for (int i = 0; i < consensus.length; i++) {
            consensus[i] = 2 * Integer.bitCount(patterns[i]) > masks.length;
        }
        return consensus;
    }

    /**
     * @param chance of each voxel to be foreground
     * @param sensitivity of each rater against the estimated truth
     * @param rounds until nothing changed
     */
    public record Staple(
            double[] chance,
            double[] sensitivity,
            double[] specificity,
            double prior,
            int rounds,
            boolean settled) {
        public boolean[] mask() {
            boolean[] mask = new boolean[chance.length];
            for (int i = 0; i < mask.length; i++) {
                mask[i] = chance[i] >= 0.5;
            }
            return mask;
        }
    }

    /**
     * @param masks by rater, then by voxel, of two raters or more
     */
    public static Staple staple(boolean[][] masks) {
        int[] patterns = patterns(masks);
        int raters = masks.length;
        long[] counts = new long[1 << raters];
        for (int pattern : patterns) {
            counts[pattern]++;
        }
        double prior = prior(counts, raters);
        double[] p = filled(raters);
        double[] q = filled(raters);
        double[] chances = new double[counts.length];
        int round = 0;
        boolean settled = prior == 0 || prior == 1;
        while (!settled && round < ROUNDS) {
            expect(chances, prior, p, q);
            settled = maximise(counts, chances, p, q) <= SETTLED;
            round++;
        }
        if (prior == 0 || prior == 1) {
            Arrays.fill(chances, prior);
        } else {
            expect(chances, prior, p, q);
        }
        double[] chance = new double[patterns.length];
        for (int i = 0; i < chance.length; i++) {
            chance[i] = chances[patterns[i]];
        }
        return new Staple(chance, p, q, prior, round, settled);
    }

    private static double prior(long[] counts, int raters) {
        long marked = 0;
        long all = 0;
        for (int pattern = 0; pattern < counts.length; pattern++) {
            marked += counts[pattern] * Integer.bitCount(pattern);
            all += counts[pattern] * raters;
        }
        return (double) marked / all;
    }

    private static double[] filled(int raters) {
        double[] values = new double[raters];
        Arrays.fill(values, START);
        return values;
    }

    private static void expect(double[] chances, double prior, double[] p, double[] q) {
        for (int pattern = 0; pattern < chances.length; pattern++) {
            double a = prior;
            double b = 1 - prior;
            for (int r = 0; r < p.length; r++) {
                boolean marked = (pattern >> r & 1) == 1;
                a *= marked ? p[r] : 1 - p[r];
                b *= marked ? 1 - q[r] : q[r];
            }
            chances[pattern] = a + b == 0 ? prior : a / (a + b);
        }
    }

    /** The largest change of a sensitivity or specificity. */
    private static double maximise(long[] counts, double[] chances, double[] p, double[] q) {
        double change = 0;
        for (int r = 0; r < p.length; r++) {
            double hit = 0;
            double inside = 0;
            double clear = 0;
            double outside = 0;
            for (int pattern = 0; pattern < counts.length; pattern++) {
                double in = counts[pattern] * chances[pattern];
                double out = counts[pattern] - in;
                inside += in;
                outside += out;
                boolean marked = (pattern >> r & 1) == 1;
                hit += marked ? in : 0;
                clear += marked ? 0 : out;
            }
            double sensitivity = inside == 0 ? p[r] : hit / inside;
            double specificity = outside == 0 ? q[r] : clear / outside;
            change = Math.max(change, Math.abs(sensitivity - p[r]));
            change = Math.max(change, Math.abs(specificity - q[r]));
            p[r] = sensitivity;
            q[r] = specificity;
        }
        return change;
    }

    /** Of each voxel, a bit for each rater who marked it. */
    private static int[] patterns(boolean[][] masks) {
        if (masks.length == 0 || masks.length > MOST_RATERS || masks[0].length == 0) {
            throw new IllegalArgumentException(
                    "a consensus needs voxels and 1 to " + MOST_RATERS + " raters");
        }
        int[] patterns = new int[masks[0].length];
        for (int r = 0; r < masks.length; r++) {
            if (masks[r].length != patterns.length) {
                throw new IllegalArgumentException("all raters' masks need the same size");
            }
            for (int i = 0; i < patterns.length; i++) {
                patterns[i] |= masks[r][i] ? 1 << r : 0;
            }
        }
        return patterns;
    }
}
