package org.gabarito.web;

import org.gabarito.core.metric.catalog.MetricCatalog;
import org.gabarito.core.metric.catalog.MetricIds;

/**
 * What a metric is called on pages.
 *
 * @param computable whether this version can compute it
 */
public record MetricLabel(String id, String abbreviation, String name, boolean computable) {

    static MetricLabel of(String id) {
        return MetricCatalog.describe(id)
                .map(
                        info ->
                                new MetricLabel(
                                        info.id(),
                                        info.abbreviation(),
                                        info.name(),
                                        MetricIds.isComputable(info.id())))
                .orElseGet(() -> new MetricLabel(id, words(id), words(id), false));
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
