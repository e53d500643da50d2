package org.gabarito.core.geometry;

import java.util.Arrays;

/**
 * The lattice of an image: how many voxels along each axis (x first, fastest) and how far apart.
 */
public final class Grid {
    private final int[] shape;
    private final Spacing spacing;

    private Grid(int[] shape, Spacing spacing) {
        this.shape = shape;
        this.spacing = spacing;
    }

    /**
     * @throws IllegalArgumentException when a size is not positive, when the number of axes differs
     *     from that of the spacing, or when there are more voxels than one array can hold
     */
    public static Grid of(Spacing spacing, int... shape) {
        if (shape.length == 0 || shape.length != spacing.dimensions()) {
            throw new IllegalArgumentException(
                    "shape " + Arrays.toString(shape) + " does not go with spacing " + spacing);
        }
        long count = 1;
        for (int size : shape) {
            if (size <= 0) {
                throw new IllegalArgumentException("sizes must be positive, not " + size);
            }
            count = Math.multiplyExact(count, (long) size);
            if (count > Integer.MAX_VALUE - 8) {
                throw new IllegalArgumentException(
                        "more voxels than can be held: " + Arrays.toString(shape));
            }
        }
        return new Grid(shape.clone(), spacing);
    }

    public int dimensions() {
        return shape.length;
    }

    public int size(int axis) {
        return shape[axis];
    }

    public int[] shape() {
        return shape.clone();
    }

    public Spacing spacing() {
        return spacing;
    }

    public int voxels() {
        int count = 1;
        for (int size : shape) {
            count *= size;
        }
        return count;
    }

    /**
     * Length of the image diagonal between opposite outer corners: the worst value of a distance.
     */
    public double diagonal() {
        double sum = 0;
        for (int axis = 0; axis < shape.length; axis++) {
            double length = shape[axis] * spacing.step(axis);
            sum += length * length;
        }
        return Math.sqrt(sum);
    }

    public Grid with(Spacing other) {
        return of(other, shape);
    }

    public boolean sameShape(Grid other) {
        return Arrays.equals(shape, other.shape);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Grid that && sameShape(that) && spacing.equals(that.spacing);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(shape) * 31 + spacing.hashCode();
    }

    @Override
    public String toString() {
        return Arrays.toString(shape) + " at " + spacing;
    }
}
