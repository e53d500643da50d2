package org.gabarito.core.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class MeanIntervalTest {
    static final double[] TWENTY_SCORES = {
        0.91, 0.88, 0.95, 0.42, 0.93, 0.90, 0.86, 0.97, 0.89, 0.92,
        0.79, 0.94, 0.96, 0.87, 0.90, 0.31, 0.93, 0.91, 0.85, 0.95
    };

    @Test
    void needsTwoFiniteValues() {
        assertEquals(Optional.empty(), MeanInterval.of(new double[0], 95, 1));
        assertEquals(Optional.empty(), MeanInterval.of(new double[] {0.5}, 95, 1));
        assertEquals(Optional.empty(), MeanInterval.of(new double[] {1, Double.NaN, 2}, 95, 1));
        assertEquals(
                Optional.empty(),
                MeanInterval.of(new double[] {1, Double.POSITIVE_INFINITY, 2}, 95, 1));
    }

    @Test
    void ofEqualValuesIsAPoint() {
        double[] values = new double[40];
        Arrays.fill(values, 0.1);
        Interval point = new Interval(0.1, 0.1, 95, "all equal");
        assertEquals(point.warned(IntervalWarning.ALL_EQUAL), of(values, 95));
    }

    /** SciPy 1.17.1, {@code stats.t.interval}. */
    @Test
    void ofFewValuesIsStudentsInterval() {
        double[] values = {0.8, 0.9, 0.7, 0.95, 0.6};
        Interval wide = of(values, 95);
        assertEquals(0.6122207705300623, wide.low(), 1e-13);
        assertEquals(0.967779229469938, wide.high(), 1e-13);
        assertEquals("Student's t", wide.method());
        assertEquals(0.653495201719785, of(values, 90).low(), 1e-13);
    }

    /** By hand: logit(0.79) ± t s/√5 / (0.79 · 0.21), taken back. */
    @Test
    void ofScoresIsStudentsIntervalOnTheLogitScale() {
        double[] values = {0.8, 0.9, 0.7, 0.95, 0.6};
        Interval scores = MeanInterval.of(values, 95, 1, 0, 1).orElseThrow();
        double reach = (0.967779229469938 - 0.79) / (0.79 * 0.21);
        double odds = 0.79 / 0.21;
        assertEquals(1 / (1 + Math.exp(reach) / odds), scores.low(), 1e-12);
        assertEquals(1 / (1 + Math.exp(-reach) / odds), scores.high(), 1e-12);
        assertEquals("Student's t on the logit scale", scores.method());
        double[] percent = Arrays.stream(values).map(v -> 200 * v - 100).toArray();
        Interval stretched = MeanInterval.of(percent, 95, 1, -100, 100).orElseThrow();
        assertEquals(200 * scores.low() - 100, stretched.low(), 1e-10);
        assertEquals(200 * scores.high() - 100, stretched.high(), 1e-10);
    }

    @Test
    void staysInTheRangeHoweverCloseToItsEnd() {
        Interval interval =
                MeanInterval.of(new double[] {1, 1, 1, 1, 0.2}, 99, 1, 0, 1).orElseThrow();
        assertTrue(0 < interval.low() && interval.high() < 1, interval.toString());
        Interval distances =
                MeanInterval.of(new double[] {0, 0, 9}, 95, 1, 0, Double.POSITIVE_INFINITY)
                        .orElseThrow();
        assertEquals(0, distances.low());
        assertEquals("Student's t, cut to the range", distances.method());
    }

    /** NumPy 1.24.2, a million resamples. */
    @Test
    void ofSkewedValuesIsTheStudentisedBootstrap() {
        Interval interval = of(TWENTY_SCORES, 95);
        assertEquals(0.5639, interval.low(), 0.02);
        assertEquals(0.9112, interval.high(), 0.003);
        assertEquals("bootstrap-t, 4000 resamples", interval.method());
        assertEquals(95, interval.level());
    }

    @Test
    void warnsWhereItMayNotCover() {
        assertEquals(
                List.of(IntervalWarning.FEW_CASES),
                of(new double[] {1, 2, 3, 4, 5}, 95).warnings());
        assertEquals(List.of(IntervalWarning.SKEWED), of(TWENTY_SCORES, 95).warnings());
        double[] even = new double[30];
        Arrays.setAll(even, i -> i);
        assertEquals(List.of(), of(even, 95).warnings());
        double[] piled = new double[60];
        Arrays.fill(piled, 1);
        piled[0] = 0.5;
        assertEquals(
                List.of(IntervalWarning.PILE_AT_LIMIT),
                MeanInterval.of(piled, 95, 1, 0, 1).orElseThrow().warnings());
    }

    @Test
    void isTheSameForASeedAndAnotherForAnother() {
        assertEquals(of(TWENTY_SCORES, 95), of(TWENTY_SCORES, 95));
        assertNotEquals(
                MeanInterval.of(TWENTY_SCORES, 95, 1), MeanInterval.of(TWENTY_SCORES, 95, 2));
    }

    @Test
    void doesNotDependOnOrder() {
        double[] backwards = new double[TWENTY_SCORES.length];
        for (int i = 0; i < backwards.length; i++) {
            backwards[i] = TWENTY_SCORES[backwards.length - 1 - i];
        }
        assertEquals(of(TWENTY_SCORES, 95), of(backwards, 95));
    }

    @Test
    void widensWithTheLevel() {
        double before = 0;
        for (double level : new double[] {10, 50, 80, 95, 99, 99.99}) {
            Interval interval = of(TWENTY_SCORES, level);
            double width = interval.high() - interval.low();
            assertTrue(width > before, "width " + width + " at " + level);
            before = width;
        }
    }

    @Test
    void coversTheTrueMeanAboutAsOftenAsItSays() {
        SplittableRandom random = new SplittableRandom(7);
        for (int n : new int[] {5, 14, 15, 40}) {
            int covered = 0;
            for (int repeat = 0; repeat < 400; repeat++) {
                double[] values = random.doubles(n).toArray();
                Interval interval = of(values, 90);
                covered += interval.low() <= 0.5 && 0.5 <= interval.high() ? 1 : 0;
            }
            assertTrue(covered >= 335 && covered <= 385, covered + " of 400 with n = " + n);
        }
    }

    @Test
    void refusesLevelsThatAreNone() {
        for (double level : new double[] {0, 100, -5, Double.NaN}) {
            assertThrows(
                    IllegalArgumentException.class, () -> MeanInterval.of(TWENTY_SCORES, level, 1));
        }
    }

    private static Interval of(double[] values, double level) {
        return MeanInterval.of(values, level, 1).orElseThrow();
    }
}
