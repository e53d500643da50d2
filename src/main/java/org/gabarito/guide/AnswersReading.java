package org.gabarito.guide;

import java.util.List;

/** Answers as far as they could be read, and every fault that was met. */
public record AnswersReading(Answers answers, List<Fault> faults) {
    public AnswersReading {
        faults = List.copyOf(faults);
    }

    /**
     * @param where the slug
     * @param fault what is wrong
     * @param cure the closest valid slug or the valid values
     */
    public record Fault(String where, String fault, String cure) {}
}
