package org.gabarito.core.geometry;

import net.imglib2.img.Img;
import net.imglib2.img.array.ArrayImgs;
import net.imglib2.type.numeric.IntegerType;

/**
 * One integer label a voxel, 0 being background, in the smallest array that holds them. Axis x is
 * fastest, as in ImgLib2 and NIfTI. Bytes and shorts are unsigned, ints signed.
 */
public final class LabelMap {
    private final Grid grid;
    private final Object values;

    private LabelMap(Grid grid, Object values, int length) {
        if (length != grid.voxels()) {
            throw new IllegalArgumentException(length + " labels do not fill " + grid);
        }
        this.grid = grid;
        this.values = values;
    }

    public static LabelMap of(Grid grid, byte[] values) {
        return new LabelMap(grid, values, values.length);
    }

    public static LabelMap of(Grid grid, short[] values) {
        return new LabelMap(grid, values, values.length);
    }

    public static LabelMap of(Grid grid, int[] values) {
        return new LabelMap(grid, values, values.length);
    }

    /** Of an array like {@link #array()}. */
    public static LabelMap ofArray(Grid grid, Object values) {
        if (values instanceof byte[] bytes) {
            return of(grid, bytes);
        }
        return values instanceof short[] shorts ? of(grid, shorts) : of(grid, (int[]) values);
    }

    public Grid grid() {
        return grid;
    }

    /** The same labels on a grid of the same shape and another spacing; shares the array. */
    public LabelMap with(Spacing spacing) {
        return new LabelMap(grid.with(spacing), values, grid.voxels());
    }

    /** The same labels in the same order on a grid of as many voxels; shares the array. */
    public LabelMap with(Grid other) {
        return new LabelMap(other, values, grid.voxels());
    }

    /** The backing {@code byte[]}, {@code short[]} or {@code int[]}, not a copy. */
    public Object array() {
        return values;
    }

    /** The labels as an ImgLib2 image over the same array. */
    public Img<? extends IntegerType<?>> img() {
        long[] size = new long[grid.dimensions()];
        for (int axis = 0; axis < size.length; axis++) {
            size[axis] = grid.size(axis);
        }
        if (values instanceof byte[] bytes) {
            return ArrayImgs.unsignedBytes(bytes, size);
        }
        if (values instanceof short[] shorts) {
            return ArrayImgs.unsignedShorts(shorts, size);
        }
        return ArrayImgs.ints((int[]) values, size);
    }

    /**
     * The label at a linear index. For loops over many voxels switch on {@link #array()} instead.
     */
    public int label(int index) {
        if (values instanceof byte[] bytes) {
            return bytes[index] & 0xff;
        }
        if (values instanceof short[] shorts) {
            return shorts[index] & 0xffff;
        }
        return ((int[]) values)[index];
    }
}
