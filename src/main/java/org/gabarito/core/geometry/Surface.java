package org.gabarito.core.geometry;

import java.util.Arrays;

/**
 * The surface of a mask: points of a lattice, each with a size. Surface elements lie on the lattice
 * of voxel corners and have their area, border voxels on that of voxel centres and count one.
 * Distances between two surfaces of one kind go from point to point.
 *
 * <p>Points are held as bits inside the box of the mask, so that the nearest one is found by
 * looking at 64 of them at a time.
 */
public final class Surface {
    /** Zero words on either end of a row, so that a window over its edge needs no care. */
    static final int PADDING = 1;

    private final Spacing spacing;
    private final int[] origin;
    private final int rows;
    private final int planes;
    private final int wordsPerRow;
    private final long[] bits;
    private final int count;
    private final byte[] codes;
    private final double[] sizes;

    private Surface(Builder builder) {
        spacing = builder.spacing;
        origin = builder.origin;
        rows = builder.rows;
        planes = builder.planes;
        wordsPerRow = builder.wordsPerRow;
        bits = builder.bits;
        sizes = builder.sizes;
        codes = Arrays.copyOf(builder.codes, sizes.length > 1 ? builder.count : 0);
        count = builder.count;
    }

    public boolean isEmpty() {
        return count == 0;
    }

    /** Number of elements or border voxels. */
    public int count() {
        return count;
    }

    /** Distances from every point of this surface to the nearest point of another of its kind. */
    public DistanceProfile distancesTo(Surface other) {
        return isEmpty() || other.isEmpty()
                ? DistanceProfile.EMPTY
                : new NearestPoints(other).from(this);
    }

    /** Calls back for every point in scanning order, with its place in the image and its size. */
    void forEach(Visitor visitor) {
        int index = 0;
        for (int plane = 0; plane < planes; plane++) {
            for (int row = 0; row < rows; row++) {
                int start = (plane * rows + row) * wordsPerRow;
                for (int i = 0; i < wordsPerRow; i++) {
                    for (long left = bits[start + i]; left != 0; left &= left - 1) {
                        int x = (i - PADDING) * 64 + Long.numberOfTrailingZeros(left);
                        visitor.visit(
                                origin[0] + x, origin[1] + row, origin[2] + plane, size(index));
                        index++;
                    }
                }
            }
        }
    }

    private double size(int index) {
        return sizes.length == 1 ? sizes[0] : sizes[codes[index] & sizes.length - 1];
    }

    Spacing spacing() {
        return spacing;
    }

    /** Place in the image of bit 0, padding not counted. */
    int origin(int axis) {
        return origin[axis];
    }

    int rows() {
        return rows;
    }

    int planes() {
        return planes;
    }

    int wordsPerRow() {
        return wordsPerRow;
    }

    /** Row by row, each with {@link #PADDING} zero words at both ends; not a copy. */
    long[] bits() {
        return bits;
    }

    /** What is done with one point. */
    interface Visitor {
        void visit(int x, int y, int z, double size);
    }

    /** Takes the points row by row. */
    static final class Builder {
        private final Spacing spacing;
        private final int[] origin;
        private final int rows;
        private final int planes;
        private final int wordsPerRow;
        private final long[] bits;
        private final double[] sizes;

        private byte[] codes = new byte[256];
        private int count;
        private int coded;
        private int start;

        Builder(Mask mask, Border border, int wordsOfPoints) {
            int further = border == Border.ELEMENTS ? 1 : 0;
            spacing = mask.spacing();
            origin = new int[] {mask.origin(0), mask.origin(1), mask.origin(2)};
            rows = mask.size(1) + (mask.dimensions() > 1 ? further : 0);
            planes = mask.size(2) + (mask.dimensions() > 2 ? further : 0);
            wordsPerRow = wordsOfPoints + 2 * PADDING;
            bits = new long[Math.multiplyExact(Math.multiplyExact(rows, planes), wordsPerRow)];
            sizes = border == Border.ELEMENTS ? ElementSizes.of(mask.spacing()) : new double[] {1};
        }

        void startRow(int row, int plane) {
            start = (plane * rows + row) * wordsPerRow + PADDING;
        }

        void put(int word, long points) {
            bits[start + word] = points;
            count += Long.bitCount(points);
        }

        /** Neighbourhood of the next element, in the order of the points. */
        void addCode(int code) {
            if (coded == codes.length) {
                codes = Arrays.copyOf(codes, 2 * coded);
            }
            codes[coded++] = (byte) code;
        }

        Surface build() {
            return new Surface(this);
        }
    }
}
