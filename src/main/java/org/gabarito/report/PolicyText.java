package org.gabarito.report;

import org.gabarito.plan.MetricConfig;
import org.gabarito.plan.Policies;

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
        return missing + "; " + empty + " (in aggregates only).";
    }
}
