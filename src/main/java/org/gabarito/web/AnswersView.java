package org.gabarito.web;

import java.util.List;
import java.util.Map;

/**
 * All answers, each to be changed in place, with what a change would bring.
 *
 * @param count how many were given
 * @param groups by topic
 * @param foremost the changes that matter most, one a question
 * @param hidden everything in the address that is no answer
 */
public record AnswersView(
        int count,
        List<Group> groups,
        List<Supposition> foremost,
        List<Map.Entry<String, String>> hidden) {

    public record Group(String topic, List<Row> rows) {}

    /**
     * @param assumed whether it was not known
     * @param assumption what "I don't know" takes
     * @param link to the page that asks it again
     */
    public record Row(
            String slug,
            String question,
            List<Option> options,
            boolean assumed,
            boolean measured,
            String assumption,
            String link,
            List<Supposition> suppositions) {}

    public record Option(String value, String label, boolean selected) {}

    /**
     * What another answer would change.
     *
     * @param clause the answer, to follow "if"
     * @param steps what steps would recommend, as clauses
     * @param others what they would offer beside it, as clauses
     * @param rest other changes
     * @param opened questions that would be assumed
     * @param link applies it
     */
    public record Supposition(
            String slug,
            String value,
            String clause,
            List<String> steps,
            List<String> others,
            List<Change> rest,
            List<String> opened,
            String link) {}

    /**
     * @param kind in words: a rule that would come, a weak point that would go
     */
    public record Change(String kind, String text) {}
}
