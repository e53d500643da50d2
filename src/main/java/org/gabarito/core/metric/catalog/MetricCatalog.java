package org.gabarito.core.metric.catalog;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
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

    private static final List<MetricInfo> DESCRIBED =
            Stream.of(
                            CountingMetrics.described(),
                            infos(BoundaryMetrics.all()),
                            infos(TopologyMetrics.all()),
                            infos(VolumeMetrics.all()),
                            infos(InstanceMetrics.all()),
                            infos(ThresholdMetrics.all()),
                            CalibrationMetrics.described())
                    .flatMap(List::stream)
                    .toList();

    private static final Map<String, MetricInfo> DESCRIBED_BY_NAME = describedByName();

    private static final Map<String, Metric> BY_ID =
            ALL.stream().collect(Collectors.toMap(metric -> metric.info().id(), m -> m));

    private MetricCatalog() {}

    /** Those that can be computed, in the order of the families' lists. */
    public static List<Metric> all() {
        return ALL;
    }

    /** Every metric of {@link MetricIds}, family by family, whether or not it can be computed. */
    public static List<MetricInfo> described() {
        return DESCRIBED;
    }

    /** One that can be computed, by id or alias, case-insensitively. */
    public static Optional<Metric> find(String idOrAlias) {
        return describe(idOrAlias).map(info -> BY_ID.get(info.id()));
    }

    /** What is known of a metric, computable or not, by id or alias, case-insensitively. */
    public static Optional<MetricInfo> describe(String idOrAlias) {
        return Optional.ofNullable(DESCRIBED_BY_NAME.get(plain(idOrAlias)));
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
        return DESCRIBED.stream()
                .flatMap(info -> Stream.concat(Stream.of(info.id()), info.aliases().stream()));
    }

    private static Map<String, MetricInfo> describedByName() {
        Map<String, MetricInfo> metrics = new LinkedHashMap<>();
        for (MetricInfo info : DESCRIBED) {
            metrics.put(plain(info.id()), info);
            info.aliases().forEach(alias -> metrics.putIfAbsent(plain(alias), info));
        }
        return metrics;
    }

    private static List<MetricInfo> infos(List<Metric> metrics) {
        return metrics.stream().map(Metric::info).toList();
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[-_\\s]", "");
    }
}
