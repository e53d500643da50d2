package org.gabarito.report;

import java.util.Optional;
import java.util.OptionalLong;
import org.gabarito.core.metric.catalog.MetricCatalog;
import org.gabarito.core.statistics.interval.SampleSize;
import org.gabarito.evaluation.Aggregate;

/**
 * How many cases a mean would need for a narrower interval, see {@link SampleSize#ofMean}. The half
 * width aimed at is a fiftieth of a range with two ends, so ±0.02 from 0 to 1. Distances and sizes
 * have no such measure: it is the round number (1, 2 or 5 times a power of ten) next above a
 * quarter of what the cases at hand give.
 *
 * @param cases at hand
 * @param deviation of their values
 * @param now half width that they give, by Student's t
 * @param aim half width aimed at
 * @param needed cases for it
 */
public record SampleSizeHint(int cases, double deviation, double now, double aim, long needed) {
    private static final double SHARE_OF_RANGE = 1.0 / 50;

    /** None for few cases, for such as depend on each other, or where nothing varies. */
    public static Optional<SampleSizeHint> of(Aggregate one, double levelPercent) {
        double deviation = one.standardDeviation();
        if (one.clustered() || one.used() < SampleSize.LEAST_CASES || !(deviation > 0)) {
            return Optional.empty();
        }
        double now = SampleSize.halfWidth(deviation, one.used(), levelPercent);
        double range = range(one.metric());
        double aim = Double.isFinite(range) ? range * SHARE_OF_RANGE : Shown.roundAbove(now / 4);
        OptionalLong needed = SampleSize.ofMean(deviation, aim, levelPercent);
        return needed.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new SampleSizeHint(one.used(), deviation, now, aim, needed.getAsLong()));
    }

    /** Infinite where an end is open, or unknown. */
    private static double range(String metric) {
        return MetricCatalog.describe(metric)
                .map(info -> info.max() - info.min())
                .orElse(Double.POSITIVE_INFINITY);
    }

    public boolean isEnough() {
        return needed <= cases;
    }
}
