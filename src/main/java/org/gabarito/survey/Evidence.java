package org.gabarito.survey;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.gabarito.guide.Text;

/** Sentences with numbers, in both languages. */
final class Evidence {
    private static final int MOST_NAMED = 6;

    private Evidence() {}

    /** Puts the values in the places of {@code %s}, in both alike. */
    static Text text(String english, String portuguese, Object... values) {
        return new Text(Map.of("en", filled(english, values), "pt-BR", filled(portuguese, values)));
    }

    private static String filled(String pattern, Object... values) {
        StringBuilder text = new StringBuilder();
        int from = 0;
        for (Object value : values) {
            int place = pattern.indexOf("%s", from);
            if (place < 0) {
                break;
            }
            text.append(pattern, from, place).append(value);
            from = place + 2;
        }
        return text.append(pattern.substring(from)).toString();
    }

    static Text joined(Text one, Text other) {
        return new Text(
                Map.of(
                        "en", one.in(Locale.ENGLISH) + " " + other.in(Locale.ENGLISH),
                        "pt-BR", one.in(PORTUGUESE) + " " + other.in(PORTUGUESE)));
    }

    static final Locale PORTUGUESE = Locale.forLanguageTag("pt-BR");

    /** Three digits at most, all of a whole number. */
    static String number(double value) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            return "–";
        }
        if (Math.abs(value) >= 1000) {
            return Long.toString(Math.round(value));
        }
        return BigDecimal.valueOf(value)
                .round(new MathContext(value < 10 ? 2 : 3))
                .stripTrailingZeros()
                .toPlainString();
    }

    static String percent(double share) {
        return number(100 * share) + "%";
    }

    /** The first few of many. */
    static String some(List<String> names) {
        return names.stream().limit(MOST_NAMED).collect(Collectors.joining(", "))
                + (names.size() > MOST_NAMED ? " …" : "");
    }
}
