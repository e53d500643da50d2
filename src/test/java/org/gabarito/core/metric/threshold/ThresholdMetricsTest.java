package org.gabarito.core.metric.threshold;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import org.gabarito.core.metric.Arguments;
import org.gabarito.core.metric.Convention;
import org.gabarito.core.metric.Evidence;
import org.gabarito.core.metric.Metric;
import org.gabarito.core.metric.MetricValue;
import org.gabarito.core.metric.Quantity;
import org.gabarito.core.metric.Samples;
import org.gabarito.core.metric.ScoredLabels;
import org.gabarito.core.metric.catalog.MetricCatalog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ThresholdMetricsTest {
    private static final int ROUNDS = 200;

    /** Falling scores: yes, no, yes and no together, no, yes. */
    private static final Evidence BY_HAND =
            Samples.positive(
                    Samples.binary(new int[] {1, 0, 1, 0, 0, 1}, 0.9, 0.8, 0.6, 0.6, 0.4, 0.2));

    /** Of nine pairs the first yes wins three, the second one and a half, the third none. */
    @Test
    void theAreaUnderTheRocCurveCountsPairs() {
        assertEquals(4.5 / 9, value("auroc", BY_HAND), 0);
    }

    /** Precision 1, 1/2, 1/2, 2/5 and 1/2 at recall 1/3, 1/3, 2/3, 2/3 and 1. */
    @ParameterizedTest
    @CsvSource({
        "0, 0.6666666666666666",
        "2, 0.65",
    })
    void averagePrecisionIsAsByHand(double interpolation, double expected) {
        assertEquals(expected, value("ap", BY_HAND, "interpolation", interpolation), 1e-15);
    }

    /** 34 of 101 recalls lie up to 1/3, 4 of 11 do. */
    @ParameterizedTest
    @CsvSource({"1, 34, 101", "3, 4, 11"})
    void interpolatedPrecisionIsTheBestFurtherOn(double interpolation, double kept, double all) {
        double expected = (kept + (all - kept) * 0.5) / all;

        assertEquals(expected, value("ap", BY_HAND, "interpolation", interpolation), 1e-15);
    }

    @Test
    void averagePrecisionFollowsTheConventionUnlessToldOtherwise() {
        Convention reloaded = Convention.find("metrics-reloaded").orElseThrow();
        Metric ap = MetricCatalog.find("ap").orElseThrow();

        assertEquals("samples/trapezoid", ap.of(BY_HAND, Arguments.NONE, reloaded).definition());
        assertEquals(
                "samples/step",
                ap.of(BY_HAND, argument("interpolation", 0), reloaded).definition());
    }

    @ParameterizedTest
    @CsvSource({
        "sens_at_spec, spec, 1, 0.3333333333333333",
        "sens_at_spec, spec, 0.6, 0.3333333333333333",
        "sens_at_spec, spec, 0.33, 0.6666666666666666",
        "sens_at_spec, spec, 0, 1",
        "spec_at_sens, sens, 0, 1",
        "spec_at_sens, sens, 0.3333333333333333, 1",
        "spec_at_sens, sens, 0.34, 0.3333333333333333",
        "spec_at_sens, sens, 0.9, 0",
        "ppv_at_sens, sens, 0.3, 1",
        "ppv_at_sens, sens, 0.5, 0.5",
        "ppv_at_sens, sens, 0, 1",
        "sens_at_ppv, ppv, 1, 0.3333333333333333",
        "sens_at_ppv, ppv, 0.5, 1",
        "sens_at_ppv, ppv, 0.51, 0.3333333333333333",
    })
    void theBestOfTheThresholdsThatReachTheTargetCounts(
            String id, String target, double wanted, double expected) {
        assertEquals(expected, value(id, BY_HAND, target, wanted), 0);
    }

    @Test
    void aTargetThatOnlySilenceReachesLeavesNothingFound() {
        Evidence wrong = Samples.positive(Samples.binary(new int[] {1, 0}, 0.2, 0.9));

        assertEquals(0, value("sens_at_spec", wrong, "spec", 0.5));
        assertEquals(0, value("sens_at_ppv", wrong, "ppv", 0.9));
    }

    @Test
    void theAreaUnderTheRocCurveIsTheShareOfPairsInOrder() {
        SplittableRandom random = new SplittableRandom(11);
        for (int round = 0; round < ROUNDS; round++) {
            ScoredLabels labels = Samples.random(random, 2 + random.nextInt(3), 5 + round);
            for (int k = 0; k < labels.classes().size(); k++) {
                double pairs = 0;
                double won = 0;
                for (int i = 0; i < labels.samples(); i++) {
                    for (int j = 0; j < labels.samples(); j++) {
                        if (labels.truth(i) == k && labels.truth(j) != k) {
                            double difference = labels.probability(i, k) - labels.probability(j, k);
                            won += difference > 0 ? 1 : difference == 0 ? 0.5 : 0;
                            pairs++;
                        }
                    }
                }
                assertEquals(won / pairs, value("auroc", labels.scores(k)), 0);
            }
        }
    }

    @Test
    void averagePrecisionIsWhatCountingAtEachThresholdGives() {
        SplittableRandom random = new SplittableRandom(12);
        for (int round = 0; round < ROUNDS; round++) {
            ScoredLabels labels = Samples.random(random, 2, 5 + round);
            double[] thresholds = new double[labels.samples()];
            for (int i = 0; i < thresholds.length; i++) {
                thresholds[i] = labels.probability(i, 1);
            }
            Arrays.sort(thresholds);
            double area = 0;
            double before = 0;
            for (int t = thresholds.length - 1; t >= 0; t--) {
                double hits = 0;
                double called = 0;
                double positives = 0;
                for (int i = 0; i < labels.samples(); i++) {
                    boolean above = labels.probability(i, 1) >= thresholds[t];
                    positives += labels.truth(i);
                    called += above ? 1 : 0;
                    hits += above ? labels.truth(i) : 0;
                }
                area += (hits / positives - before) * hits / called;
                before = hits / positives;
            }
            assertEquals(area, value("ap", labels.scores(1)), 1e-12);
        }
    }

    @Test
    void onlyTheOrderOfScoresMatters() {
        SplittableRandom random = new SplittableRandom(13);
        for (int round = 0; round < ROUNDS; round++) {
            ScoredLabels labels = Samples.random(random, 2, 30);
            int[] truths = new int[labels.samples()];
            double[] bent = new double[labels.samples()];
            for (int i = 0; i < bent.length; i++) {
                truths[i] = labels.truth(i);
                bent[i] = Math.pow(labels.probability(i, 1), 3) / 2;
            }
            Evidence other = Samples.positive(Samples.binary(truths, bent));
            for (Metric metric : ThresholdMetrics.all()) {
                if (metric.reads().contains(Evidence.Kind.SAMPLES)) {
                    String id = metric.info().id();
                    assertEquals(value(id, labels.scores(1)), value(id, other), 0, id);
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"auroc", "sens_at_spec", "spec_at_sens"})
    void oneClassAloneLeavesThemUndefined(String id) {
        Metric metric = MetricCatalog.find(id).orElseThrow();
        MetricValue none =
                metric.of(
                        Samples.positive(Samples.binary(new int[] {0, 0}, 0.1, 0.2)),
                        Arguments.NONE,
                        Convention.DEFAULT);
        MetricValue all =
                metric.of(
                        Samples.positive(Samples.binary(new int[] {1, 1}, 0.1, 0.2)),
                        Arguments.NONE,
                        Convention.DEFAULT);

        assertEquals("class absent from the reference", none.note());
        assertEquals("nothing but this class in the reference", all.note());
        assertFalse(none.defined() || all.defined());
    }

    @Test
    void decisionsAloneHaveNoThresholds() {
        ScoredLabels decided =
                ScoredLabels.ofDecisions(
                        List.of("a", "b"), OptionalInt.of(1), new int[] {0, 1}, new int[] {0, 1});
        MetricValue value =
                MetricCatalog.find("auroc")
                        .orElseThrow()
                        .of(decided.scores(1), Arguments.NONE, Convention.DEFAULT);

        assertEquals("there are decisions, but no probabilities", value.note());
    }

    private static double value(String id, Evidence evidence) {
        return MetricCatalog.find(id)
                .orElseThrow()
                .of(evidence, Arguments.NONE, Convention.DEFAULT)
                .value();
    }

    private static double value(String id, Evidence evidence, String name, double argument) {
        return MetricCatalog.find(id)
                .orElseThrow()
                .of(evidence, argument(name, argument), Convention.DEFAULT)
                .value();
    }

    private static Arguments argument(String name, double value) {
        return new Arguments(Map.of(name, new Quantity(value, "")));
    }
}
