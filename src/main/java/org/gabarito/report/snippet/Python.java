package org.gabarito.report.snippet;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gabarito.core.metric.Quantity;
import org.gabarito.plan.MetricChoice;
import org.gabarito.plan.MetricConfig;

/** Values of a config as Python writes them. */
final class Python {
    private Python() {}

    static String strings(List<String> values) {
        return values.stream().map(Python::string).collect(Collectors.joining(", ", "[", "]"));
    }

    static String string(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
    }

    /** Labels and their names; in their absence what occurs in the files. */
    static String labels(MetricConfig config) {
        return config.labels().entrySet().stream()
                .map(e -> e.getKey() + ": " + string(e.getValue()))
                .collect(Collectors.joining(", ", "{", "}"));
    }

    static String dictionary(Map<String, String> values) {
        return values.entrySet().stream()
                .map(e -> string(e.getKey()) + ": " + e.getValue())
                .collect(Collectors.joining(", ", "{", "}"));
    }

    static String number(MetricChoice metric, String parameter, double fallback) {
        return number(value(metric, parameter, fallback));
    }

    static double value(MetricChoice metric, String parameter, double fallback) {
        Quantity value = metric.arguments().values().get(parameter);
        return value == null ? fallback : value.value();
    }

    static String number(double value) {
        return new Quantity(value, "").toString();
    }

    /** Whether a length is given in pixels, which most tools do not know. */
    static boolean isPixels(MetricChoice metric, String parameter) {
        Quantity value = metric.arguments().values().get(parameter);
        return value != null && value.unit().equals("px");
    }
}
