package org.gabarito.web;

import java.math.BigDecimal;
import java.math.MathContext;

/** Numbers for reading, to three digits. */
final class Rounded {
    private Rounded() {}

    static String of(double value) {
        return Double.isNaN(value)
                ? "–"
                : BigDecimal.valueOf(value)
                        .round(new MathContext(3))
                        .stripTrailingZeros()
                        .toPlainString();
    }
}
