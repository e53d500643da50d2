package org.gabarito.core.geometry;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.Arrays;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

class NeighbourhoodTest {

    @Test
    void fiveStepsOfSixTenthsAreThree() {
        VoxelSet line = VoxelSets.of(Grid.of(Spacing.of("mm", 0.6), 11), ones(11));
        double[] spacing = {0.6};
        assertArrayEquals(
                ones(11), VoxelSets.labels(Neighbourhood.ball(3.6, spacing, true).rimOf(line)));
        assertArrayEquals(
                new byte[] {1, 1, 1, 1, 1, 0, 1, 1, 1, 1, 1},
                VoxelSets.labels(Neighbourhood.ball(3, spacing, true).rimOf(line)));
        assertArrayEquals(
                new byte[] {1, 1, 1, 1, 0, 0, 0, 1, 1, 1, 1},
                VoxelSets.labels(Neighbourhood.ball(3, spacing, false).rimOf(line)));
    }

    @Test
    void rimsAreWhatEveryPairOfVoxelsGives() {
        Random random = new Random(5);
        for (int round = 0; round < 120; round++) {
            Grid grid = VoxelSets.randomGrid(random, 1 + round % 3);
            byte[] labels = VoxelSets.randomLabels(random, grid);
            VoxelSet set = VoxelSets.of(grid, labels);
            double[] spacing = grid.spacing().toArray();
            double distance = 0.25 * random.nextInt(12);
            assertArrayEquals(
                    rim(grid, labels, by -> length(by, spacing) - distance - 1e-9),
                    VoxelSets.labels(Neighbourhood.ball(distance, spacing, true).rimOf(set)));
            assertArrayEquals(
                    rim(grid, labels, by -> length(by, spacing) - distance + 1e-9),
                    VoxelSets.labels(Neighbourhood.ball(distance, spacing, false).rimOf(set)));
            int steps = random.nextInt(4);
            assertArrayEquals(
                    rim(grid, labels, by -> furthest(by) - steps - 0.5),
                    VoxelSets.labels(Neighbourhood.cube(steps, grid.dimensions()).rimOf(set)));
        }
    }

    @Test
    void nearVoxelsAreWhatEveryPairOfVoxelsGives() {
        Random random = new Random(6);
        for (int round = 0; round < 120; round++) {
            Grid grid = VoxelSets.randomGrid(random, 1 + round % 3);
            byte[] labels = VoxelSets.randomLabels(random, grid);
            VoxelSet set = VoxelSets.of(grid, labels);
            double[] spacing = grid.spacing().toArray();
            VoxelSet border = Neighbourhood.ball(0.25, spacing, true).rimOf(set);
            double distance = 0.25 * random.nextInt(12);
            byte[] near = new byte[labels.length];
            byte[] some = VoxelSets.labels(border);
            for (int i = 0; i < near.length; i++) {
                for (int j = 0; j < near.length && labels[i] == 1; j++) {
                    if (some[j] == 1 && length(between(grid, i, j), spacing) < distance - 1e-9) {
                        near[i] = 1;
                    }
                }
            }
            assertArrayEquals(
                    near,
                    VoxelSets.labels(
                            Neighbourhood.ball(distance, spacing, false).near(border, set)));
        }
    }

    /** Voxels with a place around them that is not of the set, the image lying in a wide margin. */
    private static byte[] rim(Grid grid, byte[] labels, ToDoubleFunction<int[]> beyond) {
        byte[] rim = new byte[labels.length];
        int margin = 12;
        for (int i = 0; i < labels.length; i++) {
            int[] at = VoxelSets.place(grid, i);
            int z = grid.dimensions() > 2 ? margin : 0;
            int y = grid.dimensions() > 1 ? margin : 0;
            for (int dz = -z; dz <= z && labels[i] == 1; dz++) {
                for (int dy = -y; dy <= y && rim[i] == 0; dy++) {
                    for (int dx = -margin; dx <= margin; dx++) {
                        if (beyond.applyAsDouble(new int[] {dx, dy, dz}) < 0
                                && !VoxelSets.isSet(
                                        grid, labels, at[0] + dx, at[1] + dy, at[2] + dz)) {
                            rim[i] = 1;
                        }
                    }
                }
            }
        }
        return rim;
    }

    private static int[] between(Grid grid, int one, int other) {
        int[] at = VoxelSets.place(grid, one);
        int[] to = VoxelSets.place(grid, other);
        return new int[] {to[0] - at[0], to[1] - at[1], to[2] - at[2]};
    }

    private static double length(int[] by, double[] spacing) {
        double square = 0;
        for (int axis = 0; axis < spacing.length; axis++) {
            square += by[axis] * spacing[axis] * (by[axis] * spacing[axis]);
        }
        return Math.sqrt(square);
    }

    private static double furthest(int[] by) {
        return Math.max(Math.abs(by[0]), Math.max(Math.abs(by[1]), Math.abs(by[2])));
    }

    private static byte[] ones(int length) {
        byte[] ones = new byte[length];
        Arrays.fill(ones, (byte) 1);
        return ones;
    }
}
