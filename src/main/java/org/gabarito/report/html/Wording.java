package org.gabarito.report.html;

import java.util.Locale;
import java.util.function.Function;
import org.gabarito.core.metric.MetricInfo;
import org.gabarito.core.metric.catalog.MetricCatalog;
import org.gabarito.evaluation.Aggregate;
import org.gabarito.report.plot.PlotWords;

/**
 * The language that a report is written in.
 *
 * @param plots the words in plots
 * @param names what metrics are called
 */
public record Wording(Locale locale, PlotWords plots, Function<MetricInfo, String> names) {
    public static final Wording ENGLISH =
            new Wording(Locale.ENGLISH, PlotWords.ENGLISH, MetricInfo::name);

    /** What the report calls something; see {@code report/words.properties}. */
    public String say(String key, Object... fills) {
        return new Words(locale).of(key, fills);
    }

    /** How many of the expected cases count, and how many clusters of them where there are any. */
    public String used(Aggregate one) {
        return new Words(locale).used(one);
    }

    /** What a metric is called, by its id. */
    public String name(String id) {
        return MetricCatalog.describe(id).map(names).orElse(id);
    }

    /** Tag of the language, such as {@code pt-BR}. */
    String tag() {
        return locale.toLanguageTag();
    }
}
