package org.gabarito.image;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gabarito.core.geometry.Grid;
import org.gabarito.core.geometry.Spacing;
import org.jspecify.annotations.Nullable;

/**
 * The checked header of a MetaImage: lines of {@code Key = Value}, the last of which says where the
 * pixels are.
 *
 * @param files of the pixels; empty when they follow the header
 * @param headerSize bytes before the pixels in each of these files, -1 for all but the pixels
 */
record MetaImageHeader(
        Grid grid,
        Orientation orientation,
        RawVoxels voxels,
        boolean text,
        boolean compressed,
        long headerSize,
        List<String> files,
        List<HeaderText> texts) {
    static final String EXPORT_AGAIN = "Export the file again from the program that made it.";

    private static final int LONGEST = 1 << 20;

    static MetaImageHeader read(InputStream in, String file, ImageBudget budget)
            throws IOException {
        Map<String, String> fields = new HashMap<>();
        List<String> listed = new ArrayList<>();
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        checkStart(in, file);
        for (int read = 0; ; read++) {
            int next = in.read();
            if (next >= 0 && next != '\n') {
                line.write(next);
                if (read > LONGEST) {
                    throw new ImageProblem(file, "Its header does not end.", EXPORT_AGAIN);
                }
                continue;
            }
            String text = line.toString(StandardCharsets.UTF_8).strip();
            line.reset();
            String data = fields.get("elementdatafile");
            if (data != null && data.startsWith("LIST")) {
                if (!text.isEmpty()) {
                    listed.add(text);
                }
            } else if (!text.isEmpty()) {
                add(fields, text, file);
                data = fields.get("elementdatafile");
                if (data != null && !data.startsWith("LIST")) {
                    break;
                }
            }
            if (next < 0) {
                break;
            }
        }
        return new Parser(fields, listed, file).parse(budget);
    }

    private static void checkStart(InputStream in, String file) throws IOException {
        in.mark(Content.LOOKED_AT);
        byte[] start = in.readNBytes(Content.LOOKED_AT);
        in.reset();
        boolean key = start.length > 0 && start[0] >= 'A' && start[0] <= 'z';
        for (int i = 0; key && i < start.length && start[i] != '='; i++) {
            key = start[i] >= ' ' || start[i] == '\t' || start[i] == '\r' || start[i] == '\n';
        }
        if (!key) {
            throw Content.isNot("a MetaImage", file, start, EXPORT_AGAIN);
        }
    }

    private static void add(Map<String, String> fields, String line, String file)
            throws ImageProblem {
        int equals = line.indexOf('=');
        if (equals < 1) {
            throw Damaged.headerLine(file, line, EXPORT_AGAIN);
        }
        fields.put(
                line.substring(0, equals).strip().toLowerCase(Locale.ROOT),
                line.substring(equals + 1).strip());
    }

    private record Parser(Map<String, String> fields, List<String> listed, String file) {
        private static final int MOST_AXES = 10;

        MetaImageHeader parse(ImageBudget budget) throws ImageProblem {
            String kind = fields.get("objecttype");
            if (kind != null && !kind.equalsIgnoreCase("Image")) {
                throw new ImageProblem(
                        file,
                        "It holds a " + DetachedPixels.printable(kind) + ", not an image.",
                        "Give the label map.");
            }
            int axes = (int) number("NDims", required("NDims"), 1, MOST_AXES);
            long[] sizes = new long[axes];
            String[] words = words("DimSize", axes);
            for (int axis = 0; axis < axes; axis++) {
                sizes[axis] = number("DimSize", words[axis], 1, Long.MAX_VALUE);
            }
            checkChannels();
            VoxelType type = type(required("ElementType"));
            int[] shape = Shapes.checked(sizes, type.bytes(), file, budget);
            double[] steps = decimals(axes, "ElementSpacing", "ElementSize");
            Spacing spacing =
                    steps == null
                            ? Spacing.unknown(shape.length)
                            : Shapes.spacing(steps, shape.length, file);
            boolean text = fields.containsKey("binarydata") && !isTrue("BinaryData");
            boolean compressed = isTrue("CompressedData");
            if (text && compressed) {
                throw new ImageProblem(
                        file, "Its pixels are said to be text and compressed.", EXPORT_AGAIN);
            }
            return new MetaImageHeader(
                    Grid.of(spacing, shape),
                    orientation(axes, shape.length),
                    new RawVoxels(type, order()),
                    text,
                    compressed,
                    fields.containsKey("headersize")
                            ? number("HeaderSize", required("HeaderSize"), -1, Long.MAX_VALUE / 2)
                            : 0,
                    files(),
                    FreeTexts.of(fields));
        }

        private @Nullable String field(String name) {
            return fields.get(name.toLowerCase(Locale.ROOT));
        }

        private String required(String name) throws ImageProblem {
            String value = field(name);
            if (value == null) {
                throw new ImageProblem(
                        file, "Its header does not give “" + name + "”.", EXPORT_AGAIN);
            }
            return value;
        }

        private ImageProblem unusable(String name, String value) {
            return new ImageProblem(
                    file,
                    "Its header gives “" + DetachedPixels.printable(value) + "” as “" + name + "”.",
                    EXPORT_AGAIN);
        }

        private long number(String name, String value, long least, long most) throws ImageProblem {
            try {
                long number = Long.parseLong(value);
                if (number >= least && number <= most) {
                    return number;
                }
            } catch (NumberFormatException e) {
                // said below
            }
            throw unusable(name, value);
        }

        private String[] words(String name, int count) throws ImageProblem {
            String value = required(name);
            String[] words = value.split("\\s+");
            if (words.length != count) {
                throw unusable(name, value);
            }
            return words;
        }

        /** The numbers of the first of these fields that is there. */
        private double @Nullable [] decimals(int count, String... names) throws ImageProblem {
            for (String name : names) {
                if (field(name) == null) {
                    continue;
                }
                String[] words = words(name, count);
                double[] numbers = new double[count];
                for (int i = 0; i < count; i++) {
                    try {
                        numbers[i] = Double.parseDouble(words[i]);
                    } catch (NumberFormatException e) {
                        throw unusable(name, words[i]);
                    }
                }
                return numbers;
            }
            return null;
        }

        private boolean isTrue(String name) {
            String value = field(name);
            return value != null && !value.isEmpty() && "tTyY1".indexOf(value.charAt(0)) >= 0;
        }

        private void checkChannels() throws ImageProblem {
            String channels = field("ElementNumberOfChannels");
            if (channels != null && !channels.equals("1")) {
                throw new ImageProblem(
                        file,
                        "It holds "
                                + DetachedPixels.printable(channels)
                                + " values a voxel, not one label.",
                        "Save one label a voxel.");
            }
        }

        private VoxelType type(String value) throws ImageProblem {
            return switch (value) {
                case "MET_UCHAR" -> VoxelType.UINT8;
                case "MET_CHAR", "MET_ASCII_CHAR" -> VoxelType.INT8;
                case "MET_SHORT" -> VoxelType.INT16;
                case "MET_USHORT" -> VoxelType.UINT16;
                case "MET_INT", "MET_LONG" -> VoxelType.INT32;
                case "MET_UINT", "MET_ULONG" -> VoxelType.UINT32;
                case "MET_LONG_LONG" -> VoxelType.INT64;
                case "MET_ULONG_LONG" -> VoxelType.UINT64;
                case "MET_FLOAT" -> VoxelType.FLOAT32;
                case "MET_DOUBLE" -> VoxelType.FLOAT64;
                default ->
                        throw new ImageProblem(
                                file,
                                "Its data type ("
                                        + DetachedPixels.printable(value)
                                        + ") cannot hold labels.",
                                "Save the labels as integers, for instance MET_UCHAR or MET_SHORT.");
            };
        }

        private ByteOrder order() {
            return isTrue("BinaryDataByteOrderMSB") || isTrue("ElementByteOrderMSB")
                    ? ByteOrder.BIG_ENDIAN
                    : ByteOrder.LITTLE_ENDIAN;
        }

        /** World coordinates run left and posterior; each row of the matrix is that of one axis. */
        private Orientation orientation(int axes, int kept) throws ImageProblem {
            double[] origin = decimals(axes, "Offset", "Position", "Origin");
            double[] matrix = decimals(axes * axes, "TransformMatrix", "Rotation", "Orientation");
            if (origin == null && matrix == null) {
                return Orientation.none(kept);
            }
            int dimensions = Math.min(axes, 3);
            double[][] vectors = new double[dimensions][dimensions];
            double[] at = new double[dimensions];
            for (int axis = 0; axis < dimensions; axis++) {
                at[axis] = origin == null ? 0 : origin[axis];
                for (int part = 0; part < dimensions; part++) {
                    vectors[axis][part] =
                            matrix == null ? (axis == part ? 1 : 0) : matrix[axis * axes + part];
                }
            }
            return World.lps(vectors, at).orientation(file);
        }

        private List<String> files() throws ImageProblem {
            String value = required("ElementDataFile");
            if (value.equalsIgnoreCase("LOCAL")) {
                return List.of();
            }
            if (value.startsWith("LIST")) {
                if (listed.isEmpty()) {
                    throw unusable("ElementDataFile", value);
                }
                return List.copyOf(listed);
            }
            String[] words = value.split("\\s+");
            if (words.length >= 3 && words[0].indexOf('%') >= 0) {
                return DetachedPixels.numbered(
                        words[0],
                        number("ElementDataFile", words[1], 0, Integer.MAX_VALUE),
                        number("ElementDataFile", words[2], 0, Integer.MAX_VALUE),
                        words.length == 3
                                ? 1
                                : number("ElementDataFile", words[3], 1, Integer.MAX_VALUE),
                        file);
            }
            return List.of(value);
        }
    }
}
