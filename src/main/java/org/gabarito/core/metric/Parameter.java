package org.gabarito.core.metric;

import java.util.Set;

/**
 * One parameter of a metric, with the values it may take.
 *
 * @param name as written by users, for instance {@code tau}
 * @param kind what sort of value it is
 * @param fallback the value when the user gives none
 * @param min smallest allowed number, included
 * @param max largest allowed number, included
 * @param meaning one sentence for the catalogue
 * @param categories short names of the problem categories it plays a part in, empty for all of its
 *     metric
 */
public record Parameter(
        String name,
        Kind kind,
        Quantity fallback,
        double min,
        double max,
        String meaning,
        Set<String> categories) {

    public Parameter {
        categories = Set.copyOf(categories);
    }

    /** For every category of its metric. */
    public Parameter(
            String name, Kind kind, Quantity fallback, double min, double max, String meaning) {
        this(name, kind, fallback, min, max, meaning, Set.of());
    }

    /**
     * @param category by its short name
     */
    public boolean matters(String category) {
        return categories.isEmpty() || categories.contains(category);
    }

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
