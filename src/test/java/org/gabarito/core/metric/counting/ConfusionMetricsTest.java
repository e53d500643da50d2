package org.gabarito.core.metric.counting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gabarito.core.metric.Arguments;
import org.gabarito.core.metric.Confused;
import org.gabarito.core.metric.ConfusionMatrix;
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

/** Counting metrics of classified samples, by hand. */
class ConfusionMetricsTest {
    /** Sensitivity 8/10, specificity 27/30, prevalence 1/4. */
    private static final ScoredLabels TWO = Samples.decided(new long[][] {{27, 3}, {2, 8}});

    private static final ScoredLabels THREE =
            Samples.decided(new long[][] {{5, 1, 0}, {2, 7, 3}, {0, 0, 2}});

    @ParameterizedTest
    @CsvSource({
        "accuracy, '', 0.875",
        "ba, '', 0.85",
        "youden, '', 0.7",
        "sensitivity, '', 0.8",
        "specificity, '', 0.9",
        "ppv, '', 0.7272727272727273",
        "npv, '', 0.9310344827586207",
        "fbeta, '', 0.7619047619047619",
        "fbeta, 'beta=2', 0.7843137254901961",
        "lr_plus, '', 8",
        "nb, '', 0.125",
        "nb, 'threshold=0.2', 0.18125",
        "mcc, '', 0.6788335930269978",
        "wck, '', 0.6774193548387097",
        "wck, 'weights=2', 0.6774193548387097",
        "ec, 'normalised=0', 0.125",
        "ec, '', 0.5",
        "ec, 'miss=3', 0.3",
        "ec, 'normalised=0;miss=3', 0.225",
    })
    void oneClassAgainstTheOther(String id, String arguments, double expected) {
        assertEquals(expected, value(id, Samples.positive(TWO), arguments), 1e-14);
    }

    @ParameterizedTest
    @CsvSource({
        "accuracy, 0.89",
        "ppv, 0.47058823529411764",
        "npv, 0.9759036144578314",
        "fbeta, 0.5925925925925926",
        "nb, -0.01",
        "ec, 1.1",
        "mcc, 0.5590566114682521",
        "wck, 0.5338983050847459",
    })
    void anotherPrevalenceChangesWhatDependsOnIt(String id, double expected) {
        double value = value(id, Samples.positive(TWO), "prevalence=0.1");

        assertEquals(expected, value, 1e-12);
        if (MetricCatalog.find(id).orElseThrow().reads().contains(Evidence.Kind.SAMPLE_CLASSES)) {
            assertEquals(expected, value(id, TWO, "prevalence=0.1"), 1e-12);
        }
    }

    @ParameterizedTest
    @CsvSource({"accuracy", "ppv", "npv", "fbeta", "nb", "ec", "mcc", "wck"})
    void thePrevalenceOfTheDataChangesNothing(String id) {
        Evidence positive = Samples.positive(TWO);

        assertEquals(value(id, positive, ""), value(id, positive, "prevalence=0.25"), 1e-14);
    }

    @ParameterizedTest
    @CsvSource({
        "accuracy, '', 0.7",
        "ba, '', 0.8055555555555556",
        "wck, 'weights=0', 0.5238095238095238",
        "wck, 'weights=1', 0.5945945945945946",
        "wck, 'weights=2', 0.6875",
        "ec, 'normalised=0', 0.3",
        "ec, '', 0.75",
        "ec, 'normalised=0;weights=2', 0.3",
        "mcc, '', 0.5548765995358501",
    })
    void allClassesAtOnce(String id, String arguments, double expected) {
        assertEquals(expected, value(id, THREE, arguments), 1e-12);
    }

    @Test
    void twoClassesAtOnceAreTheOneAgainstTheOther() {
        for (String id : List.of("accuracy", "ba", "mcc", "wck", "ec")) {
            assertEquals(value(id, Samples.positive(TWO), ""), value(id, TWO, ""), 1e-15, id);
        }
    }

    @Test
    void whatCannotBeKnownIsUndefinedWithItsReason() {
        ScoredLabels absent = Samples.decided(new long[][] {{3, 1, 0}, {1, 4, 1}, {0, 0, 0}});

        for (String id : List.of("ba", "ec")) {
            MetricValue value = of(id, absent, "", Convention.DEFAULT);
            assertFalse(value.defined());
            assertEquals("class class 2 absent from the reference", value.note());
        }
        assertEquals(
                17 / 24.0,
                of("ba", absent, "", Convention.find("scikit-learn").orElseThrow()).value(),
                1e-15);
    }

    @Test
    void withoutFalsePositivesTheLikelihoodRatioIsInfinite() {
        ScoredLabels spared = Samples.decided(new long[][] {{5, 0}, {1, 4}});

        assertEquals(Double.POSITIVE_INFINITY, value("lr_plus", Samples.positive(spared), ""), 0);
        assertFalse(
                of(
                                "lr_plus",
                                Samples.positive(spared),
                                "",
                                Convention.find("metrics-reloaded").orElseThrow())
                        .defined());
    }

    @Test
    void aPrevalenceNeedsAPositiveClass() {
        MetricValue value = of("accuracy", THREE, "prevalence=0.1", Convention.DEFAULT);

        assertFalse(value.defined());
        assertEquals(
                "a prevalence needs two classes, one of them known to be positive", value.note());
    }

    @Test
    void largeCountsLoseNoDigits() {
        ScoredLabels few = Samples.decided(new long[][] {{4, 1}, {2, 3}});
        Evidence many =
                new Confused() {
                    @Override
                    public Kind kind() {
                        return Kind.VOXELS;
                    }

                    @Override
                    public ConfusionMatrix confusion() {
                        long n = 100_000_000_000L;
                        return new ConfusionMatrix(
                                List.of("0", "1"), new long[][] {{4 * n, n}, {2 * n, 3 * n}});
                    }
                };
        for (String id : List.of("accuracy", "ba", "mcc", "wck", "ec")) {
            assertEquals(value(id, few, ""), value(id, many, ""), 1e-15, id);
        }
    }

    private static double value(String id, Evidence evidence, String arguments) {
        return of(id, evidence, arguments, Convention.DEFAULT).value();
    }

    private static MetricValue of(
            String id, Evidence evidence, String arguments, Convention convention) {
        Metric metric = MetricCatalog.find(id).orElseThrow();
        Map<String, Quantity> values = new LinkedHashMap<>();
        for (String part : arguments.split(";")) {
            if (!part.isEmpty()) {
                String[] pair = part.split("=");
                values.put(pair[0], new Quantity(Double.parseDouble(pair[1]), ""));
            }
        }
        return metric.of(evidence, new Arguments(values), convention);
    }
}
