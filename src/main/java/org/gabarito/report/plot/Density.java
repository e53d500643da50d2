package org.gabarito.report.plot;

import java.util.Arrays;

/**
 * Where values lie close together: a sum of Gaussian bells, one a value, with the bandwidth of
 * Silverman's rule of thumb (0.9 · min(standard deviation, IQR / 1.34) · n^(−1/5)). What would lie
 * beyond an end of the metric's range is mirrored back, so that the outline ends there.
 *
 * <p>Silverman: Density estimation for statistics and data analysis. Chapman and Hall 1986, eq.
 * 3.31.
 */
final class Density {
    private static final double REACH = 4;

    private final double[] values;
    private final double width;
    private final double low;
    private final double high;

    /**
     * @param values finite, at least two of them different
     * @param low end of the range, may be infinite; likewise high
     */
    Density(double[] values, double low, double high) {
        this.values = values.clone();
        Arrays.sort(this.values);
        this.low = low;
        this.high = high;
        this.width = bandwidth();
    }

    private double bandwidth() {
        int n = values.length;
        double mean = Arrays.stream(values).average().orElse(0);
        double squares = Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum();
        double deviation = Math.sqrt(squares / (n - 1));
        double middle = (values[3 * (n - 1) / 4] - values[(n - 1) / 4]) / 1.34;
        double spread = middle > 0 ? Math.min(deviation, middle) : deviation;
        return 0.9 * spread * Math.pow(n, -0.2);
    }

    double at(double x) {
        double sum = bells(x);
        if (Double.isFinite(low)) {
            sum += bells(2 * low - x);
        }
        if (Double.isFinite(high)) {
            sum += bells(2 * high - x);
        }
        return sum / (values.length * width * Math.sqrt(2 * Math.PI));
    }

    /** Only of values near by: the others add nothing that can be seen. */
    private double bells(double x) {
        int from = place(x - REACH * width);
        double sum = 0;
        for (int i = from; i < values.length && values[i] <= x + REACH * width; i++) {
            double distance = (x - values[i]) / width;
            sum += Math.exp(-0.5 * distance * distance);
        }
        return sum;
    }

    private int place(double value) {
        int found = Arrays.binarySearch(values, value);
        if (found < 0) {
            return -found - 1;
        }
        while (found > 0 && values[found - 1] == value) {
            found--;
        }
        return found;
    }
}
