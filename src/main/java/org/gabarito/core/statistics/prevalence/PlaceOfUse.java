package org.gabarito.core.statistics.prevalence;

import java.util.OptionalDouble;

/**
 * What is assumed of the place where decisions will be used. Costs and threshold have the limits of
 * the metrics expected cost and net benefit.
 *
 * @param prevalence there; empty where nobody says
 * @param missCost of a positive that is not called one
 * @param falseAlarmCost of a negative that is called positive
 * @param threshold the chance of disease from which on one would act
 */
public record PlaceOfUse(
        OptionalDouble prevalence, double missCost, double falseAlarmCost, double threshold) {
    /** Every error costs 1, and what is more likely than not is acted on. */
    public static final PlaceOfUse USUAL = new PlaceOfUse(OptionalDouble.empty(), 1, 1, 0.5);

    public PlaceOfUse {
        if (!prevalence.stream().allMatch(PlaceOfUse::isPrevalence)
                || !isCost(missCost)
                || !isCost(falseAlarmCost)
                || !isThreshold(threshold)) {
            throw new IllegalArgumentException("a prevalence, cost or threshold out of range");
        }
    }

    public static boolean isPrevalence(double value) {
        return value > 0 && value < 1;
    }

    public static boolean isCost(double value) {
        return value >= 0 && value <= 1e6;
    }

    public static boolean isThreshold(double value) {
        return value >= 0.001 && value <= 0.999;
    }
}
