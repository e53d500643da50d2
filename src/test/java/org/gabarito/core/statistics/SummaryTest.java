package org.gabarito.core.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class SummaryTest {
    private static final double NAN = Double.NaN;
    private static final double INFINITY = Double.POSITIVE_INFINITY;

    @Test
    void ofOneToFourIsAsByHand() {
        Summary summary = Summary.of(new double[] {4, 1, 3, 2});
        double deviation = Math.sqrt(5 / 3.0);
        assertEquals(new Summary(4, 2.5, deviation, 2.5, 1.75, 3.25, 1, 4), summary);
    }

    @Test
    void agreesWithNumPy() {
        Summary summary = Summary.of(MeanIntervalTest.TWENTY_SCORES);
        assertEquals(0.852, summary.mean(), 1e-15);
        assertEquals(0.17282787299567895, summary.standardDeviation(), 1e-15);
        assertEquals(0.905, summary.median(), 1e-15);
        assertEquals(0.8675, summary.quartile1(), 1e-15);
        assertEquals(0.9325, summary.quartile3(), 1e-15);
    }

    @Test
    void ofNothingIsUndefined() {
        assertEquals(new Summary(0, NAN, NAN, NAN, NAN, NAN, NAN, NAN), Summary.of(new double[0]));
    }

    @Test
    void ofOneValueHasNoDeviation() {
        assertEquals(
                new Summary(1, 0.5, NAN, 0.5, 0.5, 0.5, 0.5, 0.5), Summary.of(new double[] {0.5}));
    }

    @Test
    void ofInfiniteDistancesKeepsItsFiniteQuantiles() {
        Summary summary = Summary.of(new double[] {1, 2, 3, INFINITY, INFINITY});
        assertEquals(new Summary(5, INFINITY, NAN, 3, 2, INFINITY, 1, INFINITY), summary);
    }

    @Test
    void doesNotDependOnOrder() {
        assertEquals(
                Summary.of(new double[] {1e16, 1, -1e16, 0.1}),
                Summary.of(new double[] {0.1, -1e16, 1, 1e16}));
    }

    @Test
    void leavesItsInputAlone() {
        double[] values = {3, 1, 2};
        Summary.of(values);
        assertEquals(3, values[0]);
    }

    @Test
    void refusesUndefinedValues() {
        assertThrows(
                IllegalArgumentException.class, () -> Summary.of(new double[] {1, Double.NaN}));
    }
}
