package org.gabarito.survey;

import java.util.Arrays;

/** Sizes of objects, and what is in the middle of many. */
final class Sizes {
    private Sizes() {}

    /** Of the disc, the ball as large. */
    static double diameter(double size, int dimensions) {
        return switch (dimensions) {
            case 1 -> size;
            case 2 -> 2 * Math.sqrt(size / Math.PI);
            default -> Math.cbrt(6 * size / Math.PI);
        };
    }

    /** Not a number where there are none. */
    static double median(double[] values) {
        return quantile(values, 0.5);
    }

    /** Linear between neighbours, as in R (type 7) and NumPy. */
    static double quantile(double[] values, double at) {
        if (values.length == 0) {
            return Double.NaN;
        }
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double place = at * (sorted.length - 1);
        int below = (int) place;
        int above = Math.min(sorted.length - 1, below + 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }
}
