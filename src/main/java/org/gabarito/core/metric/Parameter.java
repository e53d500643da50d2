package org.gabarito.core.metric;

/**
 * One parameter of a metric, with the values it may take.
 *
 * @param name as written by users, for instance {@code tau}
 * @param kind what sort of value it is
 * @param fallback the value when the user gives none
 * @param min smallest allowed number, included
 * @param max largest allowed number, included
 * @param meaning one sentence for the catalogue
 */
public record Parameter(
        String name, Kind kind, Quantity fallback, double min, double max, String meaning) {

    /** Sort of value. */
    public enum Kind {
        /** A length: millimetres, micrometres … or pixels. */
        LENGTH,
        /** A pure number. */
        NUMBER,
        /** Yes or no, held as 1 or 0. */
        FLAG
    }
}
