package org.gabarito.report;

import java.util.Locale;

/** Numbers for reading: rounded, without locale. */
public final class Shown {
    private Shown() {}

    /** Four decimals for pure numbers; fewer for quantities, the fewer the larger they are. */
    public static String value(double value, String unit) {
        if (Double.isNaN(value)) {
            return "–";
        }
        if (Double.isInfinite(value)) {
            return value > 0 ? "∞" : "−∞";
        }
        double size = Math.abs(value);
        int decimals = unit.isEmpty() ? 4 : size < 100 ? 3 : size < 1000 ? 2 : size < 1e5 ? 1 : 0;
        return String.format(Locale.ROOT, "%." + decimals + "f", value);
    }

    /** A metric with its parameters, such as {@code nsd(tau=2mm)}. */
    public static String metric(String id, String parameters) {
        return parameters.isEmpty() ? id : id + "(" + parameters + ")";
    }
}
