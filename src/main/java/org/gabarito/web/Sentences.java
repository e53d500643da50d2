package org.gabarito.web;

import java.util.List;
import java.util.Locale;
import org.gabarito.guide.Item;

/** Answers and names as parts of sentences of one language. */
final class Sentences {
    private final AdviceMessages words;
    private final Locale locale;

    Sentences(AdviceMessages words, Locale locale) {
        this.words = words;
        this.locale = locale;
    }

    /** To follow "because". */
    String because(Item item, String value) {
        String clause = item.option(value).map(o -> o.clauses().because().in(locale)).orElse("");
        return clause.isEmpty() ? answered(item, value) : clause;
    }

    /** To follow "if", of an answer that was not given. */
    String supposed(Item item, String value) {
        String clause = item.option(value).map(o -> o.clauses().supposed().in(locale)).orElse("");
        return clause.isEmpty() ? answered(item, value) : clause;
    }

    /** Own trees need not say their answers as clauses. */
    private String answered(Item item, String value) {
        return words.answered(item.question().in(locale), item.label(value, locale));
    }

    /** A, B and C. */
    String list(List<String> names) {
        int last = names.size() - 1;
        return last < 1
                ? String.join("", names)
                : String.join(", ", names.subList(0, last))
                        + " "
                        + words.and()
                        + " "
                        + names.get(last);
    }
}
