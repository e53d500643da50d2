package org.gabarito.web;

import java.util.Locale;
import org.gabarito.core.metric.MetricInfo;
import org.gabarito.core.metric.catalog.MetricCatalog;
import org.gabarito.guide.Guide;

/** What a metric is called on pages. */
public record MetricLabel(String id, String abbreviation, String name) {

    /** By exact id; names in other languages than English come from the metric's card. */
    static MetricLabel of(String id, Guide guide, Locale locale) {
        return MetricCatalog.describe(id)
                .filter(info -> info.id().equals(id))
                .map(info -> of(info, guide, locale))
                .orElseGet(() -> new MetricLabel(id, words(id), words(id)));
    }

    static MetricLabel of(MetricInfo info, Guide guide, Locale locale) {
        String name =
                guide.card(info.id()).flatMap(card -> card.name().find(locale)).orElse(info.name());
        boolean spelt = info.abbreviation().equals(info.name());
        return new MetricLabel(info.id(), spelt ? name : info.abbreviation(), name);
    }

    /** The same in every language. */
    static String abbreviation(String id) {
        return MetricCatalog.describe(id).map(MetricInfo::abbreviation).orElse(words(id));
    }

    /** For criteria and assignments, which are no metrics. */
    private static String words(String id) {
        return id.replace('_', ' ');
    }

    /** Whether the long name says more than the short one. */
    public boolean hasLongName() {
        return !name.equals(abbreviation);
    }
}
