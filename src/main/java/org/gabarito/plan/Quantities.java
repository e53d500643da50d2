package org.gabarito.plan;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gabarito.core.geometry.Spacing;
import org.gabarito.core.metric.Parameter;
import org.gabarito.core.metric.Quantity;
import org.jspecify.annotations.Nullable;

/**
 * Numbers with units as people write them: {@code 2 mm}, {@code 2mm}, {@code 0.5um}, {@code 95}.
 */
final class Quantities {
    static final List<String> LENGTHS = List.of("nm", "um", "mm", "cm", "m");

    private static final Pattern FORM =
            Pattern.compile("([+-]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][+-]?\\d+)?)\\s*(\\S*)");

    private Quantities() {}

    /** Number and unit as written; null when it does not start with a number. */
    static @Nullable Quantity parse(String text) {
        Matcher form = FORM.matcher(text.strip());
        if (!form.matches()) {
            return null;
        }
        double value = Double.parseDouble(form.group(1));
        // both micro signs of Unicode
        String unit = form.group(2).replace('\u00b5', 'u').replace('\u03bc', 'u');
        return Double.isFinite(value) ? new Quantity(value, unit) : null;
    }

    static boolean isLength(String unit) {
        return LENGTHS.contains(unit) || unit.equals(Spacing.PIXEL);
    }

    /** The value of one parameter, checked for kind, unit and range; null when it is refused. */
    static @Nullable Quantity argument(Parameter parameter, String text, int line, Findings to) {
        Quantity quantity = ofKind(parameter, text, line, to);
        if (quantity == null) {
            return null;
        }
        double value = quantity.value();
        if (value < parameter.min() || value > parameter.max()) {
            to.problem(
                    line,
                    parameter.name() + " is out of range: '" + text + "'.",
                    "Give " + range(parameter) + ".");
            return null;
        }
        return quantity;
    }

    private static @Nullable Quantity ofKind(
            Parameter parameter, String text, int line, Findings to) {
        String name = parameter.name();
        if (parameter.kind() == Parameter.Kind.FLAG) {
            return flag(name, text, line, to);
        }
        if (parameter.kind() == Parameter.Kind.CHOICE) {
            int place = parameter.choices().indexOf(text.strip().toLowerCase(Locale.ROOT));
            if (place < 0) {
                to.problem(
                        line,
                        name + " cannot be '" + text + "'.",
                        Closest.cure(text, parameter.choices()));
                return null;
            }
            return new Quantity(place, "");
        }
        Quantity quantity = parse(text);
        String unit = quantity == null ? "" : quantity.unit();
        if (parameter.kind() == Parameter.Kind.NUMBER) {
            if (quantity == null || !unit.isEmpty()) {
                to.problem(
                        line,
                        name + " is a plain number, not '" + text + "'.",
                        "Write it without a unit, such as " + name + ": " + example(parameter));
                return null;
            }
            return quantity;
        }
        if (quantity == null || !isLength(unit)) {
            to.problem(
                    line,
                    unit.isEmpty() && quantity != null
                            ? name + " is a length and lacks its unit: '" + text + "'."
                            : name + " is a length, and '" + text + "' is none.",
                    "Write a number with one of the units "
                            + String.join(", ", LENGTHS)
                            + " or px, such as 2 mm.");
            return null;
        }
        return quantity;
    }

    private static Quantity example(Parameter parameter) {
        return parameter.optional()
                ? new Quantity(parameter.min(), parameter.fallback().unit())
                : parameter.fallback();
    }

    private static @Nullable Quantity flag(String name, String text, int line, Findings to) {
        switch (text.strip().toLowerCase(Locale.ROOT)) {
            case "true", "yes", "1" -> {
                return new Quantity(1, "");
            }
            case "false", "no", "0" -> {
                return new Quantity(0, "");
            }
            default -> {
                to.problem(
                        line,
                        name + " is true or false, not '" + text + "'.",
                        "Write true or false.");
                return null;
            }
        }
    }

    private static String range(Parameter parameter) {
        String unit = parameter.fallback().unit();
        if (Double.isInfinite(parameter.max())) {
            return "at least " + new Quantity(parameter.min(), unit);
        }
        return "a value from "
                + new Quantity(parameter.min(), unit)
                + " to "
                + new Quantity(parameter.max(), unit);
    }
}
