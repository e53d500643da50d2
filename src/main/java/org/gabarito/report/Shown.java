package org.gabarito.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.gabarito.core.metric.MetricInfo;
import org.gabarito.core.metric.Parameter.Kind;
import org.gabarito.core.metric.catalog.MetricCatalog;

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

    /** A number with what it counts. */
    public static String withUnit(String number, String unit) {
        return unit.isEmpty() ? number : number + " " + unit;
    }

    /** To two digits, for what is itself uncertain. */
    public static String about(double value, RoundingMode rounding) {
        return BigDecimal.valueOf(value)
                .round(new MathContext(2, rounding))
                .stripTrailingZeros()
                .toPlainString();
    }

    /** 1, 2 or 5 times a power of ten, not below the wish. */
    public static double roundAbove(double wish) {
        double power = Math.pow(10, Math.floor(Math.log10(wish)));
        for (double factor : new double[] {1, 2, 5}) {
            if (factor * power >= wish * (1 - 1e-9)) {
                return factor * power;
            }
        }
        return 10 * power;
    }

    /**
     * A metric with its parameters, such as {@code nsd(tau=2mm)}; without flags and words that are
     * as usual.
     */
    public static String metric(String id, String parameters) {
        String shown =
                Arrays.stream(parameters.split(";"))
                        .filter(one -> !isUsualWord(id, one))
                        .collect(Collectors.joining(";"));
        return shown.isEmpty() ? id : id + "(" + shown + ")";
    }

    private static boolean isUsualWord(String id, String given) {
        return MetricCatalog.describe(id).map(MetricInfo::parameters).orElse(List.of()).stream()
                .filter(one -> one.kind() == Kind.FLAG || one.kind() == Kind.CHOICE)
                .anyMatch(one -> given.equals(one.name() + "=" + one.text(one.fallback())));
    }
}
