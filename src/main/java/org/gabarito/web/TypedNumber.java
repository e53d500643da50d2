package org.gabarito.web;

import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.DoublePredicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A number that is not negative, as somebody typed it.
 *
 * @param typed without spaces about it; empty when nothing was
 * @param value empty when it is none that is allowed
 */
record TypedNumber(String typed, OptionalDouble value) {
    private static final Pattern NUMBER =
            Pattern.compile("(\\d{1,9}(\\.\\d{0,17})?|\\.\\d{1,17})(e-?\\d{1,3})?");
    private static final int LONGEST = 30;

    /** With a decimal point or a comma, or in percents: 0.02, 0,02, 2 %. */
    static TypedNumber of(@Nullable String raw, DoublePredicate allowed) {
        String typed = raw == null ? "" : raw.strip();
        if (typed.length() > LONGEST) {
            return new TypedNumber(typed.substring(0, LONGEST) + "…", OptionalDouble.empty());
        }
        boolean percent = typed.endsWith("%");
        String number = (percent ? typed.substring(0, typed.length() - 1) : typed).strip();
        number = number.replace(',', '.').toLowerCase(Locale.ROOT);
        if (!NUMBER.matcher(number).matches()) {
            return new TypedNumber(typed, OptionalDouble.empty());
        }
        double value = Double.parseDouble(number) / (percent ? 100 : 1);
        return new TypedNumber(
                typed, allowed.test(value) ? OptionalDouble.of(value) : OptionalDouble.empty());
    }

    boolean wrong() {
        return !typed.isEmpty() && value.isEmpty();
    }
}
