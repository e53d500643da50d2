package org.gabarito.core.metric;

import java.util.Set;

/** A metric: what it is, and how it is computed from evidence. One class a metric. */
public interface Metric {

    MetricInfo info();

    /** The kinds of evidence that it can be computed from. */
    Set<Evidence.Kind> reads();

    /**
     * Id of the definition that this metric follows.
     *
     * @param arguments complete
     * @param kind of evidence, one that it reads
     */
    String definition(Arguments arguments, Convention convention, Evidence.Kind kind);

    /**
     * The raw value: no policy is applied here.
     *
     * @param evidence of a kind that it reads
     * @param arguments already checked against {@link MetricInfo#parameters()}; missing ones have
     *     their fallback
     */
    MetricValue of(Evidence evidence, Arguments arguments, Convention convention);
}
