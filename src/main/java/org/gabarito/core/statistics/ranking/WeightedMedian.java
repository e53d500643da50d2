package org.gabarito.core.statistics.ranking;

import java.util.Comparator;
import java.util.stream.IntStream;

/** Medians; between two middle values their mean. Cases are sorted once for each method. */
final class WeightedMedian implements Aggregator {
    private final double[][] sorted;
    private final int[][] cases;

    WeightedMedian(double[][] values) {
        sorted = new double[values.length][];
        cases = new int[values.length][];
        for (int m = 0; m < values.length; m++) {
            double[] row = values[m];
            cases[m] =
                    IntStream.range(0, row.length)
                            .filter(i -> !Double.isNaN(row[i]))
                            .boxed()
                            .sorted(Comparator.comparingDouble(i -> row[i]))
                            .mapToInt(Integer::intValue)
                            .toArray();
            sorted[m] = IntStream.of(cases[m]).mapToDouble(i -> row[i]).toArray();
        }
    }

    @Override
    public void losses(int[] times, double[] losses) {
        int drawn = 0;
        for (int time : times) {
            drawn += time;
        }
        for (int m = 0; m < cases.length; m++) {
            int[] order = cases[m];
            int count = drawn;
            if (order.length < times.length) {
                count = 0;
                for (int i : order) {
                    count += times[i];
                }
            }
            losses[m] = count == 0 ? Double.NaN : median(sorted[m], order, times, count);
        }
    }

    private static double median(double[] values, int[] order, int[] times, int count) {
        int seen = 0;
        int at = -1;
        while (seen < (count + 1) / 2) {
            seen += times[order[++at]];
        }
        double low = values[at];
        while (seen < count / 2 + 1) {
            seen += times[order[++at]];
        }
        return low / 2 + values[at] / 2;
    }
}
