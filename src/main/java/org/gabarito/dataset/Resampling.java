package org.gabarito.dataset;

import org.gabarito.core.geometry.Grid;
import org.gabarito.core.geometry.LabelMap;

/**
 * Nearest neighbour through the world: a voxel of the reference's grid gets the label of the voxel
 * of the prediction that its centre lies in. A centre on the border of two lies in the one of the
 * higher index, as in ITK and SciPy; borders are held to a thousandth of a voxel, so that rounding
 * in headers decides nothing. What lies outside of the prediction is background.
 */
final class Resampling {
    private static final double BORDER = 1e-3;

    private final Lattice from;
    private final Lattice to;
    private final double[][] matrix;
    private final double[] shift;
    private long outside;

    private Resampling(Lattice from, Lattice to, double[][] matrix, double[] shift) {
        this.from = from;
        this.to = to;
        this.matrix = matrix;
        this.shift = shift;
    }

    /** Why there is no way from one to the other, as half a sentence; empty when there is one. */
    static String obstacle(Lattice reference, Lattice prediction) {
        return obstacle(
                new Geometry.Named("reference", reference),
                new Geometry.Named("prediction", prediction));
    }

    /** The same between any two. */
    static String obstacle(Geometry.Named one, Geometry.Named other) {
        Lattice reference = one.lattice();
        Lattice prediction = other.lattice();
        if (!reference.placed() || !prediction.placed()) {
            return "the file of the "
                    + (reference.placed() ? other : one).name()
                    + " does not say where its voxels lie";
        }
        if (reference.dimensions() < 2
                || reference.dimensions() != prediction.dimensions()
                || reference.worldDimensions() != prediction.worldDimensions()) {
            return "one of them is flat and the other is not";
        }
        if (reference.grid().spacing().isPhysical() != prediction.grid().spacing().isPhysical()) {
            return "only one of them has a physical spacing";
        }
        if (invertible(reference) && invertible(prediction)) {
            return samePlane(reference, prediction) ? "" : "they lie in different planes";
        }
        return "the axes of one of them do not span its grid";
    }

    /**
     * @throws IllegalArgumentException when there is an obstacle
     */
    static Resampling of(Lattice reference, Lattice prediction) {
        if (!obstacle(reference, prediction).isEmpty()) {
            throw new IllegalArgumentException(obstacle(reference, prediction));
        }
        return between(reference, prediction);
    }

    /** Takes indices of one lattice to indices of another, orthogonally where both are flat. */
    private static Resampling between(Lattice to, Lattice from) {
        int count = to.dimensions();
        double[][] solve = inverse(from);
        double[][] matrix = new double[count][count];
        double[] shift = new double[count];
        for (int row = 0; row < count; row++) {
            for (int axis = 0; axis < count; axis++) {
                matrix[row][axis] = to.step(axis) * dot(solve[row], to.axis(axis));
            }
            shift[row] = dot(solve[row], minus(to.origin(), from.origin()));
        }
        return new Resampling(from, to, matrix, shift);
    }

    /** Rows that turn a displacement in the world into one of indices (least squares). */
    private static double[][] inverse(Lattice lattice) {
        int count = lattice.dimensions();
        int world = lattice.worldDimensions();
        double[][] columns = columns(lattice);
        double[][] gram = gram(columns);
        double determinant = determinant(gram);
        double[][] rows = new double[count][world];
        for (int i = 0; i < count; i++) {
            for (int j = 0; j < count; j++) {
                double factor = cofactor(gram, j, i) / determinant;
                for (int k = 0; k < world; k++) {
                    rows[i][k] += factor * columns[j][k];
                }
            }
        }
        return rows;
    }

    private static double[][] columns(Lattice lattice) {
        double[][] columns = new double[lattice.dimensions()][];
        for (int axis = 0; axis < columns.length; axis++) {
            columns[axis] = lattice.axis(axis);
            for (int row = 0; row < columns[axis].length; row++) {
                columns[axis][row] *= lattice.step(axis);
            }
        }
        return columns;
    }

    private static double[][] gram(double[][] columns) {
        double[][] gram = new double[columns.length][columns.length];
        for (int i = 0; i < columns.length; i++) {
            for (int j = 0; j < columns.length; j++) {
                gram[i][j] = dot(columns[i], columns[j]);
            }
        }
        return gram;
    }

    private static double determinant(double[][] m) {
        double sum = 0;
        for (int column = 0; column < m.length; column++) {
            sum += m[0][column] * cofactor(m, 0, column);
        }
        return sum;
    }

    private static double cofactor(double[][] m, int row, int column) {
        if (m.length == 1) {
            return 1;
        }
        double[][] minor = new double[m.length - 1][m.length - 1];
        for (int i = 0; i < minor.length; i++) {
            for (int j = 0; j < minor.length; j++) {
                minor[i][j] = m[i < row ? i : i + 1][j < column ? j : j + 1];
            }
        }
        return ((row + column) % 2 == 0 ? 1 : -1) * determinant(minor);
    }

    private static boolean invertible(Lattice lattice) {
        double[][] gram = gram(columns(lattice));
        double volume = 1;
        for (int axis = 0; axis < gram.length; axis++) {
            volume *= gram[axis][axis];
        }
        return Math.abs(determinant(gram)) > 1e-6 * volume;
    }

    /** Of flat images in space: whether the one has no part outside of the plane of the other. */
    private static boolean samePlane(Lattice reference, Lattice prediction) {
        if (reference.dimensions() == reference.worldDimensions()) {
            return true;
        }
        Resampling through = between(reference, prediction);
        for (int corner = 0; corner < 1 << reference.dimensions(); corner++) {
            double[] index = new double[reference.dimensions()];
            for (int axis = 0; axis < index.length; axis++) {
                index[axis] = (corner >> axis & 1) * (reference.grid().size(axis) - 1.0);
            }
            double[] there = reference.point(index);
            double[] projected = prediction.point(through.index(index));
            double[] apart = minus(there, projected);
            if (Math.sqrt(dot(apart, apart)) > 0.1 * reference.smallestStep()) {
                return false;
            }
        }
        return true;
    }

    private double[] index(double[] index) {
        double[] result = shift.clone();
        for (int row = 0; row < result.length; row++) {
            for (int axis = 0; axis < index.length; axis++) {
                result[row] += matrix[row][axis] * index[axis];
            }
        }
        return result;
    }

    LabelMap of(LabelMap prediction, Grid grid) {
        outside = 0;
        return Transfer.of(prediction, grid, this::fill);
    }

    private void fill(int y, int z, int[] source) {
        Grid grid = from.grid();
        int count = grid.dimensions();
        double[] start = index(count == 3 ? new double[] {0, y, z} : new double[] {0, y});
        for (int x = 0; x < source.length; x++) {
            int at = 0;
            int stride = 1;
            for (int axis = 0; axis < count; axis++) {
                int nearest = nearest(start[axis] + x * matrix[axis][0]);
                if (nearest < 0 || nearest >= grid.size(axis)) {
                    at = Transfer.OUTSIDE;
                    break;
                }
                at += nearest * stride;
                stride *= grid.size(axis);
            }
            source[x] = at;
            outside += at < 0 ? 1 : 0;
        }
    }

    private static int nearest(double index) {
        return (int) Math.floor(index + 0.5 + BORDER);
    }

    /** Voxels of the reference, after sampling, that lie outside of the prediction. */
    long outside() {
        return outside;
    }

    /** Labelled voxels of a prediction that lie outside of the reference's field of view. */
    long lost(LabelMap prediction) {
        Resampling back = between(from, to);
        Grid grid = from.grid();
        double[] index = new double[grid.dimensions()];
        long lost = 0;
        int at = 0;
        int depth = index.length > 2 ? grid.size(2) : 1;
        for (int z = 0; z < depth; z++) {
            for (int y = 0; y < grid.size(1); y++) {
                for (int x = 0; x < grid.size(0); x++) {
                    if (prediction.label(at++) != 0) {
                        index[0] = x;
                        index[1] = y;
                        if (index.length > 2) {
                            index[2] = z;
                        }
                        lost += back.inside(index) ? 0 : 1;
                    }
                }
            }
        }
        return lost;
    }

    private boolean inside(double[] index) {
        double[] there = index(index);
        for (int axis = 0; axis < there.length; axis++) {
            int nearest = nearest(there[axis]);
            if (nearest < 0 || nearest >= from.grid().size(axis)) {
                return false;
            }
        }
        return true;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    private static double[] minus(double[] a, double[] b) {
        double[] difference = new double[a.length];
        for (int i = 0; i < a.length; i++) {
            difference[i] = a[i] - b[i];
        }
        return difference;
    }
}
