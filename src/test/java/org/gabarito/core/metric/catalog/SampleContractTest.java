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
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gabarito.core.metric.Arguments;
import org.gabarito.core.metric.ClassScores;
import org.gabarito.core.metric.Convention;
import org.gabarito.core.metric.Evidence;
import org.gabarito.core.metric.Evidence.Kind;
import org.gabarito.core.metric.Metric;
import org.gabarito.core.metric.MetricInfo;
import org.gabarito.core.metric.MetricValue;
import org.gabarito.core.metric.Parameter;
import org.gabarito.core.metric.Quantity;
import org.gabarito.core.metric.Samples;
import org.gabarito.core.metric.ScoredLabels;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What holds for every metric of classified samples in the catalogue, under every convention. */
class SampleContractTest {
    private static final Set<Kind> KINDS = Set.of(Kind.SAMPLES, Kind.SAMPLE_CLASSES);

    /** Those that are estimates, and not at their best for a perfect but finite sample. */
    private static final Set<String> ESTIMATES = Set.of("kce", "ece_kde");

    @TestFactory
    Stream<DynamicTest> aPerfectPredictionGivesTheBestValue() {
        return each(
                (metric, convention, labels) -> {
                    double best = metric.info().best();
                    if (Double.isNaN(best) || ESTIMATES.contains(metric.info().id())) {
                        return;
                    }
                    for (MetricValue value : values(metric, convention, Samples.perfect(labels))) {
                        if (value.defined() || !Double.isInfinite(best)) {
                            boolean allowed =
                                    value.note().equals("there are more than two classes");
                            if (!allowed) {
                                assertEquals(best, value.value(), 1e-12, value.toString());
                            }
                        }
                    }
                });
    }

    @TestFactory
    Stream<DynamicTest> valuesStayInTheRangeAndCarryTheirDefinition() {
        return each(
                (metric, convention, labels) -> {
                    MetricInfo info = metric.info();
                    for (MetricValue value : values(metric, convention, labels)) {
                        assertEquals(!value.defined(), !value.note().isEmpty(), value.toString());
                        assertFalse(value.value() < info.min() - 1e-12, value.toString());
                        assertFalse(value.value() > info.max() + 1e-12, value.toString());
                        assertEquals("", value.unit());
                        assertTrue(
                                info.definitions().stream()
                                        .anyMatch(d -> d.id().equals(value.definition())),
                                value.definition() + " is not listed");
                    }
                });
    }

    @TestFactory
    Stream<DynamicTest> theOrderOfSamplesAndTheNamesOfClassesChangeNothing() {
        return each(
                (metric, convention, labels) -> {
                    ScoredLabels shuffled = Samples.shuffled(labels, new SplittableRandom(7));
                    List<MetricValue> before = values(metric, convention, labels);
                    List<MetricValue> after = values(metric, convention, shuffled);
                    for (int i = 0; i < before.size(); i++) {
                        assertEquals(before.get(i).value(), after.get(i).value(), 1e-12);
                        assertEquals(before.get(i).definition(), after.get(i).definition());
                    }
                });
    }

    @TestFactory
    Stream<DynamicTest> everySampleTwiceChangesNothing() {
        return each(
                (metric, convention, labels) -> {
                    if (ESTIMATES.contains(metric.info().id())) {
                        return;
                    }
                    List<MetricValue> before = values(metric, convention, labels);
                    List<MetricValue> after = values(metric, convention, twice(labels));
                    for (int i = 0; i < before.size(); i++) {
                        assertEquals(before.get(i).value(), after.get(i).value(), 1e-12);
                    }
                });
    }

    @TestFactory
    Stream<DynamicTest> classesThatAreAbsentGiveWhatIsDeclared() {
        return each(
                (metric, convention, labels) -> {
                    if (!metric.reads().contains(Kind.SAMPLES)
                            || metric.info().family() != MetricInfo.Family.COUNTING) {
                        return;
                    }
                    MetricInfo.Empty empty =
                            convention.empty(metric.info().id()).orElse(metric.info().empty());
                    if (!empty.ordinary()) {
                        assertEquals(empty.referenceOnly(), one(metric, convention, false, true));
                        assertEquals(empty.predictionOnly(), one(metric, convention, true, false));
                    }
                    assertEquals(empty.both(), one(metric, convention, false, false));
                });
    }

    /** The value for a class that occurs, or does not, in the truth and in the decisions. */
    private static double one(
            Metric metric, Convention convention, boolean reference, boolean prediction) {
        long[][] counts = {{6, prediction ? 2 : 0}, {reference ? 3 : 0, 0}};
        ScoredLabels labels = Samples.decided(counts);
        return metric.of(labels.scores(1), arguments(metric), convention).value();
    }

    private static ScoredLabels twice(ScoredLabels labels) {
        int samples = labels.samples();
        int classes = labels.classes().size();
        int[] truths = new int[2 * samples];
        double[][] probabilities = new double[classes][2 * samples];
        for (int i = 0; i < truths.length; i++) {
            truths[i] = labels.truth(i % samples);
            for (int k = 0; k < classes; k++) {
                probabilities[k][i] = labels.probability(i % samples, k);
            }
        }
        return ScoredLabels.of(labels.classes(), labels.positive(), truths, probabilities, null);
    }

    /** What has to hold for a metric on some samples under one convention. */
    private interface Property {
        void check(Metric metric, Convention convention, ScoredLabels labels);
    }

    private static Stream<DynamicTest> each(Property property) {
        SplittableRandom random = new SplittableRandom(2027);
        List<ScoredLabels> samples =
                IntStream.range(0, 9)
                        .mapToObj(i -> Samples.random(random, 2 + i % 3, 12 + 5 * i))
                        .toList();
        List<DynamicTest> tests = new ArrayList<>();
        for (Metric metric : MetricCatalog.all()) {
            if (metric.reads().stream().noneMatch(KINDS::contains)) {
                continue;
            }
            for (Convention convention : Convention.all()) {
                Consumer<ScoredLabels> check = one -> property.check(metric, convention, one);
                tests.add(
                        DynamicTest.dynamicTest(
                                metric.info().id() + " as " + convention.name(),
                                () -> samples.forEach(check)));
            }
        }
        return tests.stream();
    }

    /** Of every class, or of all at once, or both: whatever the metric reads. */
    private static List<MetricValue> values(
            Metric metric, Convention convention, ScoredLabels labels) {
        List<Evidence> evidence = new ArrayList<>();
        if (metric.reads().contains(Kind.SAMPLE_CLASSES)) {
            evidence.add(labels);
        }
        if (metric.reads().contains(Kind.SAMPLES)) {
            for (int k = 0; k < labels.classes().size(); k++) {
                ClassScores scores = labels.scores(k);
                evidence.add(scores);
            }
        }
        return evidence.stream().map(one -> metric.of(one, arguments(metric), convention)).toList();
    }

    private static Arguments arguments(Metric metric) {
        Map<String, Quantity> values = new LinkedHashMap<>();
        for (Parameter parameter : metric.info().parameters()) {
            if (!parameter.optional()) {
                values.put(parameter.name(), parameter.fallback());
            }
        }
        return new Arguments(values);
    }
}
