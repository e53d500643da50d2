package org.gabarito.core.statistics.interval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.gabarito.core.statistics.Interval;
import org.gabarito.core.statistics.IntervalWarning;
import org.gabarito.core.statistics.Reference;
import org.junit.jupiter.api.Test;

class IntervalsTest {

    @Test
    void areasUnderCurvesAgreeWithProc() {
        for (JsonNode one : Reference.of("interval").get("auroc")) {
            Auroc a = auroc(one, "a");
            assertEquals(one.get("area").asDouble(), a.area(), 1e-9);
            assertEquals(one.get("variance").asDouble(), a.variance(), 1e-9);
            assertEquals(one.get("low").asDouble(), a.interval(95).low(), 1e-9);
            assertEquals(one.get("high").asDouble(), a.interval(95).high(), 1e-9);
            Auroc.Comparison comparison = a.compare(auroc(one, "b"), 95);
            assertEquals(one.get("z").asDouble(), comparison.z(), 1e-9);
            assertEquals(one.get("p").asDouble(), comparison.p(), 1e-9);
        }
    }

    private static Auroc auroc(JsonNode one, String method) {
        double[] scores = Reference.numbers(one.get(method));
        double[] positives = new double[scores.length];
        double[] negatives = new double[scores.length];
        int m = 0;
        int n = 0;
        for (int i = 0; i < scores.length; i++) {
            if (one.get("positives").get(i).asBoolean()) {
                positives[m++] = scores[i];
            } else {
                negatives[n++] = scores[i];
            }
        }
        return Auroc.of(Arrays.copyOf(positives, m), Arrays.copyOf(negatives, n));
    }

    @Test
    void anAreaByHand() {
        Auroc auroc = Auroc.of(new double[] {3, 2}, new double[] {1, 2});
        assertEquals(0.875, auroc.area());
        // V = 1, 0.75 and W = 1, 0.75: variances 1/32 each, halved
        assertEquals(1 / 32.0, auroc.variance(), 1e-15);
        assertEquals(List.of(IntervalWarning.FEW_CASES), auroc.interval(95).warnings());
    }

    @Test
    void methodsThatRankAlikeDoNotDiffer() {
        Auroc one = Auroc.of(new double[] {3, 2, 5}, new double[] {1, 2, 4});
        Auroc.Comparison comparison =
                one.compare(Auroc.of(new double[] {6, 4, 10}, new double[] {2, 4, 8}), 95);
        assertEquals(0, comparison.difference());
        assertEquals(1, comparison.p());
        Auroc perfect = Auroc.of(new double[] {3, 4}, new double[] {1, 2});
        assertEquals(1, perfect.area());
        assertTrue(perfect.interval(95).warnings().contains(IntervalWarning.PILE_AT_LIMIT));
        assertThrows(
                IllegalArgumentException.class, () -> Auroc.of(new double[0], new double[] {1}));
        assertThrows(IllegalArgumentException.class, () -> one.compare(perfect, 95));
    }

    @Test
    void proportionsAgreeWithR() {
        for (JsonNode one : Reference.of("interval").get("proportions")) {
            long k = one.get("k").asLong();
            long n = one.get("n").asLong();
            double[] wilson = Reference.numbers(one.get("wilson"));
            assertEquals(wilson[0], ProportionInterval.wilson(k, n, 95).low(), 1e-9);
            assertEquals(wilson[1], ProportionInterval.wilson(k, n, 95).high(), 1e-9);
            double[] exact = Reference.numbers(one.get("exact"));
            assertEquals(exact[0], ProportionInterval.clopperPearson(k, n, 95).low(), 1e-9);
            assertEquals(exact[1], ProportionInterval.clopperPearson(k, n, 95).high(), 1e-9);
        }
    }

    @Test
    void proportionsOfNothingAreAnything() {
        for (Interval interval :
                List.of(
                        ProportionInterval.wilson(0, 0, 95),
                        ProportionInterval.clopperPearson(0, 0, 95))) {
            assertEquals(0, interval.low());
            assertEquals(1, interval.high());
        }
        assertThrows(IllegalArgumentException.class, () -> ProportionInterval.wilson(3, 2, 95));
    }

    @Test
    void sizesAgreeWithR() {
        for (JsonNode one : Reference.of("interval").get("size")) {
            assertEquals(
                    OptionalLong.of(one.get("n").asLong()),
                    SampleSize.ofMean(one.get("sd").asDouble(), one.get("half").asDouble(), 95));
        }
        assertEquals(OptionalLong.of(2), SampleSize.ofMean(0, 0.1, 95));
        assertEquals(OptionalLong.empty(), SampleSize.ofMean(1, 1e-9, 95));
        assertEquals(OptionalLong.empty(), SampleSize.ofMean(Double.NaN, 1, 95));
    }

    @Test
    void sizesForADifferenceAgreeWithR() {
        for (JsonNode one : Reference.of("interval").get("power")) {
            assertEquals(
                    OptionalLong.of((long) Math.ceil(one.get("n").asDouble())),
                    SampleSize.pairedT(
                            one.get("sd").asDouble(),
                            one.get("difference").asDouble(),
                            one.get("level").asDouble()),
                    one.toString());
        }
        for (JsonNode one : Reference.of("interval").get("noncentral")) {
            assertEquals(
                    one.get("p").asDouble(),
                    NoncentralT.survival(
                            one.get("t").asDouble(),
                            one.get("degrees").asDouble(),
                            one.get("delta").asDouble()),
                    1e-9,
                    one.toString());
        }
    }

    /** 34 cases for the t test, as R says, and 34 / 0.864 = 39.4. */
    @Test
    void theSignedRankTestIsGivenWhatItNeedsAtWorst() {
        assertEquals(OptionalLong.of(40), SampleSize.ofDifference(0.1, -0.05, 95));
        // t is content with 3; but five signs alike have p = 1/16, and six 1/32
        assertEquals(OptionalLong.of(3), SampleSize.pairedT(0.1, 1, 95));
        assertEquals(OptionalLong.of(6), SampleSize.ofDifference(0.1, 1, 95));
        assertEquals(OptionalLong.empty(), SampleSize.ofDifference(0.1, 0, 95));
        assertEquals(OptionalLong.empty(), SampleSize.ofDifference(0, 0.1, 95));
        assertEquals(OptionalLong.empty(), SampleSize.ofDifference(Double.NaN, 0.1, 95));
        assertEquals(OptionalLong.empty(), SampleSize.ofDifference(1, 1e-6, 95));
    }

    @Test
    void mediansAgreeWithR() {
        for (JsonNode one : Reference.of("interval").get("medians")) {
            int n = one.get("n").asInt();
            double[] values = new double[n];
            Arrays.setAll(values, i -> n - i);
            Interval interval = MedianInterval.of(values, 95).orElseThrow();
            assertEquals(one.get("rank").asInt(), interval.low());
            assertEquals(n + 1 - one.get("rank").asInt(), interval.high());
            assertEquals(
                    one.get("reached").asDouble() < 0.95,
                    interval.warnings().contains(IntervalWarning.LEVEL_NOT_REACHED));
        }
        assertEquals(Optional.empty(), MedianInterval.of(new double[0], 95));
        assertEquals(
                "order statistics, 97.9 % reached",
                MedianInterval.of(new double[10], 95).orElseThrow().method());
    }
}
