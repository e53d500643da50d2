package org.gabarito.core.metric.calibration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import org.apache.commons.numbers.gamma.LogGamma;
import org.gabarito.core.metric.Arguments;
import org.gabarito.core.metric.Convention;
import org.gabarito.core.metric.Metric;
import org.gabarito.core.metric.MetricValue;
import org.gabarito.core.metric.Quantity;
import org.gabarito.core.metric.Samples;
import org.gabarito.core.metric.ScoredLabels;
import org.gabarito.core.metric.calibration.Reliability.Bin;
import org.gabarito.core.metric.calibration.Reliability.Binning;
import org.gabarito.core.metric.catalog.MetricCatalog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalibrationMetricsTest {
    private static final ScoredLabels BY_HAND =
            Samples.binary(new int[] {1, 0, 1, 0}, 0.9, 0.3, 0.4, 0.1);

    private static final Convention RELOADED = Convention.find("metrics-reloaded").orElseThrow();
    private static final Convention SCIKIT = Convention.find("scikit-learn").orElseThrow();

    /** Squared errors of the positive class are 0.01, 0.09, 0.36 and 0.01. */
    @Test
    void theBrierScoreSumsOverClassesUnlessTheConventionTakesThePositiveOne() {
        assertEquals(2 * 0.47 / 4, value("bs", BY_HAND), 1e-15);
        assertEquals(0.47 / 4, of("bs", BY_HAND, SCIKIT).value(), 1e-15);
        assertEquals(Math.sqrt(2 * 0.47 / 4), value("rbs", BY_HAND), 1e-15);
    }

    @Test
    void theLogLikelihoodIsOfTheTrueClass() {
        double expected = -(Math.log(0.9) + Math.log(0.7) + Math.log(0.4) + Math.log(0.9)) / 4;

        assertEquals(expected, value("nll", BY_HAND), 1e-15);
    }

    @Test
    void anImpossibleTruthIsInfinitelySurprisingUnlessClipped() {
        ScoredLabels impossible = Samples.binary(new int[] {1, 0}, 0, 0.5);

        assertEquals(Double.POSITIVE_INFINITY, value("nll", impossible));
        assertEquals(
                (-Math.log(Math.ulp(1.0)) + Math.log(2)) / 2,
                of("nll", impossible, SCIKIT).value(),
                1e-14);
    }

    /** Top labels: 0.9 right, 0.7 right, 0.6 wrong, 0.9 right; each bin of tenths by itself. */
    @Test
    void theExpectedCalibrationErrorComparesConfidenceWithFrequency() {
        double expected = (2 * (1 - 0.9) + (1 - 0.7) + 0.6) / 4;

        assertEquals(expected, value("ece", BY_HAND, "bins", 10), 1e-15);
        assertEquals(0.75 - 0.775, -value("ece", BY_HAND, "bins", 1), 1e-15);
    }

    @Test
    void theClassWiseErrorIsTheMeanOverClasses() {
        double expected = (0.1 + 0.3 + 0.6 + 0.1) / 4;

        assertEquals(expected, value("cwce", BY_HAND, "bins", 10), 1e-15);
    }

    @Test
    void aProbabilityOfZeroBelongsToTheFirstBinUnlessTheConventionLosesIt() {
        ScoredLabels zero = Samples.binary(new int[] {1, 1}, 0, 0.75);

        assertEquals((1 + 0.25) / 2, value("cwce", zero, "bins", 10), 1e-15);
        assertEquals(0.25, of("ece", zero, RELOADED).value(), 1e-15);
        assertEquals(
                List.of(new Bin(0.7, 0.8, 1, 0.75, 1)),
                Reliability.ofClass(zero, 1, Binning.EQUAL_WIDTH_WITHOUT_ZERO, 10).bins());
    }

    @Test
    void moreClassesHaveNoPositiveOne() {
        ScoredLabels three = Samples.random(new SplittableRandom(1), 3, 20);

        assertFalse(of("ece", three, RELOADED).defined());
        assertFalse(of("bs", three, SCIKIT).defined());
    }

    @Test
    void aConfidenceOnABorderBelongsBelowIt() {
        double[] borders = {0.1, 0.2, 1 - 0.7, 0.3, 0.7, 1 - 0.3, 1};
        ScoredLabels labels = Samples.binary(new int[borders.length], borders);

        List<Double> highs =
                Reliability.ofClass(labels, 1, Binning.EQUAL_WIDTH, 10).bins().stream()
                        .map(Bin::high)
                        .toList();

        assertEquals(List.of(0.1, 0.2, 0.3, 0.7, 1.0), highs);
    }

    @Test
    void binsOfEqualMassKeepEqualScoresTogether() {
        ScoredLabels labels =
                Samples.binary(new int[] {0, 1, 1, 1, 0, 1}, 0.1, 0.3, 0.3, 0.3, 0.6, 0.7);
        Reliability diagram = Reliability.ofClass(labels, 1, Binning.EQUAL_MASS, 3);

        assertEquals(List.of(4, 2), diagram.bins().stream().map(Bin::count).toList());
        assertEquals(0.1, diagram.bins().get(0).low());
        assertEquals(0.3, diagram.bins().get(0).high());
        assertEquals(0.75, diagram.bins().get(0).frequency());
        assertEquals(0.25, diagram.bins().get(0).confidence(), 1e-15);
    }

    @Test
    void binsOfEqualMassDoNotDependOnTheOrderOfSamples() {
        SplittableRandom random = new SplittableRandom(3);
        for (int round = 0; round < 50; round++) {
            ScoredLabels labels = Samples.random(random, 3, 40);
            ScoredLabels shuffled = Samples.shuffled(labels, random);
            Arguments arguments =
                    new Arguments(
                            Map.of("equal_mass", new Quantity(1, ""), "bins", new Quantity(7, "")));
            for (String id : List.of("ece", "cwce")) {
                Metric metric = MetricCatalog.find(id).orElseThrow();
                assertEquals(
                        metric.of(labels, arguments, Convention.DEFAULT).value(),
                        metric.of(shuffled, arguments, Convention.DEFAULT).value(),
                        1e-12);
            }
        }
    }

    /** Errors (∓0.1, ±0.1) and (±0.4, ∓0.4), 0.3 · √2 apart, which is their median. */
    @Test
    void theKernelErrorOfTwoSamplesIsTheirKernelTimesTheirErrors() {
        ScoredLabels two = Samples.binary(new int[] {1, 0}, 0.9, 0.6);
        double product = -0.1 * 0.6 * 2;

        assertEquals(product * Math.exp(-1), value("kce", two), 1e-15);
        assertEquals(
                product * Math.exp(-0.3 * Math.sqrt(2)), value("kce", two, "bandwidth", 1), 1e-15);
    }

    @Test
    void identicalPredictionsNeedABandwidth() {
        ScoredLabels same = Samples.binary(new int[] {1, 0, 1}, 0.5, 0.5, 0.5);

        assertEquals(
                "most predictions are identical, so give a bandwidth",
                of("kce", same, Convention.DEFAULT).note());
        assertTrue(Double.isFinite(value("kce", same, "bandwidth", 1)));
    }

    /** Two samples are each other's only neighbour, whatever the kernel. */
    @Test
    void theCanonicalErrorOfTwoSamplesComparesEachWithTheOther() {
        ScoredLabels two = Samples.binary(new int[] {1, 0}, 0.9, 0.6);

        assertEquals((2 * 0.9 + 2 * 0.4) / 2, value("ece_kde", two), 1e-15);
        assertEquals(Math.sqrt(2) * (0.9 + 0.4) / 2, of("ece_kde", two, RELOADED).value(), 1e-15);
    }

    @ParameterizedTest
    @CsvSource({"0.001", "0.5", "100"})
    void theCanonicalErrorSurvivesSureAndWrongPredictionsAtAnyBandwidth(double bandwidth) {
        ScoredLabels sure = Samples.binary(new int[] {1, 0, 1, 0, 1}, 0, 1, 0, 0.5, 1);
        double value = value("ece_kde", sure, "bandwidth", bandwidth);

        assertTrue(value >= 0 && value <= 2, Double.toString(value));
    }

    @ParameterizedTest
    @CsvSource({"bs, 1", "rbs, 1", "nll, 1", "ece, 1", "cwce, 1", "kce, 2", "ece_kde, 2"})
    void tooFewSamplesOrNoProbabilitiesAreSaid(String id, int fewest) {
        int[] truths = new int[fewest - 1];
        ScoredLabels few = Samples.binary(truths, new double[fewest - 1]);
        ScoredLabels decided =
                ScoredLabels.ofDecisions(
                        List.of("a", "b"), OptionalInt.of(1), new int[] {0, 1}, new int[] {0, 1});

        assertTrue(of(id, few, Convention.DEFAULT).note().startsWith("needs "));
        assertEquals(
                "there are decisions, but no probabilities",
                of(id, decided, Convention.DEFAULT).note());
    }

    @Test
    void theMedianDistanceIsThatOfSortedDistances() {
        SplittableRandom random = new SplittableRandom(4);
        for (int round = 0; round < 20; round++) {
            int n = 2 + round;
            double[][] vectors = new double[n][3];
            for (double[] vector : vectors) {
                Arrays.setAll(vector, k -> random.nextInt(5) / 4.0);
            }
            double[] pairs = new double[n * (n - 1) / 2];
            double[] all = new double[n * n];
            int p = 0;
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    all[i * n + j] = MedianDistance.distance(vectors[i], vectors[j]);
                    if (j < i) {
                        pairs[p++] = all[i * n + j];
                    }
                }
            }
            assertEquals(median(pairs), MedianDistance.ofPairs(vectors), 0);
            assertEquals(median(all), MedianDistance.withSelf(vectors), 0);
        }
    }

    @Test
    void theLogarithmOfGammaIsThatOfFactorials() {
        double sum = 0;
        for (int n = 1; n < 200; n++) {
            assertEquals(sum, LogGamma.value(n), 1e-13 * Math.max(1, sum));
            sum += Math.log(n);
        }
        assertEquals(Math.log(Math.PI) / 2, LogGamma.value(0.5), 1e-14);
        assertEquals(Math.log(Math.sqrt(Math.PI) / 2), LogGamma.value(1.5), 1e-14);
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }

    private static double value(String id, ScoredLabels labels) {
        return of(id, labels, Convention.DEFAULT).value();
    }

    private static double value(String id, ScoredLabels labels, String name, double argument) {
        Arguments arguments = new Arguments(Map.of(name, new Quantity(argument, "")));
        return MetricCatalog.find(id)
                .orElseThrow()
                .of(labels, arguments, Convention.DEFAULT)
                .value();
    }

    private static MetricValue of(String id, ScoredLabels labels, Convention convention) {
        return MetricCatalog.find(id).orElseThrow().of(labels, Arguments.NONE, convention);
    }
}
