package org.gabarito.core.metric.catalog;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.gabarito.core.metric.Metric;
import org.gabarito.core.metric.MetricInfo;
import org.gabarito.core.metric.boundary.BoundaryMetrics;
import org.gabarito.core.metric.calibration.CalibrationMetrics;
import org.gabarito.core.metric.counting.CountingMetrics;
import org.gabarito.core.metric.instance.InstanceMetrics;
import org.gabarito.core.metric.threshold.ThresholdMetrics;
import org.gabarito.core.metric.topology.TopologyMetrics;
import org.gabarito.core.metric.volume.VolumeMetrics;

/**
 * Every metric there is, by id and alias. Names are compared without regard to case, hyphens,
 * underscores and blanks: {@code Surface-Dice} is {@code surface_dice}.
 */
public final class MetricCatalog {
    private static final List<Metric> ALL =
            Stream.of(
                            CountingMetrics.all(),
                            BoundaryMetrics.all(),
                            TopologyMetrics.all(),
                            VolumeMetrics.all(),
                            InstanceMetrics.all(),
                            ThresholdMetrics.all(),
                            CalibrationMetrics.all())
                    .flatMap(List::stream)
                    .toList();

    private static final Map<String, Metric> BY_NAME = byName();

    private MetricCatalog() {}

    /** In the order of the families' lists. */
    public static List<Metric> all() {
        return ALL;
    }

    /** By id or alias. */
    public static Optional<Metric> find(String idOrAlias) {
        return Optional.ofNullable(BY_NAME.get(plain(idOrAlias)));
    }

    /** What is known of a metric, by id or alias. */
    public static Optional<MetricInfo> describe(String idOrAlias) {
        return find(idOrAlias).map(Metric::info);
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
            MetricInfo info = metric.info();
            metrics.put(plain(info.id()), metric);
            info.aliases().forEach(alias -> metrics.putIfAbsent(plain(alias), metric));
        }
        return metrics;
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[-_\\s]", "");
    }
}
