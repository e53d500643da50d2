package org.gabarito.plan;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Numbers in files: the fewest digits that read back as the same double, the same on every machine
 * and Java version ({@link Double#toString} gives longer ones before Java 19), without locale.
 *
 * <p>Plain from 0.0001 up to below 10¹⁶, else {@code 1.5e-7}; whole numbers without a point; {@code
 * NaN}, {@code Infinity} and {@code -Infinity} as Java, pandas and R read them.
 */
public final class Decimal {
    private static final int MOST_DIGITS = 17;

    private Decimal() {}

    public static String text(double value) {
        if (!Double.isFinite(value)) {
            return Double.toString(value);
        }
        if (value == 0) {
            return "0";
        }
        BigDecimal shortest = shortest(value).stripTrailingZeros();
        int exponent = shortest.precision() - shortest.scale() - 1;
        if (exponent >= -4 && exponent < 16) {
            return shortest.toPlainString();
        }
        BigDecimal mantissa = shortest.movePointLeft(exponent).stripTrailingZeros();
        return mantissa.toPlainString() + "e" + exponent;
    }

    private static BigDecimal shortest(double value) {
        BigDecimal exact = new BigDecimal(value);
        BigDecimal shortest = exact;
        for (int digits = Math.min(MOST_DIGITS, exact.precision()); digits > 0; digits--) {
            BigDecimal fewer = exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
            if (fewer.doubleValue() != value) {
                return shortest;
            }
            shortest = fewer;
        }
        return shortest;
    }
}
