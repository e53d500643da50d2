package org.gabarito.web;

import java.util.Locale;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A prevalence as somebody typed it.
 *
 * @param typed without spaces about it; empty when nothing was
 * @param share above 0 and below 1; empty when it is none
 */
record Prevalence(String typed, OptionalDouble share) {
    private static final Pattern NUMBER =
            Pattern.compile("(\\d{1,9}(\\.\\d{0,17})?|\\.\\d{1,17})(e-?\\d{1,3})?");
    private static final int LONGEST = 30;

    /** A share or percents, with a decimal point or a comma: 0.02, 0,02, 2 %. */
    static Prevalence of(@Nullable String raw) {
        String typed = raw == null ? "" : raw.strip();
        if (typed.length() > LONGEST) {
            return new Prevalence(typed.substring(0, LONGEST) + "…", OptionalDouble.empty());
        }
        boolean percent = typed.endsWith("%");
        String number = (percent ? typed.substring(0, typed.length() - 1) : typed).strip();
        number = number.replace(',', '.').toLowerCase(Locale.ROOT);
        if (!NUMBER.matcher(number).matches()) {
            return new Prevalence(typed, OptionalDouble.empty());
        }
        double share = Double.parseDouble(number) / (percent ? 100 : 1);
        return new Prevalence(
                typed, share > 0 && share < 1 ? OptionalDouble.of(share) : OptionalDouble.empty());
    }

    boolean wrong() {
        return !typed.isEmpty() && share.isEmpty();
    }
}
