package org.gabarito.image;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.gabarito.core.geometry.Grid;
import org.gabarito.core.geometry.Spacing;
import org.jspecify.annotations.Nullable;

/**
 * The checked header of a NIfTI-1 or NIfTI-2 file. Nothing in it is believed before it has been
 * held against the budget and against the rest of the header.
 *
 * @param pair whether the pixels are in another file
 * @param offset where the pixels begin in their file
 */
record NiftiHeader(
        Grid grid,
        Orientation orientation,
        RawVoxels voxels,
        List<HeaderText> texts,
        boolean pair,
        long headerBytes,
        long offset) {

    private static final int SIZE_1 = 348;
    private static final int SIZE_2 = 540;
    private static final String EXPORT_AGAIN =
            "Export the file again as NIfTI-1 (.nii or .nii.gz) from the program that made it.";

    /** Bytes of pixel data that the header promises. */
    long dataBytes() {
        return voxels.bytes(grid.voxels());
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
            throw Content.isNot("a NIfTI file", file, start, in, EXPORT_AGAIN);
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
            boolean pair = isPair();
            VoxelType type = type(header.getShort(two ? 12 : 70) & 0xffff);
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
            int[] shape = shape(type, budget);
            double[][] affine = affine();
            Spacing spacing = spacing(shape.length, affine);
            Grid grid = Grid.of(spacing, shape);
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
                    new RawVoxels(type, header.order(), slope, intercept),
                    texts(),
                    pair,
                    size,
                    offset(budget, pair ? 0 : size));
        }

        /** The types that can hold labels. */
        private VoxelType type(int code) throws ImageProblem {
            return switch (code) {
                case 2 -> VoxelType.UINT8;
                case 4 -> VoxelType.INT16;
                case 8 -> VoxelType.INT32;
                case 16 -> VoxelType.FLOAT32;
                case 64 -> VoxelType.FLOAT64;
                case 256 -> VoxelType.INT8;
                case 512 -> VoxelType.UINT16;
                case 768 -> VoxelType.UINT32;
                case 1024 -> VoxelType.INT64;
                case 1280 -> VoxelType.UINT64;
                case 32 -> throw unusable("complex64");
                case 128 -> throw unusable("RGB colour");
                case 1536 -> throw unusable("float128");
                case 1792 -> throw unusable("complex128");
                case 2048 -> throw unusable("complex256");
                case 2304 -> throw unusable("RGBA colour");
                default -> throw unusable("code " + code);
            };
        }

        private ImageProblem unusable(String type) {
            return new ImageProblem(
                    file,
                    "Its data type (" + type + ") cannot hold labels.",
                    "Save the labels as integers, for instance uint8 or int16.");
        }

        /** What people and programs wrote into it. */
        private List<HeaderText> texts() {
            List<HeaderText> texts = new ArrayList<>();
            addText(texts, "db_name", two ? 0 : 14, two ? 0 : 18);
            addText(texts, "descrip", two ? 240 : 148, 80);
            addText(texts, "aux_file", two ? 320 : 228, 24);
            addText(texts, "intent_name", two ? 508 : 328, 16);
            return texts;
        }

        private void addText(List<HeaderText> texts, String field, int at, int length) {
            String text = new String(header.array(), at, length, StandardCharsets.ISO_8859_1);
            int end = text.indexOf('\0');
            String shown = (end < 0 ? text : text.substring(0, end)).replaceAll("\\p{Cntrl}", " ");
            if (!shown.isBlank()) {
                texts.add(new HeaderText(field, shown.strip()));
            }
        }

        private boolean isPair() throws ImageProblem {
            int at = two ? 4 : 344;
            String magic = "";
            for (int i = 0; i < 3; i++) {
                magic += (char) (header.get(at + i) & 0xff);
            }
            if (magic.equals(two ? "ni2" : "ni1")) {
                return true;
            }
            if (!magic.equals(two ? "n+2" : "n+1")) {
                throw new ImageProblem(
                        file,
                        "It lacks the mark of a NIfTI file (it may be an ANALYZE 7.5 image, which says nothing"
                                + " reliable about orientation).",
                        EXPORT_AGAIN);
            }
            return false;
        }

        private long size(int axis) {
            return two ? header.getLong(16 + 8 * axis) : header.getShort(40 + 2 * axis);
        }

        private int[] shape(VoxelType type, ImageBudget budget) throws ImageProblem {
            long axes = size(0);
            if (axes < 1 || axes > 7) {
                throw new ImageProblem(
                        file, "Its header claims " + axes + " dimensions.", EXPORT_AGAIN);
            }
            long[] sizes = new long[(int) axes];
            for (int axis = 0; axis < axes; axis++) {
                sizes[axis] = size(axis + 1);
            }
            return Shapes.ofStack(sizes, type.bytes(), file, budget);
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
            Arrays.fill(steps, 1);
            // A fourth axis is no axis of space.
            for (int axis = 0; axis < Math.min(3, dimensions); axis++) {
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

        private long offset(ImageBudget budget, int least) throws ImageProblem {
            double claimed = two ? header.getLong(168) : header.getFloat(108);
            if (claimed == 0) {
                return least == 0 ? 0 : least + 4L;
            }
            if (!(claimed >= least)
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
            in.skipNBytes(pair ? offset : offset - headerBytes);
        } catch (EOFException e) {
            throw new ImageProblem(file, "The file ends before its pixels begin.", EXPORT_AGAIN);
        }
    }
}
