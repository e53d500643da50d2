package org.gabarito.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.OptionalDouble;
import org.gabarito.core.metric.MetricInfo;
import org.gabarito.core.metric.catalog.MetricCatalog;
import org.gabarito.plan.Policies;
import org.junit.jupiter.api.Test;

class PolicyTest {
    private static final double DIAGONAL = 123;

    private static OptionalDouble value(
            String empty, String missing, String metric, Fate fate, Score.Status status) {
        MetricInfo info = MetricCatalog.find(metric).orElseThrow().info();
        double raw = status == Score.Status.OK ? 0.25 : Double.NaN;
        Score score = new Score("m", "c", "1", "", metric, "", "d", raw, "", status, "");
        return new Policy(new Policies(empty, missing)).value(score, fate, info, DIAGONAL);
    }

    private static void assertCounts(
            double expected, String metric, Fate fate, Score.Status status) {
        assertEquals(
                OptionalDouble.of(expected), value("best-worst", "worst", metric, fate, status));
    }

    @Test
    void neverReplacesAValue() {
        assertCounts(0.25, "dsc", Fate.PREDICTION_EMPTY, Score.Status.OK);
        assertCounts(0.25, "avd", Fate.BOTH_EMPTY, Score.Status.OK);
    }

    @Test
    void twoEmptyMasksCountAsBest() {
        assertCounts(1, "dsc", Fate.BOTH_EMPTY, Score.Status.UNDEFINED);
        assertCounts(0, "hd", Fate.BOTH_EMPTY, Score.Status.UNDEFINED);
    }

    @Test
    void oneEmptyMaskCountsAsWorst() {
        assertCounts(0, "ppv", Fate.PREDICTION_EMPTY, Score.Status.UNDEFINED);
        assertCounts(0, "sensitivity", Fate.REFERENCE_EMPTY, Score.Status.UNDEFINED);
        assertCounts(DIAGONAL, "hd", Fate.REFERENCE_EMPTY, Score.Status.UNDEFINED);
    }

    @Test
    void missingAndFailedCasesCountAsWorst() {
        assertCounts(0, "dsc", Fate.MISSING, Score.Status.MISSING);
        assertCounts(0, "dsc", Fate.FAILED, Score.Status.FAILED);
        assertCounts(DIAGONAL, "hd", Fate.MISSING, Score.Status.MISSING);
    }

    @Test
    void leavesOutWhatHasNoWorstValue() {
        assertEquals(
                OptionalDouble.empty(),
                value("best-worst", "worst", "avd", Fate.MISSING, Score.Status.MISSING));
    }

    @Test
    void nanLeavesOutEmptyMasksOnly() {
        assertEquals(
                OptionalDouble.empty(),
                value("nan", "worst", "dsc", Fate.BOTH_EMPTY, Score.Status.UNDEFINED));
        assertEquals(
                OptionalDouble.of(0),
                value("nan", "worst", "dsc", Fate.MISSING, Score.Status.MISSING));
    }

    @Test
    void skipLeavesOutMissingCases() {
        assertEquals(
                OptionalDouble.empty(),
                value("best-worst", "skip", "dsc", Fate.FAILED, Score.Status.FAILED));
    }

    @Test
    void undefinedWithBothMasksIsLeftOut() {
        assertEquals(
                OptionalDouble.empty(),
                value("best-worst", "worst", "dsc", Fate.OK, Score.Status.UNDEFINED));
    }

    @Test
    void aDistanceWithoutDiagonalIsLeftOut() {
        MetricInfo info = MetricCatalog.find("hd").orElseThrow().info();
        Score score =
                new Score(
                        "m", "c", "1", "", "hd", "", "d", Double.NaN, "", Score.Status.FAILED, "");
        assertEquals(
                OptionalDouble.empty(),
                new Policy(Policies.DEFAULT).value(score, Fate.FAILED, info, Double.NaN));
    }
}
