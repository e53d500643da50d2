package org.gabarito.web;

import io.quarkus.qute.RawString;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gabarito.guide.AnswersReading;
import org.jspecify.annotations.Nullable;

/**
 * One question as its page shows it.
 *
 * @param action where the answer goes
 * @param hidden everything else in the address
 * @param assumption what "I don't know" takes; none where simpler questions find the answer
 * @param kind the kind of problem; none while it is being found
 * @param faults what was wrong with the address
 */
public record QuestionView(
        String action,
        List<Map.Entry<String, String>> hidden,
        Progress progress,
        Asked asked,
        @Nullable Assumption assumption,
        @Nullable Kind kind,
        List<AnswerLine> answers,
        List<SettledLine> settled,
        List<AnswersReading.Fault> faults) {

    /**
     * @param number from 1
     * @param remaining how many more there can be after it
     * @param finding whether the questions are those that find the kind of problem
     * @param again whether an earlier answer is being changed
     */
    public record Progress(int number, int remaining, boolean finding, boolean again) {

        /** How far along, in percent of all that may be asked. */
        public int percent() {
            return 100 * (number - 1) / Math.max(1, number + remaining);
        }
    }

    /**
     * @param example from practice, may be empty
     * @param answer the present one, empty where there is none
     */
    public record Asked(
            String slug,
            String topic,
            String question,
            String why,
            String howToFindOut,
            String example,
            String answer,
            List<Row> options,
            Origin origin) {}

    public record Row(String value, String label, String meaning, RawString drawing) {}

    /**
     * Where a question comes from.
     *
     * @param number of the item in the paper, empty where it has none
     * @param confidence how sure it is that the item is as published
     * @param inferred whether it is nothing but our proposal
     * @param sources in words
     * @param note what exactly was seen, may be empty
     */
    public record Origin(
            String number,
            String confidence,
            boolean inferred,
            List<String> sources,
            String note) {}

    /**
     * @param because why that is fair to assume, may be empty
     */
    public record Assumption(String label, String because, String link) {}

    /**
     * @param link to the page that lets one choose another
     */
    public record Kind(String name, String link) {}

    /**
     * @param link to the page that asks it again and keeps the others
     */
    public record AnswerLine(
            String slug, String question, String answer, boolean assumed, String link) {}

    /**
     * @param choices none where the step is known to yield none
     */
    public record SettledLine(String step, String title, List<Named> choices) {}

    /**
     * A metric or a way of matching.
     *
     * @param more its long name, empty where it says no more
     */
    public record Named(String id, String name, String more) {}

    /** Whether an answer was read off data. */
    public boolean isMeasured(String answered) {
        return new Trail(parameters()).measured().contains(answered);
    }

    /** Where answers can be read off data, these kept. */
    public String fromData() {
        String category = action.substring(action.lastIndexOf('/') + 1);
        Trail trail = new Trail(parameters()).without(Trail.ASK);
        return (category.equals(Trail.CATEGORY) ? trail : trail.with(Trail.CATEGORY, category))
                .link("/from-data");
    }

    private Map<String, String> parameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        hidden.forEach(one -> parameters.put(one.getKey(), one.getValue()));
        return parameters;
    }
}
