package org.gabarito.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.OptionalDouble;
import org.gabarito.core.metric.MetricInfo;
import org.gabarito.core.metric.catalog.MetricCatalog;
import org.gabarito.plan.MetricConfig;
import org.junit.jupiter.api.Test;

class PolicyTest {
    private static final double DIAGONAL = 123;

    private static OptionalDouble value(
            String empty, String missing, String metric, Policy.Fate fate, Score.Status status) {
        MetricInfo info = MetricCatalog.find(metric).orElseThrow().info();
        double raw = status == Score.Status.OK ? 0.25 : Double.NaN;
        Score score = new Score("m", "c", "1", "", metric, "", "d", raw, "", status, "");
        return new Policy(new MetricConfig.Policies(empty, missing))
                .value(score, fate, info, DIAGONAL);
    }

    private static void assertCounts(
            double expected, String metric, Policy.Fate fate, Score.Status status) {
        assertEquals(
                OptionalDouble.of(expected), value("best-worst", "worst", metric, fate, status));
    }

    @Test
    void neverReplacesAValue() {
        assertCounts(0.25, "dsc", Policy.Fate.PREDICTION_EMPTY, Score.Status.OK);
        assertCounts(0.25, "avd", Policy.Fate.BOTH_EMPTY, Score.Status.OK);
    }

    @Test
    void twoEmptyMasksCountAsBest() {
        assertCounts(1, "dsc", Policy.Fate.BOTH_EMPTY, Score.Status.UNDEFINED);
        assertCounts(0, "hd", Policy.Fate.BOTH_EMPTY, Score.Status.UNDEFINED);
    }

    @Test
    void oneEmptyMaskCountsAsWorst() {
        assertCounts(0, "ppv", Policy.Fate.PREDICTION_EMPTY, Score.Status.UNDEFINED);
        assertCounts(0, "sensitivity", Policy.Fate.REFERENCE_EMPTY, Score.Status.UNDEFINED);
        assertCounts(DIAGONAL, "hd", Policy.Fate.REFERENCE_EMPTY, Score.Status.UNDEFINED);
    }

    @Test
    void missingAndFailedCasesCountAsWorst() {
        assertCounts(0, "dsc", Policy.Fate.MISSING, Score.Status.MISSING);
        assertCounts(0, "dsc", Policy.Fate.FAILED, Score.Status.FAILED);
        assertCounts(DIAGONAL, "hd", Policy.Fate.MISSING, Score.Status.MISSING);
    }

    @Test
    void leavesOutWhatHasNoWorstValue() {
        assertEquals(
                OptionalDouble.empty(),
                value("best-worst", "worst", "avd", Policy.Fate.MISSING, Score.Status.MISSING));
    }

    @Test
    void nanLeavesOutEmptyMasksOnly() {
        assertEquals(
                OptionalDouble.empty(),
                value("nan", "worst", "dsc", Policy.Fate.BOTH_EMPTY, Score.Status.UNDEFINED));
        assertEquals(
                OptionalDouble.of(0),
                value("nan", "worst", "dsc", Policy.Fate.MISSING, Score.Status.MISSING));
    }

    @Test
    void skipLeavesOutMissingCases() {
        assertEquals(
                OptionalDouble.empty(),
                value("best-worst", "skip", "dsc", Policy.Fate.FAILED, Score.Status.FAILED));
    }

    @Test
    void undefinedWithBothMasksIsLeftOut() {
        assertEquals(
                OptionalDouble.empty(),
                value("best-worst", "worst", "dsc", Policy.Fate.OK, Score.Status.UNDEFINED));
    }

    @Test
    void aDistanceWithoutDiagonalIsLeftOut() {
        MetricInfo info = MetricCatalog.find("hd").orElseThrow().info();
        Score score =
                new Score(
                        "m", "c", "1", "", "hd", "", "d", Double.NaN, "", Score.Status.FAILED, "");
        assertEquals(
                OptionalDouble.empty(),
                new Policy(MetricConfig.Policies.DEFAULT)
                        .value(score, Policy.Fate.FAILED, info, Double.NaN));
    }
}
