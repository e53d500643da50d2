package org.gabarito.image;

import static org.gabarito.image.NrrdText.EXPORT_AGAIN;

import java.math.BigDecimal;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gabarito.core.geometry.Grid;
import org.gabarito.core.geometry.Spacing;
import org.jspecify.annotations.Nullable;

/**
 * The checked header of an NRRD file.
 *
 * @param grid of the image in space, layers left out
 * @param layers how many label maps lie in the file
 * @param layersFirst whether the layers of a voxel lie together; else one map after another
 * @param encoding in lower case
 * @param files of the pixels; empty when they follow the header
 */
record NrrdHeader(
        Grid grid,
        Orientation orientation,
        RawVoxels voxels,
        int layers,
        boolean layersFirst,
        String encoding,
        long lineSkip,
        long byteSkip,
        List<String> files) {

    static NrrdHeader of(NrrdText text, String file, ImageBudget budget) throws ImageProblem {
        return new Parser(text, file).parse(budget);
    }

    /** Voxels of all layers. */
    int stored() {
        return grid.voxels() * layers;
    }

    /** So many voxels, in a file of their own or behind the header. */
    StoredPart part(int count) {
        StoredPart.Packing packing =
                switch (encoding) {
                    case "gzip" -> StoredPart.Packing.GZIP;
                    case "text" -> StoredPart.Packing.TEXT;
                    default -> StoredPart.Packing.RAW;
                };
        return new StoredPart(voxels, packing, count, lineSkip, byteSkip);
    }

    private record Parser(NrrdText text, String file) {
        private static final Pattern VECTOR = Pattern.compile("none|\\(([^()]*)\\)");
        private static final Set<String> IN_SPACE = Set.of("domain", "space", "???", "none", "");
        private static final int MOST_AXES = 16;

        NrrdHeader parse(ImageBudget budget) throws ImageProblem {
            VoxelType type = type();
            int axes = (int) number("dimension", required("dimension"), 1, MOST_AXES);
            long[] sizes = sizes(axes);
            String[] kinds = words("kinds", axes);
            double @Nullable [][] directions = directions(axes);
            List<Integer> spatial = new ArrayList<>();
            int other = -1;
            for (int axis = 0; axis < axes; axis++) {
                boolean inSpace =
                        IN_SPACE.contains(kinds[axis].toLowerCase(Locale.ROOT))
                                && (directions == null || directions[axis].length > 0);
                if (inSpace) {
                    spatial.add(axis);
                } else if (sizes[axis] != 1) {
                    checkLayers(kinds[axis], sizes[axis], axis, other >= 0);
                    other = axis;
                }
            }
            if (other > 0 && other < axes - 1) {
                throw new ImageProblem(
                        file, "Its layers lie between its axes in space.", EXPORT_AGAIN);
            }
            long layers = other < 0 ? 1 : sizes[other];
            int[] shape =
                    Shapes.checked(
                            spatial.stream().mapToLong(axis -> sizes[axis]).toArray(),
                            type.bytes(),
                            file,
                            budget);
            long voxels = Arrays.stream(shape).asLongStream().reduce(1, (a, b) -> a * b);
            voxels = layers > Integer.MAX_VALUE ? Long.MAX_VALUE : voxels * layers;
            if (voxels > Math.min(budget.maxVoxels(), Integer.MAX_VALUE - 8)
                    || voxels > budget.maxBytes() / type.bytes()) {
                throw new ImageProblem(
                        file,
                        "Its header claims " + layers + " layers, more than fit into memory here.",
                        "Export it as one label map (Slicer: Export to labelmap).");
            }
            World world = directions == null ? null : world(directions, spatial);
            Spacing spacing = spacing(world, spatial, shape.length);
            return new NrrdHeader(
                    Grid.of(spacing, shape),
                    world == null
                            ? Orientation.none(Math.max(2, shape.length))
                            : world.orientation(file),
                    new RawVoxels(type, order(type)),
                    (int) layers,
                    other == 0,
                    encoding(),
                    skip("line skip", 0),
                    skip("byte skip", -1),
                    files());
        }

        private String required(String field) throws ImageProblem {
            String value = text.field(field);
            if (value == null) {
                throw new ImageProblem(
                        file, "Its header does not give “" + field + "”.", EXPORT_AGAIN);
            }
            return value;
        }

        private long number(String field, String value, long least, long most) throws ImageProblem {
            try {
                long number = Long.parseLong(value.strip());
                if (number >= least && number <= most) {
                    return number;
                }
            } catch (NumberFormatException e) {
                // said below
            }
            throw unusable(field, value);
        }

        private ImageProblem unusable(String field, String value) {
            return new ImageProblem(
                    file,
                    "Its header gives “"
                            + DetachedPixels.printable(value)
                            + "” as “"
                            + field
                            + "”.",
                    EXPORT_AGAIN);
        }

        private long[] sizes(int axes) throws ImageProblem {
            String value = required("sizes");
            String[] words = value.split("\\s+");
            if (words.length != axes) {
                throw unusable("sizes", value);
            }
            long[] sizes = new long[axes];
            for (int axis = 0; axis < axes; axis++) {
                sizes[axis] = number("sizes", words[axis], 1, Long.MAX_VALUE);
            }
            return sizes;
        }

        /** One word an axis; empty ones when the field is missing. */
        private String[] words(String field, int axes) throws ImageProblem {
            String value = text.field(field);
            if (value == null) {
                String[] none = new String[axes];
                Arrays.fill(none, "");
                return none;
            }
            String[] words = value.split("\\s+");
            if (words.length != axes) {
                throw unusable(field, value);
            }
            return words;
        }

        private void checkLayers(String kind, long size, int axis, boolean another)
                throws ImageProblem {
            boolean segments = text.pairs().keySet().stream().anyMatch(NrrdSegments::isSegment);
            if (segments && !another) {
                return;
            }
            throw new ImageProblem(
                    file,
                    kind.equalsIgnoreCase("time")
                            ? "It holds a series of "
                                    + size
                                    + " volumes along axis "
                                    + (axis + 1)
                                    + "."
                            : "It holds "
                                    + size
                                    + " values a voxel ("
                                    + (kind.isEmpty() ? "not in space" : kind)
                                    + ").",
                    "Save one label a voxel, one image a file.");
        }

        /** The vector of each axis, empty for those outside space; null when there are none. */
        private double @Nullable [][] directions(int axes) throws ImageProblem {
            String value = text.field("space directions");
            if (value == null) {
                return null;
            }
            List<double[]> vectors = vectors("space directions", value);
            if (vectors.size() != axes) {
                throw unusable("space directions", value);
            }
            long dimensions = vectors.stream().mapToInt(v -> v.length).distinct().count();
            boolean none = vectors.stream().anyMatch(v -> v.length == 0);
            if (dimensions > (none ? 2 : 1) || none && dimensions == 1) {
                throw unusable("space directions", value);
            }
            return vectors.toArray(double[][]::new);
        }

        private List<double[]> vectors(String field, String value) throws ImageProblem {
            List<double[]> vectors = new ArrayList<>();
            Matcher matcher = VECTOR.matcher(value);
            int end = 0;
            while (matcher.find()) {
                if (!value.substring(end, matcher.start()).isBlank()) {
                    throw unusable(field, value);
                }
                end = matcher.end();
                String inside = matcher.group(1);
                vectors.add(
                        inside == null ? new double[0] : decimals(field, inside.split(",", -1)));
            }
            if (!value.substring(end).isBlank()) {
                throw unusable(field, value);
            }
            return vectors;
        }

        private double[] decimals(String field, String... words) throws ImageProblem {
            double[] numbers = new double[words.length];
            for (int i = 0; i < words.length; i++) {
                try {
                    String word = words[i].strip();
                    numbers[i] =
                            word.equalsIgnoreCase("nan") ? Double.NaN : Double.parseDouble(word);
                } catch (NumberFormatException e) {
                    throw unusable(field, words[i]);
                }
            }
            return numbers;
        }

        private World world(double[][] directions, List<Integer> spatial) throws ImageProblem {
            double[][] axes =
                    spatial.stream().map(axis -> directions[axis]).toArray(double[][]::new);
            int dimensions = axes.length == 0 ? 0 : axes[0].length;
            if (dimensions < 2 || dimensions > 3) {
                throw unusable("space directions", String.valueOf(text.field("space directions")));
            }
            String at = text.field("space origin");
            List<double[]> origins = at == null ? List.of() : vectors("space origin", at);
            double[] origin = new double[dimensions];
            if (at != null) {
                if (origins.size() != 1 || origins.get(0).length != dimensions) {
                    throw unusable("space origin", at);
                }
                origin = origins.get(0);
            }
            double unit = unit("space units");
            for (double[] axis : axes) {
                scale(axis, unit);
            }
            scale(origin, unit);
            String space = text.field("space");
            // Spaces that do not say where left is are taken as ITK takes them.
            return switch (space == null ? "" : space.toLowerCase(Locale.ROOT).replace('_', '-')) {
                case "right-anterior-superior", "ras" -> new World(axes, origin, 1, 1, 1);
                case "left-anterior-superior", "las" -> new World(axes, origin, -1, 1, 1);
                case "left-posterior-superior",
                        "lps",
                        "scanner-xyz",
                        "3d-right-handed",
                        "3d-left-handed",
                        "" ->
                        World.lps(axes, origin);
                default -> throw unusable("space", String.valueOf(space));
            };
        }

        /** Millimetres, unless all axes are in another unit. */
        private double unit(String field) {
            String value = text.field(field);
            String unit = value == null ? "mm" : value.replace('"', ' ').strip().split("\\s+")[0];
            return switch (unit) {
                case "um", "µm", "μm", "microns", "micron", "micrometer" -> 0.001;
                case "nm" -> 1e-6;
                case "cm" -> 10;
                case "m" -> 1000;
                default -> 1;
            };
        }

        /** In decimal, so that 600 µm are 0.6 mm. */
        private static void scale(double[] numbers, double by) {
            for (int i = 0; i < numbers.length; i++) {
                if (by != 1 && Double.isFinite(numbers[i])) {
                    numbers[i] =
                            BigDecimal.valueOf(numbers[i])
                                    .multiply(BigDecimal.valueOf(by))
                                    .doubleValue();
                }
            }
        }

        private Spacing spacing(@Nullable World world, List<Integer> spatial, int axes)
                throws ImageProblem {
            if (world != null) {
                return Shapes.spacing(world.steps(), axes, file);
            }
            String value = text.field("spacings");
            if (value == null) {
                return Spacing.unknown(axes);
            }
            double[] all = decimals("spacings", value.split("\\s+"));
            double[] steps = new double[spatial.size()];
            for (int i = 0; i < steps.length; i++) {
                if (spatial.get(i) >= all.length) {
                    throw unusable("spacings", value);
                }
                steps[i] = all[spatial.get(i)];
            }
            // NRRD's word for unknown.
            if (Arrays.stream(steps).allMatch(Double::isNaN)) {
                return Spacing.unknown(axes);
            }
            scale(steps, unit("units"));
            return Shapes.spacing(steps, axes, file);
        }

        private VoxelType type() throws ImageProblem {
            String value = required("type").toLowerCase(Locale.ROOT);
            return switch (value.replaceAll("\\s+", " ")) {
                case "signed char", "int8", "int8_t" -> VoxelType.INT8;
                case "uchar", "unsigned char", "uint8", "uint8_t" -> VoxelType.UINT8;
                case "short", "short int", "signed short", "signed short int", "int16", "int16_t" ->
                        VoxelType.INT16;
                case "ushort", "unsigned short", "unsigned short int", "uint16", "uint16_t" ->
                        VoxelType.UINT16;
                case "int", "signed int", "int32", "int32_t" -> VoxelType.INT32;
                case "uint", "unsigned int", "uint32", "uint32_t" -> VoxelType.UINT32;
                case "longlong",
                        "long long",
                        "long long int",
                        "signed long long",
                        "signed long long int",
                        "int64",
                        "int64_t" ->
                        VoxelType.INT64;
                case "ulonglong",
                        "unsigned long long",
                        "unsigned long long int",
                        "uint64",
                        "uint64_t" ->
                        VoxelType.UINT64;
                case "float" -> VoxelType.FLOAT32;
                case "double" -> VoxelType.FLOAT64;
                default ->
                        throw new ImageProblem(
                                file,
                                "Its data type ("
                                        + DetachedPixels.printable(value)
                                        + ") cannot hold labels.",
                                "Save the labels as integers, for instance uchar or short.");
            };
        }

        private ByteOrder order(VoxelType type) throws ImageProblem {
            String value = text.field("endian");
            if (value == null) {
                if (type.bytes() > 1 && !isText(encoding())) {
                    required("endian");
                }
                return ByteOrder.LITTLE_ENDIAN;
            }
            return switch (value.toLowerCase(Locale.ROOT)) {
                case "little" -> ByteOrder.LITTLE_ENDIAN;
                case "big" -> ByteOrder.BIG_ENDIAN;
                default -> throw unusable("endian", value);
            };
        }

        private String encoding() throws ImageProblem {
            String value = required("encoding").toLowerCase(Locale.ROOT);
            return switch (value) {
                case "raw", "gzip", "text" -> value;
                case "gz" -> "gzip";
                case "txt", "ascii" -> "text";
                case "bzip2", "bz2" -> throw unreadable("compressed by bzip2");
                case "hex" -> throw unreadable("written as hexadecimal digits");
                case "zstd", "zst" -> throw unreadable("compressed by zstd");
                default -> throw unusable("encoding", value);
            };
        }

        private static boolean isText(String encoding) {
            return encoding.equals("text");
        }

        private ImageProblem unreadable(String how) {
            return new ImageProblem(
                    file,
                    "Its pixels are " + how + ", which is not read.",
                    "Save it with encoding gzip or raw.");
        }

        private long skip(String field, long least) throws ImageProblem {
            String value = text.field(field);
            return value == null ? 0 : number(field, value, least, Long.MAX_VALUE / 2);
        }

        private List<String> files() throws ImageProblem {
            String value = text.field("data file");
            if (value == null) {
                return List.of();
            }
            if (value.startsWith("LIST")) {
                if (text.files().isEmpty()) {
                    throw unusable("data file", value);
                }
                return text.files();
            }
            String[] words = value.split("\\s+");
            if (words.length >= 4 && words[0].indexOf('%') >= 0) {
                return DetachedPixels.numbered(
                        words[0],
                        number("data file", words[1], 0, Integer.MAX_VALUE),
                        number("data file", words[2], 0, Integer.MAX_VALUE),
                        number("data file", words[3], -Integer.MAX_VALUE, Integer.MAX_VALUE),
                        file);
            }
            return List.of(value);
        }
    }
}
