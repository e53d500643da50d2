package org.gabarito.core.geometry;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DistanceTransformTest {

    @Test
    void measuresAlongALine() {
        BitSet features = new BitSet();
        features.set(1);
        features.set(5);
        assertArrayEquals(
                new double[] {0.25, 0, 0.25, 1, 0.25, 0, 0.25},
                DistanceTransform.squared(features, new double[] {0.5}, 7));
    }

    @Test
    void isInfiniteWithoutFeatures() {
        double[] squares = DistanceTransform.squared(new BitSet(), new double[] {1, 1}, 3, 2);
        double[] expected = new double[6];
        Arrays.fill(expected, Double.POSITIVE_INFINITY);
        assertArrayEquals(expected, squares);
    }

    @Test
    void agreesWithEveryPairOfPoints() {
        Random random = new Random(7);
        double[] steps = {1, 0.6, 1.1, 2.3, 5, 0.1};
        for (int round = 0; round < 200; round++) {
            int dimensions = 1 + round % 4;
            int[] shape = new int[dimensions];
            double[] spacing = new double[dimensions];
            int points = 1;
            for (int axis = 0; axis < dimensions; axis++) {
                shape[axis] = 1 + random.nextInt(dimensions == 1 ? 40 : dimensions == 2 ? 15 : 6);
                spacing[axis] = steps[random.nextInt(steps.length)];
                points *= shape[axis];
            }
            BitSet features = new BitSet();
            double density = random.nextDouble() * random.nextDouble();
            for (int i = 0; i < points; i++) {
                features.set(i, random.nextDouble() < density);
            }
            double[] squares = DistanceTransform.squared(features, spacing, shape);
            for (int i = 0; i < points; i++) {
                assertEquals(
                        bruteForce(features, spacing, shape, i),
                        squares[i],
                        1e-9,
                        "round " + round);
            }
        }
    }

    @Test
    void refusesASpacingForOtherAxes() {
        BitSet features = new BitSet();
        double[] spacing = {1, 1};
        assertThrows(
                IllegalArgumentException.class,
                () -> DistanceTransform.squared(features, spacing, 3, 3, 3));
    }

    private static double bruteForce(BitSet features, double[] spacing, int[] shape, int point) {
        return features.stream()
                .mapToDouble(
                        feature -> {
                            int a = point;
                            int b = feature;
                            double sum = 0;
                            for (int axis = 0; axis < shape.length; axis++) {
                                double d = (a % shape[axis] - b % shape[axis]) * spacing[axis];
                                sum += d * d;
                                a /= shape[axis];
                                b /= shape[axis];
                            }
                            return sum;
                        })
                .min()
                .orElse(Double.POSITIVE_INFINITY);
    }
}
