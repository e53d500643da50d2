package org.gabarito.core.geometry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class DistanceProfileTest {
    private static final DistanceProfile PROFILE =
            DistanceProfile.of(new double[] {3, 0, 1, 0}, new double[] {1, 2, 4, 3});

    @Test
    void addsUpEqualDistances() {
        assertEquals(10, PROFILE.total());
        assertEquals(5, PROFILE.within(0));
    }

    @Test
    void averagesByWeight() {
        assertEquals(0.7, PROFILE.mean(), 1e-15);
        assertEquals(3, PROFILE.max());
    }

    @Test
    void countsATieAsWithinTheTolerance() {
        double tenths = 0;
        for (int i = 0; i < 3; i++) {
            tenths += 0.1;
        }
        assertTrue(tenths > 0.3);
        DistanceProfile profile = DistanceProfile.of(new double[] {tenths}, new double[] {1});
        assertEquals(1, profile.within(0.3));
        assertEquals(0, profile.within(0.2999999));
    }

    @Test
    void reachesASharesDistanceWithoutInterpolation() {
        assertEquals(0, PROFILE.reaching(50));
        assertEquals(1, PROFILE.reaching(50.1));
        assertEquals(1, PROFILE.reaching(90));
        assertEquals(3, PROFILE.reaching(90.1));
        assertEquals(3, PROFILE.reaching(100));
        assertEquals(0, PROFILE.reaching(0));
    }

    @Test
    void interpolatesBetweenRanks() {
        DistanceProfile counted =
                DistanceProfile.of(new double[] {1, 2, 4, 8}, new double[] {1, 1, 1, 1});
        assertEquals(1, counted.interpolated(0));
        assertEquals(3, counted.interpolated(50));
        assertEquals(7.4, counted.interpolated(95), 1e-12);
        assertEquals(8, counted.interpolated(100));
    }

    @Test
    void poolsTwoDirections() {
        DistanceProfile pooled =
                PROFILE.with(DistanceProfile.of(new double[] {2, 1}, new double[] {1, 1}));
        assertEquals(12, pooled.total());
        assertEquals(10, pooled.within(1));
        assertEquals(11, pooled.within(2));
        assertEquals(10, pooled.weightedSum());
    }

    @Test
    void staysRightWithManyDifferentDistances() {
        double[] distances = new double[10_000];
        double[] weights = new double[distances.length];
        for (int i = 0; i < distances.length; i++) {
            distances[i] = (i * 7919 % distances.length) / 16.0;
            weights[i] = 1;
        }
        DistanceProfile profile = DistanceProfile.of(distances, weights);
        assertEquals(distances.length, profile.total());
        assertEquals(1600, profile.within(99.99));
        assertEquals(1601, profile.within(100));
    }
}
