package org.gabarito.core.metric;

/** A metric: what it is, and how it is computed from evidence. One class a metric. */
public interface Metric {

    MetricInfo info();

    /** Id of the definition that this metric follows under a convention. */
    String definition(Convention convention);

    /**
     * The raw value for one class of one case: no policy is applied here.
     *
     * @param arguments already checked against {@link MetricInfo#parameters()}; missing ones have
     *     their fallback
     */
    MetricValue of(ClassPair pair, Arguments arguments, Convention convention);
}
