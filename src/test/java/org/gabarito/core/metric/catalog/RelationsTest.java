package org.gabarito.core.metric.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.gabarito.core.geometry.Grid;
import org.gabarito.core.geometry.LabelMap;
import org.gabarito.core.matching.MatchingRule;
import org.gabarito.core.metric.Arguments;
import org.gabarito.core.metric.Convention;
import org.gabarito.core.metric.Evidence;
import org.gabarito.core.metric.LabelPairs;
import org.gabarito.core.metric.Metric;
import org.gabarito.core.metric.ObjectPairs;
import org.gabarito.core.metric.Quantity;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What must hold between metrics, or between parameters of one, whatever the masks. */
class RelationsTest {
    private static final int PAIRS = 40;

    private record Pair(LabelMap reference, LabelMap prediction) {
        Evidence masks() {
            return LabelPairs.of(reference, prediction, Set.of()).classPair(List.of(1));
        }

        String unit() {
            return reference.grid().spacing().unit();
        }

        ObjectPairs objects() {
            return ObjectPairs.ofInstances(
                    LabelPairs.of(reference, prediction, Set.of()),
                    Map.of(),
                    1,
                    MatchingRule.DEFAULT);
        }
    }

    private static double value(String id, Evidence evidence, Object... arguments) {
        Map<String, Quantity> values = new LinkedHashMap<>();
        for (int i = 0; i < arguments.length; i += 2) {
            values.put((String) arguments[i], (Quantity) arguments[i + 1]);
        }
        Metric metric = MetricCatalog.find(id).orElseThrow();
        return metric.of(evidence, new Arguments(values), Convention.DEFAULT).value();
    }

    private static Quantity number(double value) {
        return new Quantity(value, "");
    }

    private interface Relation {
        void holds(Pair pair);
    }

    private static Stream<DynamicTest> always(String name, Relation relation) {
        SplittableRandom random = new SplittableRandom(44);
        List<DynamicTest> tests = new ArrayList<>();
        for (int i = 0; i < PAIRS; i++) {
            Grid grid = LabelMaps.randomGrid(random);
            LabelMap reference = LabelMaps.random(grid, random);
            Pair pair = new Pair(reference, LabelMaps.disturbed(reference, random));
            tests.add(DynamicTest.dynamicTest(name + " " + i, () -> relation.holds(pair)));
        }
        return tests.stream();
    }

    @TestFactory
    Stream<DynamicTest> overlapsFollowFromEachOther() {
        return always(
                "overlaps",
                pair -> {
                    double dsc = value("dsc", pair.masks());
                    double iou = value("iou", pair.masks());
                    assertEquals(2 * iou / (1 + iou), dsc, 1e-12);
                    assertEquals(value("fbeta", pair.masks(), "beta", number(1)), dsc, 1e-12);
                    double sensitivity = value("sensitivity", pair.masks());
                    double ppv = value("ppv", pair.masks());
                    assertEquals(2 * sensitivity * ppv / (sensitivity + ppv), dsc, 1e-12);
                    double specificity = value("specificity", pair.masks());
                    assertEquals((sensitivity + specificity) / 2, value("ba", pair.masks()), 1e-12);
                    assertEquals(
                            sensitivity + specificity - 1, value("youden", pair.masks()), 1e-12);
                    assertTrue(value("vs", pair.masks()) >= dsc - 1e-12);
                });
    }

    @TestFactory
    Stream<DynamicTest> percentilesRiseToTheMaximum() {
        return always(
                "percentiles",
                pair -> {
                    double before = 0;
                    for (double p : new double[] {5, 25, 50, 75, 90, 95, 99, 100}) {
                        double now = value("hd_perc", pair.masks(), "p", number(p));
                        assertTrue(now >= before, p + ": " + now + " < " + before);
                        before = now;
                    }
                    double hd = value("hd", pair.masks());
                    assertEquals(hd, before);
                    assertTrue(value("assd", pair.masks()) <= hd + 1e-12);
                    assertTrue(value("masd", pair.masks()) <= hd + 1e-12);
                });
    }

    @TestFactory
    Stream<DynamicTest> aLargerToleranceForgivesMore() {
        return always(
                "tolerances",
                pair -> {
                    double before = 0;
                    for (int tau = 0; tau < 12; tau++) {
                        Quantity length = new Quantity(tau / 2.0, pair.unit());
                        double now = value("nsd", pair.masks(), "tau", length);
                        assertTrue(now >= before, tau + ": " + now + " < " + before);
                        before = now;
                    }
                    double hd = value("hd", pair.masks());
                    assertEquals(
                            1,
                            value(
                                    "nsd",
                                    pair.masks(),
                                    "tau",
                                    new Quantity(hd * 1.000001 + 1e-9, pair.unit())),
                            1e-12);
                });
    }

    @TestFactory
    Stream<DynamicTest> panopticQualityIsItsTwoParts() {
        return always(
                "objects",
                pair -> {
                    ObjectPairs objects = pair.objects();
                    double before = 1;
                    for (double iou : new double[] {0.1, 0.3, 0.5, 0.7, 0.9}) {
                        double pq = value("pq", objects, "iou", number(iou));
                        double sq = value("sq", objects, "iou", number(iou));
                        double rq = value("rq", objects, "iou", number(iou));
                        assertEquals(Double.isNaN(sq) ? 0 : sq * rq, pq, 1e-12);
                        assertTrue(rq <= before + 1e-12, "a stricter overlap finds no more");
                        before = rq;
                    }
                });
    }

    @Test
    void theLocaleChangesNothing() {
        Locale before = Locale.getDefault();
        try {
            List<List<Double>> values = new ArrayList<>();
            for (Locale locale : List.of(Locale.ROOT, Locale.forLanguageTag("pt-BR"))) {
                Locale.setDefault(locale);
                SplittableRandom random = new SplittableRandom(5);
                LabelMap reference = LabelMaps.random(LabelMaps.randomGrid(random), random);
                Pair pair = new Pair(reference, LabelMaps.disturbed(reference, random));
                values.add(
                        MetricCatalog.all().stream()
                                .filter(m -> m.reads().contains(Evidence.Kind.MASKS))
                                .map(m -> value(m.info().id(), pair.masks()))
                                .toList());
            }
            assertEquals(values.get(0), values.get(1));
            assertTrue(values.get(0).size() > 20, values.get(0).size() + " metrics");
        } finally {
            Locale.setDefault(before);
        }
    }
}
