package org.gabarito.core.statistics;

/**
 * Student's t with a whole number of degrees of freedom, for which the distribution is a finite
 * sum.
 *
 * <p>Abramowitz, Stegun: Handbook of Mathematical Functions (1964), 26.7.3 and 26.7.4.
 */
final class StudentDistribution {
    private StudentDistribution() {}

    /** Chance of a value of at most t. Takes O(degrees) time. */
    static double cumulative(double t, int degrees) {
        double angle = StrictMath.atan(t / Math.sqrt(degrees));
        double cosine = StrictMath.cos(angle);
        boolean odd = degrees % 2 == 1;
        double term = odd ? cosine : 1;
        double sum = degrees == 1 ? 0 : term;
        for (int i = odd ? 3 : 2; i < degrees; i += 2) {
            term *= cosine * cosine * (i - 1) / i;
            sum += term;
        }
        double between =
                odd
                        ? 2 / Math.PI * (angle + StrictMath.sin(angle) * sum)
                        : StrictMath.sin(angle) * sum;
        return 0.5 + between / 2;
    }

    /** The value below which lies the share p, for p from 1/2 to below 1. */
    static double quantile(double p, int degrees) {
        double high = 1;
        while (cumulative(high, degrees) < p) {
            high *= 2;
        }
        double low = 0;
        double middle = high / 2;
        while (low < middle && middle < high) {
            if (cumulative(middle, degrees) < p) {
                low = middle;
            } else {
                high = middle;
            }
            middle = low + (high - low) / 2;
        }
        return middle;
    }
}
