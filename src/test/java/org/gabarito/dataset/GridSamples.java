package org.gabarito.dataset;

import org.gabarito.core.geometry.Grid;
import org.gabarito.core.geometry.LabelMap;
import org.gabarito.core.geometry.Spacing;
import org.gabarito.image.Orientation;

/** Makes label maps whose labels say where they lie. */
final class GridSamples {
    private GridSamples() {}

    static Lattice lattice(int[] shape, double[] spacing, double[] origin, double[]... axes) {
        double[] direction = new double[origin.length * origin.length];
        for (int axis = 0; axis < axes.length; axis++) {
            for (int row = 0; row < origin.length; row++) {
                direction[row * origin.length + axis] = axes[axis][row];
            }
        }
        return Lattice.of(
                Grid.of(Spacing.of("mm", spacing), shape), Orientation.of(origin, direction));
    }

    /** Along the axes of the world. */
    static Lattice straight(int[] shape, double[] spacing, double... origin) {
        double[][] axes = new double[origin.length][origin.length];
        for (int axis = 0; axis < origin.length; axis++) {
            axes[axis][axis] = 1;
        }
        return lattice(shape, spacing, origin, axes);
    }

    /** A different label in each voxel, from 1. */
    static LabelMap numbered(Grid grid) {
        int[] labels = new int[grid.voxels()];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = i + 1;
        }
        return LabelMap.of(grid, labels);
    }
}
