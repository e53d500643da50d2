package org.gabarito.image;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.gabarito.core.geometry.Grid;
import org.gabarito.core.geometry.Spacing;
import org.jspecify.annotations.Nullable;

/**
 * Where the frames of a DICOM file lie: on the slices of one regular grid, of which some may have
 * no frame.
 *
 * @param slices of each frame, along the normal from the lowest
 */
record DicomPlanes(Grid grid, Orientation orientation, int[] slices) {
    static final int SHARED = 0x52009229;
    static final int PER_FRAME = 0x52009230;
    static final int POSITION_SEQUENCE = 0x00209113;
    static final int POSITION = 0x00200032;
    static final int ORIENTATION_SEQUENCE = 0x00209116;
    static final int ORIENTATION = 0x00200037;
    static final int MEASURES_SEQUENCE = 0x00289110;
    static final int PIXEL_SPACING = 0x00280030;
    static final int BETWEEN_SLICES = 0x00180088;
    static final int THICKNESS = 0x00180050;
    static final int FRAMES = 0x00280008;
    static final int ROWS = 0x00280010;
    static final int COLUMNS = 0x00280011;

    /** Of a step, by which a slice may lie off the regular grid. */
    private static final double TOLERANCE = 0.02;

    private static final String EXPORT = "Export the segmentation again, as one volume.";

    /** */
    static DicomPlanes of(DicomElements data, String file, ImageBudget budget) throws ImageProblem {
        double[] claimed = data.decimals(FRAMES);
        double frames = claimed.length == 0 ? 1 : claimed[0];
        int rows = data.number(ROWS, 0);
        int columns = data.number(COLUMNS, 0);
        List<DicomElements> groups = data.items(PER_FRAME);
        if (frames < 1 || frames != Math.rint(frames) || rows == 0 || columns == 0) {
            throw DicomReader.damaged(
                    file, rows + " rows, " + columns + " columns, " + frames + " frames");
        }
        if (groups.size() != frames) {
            throw DicomReader.damaged(
                    file, "it claims " + (long) frames + " frames and describes " + groups.size());
        }
        DicomElements shared = data.item(SHARED);
        List<Plane> planes = new ArrayList<>();
        for (DicomElements group : groups) {
            planes.add(Plane.of(group, shared, data, file));
        }
        Plane first = planes.get(0);
        for (Plane plane : planes) {
            first.checkParallel(plane, file);
        }
        return place(first, planes, columns, rows, file, budget);
    }

    private static DicomPlanes place(
            Plane first, List<Plane> planes, int columns, int rows, String file, ImageBudget budget)
            throws ImageProblem {
        double[] heights =
                planes.stream().mapToDouble(plane -> plane.along(first.normal())).toArray();
        double[] sorted = Arrays.stream(heights).sorted().toArray();
        double low = sorted[0];
        double least = Double.POSITIVE_INFINITY;
        for (int i = 1; i < sorted.length; i++) {
            double gap = sorted[i] - sorted[i - 1];
            // frames of several segments on one slice may differ in the last digits
            if (gap > 1e-3) {
                least = Math.min(least, gap);
            }
        }
        boolean flat = Double.isInfinite(least);
        double step = first.between > 0 ? first.between : flat ? first.thickness : least;
        int[] slices = slices(heights, low, step);
        if (slices.length == 0) {
            step = least;
            slices = slices(heights, low, step);
        }
        if (slices.length == 0) {
            throw new ImageProblem(
                    file,
                    String.format(
                            Locale.ROOT,
                            "Its slices are not evenly spaced: the smallest gap is %.4g mm, and others are no"
                                    + " multiple of it.",
                            least),
                    "Resample it onto a regular grid, such as that of its image.");
        }
        int most = 0;
        int lowest = 0;
        for (int i = 0; i < slices.length; i++) {
            most = Math.max(most, slices[i]);
            lowest = slices[i] == 0 ? i : lowest;
        }
        int[] shape = Shapes.checked(new long[] {columns, rows, most + 1L}, 1, file, budget);
        Spacing spacing =
                first.hasSpacing()
                        ? shape.length == 2
                                ? Spacing.of(Spacing.MILLIMETRE, first.spacing[1], first.spacing[0])
                                : Spacing.of(
                                        Spacing.MILLIMETRE,
                                        first.spacing[1],
                                        first.spacing[0],
                                        step)
                        : Spacing.unknown(shape.length);
        return new DicomPlanes(Grid.of(spacing, shape), planes.get(lowest).orientation(), slices);
    }

    /** Empty where the steps are uneven. */
    private static int[] slices(double[] heights, double low, double step) {
        int[] slices = new int[heights.length];
        for (int i = 0; i < heights.length; i++) {
            double slice = (heights[i] - low) / step;
            double whole = Math.rint(slice);
            if (heights[i] - low <= 1e-3) {
                whole = 0;
            } else if (!(Math.abs(slice - whole) <= TOLERANCE) || !(whole < 1 << 20)) {
                return new int[0];
            }
            slices[i] = (int) whole;
        }
        return slices;
    }

    /** One frame: origin, directions of row and column, steps. */
    private record Plane(
            double[] origin,
            double[] axes,
            double[] spacing,
            double between,
            double thickness,
            boolean placed) {

        static Plane of(
                DicomElements own, @Nullable DicomElements shared, DicomElements data, String file)
                throws ImageProblem {
            double[] origin = decimals(POSITION_SEQUENCE, POSITION, own, shared, data);
            double[] axes = decimals(ORIENTATION_SEQUENCE, ORIENTATION, own, shared, data);
            double[] spacing = decimals(MEASURES_SEQUENCE, PIXEL_SPACING, own, shared, data);
            double[] between = decimals(MEASURES_SEQUENCE, BETWEEN_SLICES, own, shared, data);
            double[] thickness = decimals(MEASURES_SEQUENCE, THICKNESS, own, shared, data);
            boolean placed = origin.length == 3 && axes.length == 6;
            if (spacing.length != 0
                    && (spacing.length != 2 || !(spacing[0] > 0) || !(spacing[1] > 0))) {
                throw new ImageProblem(
                        file, "Its PixelSpacing is not two positive lengths.", EXPORT);
            }
            if (placed && !orthonormal(axes)) {
                throw new ImageProblem(
                        file,
                        "Its ImageOrientationPatient is not two directions at right angles.",
                        EXPORT);
            }
            return new Plane(
                    placed ? origin : new double[3],
                    placed ? axes : new double[] {1, 0, 0, 0, 1, 0},
                    spacing,
                    between.length == 1 ? Math.abs(between[0]) : 0,
                    thickness.length == 1 && thickness[0] > 0 ? thickness[0] : 1,
                    placed);
        }

        private static double[] decimals(
                int sequence,
                int tag,
                DicomElements own,
                @Nullable DicomElements shared,
                DicomElements data)
                throws ImageProblem {
            DicomElements item = own.item(sequence);
            if (item == null && shared != null) {
                item = shared.item(sequence);
            }
            return (item == null ? data : item).decimals(tag);
        }

        private static boolean orthonormal(double[] axes) {
            double first = 0;
            double second = 0;
            double mixed = 0;
            for (int i = 0; i < 3; i++) {
                first += axes[i] * axes[i];
                second += axes[3 + i] * axes[3 + i];
                mixed += axes[i] * axes[3 + i];
            }
            return Math.abs(first - 1) < 1e-2
                    && Math.abs(second - 1) < 1e-2
                    && Math.abs(mixed) < 1e-2;
        }

        boolean hasSpacing() {
            return spacing.length == 2;
        }

        double[] normal() {
            return new double[] {
                axes[1] * axes[5] - axes[2] * axes[4],
                axes[2] * axes[3] - axes[0] * axes[5],
                axes[0] * axes[4] - axes[1] * axes[3]
            };
        }

        double along(double[] direction) {
            return origin[0] * direction[0] + origin[1] * direction[1] + origin[2] * direction[2];
        }

        void checkParallel(Plane other, String file) throws ImageProblem {
            boolean same = placed == other.placed;
            for (int i = 0; i < 6; i++) {
                same &= Math.abs(axes[i] - other.axes[i]) < 1e-4;
            }
            if (!same || !Arrays.equals(spacing, other.spacing)) {
                throw new ImageProblem(
                        file,
                        "Its frames do not all have the same orientation and pixel spacing.",
                        EXPORT);
            }
            double[] row = Arrays.copyOfRange(axes, 0, 3);
            double[] column = Arrays.copyOfRange(axes, 3, 6);
            double smallest = hasSpacing() ? Math.min(spacing[0], spacing[1]) : 1;
            if (Math.abs(along(row) - other.along(row)) > TOLERANCE * smallest
                    || Math.abs(along(column) - other.along(column)) > TOLERANCE * smallest) {
                throw new ImageProblem(
                        file,
                        "Its frames do not lie above each other.",
                        "Export the segmentation again, as one volume; tiles of a slide are not read.");
            }
        }

        /** DICOM's axes run left and posterior. */
        Orientation orientation() {
            if (!placed) {
                return Orientation.none(3);
            }
            double[] normal = normal();
            double[] direction = new double[9];
            double[] at = new double[3];
            for (int i = 0; i < 3; i++) {
                int sign = i < 2 ? -1 : 1;
                at[i] = plain(sign * origin[i]);
                direction[i * 3] = plain(sign * axes[i]);
                direction[i * 3 + 1] = plain(sign * axes[3 + i]);
                direction[i * 3 + 2] = plain(sign * normal[i]);
            }
            return Orientation.of(at, direction);
        }

        /** Zero without a sign. */
        private static double plain(double number) {
            return number + 0.0;
        }
    }
}
