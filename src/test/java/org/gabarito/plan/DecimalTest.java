package org.gabarito.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

class DecimalTest {

    @Test
    void writesTheFewestDigits() {
        assertEquals("0.1", Decimal.text(0.1));
        assertEquals("0.30000000000000004", Decimal.text(0.1 + 0.2));
        assertEquals("1", Decimal.text(1));
        assertEquals("0", Decimal.text(-0.0));
        assertEquals("-2.5", Decimal.text(-2.5));
        assertEquals("2e-3".length() + 1, Decimal.text(0.002).length());
        assertEquals("0.002", Decimal.text(0.002));
        assertEquals("1e-5", Decimal.text(1e-5));
        assertEquals("1.5e22", Decimal.text(1.5e22));
        assertEquals("123456789", Decimal.text(123456789));
        assertEquals("5e-324", Decimal.text(Double.MIN_VALUE));
    }

    @Test
    void namesWhatIsNoNumber() {
        assertEquals("Infinity", Decimal.text(Double.POSITIVE_INFINITY));
        assertEquals("NaN", Decimal.text(Double.NaN));
    }

    /** Java before 19 prints 2.0E-3 and the like with a digit too many for some values. */
    @Test
    void readsBackEqualAndIsNeverLongerThanJavas() {
        Random random = new Random(1);
        for (int i = 0; i < 20_000; i++) {
            double value =
                    i % 2 == 0 ? random.nextDouble() : Double.longBitsToDouble(random.nextLong());
            if (Double.isFinite(value)) {
                String text = Decimal.text(value);
                assertEquals(value, Double.parseDouble(text));
                assertTrue(digits(text) <= digits(Double.toString(value)), text);
            }
        }
    }

    private static int digits(String text) {
        String mantissa = text.split("[eE]")[0].replaceAll("[^0-9]", "");
        return mantissa.replaceAll("^0+", "").replaceAll("0+$", "").length();
    }
}
