package org.gabarito.web;

import java.util.Map;
import org.gabarito.core.metric.Metric;
import org.gabarito.core.metric.catalog.MetricCatalog;

/**
 * What a metric is called on pages.
 *
 * @param computable whether this version can compute it
 */
public record MetricLabel(String id, String abbreviation, String name, boolean computable) {

    /** Those that trees name and the catalogue does not hold yet. */
    private static final Map<String, String> AHEAD =
            Map.ofEntries(
                    Map.entry("cldice", "clDice"),
                    Map.entry("boundary_iou", "Boundary IoU"),
                    Map.entry("count_diff", "Count difference"),
                    Map.entry("betti_error", "Betti number error"),
                    Map.entry("rvd", "Relative volume difference"),
                    Map.entry("vs", "Volume similarity"),
                    Map.entry("center_distance", "Centre distance"));

    static MetricLabel of(String id) {
        return MetricCatalog.find(id)
                .map(Metric::info)
                .map(info -> new MetricLabel(info.id(), info.abbreviation(), info.name(), true))
                .orElseGet(() -> ahead(id));
    }

    private static MetricLabel ahead(String id) {
        String name = AHEAD.getOrDefault(id, id.replace('_', ' '));
        return new MetricLabel(id, name, name, false);
    }

    /** Whether the long name says more than the short one. */
    public boolean hasLongName() {
        return !name.equals(abbreviation);
    }
}
