package org.gabarito.evaluation;

import java.util.List;
import org.gabarito.core.statistics.Interval;
import org.jspecify.annotations.Nullable;

/**
 * One metric of one class of one method over all cases, under the policy in force.
 *
 * @param raw mean of the raw values that are defined
 * @param values one a case that counts, after the policy
 * @param used how many values the mean is of
 * @param expected how many cases there are
 * @param ledger how many values came about which way
 * @param mean NaN when no value is used
 */
public record Aggregate(
        String method,
        String className,
        String metric,
        String parameters,
        String definition,
        String unit,
        double raw,
        int rawUsed,
        List<CaseValue> values,
        int used,
        int expected,
        Ledger ledger,
        double mean,
        double standardDeviation,
        @Nullable Interval interval,
        double median,
        double quartile1,
        double quartile3,
        double min,
        double max) {

    /** A value after the policy, with the case it belongs to. */
    public record CaseValue(String caseId, double value, boolean byPolicy) {}

    /** Counts of cases by what became of them. */
    public record Ledger(
            int ok,
            int bothEmpty,
            int referenceEmpty,
            int predictionEmpty,
            int missing,
            int failed,
            int leftOut) {}
}
