package org.gabarito.image;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.gabarito.core.geometry.Grid;
import org.gabarito.core.geometry.Spacing;
import org.jspecify.annotations.Nullable;

/**
 * The checked header of a NIfTI-1 or NIfTI-2 file. Nothing in it is believed before it has been
 * held against the budget and against the rest of the header.
 */
record NiftiHeader(
        Grid grid,
        Orientation orientation,
        ByteOrder order,
        NiftiType type,
        double slope,
        double intercept,
        long headerBytes,
        long offset) {

    private static final int SIZE_1 = 348;
    private static final int SIZE_2 = 540;
    private static final String EXPORT_AGAIN =
            "Export the file again as NIfTI-1 (.nii or .nii.gz) from the program that made it.";

    /** Bytes of pixel data that the header promises. */
    long dataBytes() {
        return (long) grid.voxels() * type.bytes();
    }

    boolean scaled() {
        return slope != 1 || intercept != 0;
    }

    static NiftiHeader read(InputStream in, String file, ImageBudget budget) throws IOException {
        byte[] start = in.readNBytes(4);
        if (start.length < 4) {
            throw new ImageProblem(
                    file, "The file is empty or ends within its header.", EXPORT_AGAIN);
        }
        ByteBuffer first = ByteBuffer.wrap(start);
        int big = first.order(ByteOrder.BIG_ENDIAN).getInt(0);
        int little = first.order(ByteOrder.LITTLE_ENDIAN).getInt(0);
        ByteOrder order;
        int size;
        if (little == SIZE_1 || little == SIZE_2) {
            order = ByteOrder.LITTLE_ENDIAN;
            size = little;
        } else if (big == SIZE_1 || big == SIZE_2) {
            order = ByteOrder.BIG_ENDIAN;
            size = big;
        } else {
            throw new ImageProblem(
                    file,
                    "This is not a NIfTI file: its header does not begin as one.",
                    EXPORT_AGAIN);
        }
        byte[] bytes = Arrays.copyOf(start, size);
        if (in.readNBytes(bytes, 4, size - 4) < size - 4) {
            throw new ImageProblem(file, "The file ends within its header.", EXPORT_AGAIN);
        }
        ByteBuffer header = ByteBuffer.wrap(bytes).order(order);
        return new Parser(file, header, size == SIZE_2).parse(budget, size);
    }

    /** Reads one header field by field; positions are those of the two standards. */
    private record Parser(String file, ByteBuffer header, boolean two) {

        NiftiHeader parse(ImageBudget budget, int size) throws IOException {
            checkMagic();
            NiftiType type = NiftiType.find(header.getShort(two ? 12 : 70) & 0xffff);
            int code = header.getShort(two ? 12 : 70) & 0xffff;
            if (type == null) {
                throw new ImageProblem(
                        file,
                        "Its data type (" + NiftiType.describe(code) + ") cannot hold labels.",
                        "Save the labels as integers, for instance uint8 or int16.");
            }
            int bits = header.getShort(two ? 14 : 72) & 0xffff;
            if (bits != 0 && bits != type.bytes() * 8) {
                throw new ImageProblem(
                        file,
                        "Its header contradicts itself: data type "
                                + type
                                + " with "
                                + bits
                                + " bits a voxel.",
                        EXPORT_AGAIN);
            }
            int[] shape = shape(budget);
            double[][] affine = affine();
            Spacing spacing = spacing(shape.length, affine);
            Grid grid = Grid.of(spacing, shape);
            if ((long) grid.voxels() * type.bytes() > budget.maxBytes()) {
                throw tooLarge(shape);
            }
            double slope = real(two ? 176 : 112);
            double intercept = real(two ? 184 : 116);
            if (slope == 0 || !Double.isFinite(slope)) {
                slope = 1;
                intercept = 0;
            } else if (!Double.isFinite(intercept)) {
                throw new ImageProblem(
                        file,
                        "Its intensity scaling (scl_inter) is " + intercept + ".",
                        EXPORT_AGAIN);
            }
            return new NiftiHeader(
                    grid,
                    orientation(affine),
                    header.order(),
                    type,
                    slope,
                    intercept,
                    size,
                    offset(budget, size));
        }

        private void checkMagic() throws ImageProblem {
            int at = two ? 4 : 344;
            String magic = "";
            for (int i = 0; i < 3; i++) {
                magic += (char) (header.get(at + i) & 0xff);
            }
            if (magic.equals("ni1") || magic.equals("ni2")) {
                throw new ImageProblem(
                        file,
                        "It is the header of a .hdr/.img pair, without pixels.",
                        "Convert the pair into one .nii.gz file.");
            }
            if (!magic.equals(two ? "n+2" : "n+1")) {
                throw new ImageProblem(
                        file,
                        "It lacks the mark of a NIfTI file (it may be an ANALYZE 7.5 image, which says nothing"
                                + " reliable about orientation).",
                        EXPORT_AGAIN);
            }
        }

        private long size(int axis) {
            return two ? header.getLong(16 + 8 * axis) : header.getShort(40 + 2 * axis);
        }

        /** Sizes along x, y and, for volumes, z; trailing axes of one element are dropped. */
        private int[] shape(ImageBudget budget) throws ImageProblem {
            long axes = size(0);
            if (axes < 1 || axes > 7) {
                throw new ImageProblem(
                        file, "Its header claims " + axes + " dimensions.", EXPORT_AGAIN);
            }
            long voxels = 1;
            long[] sizes = {1, 1, 1};
            for (int axis = 1; axis <= axes; axis++) {
                long n = size(axis);
                if (n < 1) {
                    throw new ImageProblem(
                            file,
                            "Its header claims " + n + " voxels along axis " + axis + ".",
                            EXPORT_AGAIN);
                }
                if (axis > 3 && n > 1) {
                    throw new ImageProblem(
                            file,
                            "It holds a series of " + n + " volumes along axis " + axis + ".",
                            "Give one file per volume, as 2D or 3D label maps.");
                }
                if (axis <= 3) {
                    sizes[axis - 1] = n;
                }
                if (voxels > budget.maxVoxels() / n) {
                    throw tooLarge(
                            Arrays.stream(sizes)
                                    .mapToInt(v -> (int) Math.min(v, Integer.MAX_VALUE))
                                    .toArray());
                }
                voxels *= n;
            }
            int dimensions = sizes[2] > 1 ? 3 : 2;
            int[] shape = new int[dimensions];
            for (int axis = 0; axis < dimensions; axis++) {
                shape[axis] = (int) sizes[axis];
            }
            return shape;
        }

        private ImageProblem tooLarge(int[] shape) {
            return new ImageProblem(
                    file,
                    "Its header claims "
                            + Arrays.toString(shape)
                            + " voxels, more than fit into memory here.",
                    "If that is right, give the program more memory (JAVA_TOOL_OPTIONS=-Xmx…) or crop the images.");
        }

        private double real(int at) {
            return two ? header.getDouble(at) : header.getFloat(at);
        }

        /** A header float as the decimal that was meant: 0.6, not 0.60000002384. */
        private double decimal(int at) {
            return two
                    ? header.getDouble(at)
                    : Double.parseDouble(Float.toString(header.getFloat(at)));
        }

        private double step(int axis) {
            return decimal((two ? 104 : 76) + (two ? 8 : 4) * axis);
        }

        /** Rows of the affine from sform, else qform, else null. */
        private double @Nullable [][] affine() throws ImageProblem {
            int qform = two ? header.getInt(344) : header.getShort(252);
            int sform = two ? header.getInt(348) : header.getShort(254);
            double[][] rows;
            if (sform > 0) {
                rows = new double[3][4];
                for (int row = 0; row < 3; row++) {
                    for (int column = 0; column < 4; column++) {
                        rows[row][column] =
                                two
                                        ? header.getDouble(400 + 32 * row + 8 * column)
                                        : header.getFloat(280 + 16 * row + 4 * column);
                    }
                }
            } else if (qform > 0) {
                rows = quaternion();
            } else {
                return null;
            }
            for (double[] row : rows) {
                for (double value : row) {
                    if (!Double.isFinite(value)) {
                        throw new ImageProblem(
                                file, "Its orientation matrix holds " + value + ".", EXPORT_AGAIN);
                    }
                }
            }
            return rows;
        }

        private double[][] quaternion() {
            int at = two ? 352 : 256;
            int width = two ? 8 : 4;
            double b = real(at);
            double c = real(at + width);
            double d = real(at + 2 * width);
            double rest = 1 - (b * b + c * c + d * d);
            double a;
            if (rest < 1e-7) {
                double norm = 1 / Math.sqrt(b * b + c * c + d * d);
                a = 0;
                b *= norm;
                c *= norm;
                d *= norm;
            } else {
                a = Math.sqrt(rest);
            }
            double dx = Math.abs(step(1));
            double dy = Math.abs(step(2));
            double dz = Math.abs(step(3)) * (real(two ? 104 : 76) < 0 ? -1 : 1);
            return new double[][] {
                {
                    (a * a + b * b - c * c - d * d) * dx,
                    2 * (b * c - a * d) * dy,
                    2 * (b * d + a * c) * dz,
                    real(at + 3 * width)
                },
                {
                    2 * (b * c + a * d) * dx,
                    (a * a + c * c - b * b - d * d) * dy,
                    2 * (c * d - a * b) * dz,
                    real(at + 4 * width)
                },
                {
                    2 * (b * d - a * c) * dx,
                    2 * (c * d + a * b) * dy,
                    (a * a + d * d - c * c - b * b) * dz,
                    real(at + 5 * width)
                }
            };
        }

        private double millimetres() {
            int units = (two ? header.getInt(500) : header.get(123)) & 7;
            return units == 1 ? 1000 : units == 3 ? 0.001 : 1;
        }

        /** In decimal, so that 600 µm are 0.6 mm; what is not finite stays so. */
        private double inMillimetres(double step) {
            return Double.isFinite(step)
                    ? BigDecimal.valueOf(step)
                            .multiply(BigDecimal.valueOf(millimetres()))
                            .doubleValue()
                    : step;
        }

        private Spacing spacing(int dimensions, double @Nullable [][] affine) throws ImageProblem {
            double[] steps = new double[dimensions];
            for (int axis = 0; axis < dimensions; axis++) {
                double step = Math.abs(step(axis + 1));
                double millimetres = inMillimetres(step);
                if (!(millimetres > 0) || Double.isInfinite(millimetres)) {
                    throw new ImageProblem(
                            file,
                            "Its spacing along "
                                    + "xyz".charAt(axis)
                                    + " is "
                                    + step(axis + 1)
                                    + ".",
                            "Correct the spacing (pixdim) in its header, or export it again.");
                }
                if (affine != null) {
                    double column = norm(affine, axis);
                    if (Math.abs(column - step) > 1e-3 * step) {
                        throw new ImageProblem(
                                file,
                                "Its header contradicts itself: the spacing along "
                                        + "xyz".charAt(axis)
                                        + " is "
                                        + step
                                        + ", but "
                                        + (float) column
                                        + " by its orientation matrix.",
                                EXPORT_AGAIN);
                    }
                }
                steps[axis] = millimetres;
            }
            return Spacing.of(Spacing.MILLIMETRE, steps);
        }

        private static double norm(double[][] affine, int axis) {
            double sum = 0;
            for (double[] row : affine) {
                sum += row[axis] * row[axis];
            }
            return Math.sqrt(sum);
        }

        private Orientation orientation(double @Nullable [][] affine) {
            if (affine == null) {
                return Orientation.none(3);
            }
            double[] origin = new double[3];
            double[] direction = new double[9];
            for (int row = 0; row < 3; row++) {
                origin[row] = affine[row][3] * millimetres();
                for (int axis = 0; axis < 3; axis++) {
                    double norm = norm(affine, axis);
                    direction[row * 3 + axis] = norm == 0 ? 0 : affine[row][axis] / norm;
                }
            }
            return Orientation.of(origin, direction);
        }

        private long offset(ImageBudget budget, int size) throws ImageProblem {
            double claimed = two ? header.getLong(168) : header.getFloat(108);
            if (claimed == 0) {
                return size + 4L;
            }
            if (!(claimed >= size)
                    || claimed > budget.maxBytes()
                    || claimed != Math.rint(claimed)) {
                throw new ImageProblem(
                        file,
                        "Its header claims that the pixels begin at byte " + claimed + ".",
                        EXPORT_AGAIN);
            }
            return (long) claimed;
        }
    }

    /** Skips what lies between header and pixels, extensions among it. */
    void skipToData(InputStream in, String file) throws IOException {
        try {
            in.skipNBytes(offset - headerBytes);
        } catch (EOFException e) {
            throw new ImageProblem(file, "The file ends before its pixels begin.", EXPORT_AGAIN);
        }
    }
}
