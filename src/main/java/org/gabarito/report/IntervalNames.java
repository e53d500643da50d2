package org.gabarito.report;

import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;
import org.gabarito.evaluation.Aggregate;

/**
 * What the methods of intervals are called. The core names them in English, from a few pieces, and
 * files for other programs keep these names; what people read has them in their own language.
 */
public final class IntervalNames {
    /** The longer first, where one is part of another. */
    private static final String[][] PORTUGUESE = {
        {"Student's t on the logit scale", "t de Student na escala logit"},
        {"Student's t", "t de Student"},
        {"cluster bootstrap", "bootstrap por conglomerados"},
        {"expanded percentile", "percentil expandido"},
        {"(\\d+) clusters", "$1 conglomerados"},
        {"bootstrap percentile", "bootstrap percentil"},
        {"resamples", "reamostras"},
        {"cut to the range", "cortado na faixa da métrica"},
        {"all equal", "todos iguais"},
        {"sensitivity and specificity together", "sensibilidade e especificidade em conjunto"},
    };

    private IntervalNames() {}

    /** Of all that have one, each once. */
    public static String of(Collection<Aggregate> some, Locale locale) {
        return some.stream()
                .filter(one -> one.interval() != null)
                .map(one -> of(one, locale))
                .distinct()
                .collect(Collectors.joining("; "));
    }

    /** With the number of clusters, where cases depend on each other; empty where there is none. */
    public static String of(Aggregate one, Locale locale) {
        if (one.interval() == null) {
            return "";
        }
        String method = one.interval().method();
        return in(locale, one.clustered() ? method + ", " + one.clusters() + " clusters" : method);
    }

    /**
     * @param method as in {@link org.gabarito.core.statistics.Interval#method()}, or several
     */
    public static String in(Locale locale, String method) {
        String told = method;
        if (locale.getLanguage().equals("pt")) {
            for (String[] pair : PORTUGUESE) {
                told = told.replaceAll(pair[0], pair[1]);
            }
        }
        return told;
    }
}
