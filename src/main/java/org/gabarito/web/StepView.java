package org.gabarito.web;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One step of a recommendation as its page shows it.
 *
 * @param kind {@code metric}, or how objects are matched: {@code criterion} …
 * @param taken what counts, the defaults or what was picked
 * @param picking what can be taken instead or in addition
 * @param because the answers behind it
 * @param tree link to its drawing
 * @param cutoff above which the criterion counts a pair; null where it has none
 */
public record StepView(
        String step,
        String title,
        String kind,
        String note,
        List<ChoiceView> taken,
        Picking picking,
        List<Reason> because,
        @Nullable ParameterField cutoff,
        @Nullable GuideText guide,
        String tree,
        Origin origin) {

    /** Whether it chooses metrics, not a way of matching. */
    public boolean isMetric() {
        return kind.equals("metric");
    }

    /** What it is called, and where more is said of it. */
    public record Name(String id, String text, String longText, String link) {}

    /**
     * @param role {@code default}, {@code alternative} or {@code optional}, as the trees say
     * @param picked whether the visitor took it, not the trees
     * @param facts range and direction
     * @param weak what these answers bring out
     */
    public record ChoiceView(
            Name name,
            String role,
            boolean picked,
            String facts,
            Card card,
            List<Weakness> weak,
            List<ParameterField> parameters) {}

    /** General words on a metric or a way of matching. */
    public record Card(String meaning, String strengths, String weakPoints) {
        static final Card NONE = new Card("", "", "");
    }

    /**
     * @param partly whether it is affected to a lesser degree
     */
    public record Weakness(String text, boolean partly) {}

    /**
     * @param instead one of them counts; none where there is nothing but the defaults
     * @param more each can be added
     */
    public record Picking(List<Pick> instead, List<Pick> more) {
        public boolean isEmpty() {
            return instead.isEmpty() && more.isEmpty();
        }

        /** What the summary of the folded part names. */
        public List<Pick> others() {
            return Stream.concat(instead.stream(), more.stream())
                    .filter(pick -> !pick.checked())
                    .toList();
        }
    }

    /**
     * @param value of the form field; empty for what the trees recommend
     * @param choices that it stands for: all defaults are taken together
     */
    public record Pick(String value, String names, boolean checked, List<ChoiceView> choices) {}

    /**
     * An answer as part of a sentence.
     *
     * @param link to its question
     */
    public record Reason(
            String slug, String clause, boolean assumed, boolean measured, String link) {}

    public record GuideText(String id, String title, String text) {}

    /**
     * Where the outcome comes from.
     *
     * @param confidence {@code high}, {@code medium} or {@code low}
     * @param inferred {@code no}, {@code partly} or {@code wholly}: whether it is ours, not the
     *     paper's
     * @param sources in words
     * @param note what exactly was seen or inferred
     * @param way how sure the way there is, where it is less so than what is recommended, else
     *     empty
     * @param wayNote what is not sure about it
     */
    public record Origin(
            String confidence,
            String inferred,
            List<String> sources,
            String note,
            String way,
            String wayNote) {}

    /**
     * @param name of the form field
     * @param kind {@code length}, {@code number} or {@code flag}
     * @param problem why the value cannot be used, empty when it can
     */
    public record ParameterField(
            String name,
            String label,
            String value,
            String kind,
            List<String> choices,
            String meaning,
            String advice,
            String problem) {

        /** Whether a flag is set. */
        public boolean isSet() {
            return value.equals("true") || value.equals("1") || value.equals("yes");
        }
    }
}
