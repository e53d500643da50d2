package org.gabarito.image;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the metadata of a Zarr array say, of version 2 or 3.
 *
 * @param shape in the order of its axes, slowest first
 * @param chunks shape of what is stored in one file
 * @param key how files are named
 * @param fill what is in chunks that are not stored
 * @param packing of a chunk
 * @param shard null, or how chunks of a smaller shape lie in each file
 */
record ZarrArray(
        long[] shape,
        long[] chunks,
        RawVoxels voxels,
        Key key,
        long fill,
        Packing packing,
        @Nullable Shard shard) {

    private static final Map<String, ZarrCodec> COMPRESSORS =
            Map.of(
                    "zlib", ZarrCodec.ZLIB,
                    "gzip", ZarrCodec.GZIP,
                    "zstd", ZarrCodec.ZSTD,
                    "numcodecs.zlib", ZarrCodec.ZLIB,
                    "numcodecs.lz4", ZarrCodec.LZ4,
                    "lz4", ZarrCodec.LZ4,
                    "blosc", ZarrCodec.BLOSC,
                    "crc32c", ZarrCodec.CRC32C);

    private static final Map<String, VoxelType> TYPES =
            Map.ofEntries(
                    Map.entry("bool", VoxelType.UINT8),
                    Map.entry("b1", VoxelType.UINT8),
                    Map.entry("uint8", VoxelType.UINT8),
                    Map.entry("u1", VoxelType.UINT8),
                    Map.entry("int8", VoxelType.INT8),
                    Map.entry("i1", VoxelType.INT8),
                    Map.entry("uint16", VoxelType.UINT16),
                    Map.entry("u2", VoxelType.UINT16),
                    Map.entry("int16", VoxelType.INT16),
                    Map.entry("i2", VoxelType.INT16),
                    Map.entry("uint32", VoxelType.UINT32),
                    Map.entry("u4", VoxelType.UINT32),
                    Map.entry("int32", VoxelType.INT32),
                    Map.entry("i4", VoxelType.INT32),
                    Map.entry("uint64", VoxelType.UINT64),
                    Map.entry("u8", VoxelType.UINT64),
                    Map.entry("int64", VoxelType.INT64),
                    Map.entry("i8", VoxelType.INT64),
                    Map.entry("float32", VoxelType.FLOAT32),
                    Map.entry("f4", VoxelType.FLOAT32),
                    Map.entry("float64", VoxelType.FLOAT64),
                    Map.entry("f8", VoxelType.FLOAT64));

    private static final int MOST_AXES = 5;

    /**
     * @param prefix true for names as version 3 has them by default, {@code c/0/0}
     */
    record Key(boolean prefix, String separator) {
        String of(long[] chunk) {
            StringBuilder name = new StringBuilder(prefix ? "c" : "");
            for (int axis = 0; axis < chunk.length; axis++) {
                name.append(prefix || axis > 0 ? separator : "").append(chunk[axis]);
            }
            return name.toString();
        }
    }

    /**
     * @param order axes from the slowest to the fastest as stored
     * @param codecs in the order of unpacking
     */
    record Packing(int[] order, List<ZarrCodec> codecs) {}

    /**
     * @param chunks shape of the chunks within a file
     * @param packing of each of them
     * @param atEnd whether the index is at the end of a file, else at its start
     * @param checked whether a checksum follows the index
     */
    record Shard(long[] chunks, Packing packing, boolean atEnd, boolean checked) {}

    static ZarrArray version2(JsonNode meta, String file) throws ImageProblem {
        long[] shape = sizes(meta.path("shape"), file);
        long[] chunks = sizes(meta.path("chunks"), file);
        String type = meta.path("dtype").asText();
        if (!meta.path("filters").isMissingNode()
                && !meta.path("filters").isNull()
                && !meta.path("filters").isEmpty()) {
            throw unread(
                    file, "filters (" + meta.path("filters").path(0).path("id").asText() + ")");
        }
        List<ZarrCodec> codecs = new ArrayList<>();
        JsonNode compressor = meta.path("compressor");
        if (compressor.isObject()) {
            codecs.add(codec(compressor.path("id").asText(), file));
        }
        int[] order = new int[shape.length];
        boolean reversed = meta.path("order").asText("C").equals("F");
        Arrays.setAll(order, axis -> reversed ? shape.length - 1 - axis : axis);
        return checked(
                new ZarrArray(
                        shape,
                        chunks,
                        new RawVoxels(
                                type(type.isEmpty() ? "" : type.substring(1), type, file),
                                type.startsWith(">")
                                        ? ByteOrder.BIG_ENDIAN
                                        : ByteOrder.LITTLE_ENDIAN),
                        new Key(false, meta.path("dimension_separator").asText(".")),
                        fill(meta.path("fill_value"), file),
                        new Packing(order, codecs),
                        null),
                file);
    }

    static ZarrArray version3(JsonNode meta, String file) throws ImageProblem {
        long[] shape = sizes(meta.path("shape"), file);
        JsonNode grid = meta.path("chunk_grid");
        if (!grid.path("name").asText().equals("regular")) {
            throw unread(file, "an irregular grid of chunks");
        }
        long[] chunks = sizes(grid.path("configuration").path("chunk_shape"), file);
        JsonNode encoding = meta.path("chunk_key_encoding");
        boolean prefix = !encoding.path("name").asText("default").equals("v2");
        Key key =
                new Key(
                        prefix,
                        encoding.path("configuration")
                                .path("separator")
                                .asText(prefix ? "/" : "."));
        String type = meta.path("data_type").asText();
        VoxelType voxel = type(type, type, file);
        JsonNode codecs = meta.path("codecs");
        JsonNode first = codecs.path(0);
        Shard shard = null;
        Pipeline pipeline;
        if (first.path("name").asText().equals("sharding_indexed") && codecs.size() == 1) {
            JsonNode inner = first.path("configuration");
            pipeline = Pipeline.of(inner.path("codecs"), shape.length, file);
            boolean checked = false;
            for (JsonNode codec : inner.path("index_codecs")) {
                String name = codec.path("name").asText();
                boolean little =
                        !codec.path("configuration").path("endian").asText("little").equals("big");
                if (name.equals("crc32c")) {
                    checked = true;
                } else if (!name.equals("bytes") || !little) {
                    throw unread(file, "shards whose index is packed");
                }
            }
            shard =
                    new Shard(
                            sizes(inner.path("chunk_shape"), file),
                            pipeline.packing,
                            !inner.path("index_location").asText("end").equals("start"),
                            checked);
        } else {
            pipeline = Pipeline.of(codecs, shape.length, file);
        }
        return checked(
                new ZarrArray(
                        shape,
                        chunks,
                        new RawVoxels(voxel, pipeline.endian),
                        key,
                        fill(meta.path("fill_value"), file),
                        pipeline.packing,
                        shard),
                file);
    }

    private static ZarrArray checked(ZarrArray array, String file) throws ImageProblem {
        boolean right =
                array.shape.length == array.chunks.length
                        && array.shape.length >= 2
                        && array.shape.length <= MOST_AXES
                        && (array.key.separator.equals(".") || array.key.separator.equals("/"));
        for (int axis = 0; right && axis < array.shape.length; axis++) {
            right = array.chunks[axis] > 0;
            if (array.shard != null) {
                right &=
                        array.shard.chunks.length == array.shape.length
                                && array.shard.chunks[axis] > 0
                                && array.chunks[axis] % array.shard.chunks[axis] == 0;
            }
        }
        if (!right) {
            throw damaged(
                    file,
                    "a shape of "
                            + Arrays.toString(array.shape)
                            + " in chunks of "
                            + Arrays.toString(array.chunks));
        }
        return array;
    }

    /** Codecs of version 3: a reordering of axes, bytes, then packings of bytes. */
    private record Pipeline(Packing packing, ByteOrder endian) {

        static Pipeline of(JsonNode codecs, int axes, String file) throws ImageProblem {
            int[] order = new int[axes];
            Arrays.setAll(order, axis -> axis);
            ByteOrder endian = ByteOrder.LITTLE_ENDIAN;
            List<ZarrCodec> packed = new ArrayList<>();
            boolean bytes = false;
            for (JsonNode codec : codecs) {
                String name = codec.path("name").asText();
                JsonNode configuration = codec.path("configuration");
                if (name.equals("transpose") && !bytes) {
                    int[] by = permutation(configuration.path("order"), axes, file);
                    int[] before = order.clone();
                    for (int axis = 0; axis < axes; axis++) {
                        order[axis] = before[by[axis]];
                    }
                } else if ((name.equals("bytes") || name.equals("endian")) && !bytes) {
                    bytes = true;
                    if (configuration.path("endian").asText("little").equals("big")) {
                        endian = ByteOrder.BIG_ENDIAN;
                    }
                } else if (bytes) {
                    packed.add(0, codec(name, file));
                } else {
                    throw unread(file, "the codec “" + name + "”");
                }
            }
            if (!bytes || packed.size() > 4) {
                throw damaged(file, "its codecs are not a chain");
            }
            return new Pipeline(new Packing(order, packed), endian);
        }

        private static int[] permutation(JsonNode order, int axes, String file)
                throws ImageProblem {
            int[] by = new int[axes];
            boolean[] seen = new boolean[axes];
            for (int axis = 0; axis < axes; axis++) {
                by[axis] = order.path(axis).asInt(-1);
                if (by[axis] < 0 || by[axis] >= axes || seen[by[axis]]) {
                    throw damaged(file, "a transposition that is none");
                }
                seen[by[axis]] = true;
            }
            return by;
        }
    }

    private static long[] sizes(JsonNode numbers, String file) throws ImageProblem {
        if (!numbers.isArray() || numbers.size() > MOST_AXES) {
            throw damaged(file, "its shape is not a list of up to " + MOST_AXES + " sizes");
        }
        long[] sizes = new long[numbers.size()];
        for (int axis = 0; axis < sizes.length; axis++) {
            sizes[axis] = numbers.get(axis).asLong(-1);
        }
        return sizes;
    }

    private static VoxelType type(String name, String full, String file) throws ImageProblem {
        VoxelType type = TYPES.get(name);
        if (type == null) {
            throw new ImageProblem(
                    file,
                    "Its elements are of type “" + full + "”, which holds no labels.",
                    "Save the labels as integers, such as uint16.");
        }
        return type;
    }

    private static ZarrCodec codec(String name, String file) throws ImageProblem {
        ZarrCodec codec = COMPRESSORS.get(name);
        if (codec == null) {
            throw unread(file, "the codec “" + name + "”");
        }
        return codec;
    }

    private static long fill(JsonNode value, String file) throws ImageProblem {
        if (value.isNull() || value.isMissingNode()) {
            return 0;
        }
        if (value.isBoolean()) {
            return value.booleanValue() ? 1 : 0;
        }
        double number = value.asDouble(Double.NaN);
        if (!(number == Math.rint(number)) || Math.abs(number) > Integer.MAX_VALUE) {
            throw new ImageProblem(
                    file,
                    "Its fill value is " + value + ", which is not a label.",
                    "Save the labels as integers, with a fill value of 0.");
        }
        return (long) number;
    }

    private static ImageProblem unread(String file, String what) {
        return new ImageProblem(
                file,
                "It uses " + what + ", which is not read here.",
                "Save it with blosc, zstd, gzip or zlib, or without compression.");
    }

    static ImageProblem damaged(String file, @Nullable String detail) {
        return new ImageProblem(
                file, "The Zarr array is damaged (" + detail + ").", "Copy or save it again.");
    }
}
