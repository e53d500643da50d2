package org.gabarito.report.methods;

import java.math.BigDecimal;
import java.util.Locale;

/** Numbers in running text: as short as they are exact, with the decimal sign of the language. */
final class Numbers {
    private Numbers() {}

    static String text(double value, Locale locale) {
        String plain = BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
        return locale.getLanguage().equals("pt") ? plain.replace('.', ',') : plain;
    }
}
