package org.gabarito.core.statistics.ranking;

/** What becomes of a case that a method has no value for. */
public enum MissingRule {
    /** It gets the worst value that the metric, or else the table, has. */
    WORST_VALUE,

    /**
     * It gets the last rank of its case, shared by nobody who has a value. Where values are
     * aggregated before ranking there is no rank to give, so it gets the worst value.
     */
    WORST_RANK,

    /** It does not count for this method; methods are then compared on different cases. */
    SKIP
}
