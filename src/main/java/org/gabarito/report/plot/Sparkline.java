package org.gabarito.report.plot;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gabarito.evaluation.Aggregate;

/**
 * The distributions of a metric in the size of a word: outlines of histograms, all classes and
 * methods on the same axis, and where a value stands on it. A table puts one beside each number.
 */
public final class Sparkline {
    public static final int WIDTH = 64;
    public static final int HEIGHT = 16;
    private static final int BINS = 24;
    private static final double FOOT = 1;

    private final Axis axis;
    private final Map<List<String>, String> outlines = new LinkedHashMap<>();

    private Sparkline(Axis axis) {
        this.axis = axis;
    }

    public static Sparkline of(MetricRows metric) {
        Sparkline line = new Sparkline(metric.axis());
        metric.rows()
                .forEach(
                        row ->
                                line.outlines.put(
                                        List.of(row.method(), row.className()), line.outline(row)));
        return line;
    }

    /** The data of a path; empty when there are no values. */
    public String outline(String method, String className) {
        return outlines.getOrDefault(List.of(method, className), "");
    }

    /** Where a value stands, as a coordinate. */
    public String x(double value) {
        return Decimals.coordinate(axis.share(value) * WIDTH);
    }

    private String outline(Aggregate row) {
        int[] counts = new int[BINS];
        int most = 0;
        for (Aggregate.CaseValue one : row.values()) {
            int bin = Math.min(BINS - 1, (int) (axis.share(one.value()) * BINS));
            most = Math.max(most, ++counts[bin]);
        }
        if (most == 0) {
            return "";
        }
        StringBuilder path = new StringBuilder("M0 ").append(HEIGHT);
        for (int bin = 0; bin < BINS; bin++) {
            double height = counts[bin] == 0 ? 0 : FOOT + (HEIGHT - FOOT) * counts[bin] / most;
            path.append('V').append(Decimals.coordinate(HEIGHT - height));
            path.append('H').append(Decimals.coordinate((bin + 1.0) * WIDTH / BINS));
        }
        return path.append('V').append(HEIGHT).append('Z').toString();
    }
}
