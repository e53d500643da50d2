package org.gabarito.core.statistics.comparison;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import org.gabarito.core.statistics.Reference;
import org.junit.jupiter.api.Test;

class SeveralMethodsTest {

    @Test
    void adjustedValuesAgreeWithR() {
        for (JsonNode one : Reference.of("comparison").get("adjust")) {
            double[] p = Reference.numbers(one.get("p"));
            assertArrayEquals(Reference.numbers(one.get("holm")), MultipleTesting.holm(p), 1e-12);
            assertArrayEquals(
                    Reference.numbers(one.get("bh")), MultipleTesting.benjaminiHochberg(p), 1e-12);
        }
        assertEquals(0, MultipleTesting.holm(new double[0]).length);
        assertThrows(
                IllegalArgumentException.class,
                () -> MultipleTesting.holm(new double[] {Double.NaN}));
    }

    @Test
    void adjustedValuesByHand() {
        double[] p = {0.01, 0.04, 0.03};
        assertArrayEquals(new double[] {0.03, 0.06, 0.06}, MultipleTesting.holm(p), 1e-15);
        assertArrayEquals(
                new double[] {0.03, 0.04, 0.04}, MultipleTesting.benjaminiHochberg(p), 1e-15);
    }

    @Test
    void friedmanAndNemenyiAgreeWithR() {
        for (JsonNode one : Reference.of("comparison").get("friedman")) {
            FriedmanTest test = FriedmanTest.of(Reference.table(one.get("values")));
            assertEquals(one.get("chi").asDouble(), test.chiSquared(), 1e-9);
            assertEquals(one.get("p").asDouble(), test.p(), 1e-9);
            assertArrayEquals(Reference.numbers(one.get("ranks")), test.meanRanks(), 1e-9);
            double[][] expected = Reference.table(one.get("nemenyi"));
            for (int i = 0; i < expected.length; i++) {
                assertArrayEquals(expected[i], test.nemenyi().p()[i], 1e-9);
            }
            assertEquals(
                    one.get("critical").asDouble(),
                    test.nemenyi().criticalDifference(0.05),
                    2e-4,
                    "R's qtukey is exact to four digits only");
        }
    }

    /** Demšar (2006), table 5a: critical values for two-tailed Nemenyi tests, without the √2. */
    @Test
    void criticalValuesAreThoseOfTheTable() {
        double[] q05 = {1.960, 2.343, 2.569, 2.728, 2.850, 2.949, 3.031, 3.102, 3.164};
        for (int k = 2; k <= 10; k++) {
            double q = StudentizedRange.quantile(0.95, k) / Math.sqrt(2);
            assertEquals(q05[k - 2], q, 1.1e-3, "k = " + k);
        }
    }

    @Test
    void theSameOrderInEveryCaseIsTheMost() {
        double[][] values = {{1, 1, 1, 1}, {2, 2, 2, 2}, {3, 3, 3, 3}};
        FriedmanTest test = FriedmanTest.of(values);
        assertEquals(8, test.chiSquared(), 1e-12);
        assertArrayEquals(new double[] {1, 2, 3}, test.meanRanks());
        FriedmanTest tied = FriedmanTest.of(new double[][] {{1, 1}, {1, 1}});
        assertEquals(0, tied.chiSquared());
        assertEquals(1, tied.p());
    }

    @Test
    void pairsAreAdjustedTogether() {
        double[][] values = {
            {0.1, 0.2, 0.3, 0.4, 0.5, 0.6},
            {0.2, 0.4, 0.6, 0.8, 1, 1.2},
            {0.2, 0.4, 0.6, 0.8, 1, 1.2}
        };
        PairwiseComparisons all = PairwiseComparisons.of(values);
        assertEquals(3, all.pairs().size());
        PairwiseComparisons.Pair first = all.pairs().get(0);
        assertEquals(2 / 64.0, first.test().p(), 1e-12);
        assertEquals(3 * 2 / 64.0, first.adjusted(), 1e-12);
        assertEquals(1, all.pairs().get(2).adjusted());
    }
}
