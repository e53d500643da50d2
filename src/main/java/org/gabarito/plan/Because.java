package org.gabarito.plan;

import java.util.List;
import java.util.Locale;
import org.gabarito.guide.Recommendation.Reason;
import org.jspecify.annotations.Nullable;

/** The answers behind what is recommended, in one sentence. */
public final class Because {
    private final boolean portuguese;
    private final Locale locale;

    private Because(Locale locale) {
        this.portuguese = locale.getLanguage().equals("pt");
        this.locale = locale;
    }

    /** Null where no answer was needed. */
    public static @Nullable String sentence(List<Reason> reasons, Locale locale) {
        return reasons.isEmpty() ? null : new Because(locale).sentence(reasons);
    }

    private String sentence(List<Reason> reasons) {
        List<String> clauses = reasons.stream().map(this::clause).toList();
        int last = clauses.size() - 1;
        String all =
                last == 0
                        ? clauses.get(0)
                        : String.join(", ", clauses.subList(0, last))
                                + (portuguese ? " e " : " and ")
                                + clauses.get(last);
        return (portuguese ? "Porque " : "Because ") + all + ".";
    }

    /** Own trees need not say their answers as clauses. */
    private String clause(Reason reason) {
        String clause = reason.clause().in(locale);
        return clause.isEmpty()
                ? "“" + reason.question().in(locale) + "” – " + answer(reason.answer())
                : clause;
    }

    private String answer(String value) {
        return switch (value) {
            case "yes" -> portuguese ? "sim" : "yes";
            case "no" -> portuguese ? "não" : "no";
            default -> value;
        };
    }
}
