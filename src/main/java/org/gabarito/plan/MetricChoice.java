package org.gabarito.plan;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gabarito.core.metric.Arguments;
import org.gabarito.core.metric.MetricInfo;
import org.gabarito.core.metric.Quantity;
import org.gabarito.core.metric.catalog.MetricCatalog;
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
        return arguments.values().isEmpty() ? id : id + "(" + parameters() + ")";
    }

    /** The parameters that are physical lengths, which images without spacing lack. */
    public Map<String, Quantity> physicalLengths() {
        Map<String, Quantity> lengths = new TreeMap<>(arguments.values());
        lengths.values().removeIf(value -> !Quantities.LENGTHS.contains(value.unit()));
        return lengths;
    }

    /** As in result tables: {@code tau=2mm}. */
    public String parameters() {
        return arguments.text(
                MetricCatalog.describe(id).map(MetricInfo::parameters).orElse(List.of()));
    }
}
