package org.gabarito.core.statistics.ranking;

/**
 * Means, rounded to about 12 digits of the largest value, so that methods that are level stay so in
 * whatever order their values are added.
 */
final class WeightedMean implements Aggregator {
    private static final int KEPT_BITS = 40;

    private final double[][] values;
    private final double unit;

    WeightedMean(double[][] values) {
        this.values = values;
        double largest = 0;
        for (double[] row : values) {
            for (double value : row) {
                largest = Double.isNaN(value) ? largest : Math.max(largest, Math.abs(value));
            }
        }
        this.unit = Math.scalb(1.0, Math.getExponent(largest) - KEPT_BITS);
    }

    @Override
    public void losses(int[] times, double[] losses) {
        for (int m = 0; m < values.length; m++) {
            double[] row = values[m];
            double sum = 0;
            int count = 0;
            for (int i = 0; i < row.length; i++) {
                double value = row[i];
                if (value == value) {
                    sum += times[i] * value;
                    count += times[i];
                }
            }
            double mean = sum / count;
            double rounded = Math.rint(mean / unit) * unit;
            losses[m] = Double.isFinite(rounded) ? rounded + 0.0 : mean;
        }
    }
}
