package org.gabarito.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.gabarito.core.statistics.Interval;
import org.gabarito.evaluation.Aggregate;
import org.jspecify.annotations.Nullable;

/** One metric of one class of one method; a number that is undefined is null. */
public record AggregateView(
        String method,
        @JsonProperty("class") String className,
        String metric,
        String parameters,
        String definition,
        String unit,
        @Nullable Double mean,
        @Nullable Interval interval,
        @Nullable Double sd,
        @Nullable Double median,
        @Nullable Double q1,
        @Nullable Double q3,
        @Nullable Double min,
        @Nullable Double max,
        int used,
        int expected,
        @Nullable Double raw,
        @JsonProperty("raw_used") int rawUsed,
        Aggregate.Ledger ledger) {

    static AggregateView of(Aggregate aggregate) {
        return new AggregateView(
                aggregate.method(),
                aggregate.className(),
                aggregate.metric(),
                aggregate.parameters(),
                aggregate.definition(),
                aggregate.unit(),
                number(aggregate.mean()),
                aggregate.interval(),
                number(aggregate.standardDeviation()),
                number(aggregate.median()),
                number(aggregate.quartile1()),
                number(aggregate.quartile3()),
                number(aggregate.min()),
                number(aggregate.max()),
                aggregate.used(),
                aggregate.expected(),
                number(aggregate.raw()),
                aggregate.rawUsed(),
                aggregate.ledger());
    }

    private static @Nullable Double number(double value) {
        return Double.isNaN(value) ? null : value;
    }
}
