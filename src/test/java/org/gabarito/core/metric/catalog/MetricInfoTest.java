package org.gabarito.core.metric.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.gabarito.core.metric.Metric;
import org.gabarito.core.metric.MetricInfo;
import org.gabarito.core.metric.MetricInfo.Direction;
import org.gabarito.core.metric.MetricInfo.Worst;
import org.gabarito.core.metric.Parameter;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What holds for the facts of every metric. */
class MetricInfoTest {
    private static final Set<String> OBJECTS = Set.of("obd", "ins");

    @Test
    void everyIdIsOfOneMetric() {
        List<String> known =
                MetricCatalog.all().stream().map(metric -> metric.info().id()).toList();

        assertEquals(new TreeSet<>(MetricIds.all()), new TreeSet<>(known));
        assertEquals(MetricIds.all().size(), known.size());
    }

    @Test
    void noTwoMetricsShareAName() {
        Map<String, String> owners = new HashMap<>();
        for (Metric metric : MetricCatalog.all()) {
            MetricInfo info = metric.info();
            Stream.concat(Stream.of(info.id()), info.aliases().stream())
                    .map(name -> name.toLowerCase(Locale.ROOT).replaceAll("[-_\\s]", ""))
                    .distinct()
                    .forEach(
                            name ->
                                    assertEquals(
                                            null, owners.put(name, info.id()), name + " is taken"));
        }
    }

    @TestFactory
    Stream<DynamicTest> rangesAreConsistent() {
        return each(
                info -> {
                    assertTrue(info.min() < info.max());
                    assertFalse(info.best() < info.min() || info.best() > info.max());
                    if (info.worst() == Worst.RANGE_END) {
                        double end = info.direction() == Direction.HIGHER ? info.min() : info.max();
                        assertTrue(Double.isFinite(end), "an infinite end is no worst value");
                    }
                    switch (info.direction()) {
                        case HIGHER ->
                                assertTrue(Double.isNaN(info.best()) || info.best() == info.max());
                        case LOWER, ZERO -> assertEquals(0, info.best());
                    }
                });
    }

    @TestFactory
    Stream<DynamicTest> wordsAreThere() {
        return each(
                info -> {
                    assertFalse(info.name().isBlank());
                    assertFalse(info.abbreviation().isBlank());
                    assertFalse(info.formula().plain().isBlank());
                    assertFalse(info.aliases().isEmpty());
                    assertFalse(info.source().citation().isBlank());
                    assertFalse(info.source().link().isBlank());
                    assertTrue(info.source().key().matches("[a-z]+\\d{4}[a-z]+"));
                    assertTrue(info.source().doi().matches("(10\\.\\d{4,}/\\S+)?"));
                });
    }

    @TestFactory
    Stream<DynamicTest> defaultsOfParametersAreAllowed() {
        return each(
                info -> {
                    for (Parameter parameter : info.parameters()) {
                        double fallback = parameter.fallback().value();
                        assertTrue(
                                parameter.optional()
                                        || parameter.min() <= fallback
                                                && fallback <= parameter.max());
                        assertFalse(parameter.meaning().isBlank());
                    }
                });
    }

    @TestFactory
    Stream<DynamicTest> objectsHaveNoTrueNegatives() {
        return each(
                info -> {
                    assertFalse(info.categories().isEmpty());
                    assertTrue(Set.of("imlc", "sems", "obd", "ins").containsAll(info.categories()));
                    if (info.needsTrueNegatives()) {
                        assertTrue(info.categories().stream().noneMatch(OBJECTS::contains));
                    }
                });
    }

    @TestFactory
    Stream<DynamicTest> whatIsMeantForObjectsOrVoxelsIsMeantForInstancesToo() {
        return each(
                info -> {
                    boolean voxels = info.categories().contains("sems");
                    boolean objects = info.categories().contains("obd");
                    if ((voxels || objects) && !info.needsTrueNegatives()) {
                        assertTrue(info.categories().contains("ins"));
                    }
                });
    }

    private static Stream<DynamicTest> each(Consumer<MetricInfo> check) {
        return MetricCatalog.all().stream()
                .map(Metric::info)
                .map(info -> DynamicTest.dynamicTest(info.id(), () -> check.accept(info)));
    }
}
