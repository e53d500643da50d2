package org.gabarito.core.geometry;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

class VoxelSetTest {

    @Test
    void holdsTheVoxelsOfAMask() {
        Random random = new Random(1);
        for (int round = 0; round < 60; round++) {
            Grid grid = VoxelSets.randomGrid(random, 1 + round % 3);
            byte[] labels = VoxelSets.randomLabels(random, grid);
            VoxelSet set = VoxelSets.of(grid, labels);
            assertArrayEquals(labels, VoxelSets.labels(set));
            assertEquals(sum(labels), set.count());
            assertEquals(sum(labels) == 0, set.isEmpty());
        }
    }

    @Test
    void countsCommonVoxelsAcrossBoxes() {
        Random random = new Random(2);
        for (int round = 0; round < 200; round++) {
            Grid grid = VoxelSets.randomGrid(random, 1 + round % 3);
            byte[] one = sparse(random, grid);
            byte[] other = sparse(random, grid);
            byte[] both = new byte[one.length];
            for (int i = 0; i < both.length; i++) {
                both[i] = (byte) (one[i] * other[i]);
            }
            long common = VoxelSets.of(grid, one).countIn(VoxelSets.of(grid, other));
            assertEquals(sum(both), common, grid::toString);
        }
    }

    @Test
    void nothingIsInAnEmptySet() {
        VoxelSet set = VoxelSets.picture("##");
        VoxelSet empty = VoxelSet.empty(set.grid());
        assertTrue(empty.isEmpty());
        assertEquals(0, empty.countIn(set));
        assertEquals(0, set.countIn(empty));
    }

    @Test
    void findsTheCentreInUnitsOfTheSpacing() {
        byte[] labels = new byte[24];
        labels[1 + 4 * 1] = 1;
        labels[2 + 4 * 1] = 1;
        labels[3 + 4 * 1 + 12] = 1;
        Grid grid = Grid.of(Spacing.of("mm", 0.5, 2, 3), 4, 3, 2);
        assertArrayEquals(new double[] {1, 2, 1}, VoxelSets.of(grid, labels).centroid());
    }

    private static byte[] sparse(Random random, Grid grid) {
        byte[] labels = new byte[grid.voxels()];
        int from = random.nextInt(labels.length);
        int to = from + random.nextInt(labels.length - from);
        for (int i = from; i <= to; i++) {
            labels[i] = (byte) random.nextInt(2);
        }
        return labels;
    }

    private static long sum(byte[] labels) {
        long sum = 0;
        for (byte label : labels) {
            sum += label;
        }
        return sum;
    }
}
