package org.gabarito.guide;

import java.util.List;

/** The steps that one problem category goes through, in order. */
public record FlowLine(String category, Text title, List<Stop> stops) {
    public FlowLine {
        stops = List.copyOf(stops);
    }

    /**
     * @param step such as {@code S6}
     * @param status {@code mandatory}, {@code if-any} or {@code optional}
     * @param scope what the step is done for, may be empty
     */
    public record Stop(String step, Text title, String status, Text scope) {}
}
