package org.gabarito.core.geometry;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/**
 * Exact distances to the nearest point of one surface.
 *
 * <p>Two surfaces of one object mostly lie close together, a few stray pieces excepted. So every
 * point first looks around itself: at the row of the lattice on which it lies, then at the rows
 * around in order of their distance, 64 points at a time, until the next row is farther away than
 * the best point so far. What finds nothing near by is asked of a {@link PointTree}, or, where such
 * points are many for the size of the box, of a {@link DistanceTransform}.
 *
 * <p>A distance is the root of {@code (dx² + dy²) + dz²}, each difference being a number of steps
 * times the spacing, so that ties come out as in tools that compute from coordinates.
 */
final class NearestPoints {
    /** Points to the left of a window's middle; one more lies to its right. */
    private static final int REACH = 31;

    /** Rows to look at before a point is taken for far. */
    private static final int MOST_ROWS = 700;

    /** Lattice points that a transform handles in the time of one question to the tree. */
    private static final int POINTS_PER_QUESTION = 25;

    /** A transform holds one {@code double} a lattice point. */
    private static final long LARGEST_TRANSFORM = 4L << 20;

    private final Surface target;
    private final double stepX;
    private final double stepY;
    private final double stepZ;

    private final double[] squaresX = new double[REACH + 2];
    private int[] offsetsY = {0};
    private int[] offsetsZ = {0};
    private double[] squaresY = {0};
    private double[] squaresZ = {0};
    private double[] squaresRow = {0};

    /** Square of the distance up to which looking around is exact. */
    private double exact;

    NearestPoints(Surface target) {
        this.target = target;
        Spacing spacing = target.spacing();
        stepX = spacing.step(0);
        stepY = spacing.dimensions() > 1 ? spacing.step(1) : 1;
        stepZ = spacing.dimensions() > 2 ? spacing.step(2) : 1;
        for (int dx = 0; dx < squaresX.length; dx++) {
            squaresX[dx] = square(dx, stepX);
        }
        orderRows(spacing.dimensions());
    }

    DistanceProfile from(Surface source) {
        DistanceProfile.Builder distances = new DistanceProfile.Builder();
        FarPoints far = new FarPoints();
        source.forEach(
                (x, y, z, size) -> {
                    double square = near(x, y, z);
                    if (square <= exact) {
                        distances.add(square, size);
                    } else {
                        far.add(x, y, z, size);
                    }
                });
        far.measure(distances);
        return distances.build();
    }

    /** Rows around a point by distance, up to a radius that the window along x covers too. */
    private void orderRows(int dimensions) {
        double radius = (REACH + 1) * stepX;
        if (dimensions == 1) {
            exact = radius * radius;
            return;
        }
        radius = Math.min(radius, MOST_ROWS * stepY / 2);
        if (dimensions == 3) {
            radius = Math.min(radius, MOST_ROWS * stepZ / 2);
            radius = Math.min(radius, Math.sqrt(MOST_ROWS * stepY * stepZ / Math.PI));
        }
        int mostY = (int) Math.ceil(radius / stepY);
        int mostZ = dimensions == 3 ? (int) Math.ceil(radius / stepZ) : 0;
        List<int[]> rows = new ArrayList<>();
        exact = radius * radius;
        for (int dz = -mostZ; dz <= mostZ; dz++) {
            for (int dy = -mostY; dy <= mostY; dy++) {
                if (square(dy, stepY) + square(dz, stepZ) <= exact) {
                    rows.add(new int[] {dy, dz});
                }
            }
        }
        rows.sort(Comparator.comparingDouble(r -> square(r[0], stepY) + square(r[1], stepZ)));
        offsetsY = rows.stream().mapToInt(r -> r[0]).toArray();
        offsetsZ = rows.stream().mapToInt(r -> r[1]).toArray();
        squaresY = rows.stream().mapToDouble(r -> square(r[0], stepY)).toArray();
        squaresZ = rows.stream().mapToDouble(r -> square(r[1], stepZ)).toArray();
        squaresRow = new double[rows.size()];
        Arrays.setAll(squaresRow, i -> squaresY[i] + squaresZ[i]);
    }

    private static double square(int steps, double step) {
        double distance = steps * step;
        return distance * distance;
    }

    /** Squared distance to the nearest point, or something beyond {@link #exact}. */
    private double near(int imageX, int imageY, int imageZ) {
        int wordsPerRow = target.wordsPerRow();
        int rows = target.rows();
        int planes = target.planes();
        long[] bits = target.bits();
        int y = imageY - target.origin(1);
        int z = imageZ - target.origin(2);
        int first = imageX - target.origin(0) - REACH + 64 * Surface.PADDING;
        int word = first >> 6;
        double best = Double.POSITIVE_INFINITY;
        if (first < 0 || word + 1 >= wordsPerRow) {
            // the window does not reach the box
            return best;
        }
        double beside = square(outside(y, rows), stepY) + square(outside(z, planes), stepZ);
        if (beside > exact) {
            return best;
        }
        for (int i = 0; i < squaresRow.length && squaresRow[i] < best; i++) {
            int row = y + offsetsY[i];
            int plane = z + offsetsZ[i];
            if (row < 0 || row >= rows || plane < 0 || plane >= planes) {
                continue;
            }
            int at = (plane * rows + row) * wordsPerRow + word;
            // shifting by 64 in two steps, since one step of 64 is no shift at all
            long window = bits[at] >>> first | bits[at + 1] << 1 << ~first;
            if (window != 0) {
                int steps = nearestStep(window);
                double square = squaresX[steps] + squaresY[i] + squaresZ[i];
                best = Math.min(best, square);
            }
        }
        return best;
    }

    /** Steps from an index to the range from 0 up to a size. */
    private static int outside(int index, int size) {
        return Math.max(0, Math.max(-index, index - size + 1));
    }

    /** Steps from the middle of a window to the nearest set bit. */
    private static int nearestStep(long window) {
        int left = Integer.numberOfLeadingZeros((int) window);
        int right = Long.numberOfTrailingZeros(window >>> 32) + 1;
        return Math.min(left, right);
    }

    /** Points for which nothing was near by, kept until it is known how many there are. */
    private final class FarPoints {
        private int[] places = new int[3 * 64];
        private double[] sizes = new double[64];
        private int count;

        void add(int x, int y, int z, double size) {
            if (count == sizes.length) {
                sizes = Arrays.copyOf(sizes, 2 * count);
                places = Arrays.copyOf(places, 6 * count);
            }
            places[3 * count] = x;
            places[3 * count + 1] = y;
            places[3 * count + 2] = z;
            sizes[count++] = size;
        }

        void measure(DistanceProfile.Builder distances) {
            if (count == 0) {
                return;
            }
            int[] low = {Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE};
            int[] high = {Integer.MIN_VALUE, Integer.MIN_VALUE, Integer.MIN_VALUE};
            for (int i = 0; i < 3 * count; i++) {
                low[i % 3] = Math.min(low[i % 3], places[i]);
                high[i % 3] = Math.max(high[i % 3], places[i]);
            }
            target.forEach(
                    (x, y, z, size) -> {
                        low[0] = Math.min(low[0], x);
                        high[0] = Math.max(high[0], x);
                        low[1] = Math.min(low[1], y);
                        high[1] = Math.max(high[1], y);
                        low[2] = Math.min(low[2], z);
                        high[2] = Math.max(high[2], z);
                    });
            int[] shape = new int[3];
            Arrays.setAll(shape, axis -> high[axis] - low[axis] + 1);
            double volume = (double) shape[0] * shape[1] * shape[2];
            if (volume <= LARGEST_TRANSFORM && volume < (double) count * POINTS_PER_QUESTION) {
                measureByTransform(low, shape, distances);
            } else {
                measureByTree(distances);
            }
        }

        private void measureByTransform(int[] low, int[] shape, DistanceProfile.Builder distances) {
            BitSet features = new BitSet(shape[0] * shape[1] * shape[2]);
            target.forEach((x, y, z, size) -> features.set(index(x, y, z, low, shape)));
            double[] squares =
                    DistanceTransform.squared(features, new double[] {stepX, stepY, stepZ}, shape);
            for (int i = 0; i < count; i++) {
                int index = index(places[3 * i], places[3 * i + 1], places[3 * i + 2], low, shape);
                distances.add(squares[index], sizes[i]);
            }
        }

        private static int index(int x, int y, int z, int[] low, int[] shape) {
            return ((z - low[2]) * shape[1] + y - low[1]) * shape[0] + x - low[0];
        }

        private void measureByTree(DistanceProfile.Builder distances) {
            PointTree tree = new PointTree(target, stepX, stepY, stepZ);
            for (int i = 0; i < count; i++) {
                distances.add(
                        tree.squaredDistance(places[3 * i], places[3 * i + 1], places[3 * i + 2]),
                        sizes[i]);
            }
        }
    }
}
