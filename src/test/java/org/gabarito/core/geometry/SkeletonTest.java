package org.gabarito.core.geometry;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SkeletonTest {

    @Test
    void aThickBarBecomesALine() {
        VoxelSet bar =
                VoxelSets.picture(
                        """
                        #######
                        #######
                        #######""");
        assertSkeleton(
                """
                .....#.
                #####..
                .......""",
                bar);
    }

    @Test
    void pixelsLeftInThePlaneAreThoseThatScikitImageLeaves() {
        VoxelSet shape =
                VoxelSets.picture(
                        """
                        ..####......####
                        .######....#####
                        ########..######
                        ###..###########
                        ###..##########.
                        ########..####..
                        .######...####..
                        ..####....####..
                        ..........####..
                        ##########..##..
                        ##########..##..""");
        assertSkeleton(
                """
                ..............#.
                ...##.........#.
                ..#..#.......#..
                .#....#######...
                .#....#....#....
                ..#..#.....#....
                ...##......#....
                ..........##....
                ..........#.#...
                ##########..#...
                ................""",
                shape);
    }

    @Test
    void aThickRingStaysARing() {
        VoxelSet ring =
                VoxelSets.picture(
                        """
                        .######.
                        ########
                        ###..###
                        ###..###
                        ########
                        .######.""");
        assertEquals(BettiNumbers.of(ring), BettiNumbers.of(Skeleton.of(ring)));
    }

    @Test
    void aLineInSpaceStays() {
        VoxelSet line = VoxelSets.picture("#...\n....\n\n.#..\n....\n\n..##\n....");
        assertArrayEquals(VoxelSets.labels(line), VoxelSets.labels(Skeleton.of(line)));
    }

    @Test
    void nothingIsLeftOfACubeTwoVoxelsThick() {
        // the second look does not spare the ends of lines, as known of scikit-image's
        VoxelSet block = VoxelSets.picture("##\n##\n\n##\n##");
        assertEquals(0, Skeleton.of(block).count());
    }

    @Test
    void keepsTunnels() {
        Random random = new Random(7);
        for (int round = 0; round < 40; round++) {
            Grid grid = VoxelSets.randomGrid(random, 3);
            byte[] labels = VoxelSets.randomLabels(random, grid);
            VoxelSet set = VoxelSets.of(grid, labels);
            VoxelSet skeleton = Skeleton.of(set);
            assertEquals(skeleton.count(), skeleton.countIn(set));
            assertEquals(BettiNumbers.of(set).tunnels(), BettiNumbers.of(skeleton).tunnels());
        }
    }

    @Test
    void isWhatLookingAtEveryVoxelAgainAndAgainGives() {
        Random random = new Random(8);
        for (int round = 0; round < 200; round++) {
            Grid grid = VoxelSets.randomGrid(random, 3);
            byte[] labels = VoxelSets.randomLabels(random, grid);
            byte[] skeleton = VoxelSets.labels(Skeleton.of(VoxelSets.of(grid, labels)));
            assertArrayEquals(thinned(grid, labels), skeleton, grid::toString);
        }
    }

    private static void assertSkeleton(String expected, VoxelSet set) {
        byte[] labels = new byte[set.grid().voxels()];
        String signs = expected.replaceAll("\\s", "");
        for (int i = 0; i < labels.length; i++) {
            labels[i] = (byte) (signs.charAt(i) == '#' ? 1 : 0);
        }
        assertArrayEquals(labels, VoxelSets.labels(Skeleton.of(set)));
    }

    /** Lee, Kashyap and Chu as they wrote it, x slowest and z fastest. */
    private static byte[] thinned(Grid grid, byte[] labels) {
        byte[] left = labels.clone();
        int[][] sides = {{0, -1, 0}, {0, 1, 0}, {0, 0, 1}, {0, 0, -1}, {1, 0, 0}, {-1, 0, 0}};
        int directions = grid.size(0) == 1 ? 4 : 6;
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int side = 0; side < directions; side++) {
                for (int[] at : candidates(grid, left, sides[side])) {
                    if (isSimple(around(grid, left, at))) {
                        left[(at[2] * grid.size(1) + at[1]) * grid.size(0) + at[0]] = 0;
                        changed = true;
                    }
                }
            }
        }
        return left;
    }

    private static List<int[]> candidates(Grid grid, byte[] left, int[] side) {
        List<int[]> candidates = new ArrayList<>();
        for (int x = 0; x < grid.size(0); x++) {
            for (int y = 0; y < grid.size(1); y++) {
                for (int z = 0; z < grid.size(2); z++) {
                    if (VoxelSets.isSet(grid, left, x, y, z)
                            && !VoxelSets.isSet(
                                    grid, left, x + side[0], y + side[1], z + side[2])) {
                        boolean[] around = around(grid, left, new int[] {x, y, z});
                        if (count(around) != 1 && keepsEuler(around) && isSimple(around)) {
                            candidates.add(new int[] {x, y, z});
                        }
                    }
                }
            }
        }
        return candidates;
    }

    /** The cube of 27 without its centre, x fastest. */
    private static boolean[] around(Grid grid, byte[] left, int[] at) {
        boolean[] around = new boolean[27];
        for (int i = 0; i < 27; i++) {
            around[i] =
                    i != 13
                            && VoxelSets.isSet(
                                    grid,
                                    left,
                                    at[0] + i % 3 - 1,
                                    at[1] + i / 3 % 3 - 1,
                                    at[2] + i / 9 - 1);
        }
        return around;
    }

    private static int count(boolean[] around) {
        int count = 0;
        for (boolean there : around) {
            count += there ? 1 : 0;
        }
        return count;
    }

    private static boolean isSimple(boolean[] around) {
        boolean[] rest = around.clone();
        int parts = 0;
        for (int i = 0; i < 27; i++) {
            if (rest[i]) {
                parts++;
                clearFrom(rest, i);
            }
        }
        return parts < 2;
    }

    private static void clearFrom(boolean[] rest, int from) {
        rest[from] = false;
        for (int i = 0; i < 27; i++) {
            if (rest[i]
                    && Math.abs(i % 3 - from % 3) < 2
                    && Math.abs(i / 3 % 3 - from / 3 % 3) < 2
                    && Math.abs(i / 9 - from / 9) < 2) {
                clearFrom(rest, i);
            }
        }
    }

    /** The Euler characteristic of the cube of 27 with and without its centre. */
    private static boolean keepsEuler(boolean[] around) {
        Grid cube = Grid.of(Spacing.of("mm", 1, 1, 1), 3, 3, 3);
        byte[] without = new byte[27];
        for (int i = 0; i < 27; i++) {
            without[i] = (byte) (around[i] ? 1 : 0);
        }
        byte[] with = without.clone();
        with[13] = 1;
        return BettiNumbers.of(VoxelSets.of(cube, with)).eulerCharacteristic()
                == BettiNumbers.of(VoxelSets.of(cube, without)).eulerCharacteristic();
    }
}
