package org.gabarito.core.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class BootstrapTest {

    /** SciPy 1.17.1, {@code stats.bootstrap(method='BCa')} with a million resamples. */
    @Test
    void acceleratedOfAMeanAgreesWithSciPy() {
        Interval interval = Bootstrap.of(MeanIntervalTest.TWENTY_SCORES, Summary::mean, 1).bca(95);
        assertEquals(0.7360, interval.low(), 0.008);
        assertEquals(0.9055, interval.high(), 0.004);
        assertEquals("bootstrap BCa, 4000 resamples", interval.method());
    }

    /** The chance of k draws of the greater of two values is binomial. */
    @Test
    void percentilesOfTwoValuesAreThoseOfACoin() {
        double[] values = new double[100];
        for (int i = 0; i < 50; i++) {
            values[i] = 1;
        }
        Bootstrap bootstrap = Bootstrap.of(values, Summary::mean, 3);
        assertEquals(0.5, bootstrap.estimate());
        assertEquals(0.40, bootstrap.percentile(95).low(), 0.0101);
        assertEquals(0.60, bootstrap.percentile(95).high(), 0.0101);
    }

    @Test
    void groupsAreDrawnWhole() {
        SplittableRandom random = new SplittableRandom(4);
        double[][] groups = new double[40][10];
        double[] flat = new double[400];
        for (int g = 0; g < 40; g++) {
            double level = random.nextDouble();
            for (int i = 0; i < 10; i++) {
                groups[g][i] = level + 0.01 * random.nextDouble();
                flat[10 * g + i] = groups[g][i];
            }
        }
        Interval clustered = Bootstrap.ofGroups(groups, Summary::mean, 1).bca(95);
        Interval naive = Bootstrap.of(flat, Summary::mean, 1).bca(95);
        double ratio = (clustered.high() - clustered.low()) / (naive.high() - naive.low());
        assertEquals(Math.sqrt(10), ratio, 0.4);
        assertEquals("cluster bootstrap (BCa), 4000 resamples", clustered.method());
        assertEquals(List.of(), clustered.warnings());
    }

    @Test
    void warnsOfFewGroupsAndOfValuesThatDoNotVary() {
        Interval few =
                Bootstrap.ofGroups(new double[][] {{1, 2}, {3}, {4, 5}}, Summary::mean, 1)
                        .percentile(90);
        assertEquals(List.of(IntervalWarning.FEW_CLUSTERS), few.warnings());
        Interval equal = Bootstrap.of(new double[] {2, 2}, Summary::mean, 1).bca(90);
        assertEquals(2, equal.low());
        assertTrue(equal.warnings().contains(IntervalWarning.ALL_EQUAL));
        assertEquals(1, Bootstrap.of(new double[] {1}, Summary::mean, 1).bca(95).high());
    }

    @Test
    void resamplesWithoutAStatisticAreLeftOut() {
        double[] values = {0, 1};
        Interval interval =
                Bootstrap.of(values, sample -> 1 / Summary.mean(sample), 1).percentile(95);
        assertTrue(Double.isFinite(interval.high()), interval.toString());
        Interval none = Bootstrap.of(values, sample -> Double.NaN, 1).bca(95);
        assertTrue(Double.isNaN(none.low()));
    }

    @Test
    void refusesNothingAndValuesThatAreNone() {
        assertThrows(
                IllegalArgumentException.class,
                () -> Bootstrap.of(new double[0], Summary::mean, 1));
        assertThrows(
                IllegalArgumentException.class,
                () -> Bootstrap.of(new double[] {Double.NaN}, Summary::mean, 1));
    }
}
