package org.gabarito.core.metric.boundary;

import java.util.Arrays;
import org.gabarito.core.geometry.Grid;
import org.gabarito.core.geometry.Spacing;
import org.gabarito.core.metric.Quantity;

/**
 * How wide the band along a contour is, with the spacing that it is measured in.
 *
 * @param length {@link Double#NaN} when it has no meaning in the image; the note then tells why
 * @param spacing one along every axis where the length is in voxels
 */
record Width(double length, double[] spacing, String note) {
    /** Relative difference up to which two lengths are taken for equal. */
    static final double TIE = 1e-9;

    /** In the spacing of the image, or in voxels when given in px. */
    static Width of(Quantity width, Grid grid) {
        if (width.unit().equals(Spacing.PIXEL)) {
            return limited(width.value(), ones(grid), grid);
        }
        Tolerance tolerance = Tolerance.of(width, width, grid.spacing());
        if (!grid.spacing().isPhysical()) {
            return undefined(grid, width + " has no meaning without a spacing: give it in px");
        }
        return tolerance.defined()
                ? limited(tolerance.length(), grid.spacing().toArray(), grid)
                : undefined(grid, tolerance.note());
    }

    /** In voxels; a physical length only where the spacing is equal along all axes. */
    static Width inVoxels(Quantity width, Grid grid) {
        Width any = of(width, grid);
        if (!any.defined() || width.unit().equals(Spacing.PIXEL)) {
            return any;
        }
        double step = any.spacing[0];
        return Arrays.stream(any.spacing).allMatch(other -> other == step)
                ? new Width(any.length / step, ones(grid), "")
                : undefined(
                        grid,
                        width
                                + " is no number of voxels where the spacing differs by axis:"
                                + " give it in px");
    }

    /** A share of the image diagonal, in whole voxels and at least one. */
    static Width ofDiagonal(double share, Grid grid) {
        double diagonal = grid.with(Spacing.unknown(grid.dimensions())).diagonal();
        return new Width(Math.max(1, Math.rint(share * diagonal)), ones(grid), "");
    }

    /** No wider than the image, beyond which nothing changes. */
    private static Width limited(double length, double[] spacing, Grid grid) {
        double square = 0;
        for (int axis = 0; axis < spacing.length; axis++) {
            double side = (grid.size(axis) + 1) * spacing[axis];
            square += side * side;
        }
        return new Width(Math.min(length, Math.sqrt(square)), spacing, "");
    }

    boolean defined() {
        return !Double.isNaN(length);
    }

    private static Width undefined(Grid grid, String note) {
        return new Width(Double.NaN, ones(grid), note);
    }

    private static double[] ones(Grid grid) {
        double[] ones = new double[grid.dimensions()];
        Arrays.fill(ones, 1);
        return ones;
    }
}
