package org.gabarito.core.geometry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class CentreLineTest {

    @Test
    void tubeIsAsLongAndWideAsItWasDrawn() {
        CentreLine line =
                line(
                        p -> Math.hypot(p[1] - 12, p[2] - 12) <= 4 && p[0] >= 5 && p[0] < 85,
                        90,
                        24,
                        24);

        assertEquals(80, line.length(), 8);
        assertEquals(8, line.width(), 0.6);
        assertEquals(1, line.crowding(), 0.3);
    }

    @Test
    void bendDoesNotShortenATube() {
        CentreLine line = line(p -> Math.abs(Math.hypot(p[0], p[1]) - 40) <= 2, 50, 50);

        assertEquals(Math.PI / 2 * 40, line.length(), 9);
        assertEquals(4, line.width(), 0.6);
    }

    @Test
    void branchesAddUp() {
        CentreLine line =
                line(
                        p ->
                                Math.abs(p[1] - 30) <= 1 && p[0] >= 5 && p[0] < 65
                                        || Math.abs(p[0] - 35) <= 1 && p[1] >= 5 && p[1] < 56,
                        70,
                        60);

        assertEquals(60 + 51, line.length(), 5);
        assertEquals(3, line.width(), 0.3);
    }

    @Test
    void singleVoxelsInARowAreALine() {
        CentreLine line = line(p -> p[0] == p[1], 30, 30);

        assertEquals(29 * Math.sqrt(2) + 1, line.length(), 1e-6);
        assertEquals(30 / line.length(), line.width(), 1e-6);
    }

    @Test
    void shellIsNoTube() {
        CentreLine shell =
                line(
                        p -> {
                            double radius = Math.hypot(p[0] - 30, Math.hypot(p[1] - 30, p[2] - 30));
                            return radius <= 28 && radius > 23;
                        },
                        60,
                        60,
                        60);

        assertTrue(shell.crowding() > 2, shell.toString());
    }

    @Test
    void spacingCounts() {
        LabelMap map = map(Spacing.of("mm", 0.5, 0.5, 2), p -> p[0] == 3 && p[1] == 3, 7, 7, 40);

        CentreLine line = line(map);

        assertEquals(80, line.length(), 2);
    }

    @Test
    void ballAndDiscHaveNoLength() {
        CentreLine ball =
                line(
                        p -> Math.hypot(p[0] - 20, Math.hypot(p[1] - 20, p[2] - 20)) <= 15,
                        40,
                        40,
                        40);
        CentreLine disc = line(p -> Math.hypot(p[0] - 20, p[1] - 20) <= 15, 40, 40);

        assertTrue(ball.elongation() < 1.6, ball.toString());
        assertTrue(disc.elongation() < 1.6, disc.toString());
    }

    @Test
    void roughSurfaceGrowsNoSpurs() {
        Random random = new Random(5);
        CentreLine ball =
                line(
                        p ->
                                Math.hypot(p[0] - 20, Math.hypot(p[1] - 20, p[2] - 20))
                                        <= 14 + random.nextDouble() * 1.5,
                        40,
                        40,
                        40);

        assertTrue(ball.elongation() < 5, ball.toString());
    }

    @Test
    void moreOfASheetLiesAroundThanOfATube() {
        CentreLine sheet = line(p -> p[2] >= 5 && p[2] < 9 && p[0] < 60 && p[1] < 60, 60, 60, 14);

        assertTrue(sheet.crowding() > 2, sheet.toString());
    }

    @Test
    void largeTubesAreLookedAtInCoarserVoxels() {
        CentreLine line = line(p -> Math.hypot(p[1] - 30, p[2] - 30) <= 25, 300, 60, 60);

        assertTrue(line.coarseness() > 1);
        assertEquals(300, line.length(), 35);
        assertEquals(51, line.width(), 4);
    }

    @Test
    void simplePointsAreThoseThatKeepTheTopology() {
        Random random = new Random(8);
        for (int round = 0; round < 3000; round++) {
            int inside = random.nextInt() & (1 << 27) - 1 & ~(1 << 13);
            inside &= round % 2 == 0 ? random.nextInt() : -1;
            assertEquals(
                    keepsTopology(inside),
                    Thinning.isSimple(inside),
                    Integer.toBinaryString(inside));
        }
    }

    /** Brute force: as many parts inside and outside of the cube, and as many tunnels, after it. */
    private static boolean keepsTopology(int inside) {
        boolean[][][] with = cube(inside | 1 << 13);
        boolean[][][] without = cube(inside);
        return parts(with, true) == parts(without, true)
                && parts(with, false) == parts(without, false)
                && euler(with) == euler(without);
    }

    private static boolean[][][] cube(int bits) {
        boolean[][][] cube = new boolean[5][5][5];
        for (int place = 0; place < 27; place++) {
            cube[place / 9 + 1][place / 3 % 3 + 1][place % 3 + 1] = (bits >> place & 1) == 1;
        }
        return cube;
    }

    private static int parts(boolean[][][] cube, boolean value) {
        boolean[][][] seen = new boolean[5][5][5];
        int parts = 0;
        for (int i = 0; i < 125; i++) {
            if (cube[i / 25][i / 5 % 5][i % 5] == value && !seen[i / 25][i / 5 % 5][i % 5]) {
                parts++;
                flood(cube, value, seen, i / 25, i / 5 % 5, i % 5);
            }
        }
        return parts;
    }

    private static void flood(
            boolean[][][] cube, boolean value, boolean[][][] seen, int z, int y, int x) {
        if (z < 0 || y < 0 || x < 0 || z > 4 || y > 4 || x > 4) {
            return;
        }
        if (seen[z][y][x] || cube[z][y][x] != value) {
            return;
        }
        seen[z][y][x] = true;
        for (int i = 0; i < 27; i++) {
            int dz = i / 9 - 1;
            int dy = i / 3 % 3 - 1;
            int dx = i % 3 - 1;
            if (value || Math.abs(dz) + Math.abs(dy) + Math.abs(dx) == 1) {
                flood(cube, value, seen, z + dz, y + dy, x + dx);
            }
        }
    }

    /** Vertices − edges + faces − cubes of the closed voxels, which 26-connectivity is about. */
    private static int euler(boolean[][][] cube) {
        int sum = 0;
        for (int z = 0; z <= 10; z++) {
            for (int y = 0; y <= 10; y++) {
                for (int x = 0; x <= 10; x++) {
                    if (isCell(cube, z, y, x)) {
                        sum += (z + y + x) % 2 == 0 ? 1 : -1;
                    }
                }
            }
        }
        return sum;
    }

    /** Odd coordinates are inside a voxel, even ones on its border. */
    private static boolean isCell(boolean[][][] cube, int z, int y, int x) {
        for (int a = (z - 1) / 2; a <= z / 2 && a < 5; a++) {
            for (int b = (y - 1) / 2; b <= y / 2 && b < 5; b++) {
                for (int c = (x - 1) / 2; c <= x / 2 && c < 5; c++) {
                    if (cube[a][b][c]) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private static CentreLine line(Predicate<int[]> inside, int... shape) {
        return line(
                map(
                        Spacing.of(
                                "mm",
                                shape.length == 2 ? new double[] {1, 1} : new double[] {1, 1, 1}),
                        inside,
                        shape));
    }

    private static CentreLine line(LabelMap map) {
        return CentreLine.of(map, Components.of(map, Connectivity.FULL), 0);
    }

    private static LabelMap map(Spacing spacing, Predicate<int[]> inside, int... shape) {
        Grid grid = Grid.of(spacing, shape);
        byte[] values = new byte[grid.voxels()];
        for (int i = 0; i < values.length; i++) {
            int[] place = new int[shape.length];
            int rest = i;
            for (int axis = 0; axis < shape.length; axis++) {
                place[axis] = rest % shape[axis];
                rest /= shape[axis];
            }
            values[i] = (byte) (inside.test(place) ? 1 : 0);
        }
        return LabelMap.of(grid, values);
    }
}
