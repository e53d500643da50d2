package org.gabarito.evaluation;

import java.util.List;
import org.gabarito.core.statistics.Interval;
import org.gabarito.core.statistics.Summary;
import org.jspecify.annotations.Nullable;

/**
 * One metric of one class of one method over all cases, under the policy in force.
 *
 * @param unit of the values; several, joined, when cases differ
 * @param rawUsed how many raw values are defined
 * @param values one a case that counts, after the policy
 * @param expected how many cases there are
 * @param clusters how many groups of cases that depend on each other the values are of; as many as
 *     values where none is known to depend on another
 * @param ledger how many values came about which way
 * @param summary of the values
 * @param headlines the mean under each policy
 */
public record Aggregate(
        String method,
        String className,
        String metric,
        String parameters,
        String definition,
        String unit,
        int rawUsed,
        List<CaseValue> values,
        int expected,
        int clusters,
        Ledger ledger,
        Summary summary,
        @Nullable Interval interval,
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
                rawUsed,
                values,
                expected,
                clusters,
                ledger,
                summary,
                interval,
                headlines);
    }

    /** How many values the mean is of. */
    public int used() {
        return summary.n();
    }

    /** Whether some of the values depend on each other. */
    public boolean clustered() {
        return clusters < used();
    }

    /** NaN when no value is used. */
    public double mean() {
        return summary.mean();
    }

    public double standardDeviation() {
        return summary.standardDeviation();
    }

    public double median() {
        return summary.median();
    }

    public double quartile1() {
        return summary.quartile1();
    }

    public double quartile3() {
        return summary.quartile3();
    }

    public double min() {
        return summary.min();
    }

    public double max() {
        return summary.max();
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
