package org.gabarito.core.statistics;

/**
 * A confidence interval.
 *
 * @param level in percent
 * @param method its name, such as {@code bootstrap BCa, 2000 resamples}
 */
public record Interval(double low, double high, double level, String method) {}
