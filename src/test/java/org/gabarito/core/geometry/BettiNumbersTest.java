package org.gabarito.core.geometry;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayDeque;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BettiNumbersTest {

    @Test
    void aRingHasAHole() {
        VoxelSet ring =
                VoxelSets.picture(
                        """
                        .##.
                        #..#
                        .##.""");
        assertEquals(new BettiNumbers(1, 1, 0), BettiNumbers.of(ring));
        assertEquals(0, BettiNumbers.of(ring).eulerCharacteristic());
    }

    @Test
    void aRingInSpaceHasATunnelAndNoCavity() {
        VoxelSet ring =
                VoxelSets.picture(
                        """
                        ...
                        ...
                        ...

                        ###
                        #.#
                        ###""");
        assertEquals(new BettiNumbers(1, 1, 0), BettiNumbers.of(ring));
    }

    @Test
    void aHollowCubeHasACavity() {
        VoxelSet shell =
                VoxelSets.picture(
                        """
                        ###
                        ###
                        ###

                        ###
                        #.#
                        ###

                        ###
                        ###
                        ###""");
        assertEquals(new BettiNumbers(1, 0, 1), BettiNumbers.of(shell));
        assertEquals(2, BettiNumbers.of(shell).eulerCharacteristic());
    }

    @Test
    void openingTheCubeOnTwoSidesTurnsTheCavityIntoATunnel() {
        VoxelSet tube =
                VoxelSets.picture(
                        """
                        ###
                        #.#
                        ###

                        ###
                        #.#
                        ###

                        ###
                        #.#
                        ###""");
        assertEquals(new BettiNumbers(1, 1, 0), BettiNumbers.of(tube));
    }

    @Test
    void voxelsThatTouchAtACornerHangTogether() {
        assertEquals(new BettiNumbers(1, 0, 0), BettiNumbers.of(VoxelSets.picture("#.\n.#")));
        assertEquals(
                new BettiNumbers(1, 0, 0), BettiNumbers.of(VoxelSets.picture("#.\n..\n\n..\n.#")));
    }

    @Test
    void nothingHasNoParts() {
        Grid grid = Grid.of(Spacing.of("mm", 1, 1, 1), 3, 3, 3);
        assertEquals(new BettiNumbers(0, 0, 0), BettiNumbers.of(VoxelSet.empty(grid)));
    }

    @Test
    void errorsOfAllThreeNumbersAddUp() {
        assertEquals(6, new BettiNumbers(3, 1, 0).error(new BettiNumbers(1, 4, 1)));
    }

    @Test
    void partsAndCavitiesAreThoseThatFloodFillingFinds() {
        Random random = new Random(3);
        for (int round = 0; round < 300; round++) {
            Grid grid = VoxelSets.randomGrid(random, 1 + round % 3);
            byte[] labels = VoxelSets.randomLabels(random, grid);
            BettiNumbers numbers = BettiNumbers.of(VoxelSets.of(grid, labels));
            Grid around = padded(grid);
            byte[] wide = padded(grid, labels, around);
            assertEquals(parts(around, wide, 1, 3), numbers.components(), grid::toString);
            int others = parts(around, wide, 0, 1) - 1;
            if (grid.dimensions() == 3) {
                assertEquals(others, numbers.cavities(), grid::toString);
            } else {
                assertEquals(grid.dimensions() == 2 ? others : 0, numbers.tunnels());
                assertEquals(0, numbers.cavities());
            }
            assertEquals(
                    characteristic(around, wide), numbers.eulerCharacteristic(), grid::toString);
        }
    }

    @Test
    void partsBehindFacesAreThoseThatFloodFillingFinds() {
        Random random = new Random(4);
        for (int round = 0; round < 100; round++) {
            Grid grid = VoxelSets.randomGrid(random, 1 + round % 3);
            byte[] labels = VoxelSets.randomLabels(random, grid);
            assertEquals(
                    parts(grid, labels, 1, 1),
                    VoxelSets.of(grid, labels).components(Connectivity.FACES));
        }
    }

    private static Grid padded(Grid grid) {
        int[] shape = grid.shape();
        for (int axis = 0; axis < shape.length; axis++) {
            shape[axis] += 2;
        }
        return Grid.of(grid.spacing(), shape);
    }

    private static byte[] padded(Grid grid, byte[] labels, Grid around) {
        byte[] wide = new byte[around.voxels()];
        for (int i = 0; i < wide.length; i++) {
            int[] at = VoxelSets.place(around, i);
            int y = around.dimensions() > 1 ? at[1] - 1 : 0;
            int z = around.dimensions() > 2 ? at[2] - 1 : 0;
            wide[i] = (byte) (VoxelSets.isSet(grid, labels, at[0] - 1, y, z) ? 1 : 0);
        }
        return wide;
    }

    /**
     * @param furthest sum of the steps along all axes up to which neighbours are joined
     */
    private static int parts(Grid grid, byte[] labels, int wanted, int furthest) {
        boolean[] seen = new boolean[labels.length];
        int parts = 0;
        for (int seed = 0; seed < labels.length; seed++) {
            if (labels[seed] == wanted && !seen[seed]) {
                parts++;
                flood(grid, labels, seed, furthest, seen);
            }
        }
        return parts;
    }

    private static void flood(Grid grid, byte[] labels, int seed, int furthest, boolean[] seen) {
        ArrayDeque<Integer> open = new ArrayDeque<>();
        open.add(seed);
        seen[seed] = true;
        while (!open.isEmpty()) {
            int[] at = VoxelSets.place(grid, open.remove());
            for (int step = 0; step < 27; step++) {
                int dx = step % 3 - 1;
                int dy = step / 3 % 3 - 1;
                int dz = step / 9 - 1;
                int x = at[0] + dx;
                int y = at[1] + dy;
                int z = at[2] + dz;
                boolean near = Math.abs(dx) + Math.abs(dy) + Math.abs(dz) <= furthest;
                boolean there =
                        x >= 0
                                && x < VoxelSets.size(grid, 0)
                                && y >= 0
                                && y < VoxelSets.size(grid, 1)
                                && z >= 0
                                && z < VoxelSets.size(grid, 2);
                if (near && there) {
                    int index = (z * VoxelSets.size(grid, 1) + y) * VoxelSets.size(grid, 0) + x;
                    if (labels[index] == labels[seed] && !seen[index]) {
                        seen[index] = true;
                        open.add(index);
                    }
                }
            }
        }
    }

    /** Corners, edges, faces and cubes, each looked for on a lattice of half voxels. */
    private static long characteristic(Grid grid, byte[] labels) {
        int width = VoxelSets.size(grid, 0);
        int height = VoxelSets.size(grid, 1);
        int depth = VoxelSets.size(grid, 2);
        long sum = 0;
        for (int z = 0; z <= 2 * depth; z++) {
            for (int y = 0; y <= 2 * height; y++) {
                for (int x = 0; x <= 2 * width; x++) {
                    boolean any = false;
                    for (int k = (z - 1) >> 1; k <= z >> 1; k++) {
                        for (int j = (y - 1) >> 1; j <= y >> 1; j++) {
                            for (int i = (x - 1) >> 1; i <= x >> 1; i++) {
                                boolean touches = touches(x, i) && touches(y, j) && touches(z, k);
                                any |= touches && VoxelSets.isSet(grid, labels, i, j, k);
                            }
                        }
                    }
                    int odd = (x & 1) + (y & 1) + (z & 1);
                    sum += any ? (odd % 2 == 0 ? 1 : -1) : 0;
                }
            }
        }
        return sum;
    }

    /** Whether a voxel reaches a place on the lattice of half voxels. */
    private static boolean touches(int place, int voxel) {
        return Math.abs(place - (2 * voxel + 1)) <= 1 && (place % 2 == 0 || place == 2 * voxel + 1);
    }
}
