package org.gabarito.report.file;

import java.util.Arrays;
import java.util.Optional;
import org.gabarito.core.statistics.Interval;
import org.gabarito.evaluation.Aggregate;
import org.gabarito.report.Shown;

/** What a cell of a table says of many values. */
public enum TableStyle {
    MEAN_CI("mean-ci"),
    MEDIAN_IQR("median-iqr"),
    MEAN_SD("mean-sd");

    private final String id;

    TableStyle(String id) {
        this.id = id;
    }

    /** In names of files and addresses. */
    public String id() {
        return id;
    }

    public static Optional<TableStyle> find(String id) {
        return Arrays.stream(values()).filter(one -> one.id.equals(id)).findFirst();
    }

    String cell(Aggregate one) {
        if (one.used() == 0) {
            return "–";
        }
        return switch (this) {
            case MEAN_CI -> {
                Interval ci = one.interval();
                String mean = shown(one.mean(), one);
                yield ci == null ? mean : mean + range(ci.low(), ci.high(), one);
            }
            case MEDIAN_IQR ->
                    shown(one.median(), one) + range(one.quartile1(), one.quartile3(), one);
            case MEAN_SD -> shown(one.mean(), one) + " ± " + shown(one.standardDeviation(), one);
        };
    }

    private static String range(double low, double high, Aggregate one) {
        return " [" + shown(low, one) + ", " + shown(high, one) + "]";
    }

    private static String shown(double value, Aggregate one) {
        return Shown.value(value, one.unit());
    }
}
