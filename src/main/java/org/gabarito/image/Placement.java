package org.gabarito.image;

import java.util.List;
import org.gabarito.core.geometry.Grid;

/**
 * Where the voxels of an image lie in the world of NIfTI: right, anterior, superior.
 *
 * @param affine three rows of four: a column for each step to the next voxel along x, y and z, and
 *     one for the centre of the first voxel
 */
public record Placement(List<Double> affine) {
    private static final int COLUMNS = 4;

    public Placement {
        affine = List.copyOf(affine);
        if (affine.size() != 3 * COLUMNS) {
            throw new IllegalArgumentException("an affine has twelve numbers, not " + affine);
        }
    }

    /** Of an image whose file does not say: from zero on, along the axes of the world. */
    public static Placement of(Grid grid) {
        Double[] affine = new Double[3 * COLUMNS];
        for (int row = 0; row < 3; row++) {
            for (int column = 0; column < COLUMNS; column++) {
                double step = row < grid.dimensions() ? grid.spacing().step(row) : 1;
                affine[row * COLUMNS + column] = row == column ? step : 0;
            }
        }
        return new Placement(List.of(affine));
    }

    public double at(int row, int column) {
        return affine.get(row * COLUMNS + column);
    }

    /** Centre of a voxel. */
    public double[] point(double... voxel) {
        double[] point = new double[3];
        for (int row = 0; row < 3; row++) {
            point[row] = at(row, 3);
            for (int axis = 0; axis < voxel.length; axis++) {
                point[row] += at(row, axis) * voxel[axis];
            }
        }
        return point;
    }

    /** Of the same image in blocks of so many voxels along each axis, each at its own centre. */
    public Placement inBlocks(int... size) {
        Double[] wide = new Double[3 * COLUMNS];
        double[] middle = new double[3];
        for (int axis = 0; axis < 3; axis++) {
            middle[axis] = axis < size.length ? (size[axis] - 1) / 2.0 : 0;
        }
        double[] first = point(middle);
        for (int row = 0; row < 3; row++) {
            for (int axis = 0; axis < 3; axis++) {
                int blocks = axis < size.length ? size[axis] : 1;
                wide[row * COLUMNS + axis] = at(row, axis) * blocks;
            }
            wide[row * COLUMNS + 3] = first[row];
        }
        return new Placement(List.of(wide));
    }
}
