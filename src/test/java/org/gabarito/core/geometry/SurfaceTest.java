package org.gabarito.core.geometry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.gabarito.core.metric.ClassPair;
import org.gabarito.core.metric.MaskPairs;
import org.gabarito.core.metric.SurfaceDistances;
import org.junit.jupiter.api.Test;

class SurfaceTest {
    private static final double[] STEPS = {1, 0.6, 1.1, 2.3, 5, 0.1, 0.8};

    @Test
    void agreesWithEveryPairOfPointsOnRandomMasks() {
        Random random = new Random(20);
        for (int round = 0; round < 120; round++) {
            int dimensions = 1 + round % 3;
            Grid grid = randomGrid(random, dimensions, dimensions == 1 ? 200 : 12);
            compare(random, grid, round);
        }
    }

    @Test
    void agreesWithEveryPairOfPointsFarApart() {
        Random random = new Random(21);
        for (int round = 0; round < 24; round++) {
            Grid grid = randomGrid(random, 1 + round % 3, round % 3 == 2 ? 60 : 400);
            LabelMap reference = specks(random, grid);
            LabelMap prediction = specks(random, grid);
            compare(reference, prediction, Set.of(), round);
        }
    }

    @Test
    void agreesWithEveryPairOfPointsBetweenManyFarOnes() {
        // a thin step along x makes nearly every point far, in a box small enough for a transform
        Grid grid = Grid.of(Spacing.of("mm", 0.01, 4, 3), 20, 9, 8);
        Random random = new Random(22);
        byte[] reference = new byte[grid.voxels()];
        byte[] prediction = new byte[grid.voxels()];
        for (int i = 0; i < reference.length; i++) {
            boolean low = i % 20 < 10 && i / 180 < 3;
            reference[i] = (byte) (low && random.nextBoolean() ? 1 : 0);
            prediction[i] = (byte) (i / 180 >= 5 && random.nextBoolean() ? 1 : 0);
        }
        compare(LabelMap.of(grid, reference), LabelMap.of(grid, prediction), Set.of(), 0);
    }

    @Test
    void findsSurfacesOfRowsLongerThanAWord() {
        Random random = new Random(23);
        for (int length : new int[] {63, 64, 65, 127, 128, 129, 192}) {
            compare(random, Grid.of(Spacing.of("mm", 0.7, 1.3), length, 4), length);
            compare(random, Grid.of(Spacing.of("mm", 0.7, 1.3, 2), length, 3, 2), length);
        }
    }

    private static Grid randomGrid(Random random, int dimensions, int longest) {
        int[] shape = new int[dimensions];
        double[] steps = new double[dimensions];
        for (int axis = 0; axis < dimensions; axis++) {
            shape[axis] = 1 + random.nextInt(longest);
            steps[axis] = STEPS[random.nextInt(STEPS.length)];
        }
        return Grid.of(Spacing.of("mm", steps), shape);
    }

    /** A few voxels and small boxes, mostly far from each other. */
    private static LabelMap specks(Random random, Grid grid) {
        byte[] labels = new byte[grid.voxels()];
        for (int speck = 0; speck < 4; speck++) {
            int at = random.nextInt(labels.length);
            for (int i = 0; i < 3; i++) {
                labels[(at + i * random.nextInt(3)) % labels.length] = 1;
            }
        }
        return LabelMap.of(grid, labels);
    }

    private static void compare(Random random, Grid grid, int round) {
        double density = random.nextDouble();
        byte[] reference = new byte[grid.voxels()];
        byte[] prediction = new byte[grid.voxels()];
        for (int i = 0; i < reference.length; i++) {
            reference[i] = (byte) (random.nextDouble() < density ? 1 + random.nextInt(3) : 0);
            prediction[i] = (byte) (random.nextInt(4) == 0 ? random.nextInt(4) : reference[i]);
        }
        Set<Integer> ignore = round % 4 == 0 ? Set.of(3) : Set.of();
        compare(LabelMap.of(grid, reference), LabelMap.of(grid, prediction), ignore, round);
    }

    private static void compare(
            LabelMap reference, LabelMap prediction, Set<Integer> ignore, int round) {
        List<Integer> labels = List.of(1, 2);
        ClassPair pair = MaskPairs.of(reference, prediction, labels, ignore);
        for (Border border : Border.values()) {
            List<double[]> a = points(reference, reference, labels, ignore, border);
            List<double[]> b = points(prediction, reference, labels, ignore, border);
            SurfaceDistances distances = pair.masks().distances(border);
            String message = "round " + round + " " + reference.grid() + " " + border;
            compare(a, b, distances.fromReference(), message);
            compare(b, a, distances.fromPrediction(), message);
        }
    }

    /** Sizes summed up to every distance: two profiles are equal when these are. */
    private static void compare(
            List<double[]> from, List<double[]> to, DistanceProfile actual, String message) {
        if (from.isEmpty() || to.isEmpty()) {
            assertTrue(actual.isEmpty(), message);
            return;
        }
        Map<Double, Double> sizes = new TreeMap<>();
        double total = 0;
        double sum = 0;
        for (double[] point : from) {
            double square = Double.POSITIVE_INFINITY;
            for (double[] other : to) {
                double dx = point[0] - other[0];
                double dy = point[1] - other[1];
                double dz = point[2] - other[2];
                square = Math.min(square, dx * dx + dy * dy + dz * dz);
            }
            sizes.merge(Math.sqrt(square), point[3], Double::sum);
            total += point[3];
            sum += point[3] * Math.sqrt(square);
        }
        double within = 0;
        double last = 0;
        for (Map.Entry<Double, Double> entry : sizes.entrySet()) {
            if (entry.getKey() > last + 1e-7) {
                assertEquals(within, actual.within(last + 1e-8), 1e-9 * total, message);
                assertEquals(within, actual.within(entry.getKey() - 1e-8), 1e-9 * total, message);
            }
            within += entry.getValue();
            last = entry.getKey();
        }
        assertEquals(last, actual.max(), 1e-9, message);
        assertEquals(total, actual.total(), 1e-9 * total, message);
        assertEquals(sum, actual.weightedSum(), 1e-9 * total, message);
    }

    /** Coordinates and size of every point of a surface, by definition. */
    private static List<double[]> points(
            LabelMap map,
            LabelMap reference,
            List<Integer> labels,
            Set<Integer> ignore,
            Border border) {
        Grid grid = map.grid();
        int[] size = {1, 1, 1};
        double[] step = {1, 1, 1};
        for (int axis = 0; axis < grid.dimensions(); axis++) {
            size[axis] = grid.size(axis);
            step[axis] = grid.spacing().step(axis);
        }
        Inside inside =
                (x, y, z) -> {
                    if (x < 0 || y < 0 || z < 0 || x >= size[0] || y >= size[1] || z >= size[2]) {
                        return false;
                    }
                    int i = (z * size[1] + y) * size[0] + x;
                    return labels.contains(map.label(i)) && !ignore.contains(reference.label(i));
                };
        List<double[]> points = new ArrayList<>();
        int deepest = grid.dimensions();
        int further = border == Border.ELEMENTS ? 1 : 0;
        for (int z = 0; z < size[2] + (deepest > 2 ? further : 0); z++) {
            for (int y = 0; y < size[1] + (deepest > 1 ? further : 0); y++) {
                for (int x = 0; x < size[0] + further; x++) {
                    double weight =
                            border == Border.ELEMENTS
                                    ? element(inside, x, y, z, grid.spacing())
                                    : voxel(inside, x, y, z, deepest, border);
                    if (weight > 0) {
                        points.add(new double[] {x * step[0], y * step[1], z * step[2], weight});
                    }
                }
            }
        }
        return points;
    }

    private static double voxel(Inside inside, int x, int y, int z, int dimensions, Border border) {
        boolean full = border == Border.FULL;
        if (!inside.at(x, y, z) || border == Border.SOLID) {
            return inside.at(x, y, z) ? 1 : 0;
        }
        for (int dz = dimensions > 2 ? -1 : 0; dz <= (dimensions > 2 ? 1 : 0); dz++) {
            for (int dy = dimensions > 1 ? -1 : 0; dy <= (dimensions > 1 ? 1 : 0); dy++) {
                for (int dx = -1; dx <= 1; dx++) {
                    boolean face = Math.abs(dx) + Math.abs(dy) + Math.abs(dz) == 1;
                    if ((full || face) && !inside.at(x + dx, y + dy, z + dz)) {
                        return 1;
                    }
                }
            }
        }
        return 0;
    }

    private static double element(Inside inside, int x, int y, int z, Spacing spacing) {
        int dimensions = spacing.dimensions();
        int code = 0;
        for (int corner = 0; corner < 1 << dimensions; corner++) {
            if (inside.at(
                    x - 1 + (corner & 1),
                    dimensions > 1 ? y - 1 + (corner >> 1 & 1) : y,
                    dimensions > 2 ? z - 1 + (corner >> 2) : z)) {
                code |= 1 << corner;
            }
        }
        return ElementSizes.of(spacing)[code];
    }

    private interface Inside {
        boolean at(int x, int y, int z);
    }
}
