package org.gabarito.guide;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One item of the fingerprint: a question with its possible answers.
 *
 * @param slug stable id used in URLs and configs
 * @param number the paper's number, such as {@code FP3.3}, empty where it has none
 * @param topic id of the group of questions it belongs to
 * @param question in plain words
 * @param why why it is asked
 * @param howToFindOut for those who do not know
 * @param example cases from practice, may be empty
 * @param unknownMeans the option assumed for "I don't know"
 * @param unknownBecause why that is fair to assume, may be empty
 * @param optional whether an absent answer has a meaning of its own
 */
public record Item(
        String slug,
        String number,
        String topic,
        Text question,
        Text why,
        Text howToFindOut,
        Text example,
        String unknownMeans,
        Text unknownBecause,
        boolean optional,
        Provenance provenance,
        List<Option> options) {
    public Item {
        options = List.copyOf(options);
    }

    /**
     * One possible answer.
     *
     * @param value as in URLs
     * @param drawing id of its illustration
     */
    public record Option(String value, Text label, Text meaning, String drawing, Clauses clauses) {}

    /**
     * An answer as part of a sentence, empty where the files do not say it.
     *
     * @param because can follow that word
     * @param supposed can follow "if", when the answer is another
     */
    public record Clauses(Text because, Text supposed) {}

    public Optional<Option> option(String value) {
        return options.stream().filter(option -> option.value().equals(value)).findFirst();
    }

    /** What an answer is called; its value where it is none of the options. */
    public String label(String value, Locale locale) {
        return option(value).map(option -> option.label().in(locale)).orElse(value);
    }

    /** Whether the answers are yes and no, booleans in JSON. */
    public boolean isYesNo() {
        return options.size() == 2
                && options.get(0).value().equals("yes")
                && options.get(1).value().equals("no");
    }
}
