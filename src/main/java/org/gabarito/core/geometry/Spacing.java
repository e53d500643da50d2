package org.gabarito.core.geometry;

import java.util.Arrays;

/**
 * Distance between neighbouring voxel centres along each axis, with its unit. An image without
 * known spacing has unit {@link #PIXEL} and one along every axis.
 */
public final class Spacing {
    /** Unit of images that have no physical spacing. */
    public static final String PIXEL = "px";

    /** Default physical unit. */
    public static final String MILLIMETRE = "mm";

    private final double[] steps;
    private final String unit;

    private Spacing(double[] steps, String unit) {
        this.steps = steps;
        this.unit = unit;
    }

    /** Physical spacing, one positive finite step an axis, x first. */
    public static Spacing of(String unit, double... steps) {
        for (double step : steps) {
            if (!(step > 0) || Double.isInfinite(step)) {
                throw new IllegalArgumentException(
                        "spacing must be positive and finite, not " + step);
            }
        }
        return new Spacing(steps.clone(), unit);
    }

    /** Unit steps in pixels: nothing is known about physical size. */
    public static Spacing unknown(int dimensions) {
        double[] ones = new double[dimensions];
        Arrays.fill(ones, 1);
        return new Spacing(ones, PIXEL);
    }

    public int dimensions() {
        return steps.length;
    }

    public double step(int axis) {
        return steps[axis];
    }

    public String unit() {
        return unit;
    }

    /** Whether the steps are physical lengths, not pixels. */
    public boolean isPhysical() {
        return !unit.equals(PIXEL);
    }

    /** Size of one voxel: area in 2D, volume in 3D, in units of {@link #sizeUnit()}. */
    public double voxelSize() {
        double size = 1;
        for (double step : steps) {
            size *= step;
        }
        return size;
    }

    /** {@code mm²}, {@code mm³}, or {@code voxels} where no spacing is known. */
    public String sizeUnit() {
        if (!isPhysical()) {
            return steps.length == 2 ? "pixels" : "voxels";
        }
        return unit + (steps.length == 1 ? "" : steps.length == 2 ? "²" : "³");
    }

    public double[] toArray() {
        return steps.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Spacing that
                && unit.equals(that.unit)
                && Arrays.equals(steps, that.steps);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(steps) * 31 + unit.hashCode();
    }

    @Override
    public String toString() {
        return Arrays.toString(steps) + " " + unit;
    }
}
