package org.gabarito.image;

import java.util.Arrays;
import org.gabarito.core.geometry.Spacing;

/** Sizes that headers claim, held against the budget before anything is made of them. */
final class Shapes {
    private Shapes() {}

    /**
     * Sizes along x, y and, for volumes, z. Trailing axes of one element are dropped, in every
     * format alike, so that a flat image is the same however its program writes it.
     *
     * @param sizes x first, any number of axes
     * @param voxelBytes bytes of a voxel in the file
     */
    static int[] checked(long[] sizes, int voxelBytes, String file, ImageBudget budget)
            throws ImageProblem {
        return checked(sizes, voxelBytes, file, budget, 3);
    }

    /** The same, or all axes of a stack of masks where the budget allows for one. */
    static int[] ofStack(long[] sizes, int voxelBytes, String file, ImageBudget budget)
            throws ImageProblem {
        if (!budget.stacks()) {
            return checked(sizes, voxelBytes, file, budget);
        }
        checked(sizes, voxelBytes, file, budget, budget.maxAxes());
        int[] shape = new int[Math.min(Math.max(2, sizes.length), budget.maxAxes())];
        for (int axis = 0; axis < shape.length; axis++) {
            shape[axis] = axis < sizes.length ? (int) sizes[axis] : 1;
        }
        return shape;
    }

    private static int[] checked(
            long[] sizes, int voxelBytes, String file, ImageBudget budget, int most)
            throws ImageProblem {
        long voxels = 1;
        for (int axis = 0; axis < sizes.length; axis++) {
            long size = sizes[axis];
            if (size < 1) {
                throw new ImageProblem(
                        file,
                        "Its header claims " + size + " voxels along axis " + (axis + 1) + ".",
                        "Export the file again from the program that made it.");
            }
            if (axis >= most && size > 1) {
                throw new ImageProblem(
                        file,
                        "It holds a series of " + size + " volumes along axis " + (axis + 1) + ".",
                        "Give one file per volume, as 2D or 3D label maps. If each volume is the"
                                + " mask of one instance, say so: --category ins --objects stack.");
            }
            if (voxels > budget.maxVoxels() / size) {
                throw tooLarge(sizes, file);
            }
            voxels *= size;
        }
        if (voxels > Integer.MAX_VALUE - 8 || voxels > budget.maxBytes() / voxelBytes) {
            throw tooLarge(sizes, file);
        }
        int[] shape = new int[sizes.length > 2 && sizes[2] > 1 ? 3 : 2];
        for (int axis = 0; axis < shape.length; axis++) {
            shape[axis] = axis < sizes.length ? (int) sizes[axis] : 1;
        }
        return shape;
    }

    /** Millimetres from voxel to voxel, one an axis of the shape. */
    static Spacing spacing(double[] steps, int axes, String file) throws ImageProblem {
        double[] checked = new double[axes];
        for (int axis = 0; axis < axes; axis++) {
            checked[axis] = axis < steps.length ? decimal(steps[axis]) : 1;
            if (!(checked[axis] > 0) || Double.isInfinite(checked[axis])) {
                throw new ImageProblem(
                        file,
                        "Its spacing along " + "xyz".charAt(axis) + " is " + checked[axis] + ".",
                        "Correct the spacing in its header, or export it again.");
            }
        }
        return Spacing.of(Spacing.MILLIMETRE, checked);
    }

    /**
     * What was once a float, as the decimal that was meant: ITK writes 0.8 as 0.80000001192092896.
     */
    static double decimal(double number) {
        return (float) number == number
                ? Double.parseDouble(Float.toString((float) number))
                : number;
    }

    private static ImageProblem tooLarge(long[] sizes, String file) {
        return new ImageProblem(
                file,
                "Its header claims "
                        + Arrays.toString(sizes)
                        + " voxels, more than fit into memory here.",
                "If that is right, give the program more memory (JAVA_TOOL_OPTIONS=-Xmx…) or crop the images.");
    }
}
