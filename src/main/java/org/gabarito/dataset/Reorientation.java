package org.gabarito.dataset;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gabarito.core.geometry.Grid;
import org.gabarito.core.geometry.LabelMap;
import org.gabarito.core.geometry.Spacing;
import org.jspecify.annotations.Nullable;

/**
 * Another order and direction of a prediction's axes, after which its voxels lie where those of the
 * reference do. No voxel is moved in the world and no label is changed.
 */
final class Reorientation {
    private final int[] axes;
    private final boolean[] flipped;

    private Reorientation(int[] axes, boolean[] flipped) {
        this.axes = axes;
        this.flipped = flipped;
    }

    /** Empty when no order of the axes helps, or when one of the two places is not known. */
    static Optional<Reorientation> of(
            Lattice reference, Lattice prediction, @Nullable Spacing given) {
        int count = reference.dimensions();
        if (!reference.placed()
                || !prediction.placed()
                || count != prediction.dimensions()
                || reference.worldDimensions() != prediction.worldDimensions()) {
            return Optional.empty();
        }
        int[] axes = new int[count];
        boolean[] flipped = new boolean[count];
        boolean[] taken = new boolean[count];
        for (int axis = 0; axis < count; axis++) {
            int found = find(reference.axis(axis), prediction);
            if (found < 0 || taken[found]) {
                return Optional.empty();
            }
            taken[found] = true;
            axes[axis] = found;
            flipped[axis] = Geometry.opposite(reference.axis(axis), prediction.axis(found));
        }
        Reorientation map = new Reorientation(axes, flipped);
        return map.fits(reference, prediction, given) ? Optional.of(map) : Optional.empty();
    }

    private static int find(double[] direction, Lattice among) {
        for (int axis = 0; axis < among.dimensions(); axis++) {
            if (Geometry.parallel(direction, among.axis(axis))) {
                return axis;
            }
        }
        return -1;
    }

    private boolean fits(Lattice reference, Lattice prediction, @Nullable Spacing given) {
        double[] first = new double[axes.length];
        for (int axis = 0; axis < axes.length; axis++) {
            int from = axes[axis];
            if (reference.grid().size(axis) != prediction.grid().size(from)
                    || given == null
                            && !Geometry.sameStep(reference.step(axis), prediction.step(from))) {
                return false;
            }
            first[from] = flipped[axis] ? prediction.grid().size(from) - 1 : 0;
        }
        boolean sameUnit =
                reference.grid().spacing().isPhysical() == prediction.grid().spacing().isPhysical();
        return (sameUnit || given != null)
                && Geometry.samePlace(
                        reference.origin(), prediction.point(first), reference.smallestStep());
    }

    /** The labels on the reference's grid. */
    LabelMap of(LabelMap prediction, Grid grid) {
        int[] stride = new int[3];
        int start = 0;
        for (int axis = 0; axis < axes.length; axis++) {
            int step = 1;
            for (int below = 0; below < axes[axis]; below++) {
                step *= prediction.grid().size(below);
            }
            stride[axis] = flipped[axis] ? -step : step;
            start += flipped[axis] ? (grid.size(axis) - 1) * step : 0;
        }
        int first = start;
        return Transfer.of(
                prediction,
                grid,
                (y, z, from) -> {
                    int at = first + y * stride[1] + z * stride[2];
                    for (int x = 0; x < from.length; x++) {
                        from[x] = at;
                        at += stride[0];
                    }
                });
    }

    /** Which axes of the prediction became x, y and z, such as {@code −y, x, z}. */
    @Override
    public String toString() {
        List<String> parts = new ArrayList<>();
        for (int axis = 0; axis < axes.length; axis++) {
            parts.add((flipped[axis] ? "−" : "") + Geometry.AXES.charAt(axes[axis]));
        }
        return String.join(", ", parts);
    }
}
