package org.gabarito.core.statistics.comparison;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.gabarito.core.statistics.Reference;
import org.junit.jupiter.api.Test;

class PairedTest {

    @Test
    void signedRanksAgreeWithR() {
        for (JsonNode one : Reference.of("comparison").get("paired")) {
            double[] d = Reference.numbers(one.get("differences"));
            String where = Arrays.toString(d);
            SignedRankTest two = SignedRankTest.of(d, Alternative.TWO_SIDED);
            assertEquals(one.get("W").asDouble(), two.positive(), 1e-9, where);
            assertEquals(one.get("two").asDouble(), two.p(), 1e-9, where);
            assertEquals(
                    one.get("greater").asDouble(),
                    SignedRankTest.of(d, Alternative.GREATER).p(),
                    1e-9,
                    where);
            assertEquals(
                    one.get("less").asDouble(),
                    SignedRankTest.of(d, Alternative.LESS).p(),
                    1e-9,
                    where);
        }
    }

    @Test
    void signsAgreeWithR() {
        for (JsonNode one : Reference.of("comparison").get("paired")) {
            double[] d = Reference.numbers(one.get("differences"));
            for (Alternative alternative : Alternative.values()) {
                String key =
                        switch (alternative) {
                            case TWO_SIDED -> "signTwo";
                            case GREATER -> "signGreater";
                            case LESS -> "signLess";
                        };
                double p = SignTest.of(d, alternative).p();
                assertEquals(one.get(key).asDouble(), p, 1e-9, key + Arrays.toString(d));
            }
        }
    }

    @Test
    void shiftsAgreeWithR() {
        for (JsonNode one : Reference.of("comparison").get("paired")) {
            double[] d = Reference.numbers(one.get("differences"));
            HodgesLehmann shift = HodgesLehmann.of(d, 95);
            assertEquals(one.get("estimate").asDouble(), shift.estimate(), 1e-9);
            assertEquals(one.get("low").asDouble(), shift.interval().low(), 1e-9);
            assertEquals(one.get("high").asDouble(), shift.interval().high(), 1e-9);
        }
    }

    @Test
    void signedRanksByHand() {
        SignedRankTest test = SignedRankTest.of(new double[] {1, 2, 3, -4}, Alternative.TWO_SIDED);
        assertEquals(6, test.positive());
        assertEquals(4, test.negative());
        assertEquals(0.2, test.effect(), 1e-15);
        assertEquals(14 / 16.0, test.p(), 1e-15);
        assertEquals("exact", test.method());
    }

    @Test
    void zerosAreLeftOutAndCounted() {
        SignedRankTest test = SignedRankTest.of(new double[] {0, 1, 2, 0}, Alternative.TWO_SIDED);
        assertEquals(2, test.n());
        assertEquals(2, test.zeros());
        assertEquals(1, test.effect());
        assertTrue(test.method().startsWith("normal"), test.method());
    }

    @Test
    void withoutDifferencesNothingDiffers() {
        for (double[] none : new double[][] {{}, {0, 0, 0}}) {
            assertEquals(1, SignedRankTest.of(none, Alternative.GREATER).p());
            assertEquals(1, SignTest.of(none, Alternative.GREATER).p());
        }
        assertTrue(Double.isNaN(HodgesLehmann.of(new double[0], 95).estimate()));
        HodgesLehmann equal = HodgesLehmann.of(new double[] {0, 0, 0}, 95);
        assertEquals(0, equal.interval().low());
        assertEquals(0, equal.interval().high());
    }

    @Test
    void walshAveragesByHand() {
        assertEquals(2.75, HodgesLehmann.of(new double[] {6, 1, 2}, 95).estimate());
        assertEquals(-2.75, HodgesLehmann.of(new double[] {-6, -1, -2}, 95).estimate());
    }

    @Test
    void theIntervalOfManyCasesNarrowsAboutTheShift() {
        SplittableRandom random = new SplittableRandom(3);
        double[] d = new double[20_000];
        Arrays.setAll(d, i -> 0.25 + random.nextDouble() - 0.5);
        HodgesLehmann shift = HodgesLehmann.of(d, 95);
        assertEquals(0.25, shift.estimate(), 0.01);
        double reach = 1.96 * Math.sqrt(1 / 12.0 / d.length);
        assertEquals(2 * reach, shift.interval().high() - shift.interval().low(), 0.1 * reach);
    }

    @Test
    void exactAndNormalQuantilesMeet() {
        for (double p : new double[] {0.005, 0.025, 0.05}) {
            double below = SignedRanks.quantile(p, 100) / (100 * 101 / 4.0);
            double above = SignedRanks.quantile(p, 101) / (101 * 102 / 4.0);
            assertEquals(below, above, 0.005);
        }
    }

    @Test
    void roundingErrorsAreNoDifferences() {
        double[] d =
                Differences.of(new double[] {0.9, 0.3, 0.1 + 0.2}, new double[] {0.8, 0.2, 0.3});
        assertEquals(d[0], d[1]);
        assertEquals(0, d[2]);
        assertEquals(0.1, d[0], 1e-12);
    }

    @Test
    void refusesUnequalLengthsAndValuesThatAreNone() {
        double[] one = {1};
        assertThrows(
                IllegalArgumentException.class, () -> Differences.of(one, new double[] {1, 2}));
        assertThrows(
                IllegalArgumentException.class,
                () -> Differences.of(one, new double[] {Double.NaN}));
        assertThrows(
                IllegalArgumentException.class,
                () -> SignedRankTest.of(new double[] {Double.NaN}, Alternative.LESS));
    }

    @Test
    void everythingAboutTwoMethodsPointsTheSameWay() {
        double[] better = {0.9, 0.8, 0.85, 0.7, 0.95, 0.9};
        double[] worse = {0.8, 0.75, 0.84, 0.72, 0.9, 0.83};
        PairedComparison comparison = PairedComparison.of(better, worse, 95, 1);
        assertEquals(6, comparison.n());
        assertEquals(0.26 / 6, comparison.meanDifference(), 1e-12);
        assertEquals(0.05, comparison.medianDifference(), 1e-12);
        assertTrue(comparison.signedRank().effect() > 0.8);
        assertEquals(5, comparison.sign().positive());
        assertTrue(comparison.meanInterval().orElseThrow().high() > 0.05);
        PairedComparison back = PairedComparison.of(worse, better, 95, 1);
        assertArrayEquals(
                new double[] {comparison.signedRank().p(), -comparison.meanDifference()},
                new double[] {back.signedRank().p(), back.meanDifference()},
                1e-12);
    }
}
