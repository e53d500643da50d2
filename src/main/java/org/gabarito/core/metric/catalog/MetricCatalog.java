package org.gabarito.core.metric.catalog;

import java.util.List;
import java.util.Optional;
import org.gabarito.core.metric.Metric;

/** Every metric there is, by id and alias. */
public final class MetricCatalog {
    private MetricCatalog() {}

    public static List<Metric> all() {
        return List.of();
    }

    /** By id or alias, case-insensitively. */
    public static Optional<Metric> find(String idOrAlias) {
        return Optional.empty();
    }

    /** The known id or alias closest to a misspelt one. */
    public static Optional<String> closest(String misspelt) {
        return Optional.empty();
    }
}
