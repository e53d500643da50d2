package org.gabarito.core.metric;

/**
 * A number with its unit as the user wrote it, such as {@code 2 mm}; the unit is empty for pure
 * numbers.
 */
public record Quantity(double value, String unit) {

    /** Shortest decimal followed directly by the unit: {@code 2mm}, {@code 0.5}. */
    @Override
    public String toString() {
        String number =
                value == Math.rint(value) && Math.abs(value) < 1e15
                        ? Long.toString((long) value)
                        : Double.toString(value);
        return number + unit;
    }
}
