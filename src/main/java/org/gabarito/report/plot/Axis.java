package org.gabarito.report.plot;

import java.util.ArrayList;
import java.util.List;
import org.gabarito.core.metric.MetricInfo;
import org.gabarito.report.Shown;

/**
 * A linear axis with round ticks. It spans the metric's own range where that is finite, so that 0
 * to 1 stays 0 to 1; an infinite end gives way to the next round number beyond the data.
 *
 * @param step distance of the ticks
 */
record Axis(double min, double max, double step) {
    private static final int TICKS = 5;

    /**
     * @param values finite ones only
     */
    static Axis of(MetricInfo info, List<Double> values) {
        double low = info.min();
        double high = info.max();
        if (Double.isInfinite(high)) {
            high = values.stream().mapToDouble(Double::doubleValue).max().orElse(1);
            high = Math.max(high, Double.isInfinite(low) ? 0 : low);
        }
        if (Double.isInfinite(low)) {
            low = values.stream().mapToDouble(Double::doubleValue).min().orElse(0);
            low = Math.min(low, 0);
        }
        if (high <= low) {
            high = low + 1;
        }
        double step = Shown.roundAbove((high - low) / TICKS);
        boolean finite = !Double.isInfinite(info.min()) && !Double.isInfinite(info.max());
        return finite
                ? new Axis(low, high, step)
                : new Axis(
                        Double.isInfinite(info.min()) ? Math.floor(low / step) * step : low,
                        Double.isInfinite(info.max()) ? Math.ceil(high / step) * step : high,
                        step);
    }

    /** Of numbers without a range of their own: round ends about what there is. */
    static Axis around(double low, double high) {
        double span = high > low ? high - low : Math.max(1, Math.abs(high));
        double step = Shown.roundAbove(span / TICKS);
        double first = Math.floor(low / step) * step;
        double last = Math.ceil(high / step) * step;
        return new Axis(first, last > first ? last : first + step, step);
    }

    List<Double> ticks() {
        List<Double> ticks = new ArrayList<>();
        int count = (int) Math.floor((max - min) / step + 1e-9);
        for (int i = 0; i <= count; i++) {
            ticks.add(min + i * step);
        }
        return ticks;
    }

    /** Decimals that tell the ticks apart. */
    int decimals() {
        return (int) Math.max(0, -Math.floor(Math.log10(step) + 1e-9));
    }

    /** From 0 at the low end to 1 at the high end; what lies beyond is put at the end. */
    double share(double value) {
        if (value == Double.POSITIVE_INFINITY) {
            return 1;
        }
        if (value == Double.NEGATIVE_INFINITY) {
            return 0;
        }
        return Math.min(1, Math.max(0, (value - min) / (max - min)));
    }
}
