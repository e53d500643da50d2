package org.gabarito.core.metric.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gabarito.core.geometry.Grid;
import org.gabarito.core.geometry.LabelMap;
import org.gabarito.core.geometry.Spacing;
import org.gabarito.core.metric.Arguments;
import org.gabarito.core.metric.ClassPair;
import org.gabarito.core.metric.Convention;
import org.gabarito.core.metric.Evidence;
import org.gabarito.core.metric.LabelPairs;
import org.gabarito.core.metric.Metric;
import org.gabarito.core.metric.MetricInfo;
import org.gabarito.core.metric.MetricValue;
import org.gabarito.core.metric.Parameter;
import org.gabarito.core.metric.Quantity;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What holds for every metric of masks in the catalogue, under every convention. */
class MetricContractTest {
    private static final int PAIRS = 12;

    /** Metrics that change when the roles are swapped, with the one that they change into. */
    private static final Map<String, String> SWAPPED =
            Map.of(
                    "sensitivity", "ppv",
                    "ppv", "sensitivity",
                    "specificity", "npv",
                    "npv", "specificity");

    /** Metrics that say something else when the roles are swapped, for which there is no name. */
    private static final Set<String> ONE_WAY = Set.of("ba", "ec", "lr_plus", "nb", "youden");

    /**
     * Metrics of skeletons, which depend on the order in which voxels are looked at: how much a
     * value may change when these small images are flipped or turned.
     */
    private static final Map<String, Double> CHANGED_BY_SCANNING = Map.of("cldice", 0.5);

    private record Pair(LabelMap reference, LabelMap prediction) {}

    @TestFactory
    Stream<DynamicTest> tellsEverythingAboutItself() {
        return each(
                metric -> {
                    MetricInfo info = metric.info();
                    assertTrue(MetricIds.all().contains(info.id()));
                    assertFalse(info.definitions().isEmpty());
                    assertEquals(
                            info.definitions().size(),
                            info.definitions().stream()
                                    .map(MetricInfo.Definition::id)
                                    .distinct()
                                    .count());
                });
    }

    @TestFactory
    Stream<DynamicTest> aPerfectPredictionGivesTheBestValue() {
        return eachPair(
                (metric, convention, pair) -> {
                    Pair perfect = new Pair(pair.reference(), pair.reference());
                    double best = metric.info().best();
                    double value = of(metric, convention, perfect).value();
                    // Some tools call undefined what is infinitely good.
                    if (!(Double.isInfinite(best) && Double.isNaN(value)) && !Double.isNaN(best)) {
                        assertEquals(best, value, 1e-12);
                    }
                });
    }

    @TestFactory
    Stream<DynamicTest> valuesStayInTheRangeAndCarryTheirUnitAndDefinition() {
        return eachPair(
                (metric, convention, pair) -> {
                    MetricInfo info = metric.info();
                    for (Pair one : List.of(pair, new Pair(pair.prediction(), pair.reference()))) {
                        MetricValue value = of(metric, convention, one);
                        if (Double.isInfinite(info.best()) && !value.note().isEmpty()) {
                            // Some tools call undefined what is infinitely good.
                            continue;
                        }
                        assertTrue(value.defined(), value.toString());
                        assertTrue(value.value() >= info.min(), value.toString());
                        assertTrue(value.value() <= info.max(), value.toString());
                        assertEquals(unit(info, one.reference().grid()), value.unit());
                        assertEquals(
                                metric.definition(Arguments.NONE, convention, Evidence.Kind.MASKS),
                                value.definition());
                        assertTrue(
                                info.definitions().stream()
                                        .anyMatch(d -> d.id().equals(value.definition())),
                                value.definition() + " is not listed");
                    }
                });
    }

    @TestFactory
    Stream<DynamicTest> emptyMasksGiveWhatIsDeclared() {
        return eachPair(
                (metric, convention, pair) -> {
                    LabelMap nothing = LabelMaps.empty(pair.reference().grid());
                    MetricInfo.Empty empty =
                            convention.empty(metric.info().id()).orElse(metric.info().empty());
                    MetricValue reference =
                            of(metric, convention, new Pair(nothing, pair.prediction()));
                    MetricValue prediction =
                            of(metric, convention, new Pair(pair.reference(), nothing));
                    MetricValue both = of(metric, convention, new Pair(nothing, nothing));
                    assertEquals(empty.both(), both.value());
                    if (!empty.ordinary()) {
                        assertEquals(empty.referenceOnly(), reference.value());
                        assertEquals(empty.predictionOnly(), prediction.value());
                    }
                    for (MetricValue value : List.of(reference, prediction, both)) {
                        assertEquals(!value.defined(), !value.note().isEmpty(), value.toString());
                    }
                });
    }

    @TestFactory
    Stream<DynamicTest> flipsChangeNothing() {
        return eachPair(
                (metric, convention, pair) -> {
                    for (int axis = 0; axis < pair.reference().grid().dimensions(); axis++) {
                        assertSameSeenFromElsewhere(
                                metric,
                                of(metric, convention, pair),
                                of(
                                        metric,
                                        convention,
                                        new Pair(
                                                LabelMaps.flipped(pair.reference(), axis),
                                                LabelMaps.flipped(pair.prediction(), axis))));
                    }
                });
    }

    @TestFactory
    Stream<DynamicTest> theOrderOfAxesChangesNothing() {
        return eachPair(
                (metric, convention, pair) ->
                        assertSameSeenFromElsewhere(
                                metric,
                                of(metric, convention, pair),
                                of(
                                        metric,
                                        convention,
                                        new Pair(
                                                LabelMaps.rotatedAxes(pair.reference()),
                                                LabelMaps.rotatedAxes(pair.prediction())))));
    }

    @TestFactory
    Stream<DynamicTest> theNamesOfLabelsChangeNothing() {
        return eachPair(
                (metric, convention, pair) -> {
                    Pair renamed =
                            new Pair(
                                    LabelMaps.renamed(pair.reference(), l -> l * -70_001),
                                    LabelMaps.renamed(pair.prediction(), l -> l * -70_001));
                    assertSame(
                            of(metric, convention, pair),
                            metric.of(
                                    classPair(renamed, -70_001), arguments(metric, 1), convention));
                });
    }

    @TestFactory
    Stream<DynamicTest> emptyMarginsChangeNothing() {
        return eachPair(
                (metric, convention, pair) -> {
                    if (!metric.info().needsTrueNegatives()) {
                        assertSame(
                                of(metric, convention, pair),
                                of(
                                        metric,
                                        convention,
                                        new Pair(
                                                LabelMaps.padded(pair.reference()),
                                                LabelMaps.padded(pair.prediction()))));
                    }
                });
    }

    @TestFactory
    Stream<DynamicTest> aLargerSpacingScalesLengthsAndSizes() {
        return eachPair(
                (metric, convention, pair) -> {
                    double factor = 4;
                    Pair scaled =
                            new Pair(
                                    LabelMaps.scaled(pair.reference(), factor),
                                    LabelMaps.scaled(pair.prediction(), factor));
                    MetricValue plain = of(metric, convention, pair);
                    double expected =
                            switch (metric.info().unit()) {
                                case NONE -> plain.value();
                                case LENGTH -> plain.value() * factor;
                                case SIZE ->
                                        plain.value()
                                                * Math.pow(
                                                        factor,
                                                        pair.reference().grid().dimensions());
                            };
                    double actual =
                            metric.of(classPair(scaled, 1), arguments(metric, factor), convention)
                                    .value();
                    assertEquals(expected, actual, 1e-9 * Math.abs(expected));
                });
    }

    @TestFactory
    Stream<DynamicTest> swappingTheRolesDoesWhatItShould() {
        return eachPair(
                (metric, convention, pair) -> {
                    String id = metric.info().id();
                    if (ONE_WAY.contains(id)) {
                        return;
                    }
                    Metric other = MetricCatalog.find(SWAPPED.getOrDefault(id, id)).orElseThrow();
                    double before = of(metric, convention, pair).value();
                    double after =
                            of(other, convention, new Pair(pair.prediction(), pair.reference()))
                                    .value();
                    if (id.equals("rvd")) {
                        // a share of the other volume, with the other sign
                        assertEquals(-after / (1 + after), before, 1e-12);
                    } else {
                        assertEquals(before, after, 1e-9 * Math.abs(before));
                    }
                });
    }

    @TestFactory
    Stream<DynamicTest> threadsChangeNothing() {
        return each(
                metric -> {
                    Pair pair = pairs().get(0);
                    MetricValue alone = of(metric, Convention.DEFAULT, pair);
                    ClassPair shared = classPair(pair, 1);
                    ExecutorService threads = Executors.newFixedThreadPool(8);
                    try {
                        CountDownLatch start = new CountDownLatch(1);
                        List<Future<MetricValue>> values =
                                IntStream.range(0, 8)
                                        .mapToObj(
                                                i ->
                                                        threads.submit(
                                                                () -> {
                                                                    start.await();
                                                                    return metric.of(
                                                                            shared,
                                                                            arguments(metric, 1),
                                                                            Convention.DEFAULT);
                                                                }))
                                        .toList();
                        start.countDown();
                        for (Future<MetricValue> value : values) {
                            assertEquals(alone, get(value));
                        }
                    } finally {
                        threads.shutdownNow();
                    }
                });
    }

    private static MetricValue get(Future<MetricValue> value) {
        try {
            return value.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
        }
    }

    /** What has to hold for a metric on one pair under one convention. */
    private interface Property {
        void check(Metric metric, Convention convention, Pair pair);
    }

    private static Stream<DynamicTest> each(Consumer<Metric> property) {
        return ofMasks().stream()
                .map(m -> DynamicTest.dynamicTest(m.info().id(), () -> property.accept(m)));
    }

    private static List<Metric> ofMasks() {
        return MetricCatalog.all().stream()
                .filter(metric -> metric.reads().contains(Evidence.Kind.MASKS))
                .toList();
    }

    private static Stream<DynamicTest> eachPair(Property property) {
        List<Pair> pairs = pairs();
        List<DynamicTest> tests = new ArrayList<>();
        for (Metric metric : ofMasks()) {
            for (Convention convention : Convention.all()) {
                tests.add(
                        DynamicTest.dynamicTest(
                                metric.info().id() + " as " + convention.name(),
                                () -> pairs.forEach(p -> property.check(metric, convention, p))));
            }
        }
        return tests.stream();
    }

    private static List<Pair> pairs() {
        SplittableRandom random = new SplittableRandom(2026);
        return IntStream.range(0, PAIRS)
                .mapToObj(
                        i -> {
                            Grid grid = LabelMaps.randomGrid(random);
                            LabelMap reference = LabelMaps.random(grid, random);
                            return new Pair(reference, LabelMaps.disturbed(reference, random));
                        })
                .toList();
    }

    private static MetricValue of(Metric metric, Convention convention, Pair pair) {
        return metric.of(classPair(pair, 1), arguments(metric, 1), convention);
    }

    private static ClassPair classPair(Pair pair, int label) {
        return LabelPairs.of(pair.reference(), pair.prediction(), Set.of())
                .classPair(List.of(label));
    }

    /** Every parameter at its fallback, physical lengths times a factor. */
    private static Arguments arguments(Metric metric, double factor) {
        Map<String, Quantity> values = new LinkedHashMap<>();
        for (Parameter parameter : metric.info().parameters()) {
            Quantity fallback = parameter.fallback();
            boolean length =
                    parameter.kind() == Parameter.Kind.LENGTH
                            && !fallback.unit().equals(Spacing.PIXEL);
            values.put(
                    parameter.name(),
                    length ? new Quantity(fallback.value() * factor, fallback.unit()) : fallback);
        }
        return new Arguments(values);
    }

    private static String unit(MetricInfo info, Grid grid) {
        return switch (info.unit()) {
            case NONE -> "";
            case LENGTH -> grid.spacing().unit();
            case SIZE -> grid.spacing().sizeUnit();
        };
    }

    private static void assertSameSeenFromElsewhere(
            Metric metric, MetricValue expected, MetricValue actual) {
        double change = CHANGED_BY_SCANNING.getOrDefault(metric.info().id(), 0.0);
        if (change > 0) {
            assertEquals(expected.value(), actual.value(), change);
        } else {
            assertSame(expected, actual);
        }
    }

    /** Equal but for the rounding of sums taken in another order. */
    private static void assertSame(MetricValue expected, MetricValue actual) {
        assertEquals(expected.value(), actual.value(), 1e-9 * Math.abs(expected.value()));
        assertEquals(expected.unit(), actual.unit());
        assertEquals(expected.definition(), actual.definition());
    }
}
