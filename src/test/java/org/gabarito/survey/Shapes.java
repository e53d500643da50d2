package org.gabarito.survey;

import java.nio.file.Path;
import java.util.function.ToIntFunction;
import org.gabarito.image.NiftiSamples;

/** Label maps drawn by a function of the place. */
final class Shapes {
    private Shapes() {}

    static Path write(Path file, ToIntFunction<int[]> label, int... shape) {
        int voxels = 1;
        for (int size : shape) {
            voxels *= size;
        }
        double[] values = new double[voxels];
        double[] spacing = new double[shape.length];
        for (int i = 0; i < voxels; i++) {
            int[] place = new int[shape.length];
            int rest = i;
            for (int axis = 0; axis < shape.length; axis++) {
                place[axis] = rest % shape[axis];
                spacing[axis] = 0.5;
                rest /= shape[axis];
            }
            values[i] = label.applyAsInt(place);
        }
        return NiftiSamples.of(shape, spacing, values).type(4, 16).write(file);
    }

    static boolean disc(int[] place, double x, double y, double radius) {
        return Math.hypot(place[0] - x, place[1] - y) <= radius;
    }

    static boolean ball(int[] place, double x, double y, double z, double radius) {
        return Math.hypot(place[0] - x, Math.hypot(place[1] - y, place[2] - z)) <= radius;
    }
}
