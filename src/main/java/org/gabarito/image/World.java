package org.gabarito.image;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * Where a file places its voxels: for each axis the step from one voxel to the next as a vector in
 * the file's own world.
 *
 * @param axes one vector an axis of the image, x first; those of a flat world have two components
 * @param origin centre of the first voxel
 * @param right 1 when the first world axis runs right, -1 when it runs left
 * @param anterior 1 when the second runs anterior, -1 when it runs posterior
 * @param superior 1 when the third runs superior, -1 when it runs inferior
 */
record World(double[][] axes, double[] origin, int right, int anterior, int superior) {
    private static final int DIMENSIONS = 3;

    /** Enough for any header, and less than what the arithmetic of oblique vectors blurs. */
    private static final MathContext DIGITS = new MathContext(10);

    /** A world whose axes run left, posterior and superior, as in DICOM and ITK. */
    static World lps(double[][] axes, double[] origin) {
        return new World(axes, origin, -1, -1, 1);
    }

    /** Lengths of the steps; a component that is not finite makes its step so. */
    double[] steps() {
        double[] steps = new double[axes.length];
        for (int axis = 0; axis < axes.length; axis++) {
            steps[axis] = length(axes[axis]);
        }
        return steps;
    }

    /** In the one world of this program; a flat image lies in its plane of height zero. */
    Orientation orientation(String file) throws ImageProblem {
        int[] signs = {right, anterior, superior};
        double[] direction = new double[DIMENSIONS * DIMENSIONS];
        double[] at = new double[DIMENSIONS];
        for (int row = 0; row < DIMENSIONS; row++) {
            at[row] = row < origin.length && origin[row] != 0 ? signs[row] * origin[row] : 0;
            checkFinite(at[row], file);
            for (int axis = 0; axis < DIMENSIONS; axis++) {
                double[] vector = axis < axes.length ? axes[axis] : new double[0];
                double value = row < vector.length ? vector[row] / length(vector) : 0;
                if (row >= vector.length && row == axis) {
                    value = signs[row];
                }
                checkFinite(value, file);
                direction[row * DIMENSIONS + axis] = value == 0 ? 0 : signs[row] * value;
            }
        }
        return Orientation.of(at, direction);
    }

    private static void checkFinite(double value, String file) throws ImageProblem {
        if (!Double.isFinite(value)) {
            throw new ImageProblem(
                    file,
                    "Its header gives no usable place or direction (" + value + ").",
                    "Export the file again from the program that made it.");
        }
    }

    private static double length(double[] vector) {
        double sum = 0;
        int parts = 0;
        double only = 0;
        for (double part : vector) {
            sum += part * part;
            if (part != 0) {
                parts++;
                only = Math.abs(part);
            }
        }
        return parts == 1 ? Shapes.decimal(only) : rounded(Math.sqrt(sum));
    }

    /** Oblique vectors blur the last digits of what may have been a header's float. */
    private static double rounded(double length) {
        float narrow = (float) length;
        if (!Double.isFinite(length) || Math.abs(narrow - length) <= 1e-12 * length) {
            return Shapes.decimal(narrow);
        }
        return new BigDecimal(length).round(DIGITS).doubleValue();
    }
}
