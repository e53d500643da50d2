package org.gabarito.evaluation;

import java.util.List;
import org.gabarito.core.statistics.Interval;
import org.jspecify.annotations.Nullable;

/**
 * One metric of one class of one method over all cases, under the policy in force.
 *
 * @param unit of the values; several, joined, when cases differ
 * @param raw mean of the raw values that are defined
 * @param values one a case that counts, after the policy
 * @param used how many values the mean is of
 * @param expected how many cases there are
 * @param ledger how many values came about which way
 * @param mean NaN when no value is used
 * @param headlines the mean under each policy
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
        double max,
        List<Headline> headlines) {
    public Aggregate {
        values = List.copyOf(values);
        headlines = List.copyOf(headlines);
    }

    /** The same under another name of its method. */
    public Aggregate by(String otherMethod) {
        return new Aggregate(
                otherMethod,
                className,
                metric,
                parameters,
                definition,
                unit,
                raw,
                rawUsed,
                values,
                used,
                expected,
                ledger,
                mean,
                standardDeviation,
                interval,
                median,
                quartile1,
                quartile3,
                min,
                max,
                headlines);
    }

    /** A value after the policy, with the case it belongs to. */
    public record CaseValue(String caseId, double value, boolean byPolicy) {}

    /**
     * Counts of cases by what became of them; all but the last add up to the expected number.
     *
     * @param ok both images hold the class
     * @param referenceEmpty only the reference lacks it
     * @param predictionEmpty only the prediction lacks it
     * @param leftOut of all these, how many do not count in the mean
     */
    public record Ledger(
            int ok,
            int bothEmpty,
            int referenceEmpty,
            int predictionEmpty,
            int missing,
            int failed,
            int leftOut) {}

    /**
     * @param policy {@code raw}, {@code best-worst} or {@code nan}
     * @param mean NaN when no value is used
     */
    public record Headline(String policy, double mean, int used) {}
}
