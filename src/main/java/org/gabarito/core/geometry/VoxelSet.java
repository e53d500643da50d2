package org.gabarito.core.geometry;

import java.util.Arrays;

/**
 * A set of voxels of a grid as bits inside a box; outside the box there are none. Eight times
 * smaller than a byte a voxel, and handled 64 voxels at a time.
 *
 * <p>Row by row, each beginning on a new word, first voxel in the lowest bit. The last word of a
 * row has at least one bit to spare, which is never set.
 */
public final class VoxelSet {
    private final Grid grid;
    private final int[] origin;
    private final int[] size;
    private final int wordsPerRow;
    private final long[] bits;

    private VoxelSet(Grid grid, int[] origin, int[] size, long[] bits) {
        this.grid = grid;
        this.origin = origin;
        this.size = size;
        this.wordsPerRow = wordsPerRow(size);
        this.bits = bits;
    }

    /** None of the voxels of a grid. */
    public static VoxelSet empty(Grid grid) {
        return new VoxelSet(grid, new int[3], new int[3], new long[0]);
    }

    /** The voxels of a mask. */
    static VoxelSet of(Grid grid, Mask mask) {
        int[] origin = {mask.origin(0), mask.origin(1), mask.origin(2)};
        int[] size = {mask.size(0), mask.size(1), mask.size(2)};
        int words = wordsPerRow(size);
        long[] plane = new long[Math.multiplyExact(words, size[1])];
        long[] bits = new long[Math.multiplyExact(plane.length, size[2])];
        for (int z = 0; z < size[2]; z++) {
            if (mask.read(z, plane, words)) {
                System.arraycopy(plane, 0, bits, z * plane.length, plane.length);
            }
        }
        return new VoxelSet(grid, origin, size, bits);
    }

    /** None of the voxels of a grid yet, with room for those of a box. */
    static VoxelSet in(Grid grid, BoundingBox box) {
        if (box.dimensions() > 3) {
            throw new IllegalArgumentException(
                    "sets have one to three axes, not " + box.dimensions());
        }
        int[] origin = new int[3];
        int[] size = {1, 1, 1};
        for (int axis = 0; axis < box.dimensions(); axis++) {
            origin[axis] = box.min(axis);
            size[axis] = box.size(axis);
        }
        int words = Math.multiplyExact(wordsPerRow(size), Math.multiplyExact(size[1], size[2]));
        return new VoxelSet(grid, origin, size, new long[words]);
    }

    /** Adds voxels in a row, while the set is built: from one of the image up to before another. */
    void add(int from, int to, int y, int z) {
        int start = start(y - origin[1], z - origin[2]);
        for (int x = from - origin[0]; x < to - origin[0]; ) {
            int end = Math.min(to - origin[0], (x | 63) + 1);
            bits[start + (x >> 6)] |= -1L >>> (64 - (end - x)) << x;
            x = end;
        }
    }

    private static int wordsPerRow(int[] size) {
        return size[0] / 64 + 1;
    }

    /** A set in the same box, of other voxels. */
    VoxelSet with(long[] others) {
        return new VoxelSet(grid, origin, size, others);
    }

    /** The image that the voxels are of. */
    public Grid grid() {
        return grid;
    }

    public boolean isEmpty() {
        for (long word : bits) {
            if (word != 0) {
                return false;
            }
        }
        return true;
    }

    public long count() {
        long count = 0;
        for (long word : bits) {
            count += Long.bitCount(word);
        }
        return count;
    }

    /** How many voxels are in both sets. */
    public long countIn(VoxelSet other) {
        int firstPlane = Math.max(origin[2], other.origin[2]);
        int endPlane = Math.min(origin[2] + size[2], other.origin[2] + other.size[2]);
        int firstRow = Math.max(origin[1], other.origin[1]);
        int endRow = Math.min(origin[1] + size[1], other.origin[1] + other.size[1]);
        int shift = origin[0] - other.origin[0];
        long count = 0;
        for (int z = firstPlane; z < endPlane; z++) {
            for (int y = firstRow; y < endRow; y++) {
                int start = start(y - origin[1], z - origin[2]);
                int there = other.start(y - other.origin[1], z - other.origin[2]);
                for (int i = 0; i < wordsPerRow; i++) {
                    if (bits[start + i] != 0) {
                        long word = bits[start + i] & other.window(there, 64 * i + shift);
                        count += Long.bitCount(word);
                    }
                }
            }
        }
        return count;
    }

    /** 64 bits of a row from any place on, also before its beginning and behind its end. */
    private long window(int rowStart, int from) {
        int word = Math.floorDiv(from, 64);
        int bit = from & 63;
        long low = word >= 0 && word < wordsPerRow ? bits[rowStart + word] >>> bit : 0;
        boolean more = bit > 0 && word + 1 >= 0 && word + 1 < wordsPerRow;
        return more ? low | bits[rowStart + word + 1] << -bit : low;
    }

    /** Whether a voxel of the image is in the set. */
    public boolean contains(int x, int y, int z) {
        int column = x - origin[0];
        int row = y - origin[1];
        int plane = z - origin[2];
        return column >= 0
                && column < size[0]
                && row >= 0
                && row < size[1]
                && plane >= 0
                && plane < size[2]
                && (bits[start(row, plane) + (column >> 6)] >>> column & 1) != 0;
    }

    /**
     * The mean place of its voxels, in units of the spacing from the centre of the first voxel of
     * the image; not a number when there are none.
     */
    public double[] centroid() {
        long[] sums = new long[3];
        long count = 0;
        for (int z = 0; z < size[2]; z++) {
            for (int y = 0; y < size[1]; y++) {
                int start = start(y, z);
                for (int i = 0; i < wordsPerRow; i++) {
                    for (long left = bits[start + i]; left != 0; left &= left - 1) {
                        sums[0] += 64L * i + Long.numberOfTrailingZeros(left);
                        sums[1] += y;
                        sums[2] += z;
                        count++;
                    }
                }
            }
        }
        double[] centroid = new double[grid.dimensions()];
        for (int axis = 0; axis < centroid.length; axis++) {
            double mean = origin[axis] + (double) sums[axis] / count;
            centroid[axis] = mean * grid.spacing().step(axis);
        }
        return centroid;
    }

    /** Number of parts that hang together. */
    public int components(Connectivity connectivity) {
        return ComponentCount.of(this, connectivity);
    }

    /** Number of voxels along an axis of the box. */
    int size(int axis) {
        return size[axis];
    }

    int wordsPerRow() {
        return wordsPerRow;
    }

    /** Where a row begins among the words. */
    int start(int row, int plane) {
        return (plane * size[1] + row) * wordsPerRow;
    }

    /** Not a copy. */
    long[] bits() {
        return bits;
    }

    @Override
    public String toString() {
        return count() + " voxels of " + grid + " from " + Arrays.toString(origin);
    }
}
