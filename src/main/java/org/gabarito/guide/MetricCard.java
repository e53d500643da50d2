package org.gabarito.guide;

import java.util.List;

/**
 * What a person should know of a metric, in words; numbers and English names come from the
 * catalogue.
 *
 * @param name in every language but English
 * @param edgeCases what happens to empty masks and the like, and what to do about it
 * @param relatives metrics that are easily taken for this one
 * @param tools what other programs call it
 */
public record MetricCard(
        String metric,
        Text name,
        Text meaning,
        Text strengths,
        Text weakPoints,
        Text edgeCases,
        List<Relative> relatives,
        List<ToolName> tools,
        Provenance provenance) {

    public MetricCard {
        relatives = List.copyOf(relatives);
        tools = List.copyOf(tools);
    }

    /** Another metric that is not the same, and how it differs. */
    public record Relative(String metric, Text difference) {}

    /**
     * What a program calls this metric.
     *
     * @param name as written in that program
     * @param note where its definition differs from ours, mostly nothing
     */
    public record ToolName(String tool, String name, Text note) {}
}
