package org.gabarito.core.geometry;

import java.util.Arrays;
import java.util.BitSet;

/**
 * Exact Euclidean distance transform with unequal spacing: for every point of a lattice the squared
 * distance to the nearest feature point, {@link Double#POSITIVE_INFINITY} where there is none.
 *
 * <p>The square separates by axis: {@code D(x, y, z) = min over z' of ((z − z')² s² + D(x, y,
 * z'))}, so one pass along each axis suffices, and each pass takes the lower envelope of parabolas
 * in time linear in the number of points. Memory is one {@code double} a point. Any number of axes.
 *
 * <p>Felzenszwalb and Huttenlocher, Distance Transforms of Sampled Functions, Theory of Computing
 * 2012, doi 10.4086/toc.2012.v008a019.
 */
public final class DistanceTransform {
    private DistanceTransform() {}

    /**
     * @param features set bits are the feature points, first axis fastest
     * @param spacing distance between neighbouring points along each axis
     * @param shape number of points along each axis
     */
    public static double[] squared(BitSet features, double[] spacing, int... shape) {
        if (shape.length == 0 || shape.length != spacing.length) {
            throw new IllegalArgumentException(
                    "shape "
                            + Arrays.toString(shape)
                            + " does not go with spacing "
                            + Arrays.toString(spacing));
        }
        int points = 1;
        int longest = 1;
        for (int size : shape) {
            points = Math.multiplyExact(points, size);
            longest = Math.max(longest, size);
        }
        double[] squares = new double[points];
        alongFirstAxis(features, spacing[0], shape[0], squares);
        Envelope envelope = new Envelope(longest);
        int stride = shape[0];
        for (int axis = 1; axis < shape.length; axis++) {
            int block = stride * shape[axis];
            for (int start = 0; start < points; start += block) {
                for (int offset = start; offset < start + stride; offset++) {
                    envelope.transform(squares, offset, stride, shape[axis], spacing[axis]);
                }
            }
            stride = block;
        }
        return squares;
    }

    /** Distances to the last feature before and the next one after, line by line. */
    private static void alongFirstAxis(BitSet features, double step, int size, double[] squares) {
        Arrays.fill(squares, Double.POSITIVE_INFINITY);
        for (int start = 0; start < squares.length; start += size) {
            int end = start + size;
            int before = -1;
            int next = features.nextSetBit(start);
            for (int i = start; i < end; i++) {
                if (i == next) {
                    before = i;
                    next = features.nextSetBit(i + 1);
                }
                int nearest = before < 0 ? Integer.MAX_VALUE : i - before;
                if (next >= 0 && next < end) {
                    nearest = Math.min(nearest, next - i);
                }
                if (nearest != Integer.MAX_VALUE) {
                    double distance = nearest * step;
                    squares[i] = distance * distance;
                }
            }
        }
    }

    /** Lower envelope of the parabolas that rise from the values of one line. */
    private static final class Envelope {
        private final double[] values;
        private final int[] apexes;
        private final double[] starts;

        Envelope(int longest) {
            values = new double[longest];
            apexes = new int[longest];
            starts = new double[longest];
        }

        void transform(double[] squares, int offset, int stride, int size, double step) {
            int parabolas = 0;
            for (int i = 0; i < size; i++) {
                double value = squares[offset + i * stride];
                values[i] = value;
                if (value == Double.POSITIVE_INFINITY) {
                    continue;
                }
                double start = Double.NEGATIVE_INFINITY;
                while (parabolas > 0) {
                    start = crossing(apexes[parabolas - 1], i, step);
                    if (start > starts[parabolas - 1]) {
                        break;
                    }
                    parabolas--;
                    start = Double.NEGATIVE_INFINITY;
                }
                apexes[parabolas] = i;
                starts[parabolas] = start;
                parabolas++;
            }
            if (parabolas == 0) {
                return;
            }
            int current = 0;
            for (int i = 0; i < size; i++) {
                while (current + 1 < parabolas && starts[current + 1] < i) {
                    current++;
                }
                double distance = (i - apexes[current]) * step;
                squares[offset + i * stride] = values[apexes[current]] + distance * distance;
            }
        }

        /** Where the parabola of a later apex falls below that of an earlier one. */
        private double crossing(int earlier, int later, double step) {
            double rise = (values[later] - values[earlier]) / (step * step);
            return (rise / (later - earlier) + later + earlier) / 2;
        }
    }
}
