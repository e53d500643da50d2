package org.gabarito.core.statistics;

import java.util.Arrays;

/**
 * What a sample looks like in a table.
 *
 * <ul>
 *   <li>{@code mean}: arithmetic mean; infinite when a value is.
 *   <li>{@code standardDeviation}: of the population that the sample comes from, divisor n − 1; NaN
 *       for fewer than two values or when one is infinite.
 *   <li>{@code median} and quartiles: linear interpolation between order statistics at position (n
 *       − 1) p, "type 7" of Hyndman and Fan, as NumPy and R do by default.
 *   <li>No values: {@code n} is 0 and all else NaN.
 * </ul>
 *
 * <p>The order of the values makes no difference, not even in the last digit.
 *
 * <p>Hyndman, Fan: Sample quantiles in statistical packages. Am. Stat. 50 (1996),
 * doi:10.1080/00031305.1996.10473566.
 */
public record Summary(
        int n,
        double mean,
        double standardDeviation,
        double median,
        double quartile1,
        double quartile3,
        double min,
        double max) {

    private static final double NAN = Double.NaN;
    private static final Summary NOTHING = new Summary(0, NAN, NAN, NAN, NAN, NAN, NAN, NAN);

    /**
     * @throws IllegalArgumentException when a value is NaN: leaving out undefined values is a
     *     decision of the caller
     */
    public static Summary of(double[] values) {
        if (values.length == 0) {
            return NOTHING;
        }
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        if (Double.isNaN(sorted[sorted.length - 1])) {
            throw new IllegalArgumentException("undefined values must be left out first");
        }
        double mean = mean(sorted);
        return new Summary(
                sorted.length,
                mean,
                standardDeviation(sorted, mean),
                quantile(sorted, 0.5),
                quantile(sorted, 0.25),
                quantile(sorted, 0.75),
                sorted[0],
                sorted[sorted.length - 1]);
    }

    /** Mean in two passes: the second takes out the rounding of the first. */
    public static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        double mean = sum / values.length;
        if (!Double.isFinite(mean)) {
            return mean;
        }
        double rest = 0;
        for (double value : values) {
            rest += value - mean;
        }
        return mean + rest / values.length;
    }

    /** Root of the sum of squared deviations over n − 1. */
    public static double standardDeviation(double[] values, double mean) {
        if (values.length < 2 || !Double.isFinite(mean)) {
            return NAN;
        }
        double sum = 0;
        for (double value : values) {
            sum += (value - mean) * (value - mean);
        }
        return Math.sqrt(sum / (values.length - 1));
    }

    /** Quantile of ascending values by linear interpolation. */
    public static double quantile(double[] sorted, double share) {
        double position = share * (sorted.length - 1);
        int below = (int) position;
        double fraction = position - below;
        if (fraction == 0 || sorted[below] == sorted[below + 1]) {
            return sorted[below];
        }
        return sorted[below] + fraction * (sorted[below + 1] - sorted[below]);
    }
}
