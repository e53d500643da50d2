package org.gabarito.image;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.gabarito.core.geometry.Grid;

/**
 * How most formats store voxels: one number after another, x fastest. They are decoded a chunk at a
 * time, since a call for each of them would take longer than inflating the file.
 *
 * @param slope what a stored number is multiplied with
 * @param intercept what is added then
 */
record RawVoxels(VoxelType type, ByteOrder order, double slope, double intercept) {
    /** Stays in a core's cache. */
    private static final int CHUNK = 1 << 16;

    RawVoxels(VoxelType type, ByteOrder order) {
        this(type, order, 1, 0);
    }

    boolean isScaled() {
        return slope != 1 || intercept != 0;
    }

    /** Bytes that this many voxels take in the file. */
    long bytes(long voxels) {
        return voxels * type.bytes();
    }

    /** Bytes a voxel that the labels may need in memory. */
    int labelBytes() {
        return isScaled() ? Integer.BYTES : Math.min(type.bytes(), Integer.BYTES);
    }

    /** Reads all voxels of a grid. */
    LabelBuffer read(InputStream in, Grid grid, String file, ImageBudget budget)
            throws IOException {
        LabelBuffer labels = new LabelBuffer(grid, file, budget);
        read(in, grid.voxels(), labels, file);
        return labels;
    }

    /** Reads some voxels and adds them to those that are there. */
    void read(InputStream in, int voxels, LabelBuffer labels, String file) throws IOException {
        long promised = bytes(voxels);
        if (type == VoxelType.UINT8 && !isScaled() && labels.isOfBytes()) {
            int got = labels.readBytes(in, voxels);
            if (got < voxels) {
                throw Damaged.cutShort(file, promised, got);
            }
            return;
        }
        byte[] chunk = new byte[(int) Math.min(promised, CHUNK)];
        Decoding decoding = new Decoding(chunk.length / type.bytes());
        for (long left = promised; left > 0; left -= chunk.length) {
            int wanted = (int) Math.min(left, chunk.length);
            int got = in.readNBytes(chunk, 0, wanted);
            if (got < wanted) {
                throw Damaged.cutShort(file, promised, promised - left + got);
            }
            decoding.add(ByteBuffer.wrap(chunk, 0, got), labels);
        }
    }

    /** Adds the voxels that are left in a buffer, whatever its byte order. */
    void decode(ByteBuffer from, LabelBuffer labels) throws ImageProblem {
        new Decoding(from.remaining() / type.bytes()).add(from, labels);
    }

    /** Decodes chunk after chunk in the same arrays. */
    private final class Decoding {
        private final boolean narrows = !isScaled() && !type.isFloat() && type.bytes() > 1;
        private final int[] whole;
        private final short[] shorts;
        private final long[] longs;
        private final float[] floats;
        private final double[] doubles;

        Decoding(int most) {
            whole = new int[most];
            shorts = new short[type.bytes() == Short.BYTES ? most : 0];
            longs = new long[type.bytes() == Long.BYTES && !type.isFloat() ? most : 0];
            floats = new float[type == VoxelType.FLOAT32 ? most : 0];
            doubles = new double[isScaled() || type == VoxelType.FLOAT64 ? most : 0];
        }

        void add(ByteBuffer given, LabelBuffer labels) throws ImageProblem {
            ByteBuffer from = given.slice().order(order);
            int count = from.remaining() / type.bytes();
            if (narrows
                    && labels.isOfBytes()
                    && from.hasArray()
                    && labels.addNarrowed(from, type.bytes(), count)) {
                return;
            }
            boolean fits =
                    switch (type) {
                        case UINT8, INT8 -> ofBytes(from, count);
                        case INT16, UINT16 -> ofShorts(from, count);
                        case INT32, UINT32 -> ofInts(from, count);
                        case INT64, UINT64 -> ofLongs(from, count);
                        case FLOAT32 -> ofFloats(from, count);
                        case FLOAT64 -> ofDoubles(from, count);
                    };
            if (isScaled()) {
                for (int i = 0; i < count; i++) {
                    labels.add(real(fits, i) * slope + intercept);
                }
            } else if (fits) {
                labels.add(whole, count);
            } else if (type.isFloat()) {
                for (int i = 0; i < count; i++) {
                    labels.add(real(false, i));
                }
            } else {
                for (int i = 0; i < count; i++) {
                    labels.add(integer(i));
                }
            }
        }

        private double real(boolean fits, int i) {
            return fits
                    ? whole[i]
                    : switch (type) {
                        case FLOAT32 -> floats[i];
                        case FLOAT64 -> doubles[i];
                        default -> integer(i);
                    };
        }

        private long integer(int i) {
            if (type == VoxelType.UINT32) {
                return whole[i] & 0xffffffffL;
            }
            // beyond 63 bits: as large as can be said, and refused as such
            return type == VoxelType.UINT64 && longs[i] < 0 ? Long.MAX_VALUE : longs[i];
        }

        private boolean ofBytes(ByteBuffer from, int count) {
            int bits = type == VoxelType.UINT8 ? 0xff : -1;
            for (int i = 0; i < count; i++) {
                whole[i] = from.get(i) & bits;
            }
            return true;
        }

        private boolean ofShorts(ByteBuffer from, int count) {
            from.asShortBuffer().get(shorts, 0, count);
            int bits = type == VoxelType.UINT16 ? 0xffff : -1;
            for (int i = 0; i < count; i++) {
                whole[i] = shorts[i] & bits;
            }
            return true;
        }

        private boolean ofInts(ByteBuffer from, int count) {
            from.asIntBuffer().get(whole, 0, count);
            int all = 0;
            for (int i = 0; i < count; i++) {
                all |= whole[i];
            }
            return type == VoxelType.INT32 || all >= 0;
        }

        private boolean ofLongs(ByteBuffer from, int count) {
            from.asLongBuffer().get(longs, 0, count);
            long lost = 0;
            long all = 0;
            for (int i = 0; i < count; i++) {
                whole[i] = (int) longs[i];
                lost |= longs[i] ^ whole[i];
                all |= longs[i];
            }
            return lost == 0 && (type == VoxelType.INT64 || all >= 0);
        }

        private boolean ofFloats(ByteBuffer from, int count) {
            from.asFloatBuffer().get(floats, 0, count);
            boolean fits = true;
            for (int i = 0; i < count; i++) {
                whole[i] = (int) floats[i];
                fits &= whole[i] == floats[i] && whole[i] < Integer.MAX_VALUE;
            }
            return fits;
        }

        private boolean ofDoubles(ByteBuffer from, int count) {
            from.asDoubleBuffer().get(doubles, 0, count);
            boolean fits = true;
            for (int i = 0; i < count; i++) {
                whole[i] = (int) doubles[i];
                fits &= whole[i] == doubles[i];
            }
            return fits;
        }
    }
}
