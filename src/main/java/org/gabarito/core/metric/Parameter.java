package org.gabarito.core.metric;

import java.util.List;
import java.util.Set;

/**
 * One parameter of a metric, with the values it may take.
 *
 * @param name as written by users, for instance {@code tau}
 * @param kind what sort of value it is
 * @param fallback the value when the user gives none; {@link Double#NaN} where it is then not there
 * @param min smallest allowed number, included
 * @param max largest allowed number, included
 * @param meaning one sentence for the catalogue
 * @param choices the words that it may be, none for other kinds
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
        List<String> choices,
        Set<String> categories) {

    public Parameter {
        choices = List.copyOf(choices);
        categories = Set.copyOf(categories);
    }

    /** For every category of its metric. */
    public Parameter(
            String name, Kind kind, Quantity fallback, double min, double max, String meaning) {
        this(name, kind, fallback, min, max, meaning, List.of(), Set.of());
    }

    /** For some categories only. */
    public Parameter(
            String name,
            Kind kind,
            Quantity fallback,
            double min,
            double max,
            String meaning,
            Set<String> categories) {
        this(name, kind, fallback, min, max, meaning, List.of(), categories);
    }

    /** One of several words, the first of which holds when the user gives none. */
    public static Parameter choice(String name, List<String> choices, String meaning) {
        return new Parameter(
                name,
                Kind.CHOICE,
                new Quantity(0, ""),
                0,
                choices.size() - 1,
                meaning,
                choices,
                Set.of());
    }

    public Parameter in(Set<String> others) {
        return new Parameter(name, kind, fallback, min, max, meaning, choices, others);
    }

    /** Whether it is not there at all unless it is given. */
    public boolean optional() {
        return Double.isNaN(fallback.value());
    }

    /** A value as users write it: {@code 2mm}, {@code true}, {@code coco}. */
    public String text(Quantity value) {
        return switch (kind) {
            case FLAG -> Boolean.toString(value.value() != 0);
            case CHOICE -> choices.get((int) value.value());
            case LENGTH, NUMBER -> value.toString();
        };
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
        FLAG,
        /** One of several words, held as its place among them. */
        CHOICE
    }
}
