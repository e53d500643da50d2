package org.gabarito.core.statistics.comparison;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.gabarito.core.statistics.Clusters;

/** Differences of two methods over the same cases. */
public final class Differences {
    /** Rounding errors of a score's last digits lie below this share of the largest value. */
    private static final int KEPT_BITS = 44;

    private Differences() {}

    /**
     * Each first value less its second, rounded to about 13 digits of the largest value. Without
     * the rounding 0.9 − 0.8 and 0.3 − 0.2 would not be tied, and ranks would hang on noise.
     *
     * @throws IllegalArgumentException when the numbers of values differ or a value is not finite
     */
    public static double[] of(double[] first, double[] second) {
        return of(first, second, Clusters.single(first.length));
    }

    /**
     * The same over the cases that both have, the others being NaN. Of cases that depend on each
     * other there is one difference, their mean.
     */
    public static double[] ofBoth(double[] first, double[] second, Clusters clusters) {
        int[] both = both(first, second);
        return of(
                IntStream.of(both).mapToDouble(c -> first[c]).toArray(),
                IntStream.of(both).mapToDouble(c -> second[c]).toArray(),
                clusters.only(both));
    }

    private static double[] of(double[] first, double[] second, Clusters clusters) {
        if (first.length != second.length) {
            throw new IllegalArgumentException(
                    "pairs need as many values on each side, not "
                            + first.length
                            + " and "
                            + second.length);
        }
        double largest = 0;
        double[] differences = new double[first.length];
        for (int i = 0; i < differences.length; i++) {
            largest = Math.max(largest, Math.max(Math.abs(first[i]), Math.abs(second[i])));
            differences[i] = first[i] - second[i];
        }
        if (!Double.isFinite(largest)) {
            throw new IllegalArgumentException("values that are not finite must be left out first");
        }
        double unit = Math.scalb(1.0, Math.getExponent(largest) - KEPT_BITS);
        return Arrays.stream(clusters.means(differences))
                .map(
                        difference -> {
                            double rounded = Math.rint(difference / unit) * unit;
                            return (Double.isFinite(rounded) ? rounded : difference) + 0.0;
                        })
                .toArray();
    }

    /** The places at which neither is NaN. */
    public static int[] both(double[] first, double[] second) {
        return IntStream.range(0, first.length)
                .filter(c -> !Double.isNaN(first[c]) && !Double.isNaN(second[c]))
                .toArray();
    }

    /** Refuses what a test cannot rank. */
    static void check(double[] differences) {
        for (double difference : differences) {
            if (!Double.isFinite(difference)) {
                throw new IllegalArgumentException(
                        "differences that are not finite must be left out first");
            }
        }
    }
}
