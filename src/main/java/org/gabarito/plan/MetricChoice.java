package org.gabarito.plan;

import org.gabarito.core.metric.Arguments;
import org.jspecify.annotations.Nullable;

/**
 * One metric to compute.
 *
 * @param id canonical id, aliases resolved
 * @param arguments complete: fallbacks filled in
 * @param step the subprocess that recommended it
 * @param why the reason in words
 * @param convention overrides the config's convention for this metric
 */
public record MetricChoice(
        String id,
        Arguments arguments,
        @Nullable String step,
        @Nullable String why,
        @Nullable String convention) {

    public static MetricChoice of(String id, Arguments arguments) {
        return new MetricChoice(id, arguments, null, null, null);
    }

    /** As on the command line: {@code nsd(tau=2mm)}. */
    public String text() {
        return arguments.values().isEmpty() ? id : id + "(" + arguments.text() + ")";
    }
}
