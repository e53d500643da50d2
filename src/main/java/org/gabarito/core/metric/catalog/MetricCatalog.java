package org.gabarito.core.metric.catalog;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.gabarito.core.metric.Metric;
import org.gabarito.core.metric.boundary.BoundaryMetrics;
import org.gabarito.core.metric.counting.CountingMetrics;
import org.gabarito.core.metric.volume.VolumeMetrics;

/**
 * Every metric there is, by id and alias. Names are compared without regard to case, hyphens,
 * underscores and blanks: {@code Surface-Dice} is {@code surface_dice}.
 */
public final class MetricCatalog {
    private static final List<Metric> ALL =
            Stream.of(CountingMetrics.all(), BoundaryMetrics.all(), VolumeMetrics.all())
                    .flatMap(List::stream)
                    .toList();

    private static final Map<String, Metric> BY_NAME = byName();

    private MetricCatalog() {}

    /** In the order of the families' lists. */
    public static List<Metric> all() {
        return ALL;
    }

    /** By id or alias, case-insensitively. */
    public static Optional<Metric> find(String idOrAlias) {
        return Optional.ofNullable(BY_NAME.get(plain(idOrAlias)));
    }

    /**
     * The known id or alias closest to a misspelt one, by the number of letters to insert, delete
     * or replace; empty when nothing shares even half of its letters.
     */
    public static Optional<String> closest(String misspelt) {
        String wanted = plain(misspelt);
        return names().filter(
                        name ->
                                2 * EditDistance.between(wanted, plain(name))
                                        <= wanted.length() + 1)
                .min(Comparator.comparingInt(name -> EditDistance.between(wanted, plain(name))));
    }

    private static Stream<String> names() {
        return ALL.stream()
                .map(Metric::info)
                .flatMap(info -> Stream.concat(Stream.of(info.id()), info.aliases().stream()));
    }

    private static Map<String, Metric> byName() {
        Map<String, Metric> metrics = new LinkedHashMap<>();
        for (Metric metric : ALL) {
            metrics.put(plain(metric.info().id()), metric);
            metric.info().aliases().forEach(alias -> metrics.putIfAbsent(plain(alias), metric));
        }
        return metrics;
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[-_\\s]", "");
    }
}
