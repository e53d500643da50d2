package org.gabarito.core.geometry;

import java.util.Arrays;

/**
 * A k-d tree over the points of a surface: each node knows the smallest box around its points, is
 * halved across that box's longest side, and is left alone once it is small. Answers for points far
 * from the surface, where looking around would take long.
 *
 * <p>Bentley, Multidimensional binary search trees used for associative searching, Communications
 * of the ACM 1975, doi 10.1145/361002.361007.
 */
final class PointTree {
    private static final int LEAF = 16;

    /** More than any depth: every level halves a box of integer corners, 31 bits an axis. */
    private static final int DEEPEST = 100;

    private final double[] steps;
    private final int[][] points;

    /** Six coordinates a node: lower and upper corner. */
    private int[] boxes = new int[6 * 64];

    /** First point of a leaf, or left child as {@code -1 - child}; the right child follows it. */
    private int[] starts = new int[64];

    private int[] ends = new int[64];
    private int nodes;

    private final int[] stack = new int[DEEPEST];
    private final double[] stackSquares = new double[DEEPEST];

    /** The last answer: neighbours in the question are mostly neighbours in the answer. */
    private int last;

    PointTree(Surface surface, double stepX, double stepY, double stepZ) {
        steps = new double[] {stepX, stepY, stepZ};
        points = new int[3][surface.count()];
        int[] next = {0};
        surface.forEach(
                (x, y, z, size) -> {
                    int i = next[0]++;
                    points[0][i] = x;
                    points[1][i] = y;
                    points[2][i] = z;
                });
        build(addNode(), 0, surface.count());
    }

    /** From a place to the nearest point. */
    double squaredDistance(int x, int y, int z) {
        double best = toPoint(last, x, y, z);
        int depth = 0;
        stack[0] = 0;
        stackSquares[0] = 0;
        while (depth >= 0) {
            int node = stack[depth];
            if (stackSquares[depth--] >= best) {
                continue;
            }
            if (starts[node] >= 0) {
                for (int i = starts[node]; i < ends[node]; i++) {
                    double square = toPoint(i, x, y, z);
                    if (square < best) {
                        best = square;
                        last = i;
                    }
                }
            } else {
                int left = -1 - starts[node];
                double leftSquare = toBox(left, x, y, z);
                double rightSquare = toBox(left + 1, x, y, z);
                boolean leftFirst = leftSquare <= rightSquare;
                stack[++depth] = leftFirst ? left + 1 : left;
                stackSquares[depth] = leftFirst ? rightSquare : leftSquare;
                stack[++depth] = leftFirst ? left : left + 1;
                stackSquares[depth] = leftFirst ? leftSquare : rightSquare;
            }
        }
        return best;
    }

    private double toPoint(int point, int x, int y, int z) {
        double dx = (points[0][point] - x) * steps[0];
        double dy = (points[1][point] - y) * steps[1];
        double dz = (points[2][point] - z) * steps[2];
        return dx * dx + dy * dy + dz * dz;
    }

    private double toBox(int node, int x, int y, int z) {
        double dx = outside(6 * node, x) * steps[0];
        double dy = outside(6 * node + 1, y) * steps[1];
        double dz = outside(6 * node + 2, z) * steps[2];
        return dx * dx + dy * dy + dz * dz;
    }

    private int outside(int side, int coordinate) {
        return Math.max(0, Math.max(boxes[side] - coordinate, coordinate - boxes[side + 3]));
    }

    private int addNode() {
        if (nodes == starts.length) {
            starts = Arrays.copyOf(starts, 2 * nodes);
            ends = Arrays.copyOf(ends, 2 * nodes);
            boxes = Arrays.copyOf(boxes, 12 * nodes);
        }
        return nodes++;
    }

    private void build(int node, int from, int to) {
        int longest = bound(node, from, to);
        if (to - from <= LEAF) {
            starts[node] = from;
            ends[node] = to;
            return;
        }
        int low = boxes[6 * node + longest];
        int high = boxes[6 * node + longest + 3];
        int middle = partition(from, to, longest, low + (high - low) / 2);
        int left = addNode();
        addNode();
        starts[node] = -1 - left;
        build(left, from, middle);
        build(left + 1, middle, to);
    }

    /**
     * Sets the box of a node.
     *
     * @return the axis along which it is longest
     */
    private int bound(int node, int from, int to) {
        int longest = 0;
        double length = -1;
        for (int axis = 0; axis < 3; axis++) {
            int low = Integer.MAX_VALUE;
            int high = Integer.MIN_VALUE;
            for (int i = from; i < to; i++) {
                low = Math.min(low, points[axis][i]);
                high = Math.max(high, points[axis][i]);
            }
            boxes[6 * node + axis] = low;
            boxes[6 * node + axis + 3] = high;
            if ((high - low) * steps[axis] > length) {
                length = (high - low) * steps[axis];
                longest = axis;
            }
        }
        return longest;
    }

    /** Brings the points up to a coordinate before those beyond it. */
    private int partition(int from, int to, int axis, int limit) {
        int i = from;
        int j = to - 1;
        while (i <= j) {
            if (points[axis][i] <= limit) {
                i++;
            } else {
                for (int[] coordinates : points) {
                    int swapped = coordinates[i];
                    coordinates[i] = coordinates[j];
                    coordinates[j] = swapped;
                }
                j--;
            }
        }
        return i;
    }
}
