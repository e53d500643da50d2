package org.gabarito.guide;

import java.util.List;
import java.util.stream.Stream;
import org.gabarito.guide.Recommendation.Choice;

/**
 * Something that a step can recommend. The same word may name a metric and a criterion, and one
 * metric may be recommended by two steps for two purposes.
 *
 * @param kind what the step chooses, such as {@code metric} or {@code criterion}
 * @param step by which it is recommended, empty where that does not matter
 */
record Named(String kind, String id, String step) {
    private static final String ANY_STEP = "";

    static Named metric(String id) {
        return new Named(Choosable.METRIC, id, ANY_STEP);
    }

    /**
     * @param steps by any of which they may be recommended; empty where that does not matter
     */
    static Stream<Named> of(String kind, List<String> ids, List<String> steps) {
        List<String> by = steps.isEmpty() ? List.of(ANY_STEP) : steps;
        return ids.stream().flatMap(id -> by.stream().map(step -> new Named(kind, id, step)));
    }

    /** The ways to speak of what a step recommends. */
    static Stream<Named> of(String kind, Choice choice, String step) {
        return Stream.of(ANY_STEP, step).map(by -> new Named(kind, choice.id(), by));
    }

    boolean isSameAs(Named other) {
        return kind.equals(other.kind) && id.equals(other.id);
    }
}
