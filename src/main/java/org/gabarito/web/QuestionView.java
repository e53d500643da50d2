package org.gabarito.web;

import io.quarkus.qute.RawString;
import java.util.List;
import java.util.Map;
import org.gabarito.guide.AnswersReading;
import org.jspecify.annotations.Nullable;

/**
 * One question as its page shows it.
 *
 * @param action where the answer goes
 * @param topic of the question
 * @param hidden everything else in the address
 * @param number from 1
 * @param remaining how many more there can be after it
 * @param assumption what "I don't know" takes
 * @param faults what was wrong with the address
 */
public record QuestionView(
        String action,
        String topic,
        List<Map.Entry<String, String>> hidden,
        int number,
        int remaining,
        Asked asked,
        @Nullable Assumption assumption,
        List<AnswerLine> answers,
        List<SettledLine> settled,
        List<AnswersReading.Fault> faults) {

    public record Asked(
            String slug,
            String itemNumber,
            String question,
            String why,
            String howToFindOut,
            List<Row> options) {}

    public record Row(String value, String label, String meaning, RawString drawing) {}

    public record Assumption(String label, String link) {}

    /**
     * @param link to the page that asks it again and keeps the others
     */
    public record AnswerLine(
            String slug, String question, String answer, boolean assumed, String link) {}

    /**
     * @param metrics none where the step is known to yield none
     */
    public record SettledLine(String step, String title, List<MetricLabel> metrics) {}

    /** How far along, in percent of all that may be asked. */
    public int progress() {
        return 100 * (number - 1) / Math.max(1, number + remaining);
    }
}
