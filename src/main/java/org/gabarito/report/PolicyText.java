package org.gabarito.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.gabarito.plan.MetricConfig;
import org.gabarito.plan.Policies;
import org.jspecify.annotations.Nullable;

/** The policies for missing and empty cases in one line. */
public final class PolicyText {
    private PolicyText() {}

    public static String of(MetricConfig config) {
        String missing =
                switch (config.policies().missing()) {
                    case "worst" -> "missing and failed cases count as the worst value";
                    case "skip" -> "missing and failed cases are left out";
                    default -> "a missing or failed case forbids a result";
                };
        String bestWorst =
                "where a value is undefined, two empty masks count as the best value and one as the"
                        + " worst";
        String empty =
                switch (config.policies().empty()) {
                    case "nan" -> "undefined values of empty masks are left out";
                    case Policies.EMPTY_BY_CONVENTION ->
                            "empty masks have the values of the convention, and " + bestWorst;
                    default -> bestWorst;
                };
        String own =
                config.policies().own().entrySet().stream()
                        .map(one -> own(one.getKey(), one.getValue()))
                        .collect(Collectors.joining());
        return missing + "; " + empty + own + " (in aggregates only).";
    }

    private static String own(String metric, Policies.Substitutes values) {
        List<String> parts = new ArrayList<>();
        add(parts, "both empty", values.both());
        add(parts, "empty reference", values.reference());
        add(parts, "empty prediction", values.prediction());
        add(parts, "missing", values.missing());
        add(parts, "invalid", values.invalid());
        String whose = metric.equals(Policies.EVERY_METRIC) ? "every metric" : metric;
        return "; " + whose + ": " + String.join(", ", parts);
    }

    private static void add(List<String> parts, String what, @Nullable String value) {
        if (value != null) {
            parts.add(what + " " + (value.equals("nan") ? "left out" : value));
        }
    }
}
