package org.gabarito.report.plot;

import java.util.ArrayList;
import java.util.List;
import org.gabarito.core.metric.MetricInfo;
import org.gabarito.core.metric.Parameter;
import org.gabarito.core.metric.catalog.MetricCatalog;
import org.gabarito.report.Shown;

/** A metric with its parameters in a heading, where there is no room for what says nothing. */
public final class MetricTitle {
    private MetricTitle() {}

    /**
     * {@code NSD (tau = 2mm)}. Flags that are not set are left out, usual words, and what the
     * abbreviation says already: {@code HD95}.
     *
     * @param parameters as in tables
     */
    public static String of(MetricInfo info, String parameters) {
        List<String> shown = new ArrayList<>();
        for (String one : parameters.isEmpty() ? new String[0] : parameters.split(";")) {
            int equals = one.indexOf('=');
            String name = one.substring(0, Math.max(0, equals));
            String value = one.substring(equals + 1);
            if (isFlag(info, name)) {
                if (value.equals("true")) {
                    shown.add(name);
                }
            } else if (!info.abbreviation().endsWith(value) && !isUsual(info, name, value)) {
                shown.add(name + " = " + value);
            }
        }
        return info.abbreviation() + (shown.isEmpty() ? "" : " (" + String.join(", ", shown) + ")");
    }

    /** The same by the id; of metrics that are not in the catalogue as in tables. */
    public static String of(String metric, String parameters) {
        return MetricCatalog.describe(metric)
                .map(info -> of(info, parameters))
                .orElseGet(() -> Shown.metric(metric, parameters));
    }

    private static boolean isUsual(MetricInfo info, String name, String value) {
        return info.parameters().stream()
                .filter(parameter -> parameter.name().equals(name))
                .anyMatch(
                        parameter ->
                                parameter.kind() == Parameter.Kind.CHOICE
                                        && parameter.text(parameter.fallback()).equals(value));
    }

    private static boolean isFlag(MetricInfo info, String name) {
        return info.parameters().stream()
                .filter(parameter -> parameter.name().equals(name))
                .anyMatch(parameter -> parameter.kind() == Parameter.Kind.FLAG);
    }
}
