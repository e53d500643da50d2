package org.gabarito.report;

import org.gabarito.plan.MetricConfig;

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
        String empty =
                config.policies().empty().equals("nan")
                        ? "undefined values of empty masks are left out"
                        : "where a value is undefined, two empty masks count as the best value and"
                                + " one as the worst";
        return missing + "; " + empty + " (in aggregates only).";
    }
}
