package org.gabarito.dataset;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import org.gabarito.core.geometry.Grid;
import org.gabarito.core.geometry.Spacing;
import org.gabarito.image.Orientation;
import org.gabarito.image.Placement;

/** Where the voxels of an image lie: a grid with its first voxel and the directions of its axes. */
final class Lattice {
    private static final Map<String, Double> MILLIMETRES =
            Map.of("nm", 1e-6, "um", 1e-3, "µm", 1e-3, "μm", 1e-3, "cm", 10.0, "m", 1000.0);

    private final Grid grid;
    private final double[] origin;
    private final double[][] axes;
    private final boolean placed;

    private Lattice(Grid grid, double[] origin, double[][] axes, boolean placed) {
        this.grid = grid;
        this.origin = origin;
        this.axes = axes;
        this.placed = placed;
    }

    /** Of a flat volume the last axis is left out, as most files of flat images do themselves. */
    static Lattice of(Grid grid, Orientation orientation) {
        double[] origin = orientation.origin();
        double[] direction = orientation.direction();
        int world = origin.length;
        double[][] axes = new double[grid.dimensions()][world];
        boolean placed =
                orientation.isKnown()
                        && world >= grid.dimensions()
                        && DoubleStream.concat(Arrays.stream(origin), Arrays.stream(direction))
                                .allMatch(Double::isFinite);
        for (int axis = 0; placed && axis < axes.length; axis++) {
            for (int row = 0; row < world; row++) {
                axes[axis][row] = direction[row * world + axis];
            }
        }
        Lattice lattice = new Lattice(grid, origin, axes, placed);
        return grid.dimensions() == 3 && grid.size(2) == 1 ? lattice.without(2) : lattice;
    }

    Lattice without(int dropped) {
        int[] shape = new int[grid.dimensions() - 1];
        double[] steps = new double[shape.length];
        double[][] left = new double[shape.length][];
        for (int axis = 0; axis < shape.length; axis++) {
            int from = axis < dropped ? axis : axis + 1;
            shape[axis] = grid.size(from);
            steps[axis] = grid.spacing().step(from);
            left[axis] = axes[from];
        }
        Spacing spacing =
                grid.spacing().isPhysical()
                        ? Spacing.of(grid.spacing().unit(), steps)
                        : Spacing.unknown(steps.length);
        return new Lattice(Grid.of(spacing, shape), origin, left, placed);
    }

    Lattice with(Spacing spacing) {
        return new Lattice(grid.with(spacing), origin, axes, placed);
    }

    Grid grid() {
        return grid;
    }

    int dimensions() {
        return grid.dimensions();
    }

    /** Whether the file says where its voxels lie. */
    boolean placed() {
        return placed;
    }

    /** How many coordinates a point of the world has. */
    int worldDimensions() {
        return origin.length;
    }

    double[] origin() {
        return origin.clone();
    }

    /** Unit vector. */
    double[] axis(int axis) {
        return axes[axis].clone();
    }

    /** In the millimetres of the world; pixels count as one each. */
    double step(int axis) {
        Spacing spacing = grid.spacing();
        return spacing.step(axis) * MILLIMETRES.getOrDefault(spacing.unit(), 1.0);
    }

    double smallestStep() {
        double smallest = Double.POSITIVE_INFINITY;
        for (int axis = 0; axis < dimensions(); axis++) {
            smallest = Math.min(smallest, step(axis));
        }
        return smallest;
    }

    /** Centre of the voxel at an index, which may lie outside and between voxels. */
    double[] point(double... index) {
        double[] point = origin.clone();
        for (int axis = 0; axis < dimensions(); axis++) {
            for (int row = 0; row < point.length; row++) {
                point[row] += index[axis] * step(axis) * axes[axis][row];
            }
        }
        return point;
    }

    /** In the world of NIfTI; from zero on where the file does not say. */
    Placement place() {
        if (!placed || origin.length > 3) {
            return Placement.of(grid);
        }
        Double[] affine = new Double[12];
        Arrays.fill(affine, 0.0);
        for (int row = 0; row < 3; row++) {
            for (int axis = 0; axis < 3; axis++) {
                double along = axis < axes.length && row < origin.length ? axes[axis][row] : 0;
                affine[row * 4 + axis] =
                        axis < axes.length ? step(axis) * along : row == axis ? 1 : 0;
            }
            affine[row * 4 + 3] = row < origin.length ? origin[row] : 0;
        }
        return new Placement(List.of(affine));
    }

    @Override
    public String toString() {
        return grid + " from " + Arrays.toString(origin);
    }
}
