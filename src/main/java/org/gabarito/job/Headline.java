package org.gabarito.job;

import java.util.List;
import org.gabarito.core.statistics.Interval;
import org.gabarito.evaluation.Aggregate;
import org.gabarito.evaluation.Raters;
import org.gabarito.evaluation.Results;

/**
 * A mean as lists and comparisons over time show it.
 *
 * @param low of the interval, NaN where there is none; likewise high
 */
public record Headline(
        String method,
        String className,
        String metric,
        String parameters,
        String unit,
        double mean,
        double low,
        double high,
        int used,
        int expected) {
    /** More are not kept: who has so many looks at the results themselves. */
    private static final int MOST = 500;

    static List<Headline> of(Results results) {
        return Raters.withoutRaters(results).aggregates().stream()
                .limit(MOST)
                .map(Headline::of)
                .toList();
    }

    private static Headline of(Aggregate one) {
        Interval interval = one.interval();
        return new Headline(
                one.method(),
                one.className(),
                one.metric(),
                one.parameters(),
                one.unit(),
                one.mean(),
                interval == null ? Double.NaN : interval.low(),
                interval == null ? Double.NaN : interval.high(),
                one.used(),
                one.expected());
    }
}
