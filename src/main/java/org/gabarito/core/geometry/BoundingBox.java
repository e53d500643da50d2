package org.gabarito.core.geometry;

import java.util.Arrays;

/** Axis-parallel box of voxels, both corners included. */
public final class BoundingBox {
    private final int[] min;
    private final int[] max;

    private BoundingBox(int[] min, int[] max) {
        this.min = min;
        this.max = max;
    }

    public static BoundingBox of(int[] min, int[] max) {
        for (int axis = 0; axis < min.length; axis++) {
            if (min[axis] > max[axis]) {
                throw new IllegalArgumentException("empty box along axis " + axis);
            }
        }
        return new BoundingBox(min.clone(), max.clone());
    }

    public int dimensions() {
        return min.length;
    }

    public int min(int axis) {
        return min[axis];
    }

    public int max(int axis) {
        return max[axis];
    }

    public int size(int axis) {
        return max[axis] - min[axis] + 1;
    }

    /** The smallest box that holds both. */
    public BoundingBox union(BoundingBox other) {
        int[] low = new int[min.length];
        int[] high = new int[min.length];
        for (int axis = 0; axis < min.length; axis++) {
            low[axis] = Math.min(min[axis], other.min[axis]);
            high[axis] = Math.max(max[axis], other.max[axis]);
        }
        return new BoundingBox(low, high);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof BoundingBox that
                && Arrays.equals(min, that.min)
                && Arrays.equals(max, that.max);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(min) * 31 + Arrays.hashCode(max);
    }

    @Override
    public String toString() {
        return Arrays.toString(min) + "–" + Arrays.toString(max);
    }
}
