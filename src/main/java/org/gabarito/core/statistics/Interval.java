package org.gabarito.core.statistics;

import java.util.ArrayList;
import java.util.List;

/**
 * A confidence interval.
 *
 * @param level in percent
 * @param method its name, such as {@code bootstrap BCa, 4000 resamples}
 * @param warnings why it may cover less than its level says
 */
public record Interval(
        double low, double high, double level, String method, List<IntervalWarning> warnings) {
    public Interval {
        warnings = List.copyOf(warnings);
    }

    public Interval(double low, double high, double level, String method) {
        this(low, high, level, method, List.of());
    }

    /**
     * The part that lies between the smallest and largest value that a mean can have; what lies
     * beyond is impossible, so its loss costs no coverage. The method then says so.
     */
    public Interval within(double min, double max) {
        if (low >= min && high <= max) {
            return this;
        }
        return new Interval(
                Math.max(low, min),
                Math.min(high, max),
                level,
                method + ", cut to the range",
                warnings);
    }

    /** The same interval with one warning more. */
    public Interval warned(IntervalWarning warning) {
        if (warnings.contains(warning)) {
            return this;
        }
        List<IntervalWarning> more = new ArrayList<>(warnings);
        more.add(warning);
        return new Interval(low, high, level, method, more);
    }
}
