package org.gabarito.report.plot;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Numbers inside drawings: never in a locale, never in exponents. */
final class Decimals {
    private Decimals() {}

    /** A coordinate, to a tenth of a unit. */
    static String coordinate(double value) {
        return rounded(value, 1);
    }

    static String rounded(double value, int digits) {
        BigDecimal number = BigDecimal.valueOf(value).setScale(digits, RoundingMode.HALF_EVEN);
        if (number.signum() == 0) {
            return "0";
        }
        return number.scale() > 0
                ? number.stripTrailingZeros().toPlainString()
                : number.toPlainString();
    }

    static String shortest(double value) {
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }
}
