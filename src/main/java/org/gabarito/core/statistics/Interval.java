package org.gabarito.core.statistics;

/**
 * A confidence interval.
 *
 * @param level in percent
 * @param method its name, such as {@code bootstrap BCa, 4000 resamples}
 */
public record Interval(double low, double high, double level, String method) {

    /**
     * The part that lies between the smallest and largest value that a mean can have; what lies
     * beyond is impossible, so its loss costs no coverage. The method then says so.
     */
    public Interval within(double min, double max) {
        if (low >= min && high <= max) {
            return this;
        }
        return new Interval(
                Math.max(low, min), Math.min(high, max), level, method + ", cut to the range");
    }
}
