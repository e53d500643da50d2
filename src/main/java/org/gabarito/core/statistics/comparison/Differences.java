package org.gabarito.core.statistics.comparison;

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
        if (first.length != second.length) {
            throw new IllegalArgumentException(
                    "pairs need as many values on each side, not "
                            + first.length
                            + " and "
                            + second.length);
        }
        double largest = 0;
        for (int i = 0; i < first.length; i++) {
            largest = Math.max(largest, Math.max(Math.abs(first[i]), Math.abs(second[i])));
        }
        if (!Double.isFinite(largest)) {
            throw new IllegalArgumentException("values that are not finite must be left out first");
        }
        double unit = Math.scalb(1.0, Math.getExponent(largest) - KEPT_BITS);
        double[] differences = new double[first.length];
        for (int i = 0; i < differences.length; i++) {
            double difference = first[i] - second[i];
            double rounded = Math.rint(difference / unit) * unit;
            differences[i] = (Double.isFinite(rounded) ? rounded : difference) + 0.0;
        }
        return differences;
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
