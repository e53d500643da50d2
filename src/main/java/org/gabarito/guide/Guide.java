package org.gabarito.guide;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The whole questionnaire, read once and immutable. */
public final class Guide {
    private Guide() {}

    /** The trees that come with the program. */
    public static Guide builtIn() {
        throw new UnsupportedOperationException("to be written");
    }

    /**
     * The built-in trees with files of a folder added or put in their place.
     *
     * @throws TreesRefused when the result does not pass the checker
     */
    public static Guide with(Path folder) {
        throw new UnsupportedOperationException("to be written");
    }

    /** Replays the answers from the start. */
    public Step walk(Answers answers) {
        throw new UnsupportedOperationException("to be written");
    }

    /**
     * Turns raw input (query parameters, JSON, YAML) into answers, gathering every fault: unknown
     * slugs and values with the closest valid ones, short category names expanded, true/false and
     * yes/no alike.
     */
    public AnswersReading read(Map<String, ?> raw) {
        throw new UnsupportedOperationException("to be written");
    }

    public Optional<Item> item(String slug) {
        throw new UnsupportedOperationException("to be written");
    }

    /** In the order in which they are asked. */
    public List<Item> items() {
        throw new UnsupportedOperationException("to be written");
    }

    public List<Scenario> scenarios() {
        throw new UnsupportedOperationException("to be written");
    }

    public Optional<DecisionGuide> decisionGuide(String id) {
        throw new UnsupportedOperationException("to be written");
    }

    public Optional<MetricCard> card(String metricId) {
        throw new UnsupportedOperationException("to be written");
    }

    public Recommendation.TreesVersion version() {
        throw new UnsupportedOperationException("to be written");
    }
}
