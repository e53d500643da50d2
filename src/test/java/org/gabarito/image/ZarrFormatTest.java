package org.gabarito.image;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.airlift.compress.zstd.ZstdCompressor;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.zip.CRC32C;
import java.util.zip.DeflaterOutputStream;
import org.gabarito.core.geometry.LabelMap;
import org.gabarito.core.geometry.Spacing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ZarrFormatTest {
    private static final ImageBudget BUDGET = new ImageBudget(1_000_000, 10_000_000);
    private static final int[] SIX = {0, 1, 2, 3, 4, 5};
    private final ZarrFormat format = new ZarrFormat();
    private final Map<String, byte[]> files = new HashMap<>();

    private LabelImage read() throws IOException {
        return format.read(InMemory.folder("a.zarr", files), BUDGET);
    }

    private String fault() {
        ImageProblem problem = assertThrows(ImageProblem.class, this::read);
        assertTrue(problem.file().startsWith("a.zarr"), problem.file());
        return problem.fault();
    }

    private static int[] labels(LabelImage image) {
        LabelMap map = image.labels();
        int[] labels = new int[map.grid().voxels()];
        Arrays.setAll(labels, map::label);
        return labels;
    }

    private ZarrFormatTest json(String path, String text) {
        files.put(path, text.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
        return this;
    }

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }

    /** Two rows of three, in chunks of two by two. */
    private void two(String path, String compressor) {
        json(
                path + ".zarray",
                "{'zarr_format':2,'shape':[2,3],'chunks':[2,2],'dtype':'|u1','fill_value':0,'order':'C',"
                        + "'filters':null,'compressor':"
                        + compressor
                        + "}");
    }

    private void three(String path, String chunks, String codecs) {
        json(
                path + "zarr.json",
                "{'zarr_format':3,'node_type':'array','shape':[2,3],'data_type':'uint8','chunk_grid':{'name':"
                        + "'regular','configuration':{'chunk_shape':"
                        + chunks
                        + "}},'chunk_key_encoding':{'name':'default','configuration':{'separator':'/'}},"
                        + "'fill_value':0,'codecs':"
                        + codecs
                        + "}");
    }

    private void four(String inside, String transformations) {
        json(
                inside + ".zattrs",
                "{'multiscales':[{'axes':[{'name':'y','type':'space','unit':'micrometer'},{'name':'x','type':"
                        + "'space','unit':'micrometer'}],'datasets':[{'path':'0','coordinateTransformations':["
                        + transformations
                        + "]}]}],'image-label':{'properties':[{'label-value':1,'name':'cell'}]}}");
        json(inside + ".zgroup", "{'zarr_format':2}");
        two(inside + "0/", "null");
        files.put(inside + "0/0.0", bytes(0, 1, 3, 4));
        files.put(inside + "0/0.1", bytes(2, 9, 5, 9));
    }

    @Test
    void chunksOfAnArrayMeetAndWhatPadsThemIsLeft() throws IOException {
        two("", "null");
        files.put("0.0", bytes(0, 1, 3, 4));
        files.put("0.1", bytes(2, 9, 5, 9));
        LabelImage image = read();
        assertArrayEquals(new int[] {3, 2}, image.labels().grid().shape());
        assertArrayEquals(SIX, labels(image));
        assertFalse(image.labels().grid().spacing().isPhysical());
    }

    @Test
    void chunksThatAreNotThereHoldTheFillValue() throws IOException {
        two("", "null");
        files.put("0.1", bytes(2, 9, 5, 9));
        assertArrayEquals(new int[] {0, 0, 2, 0, 0, 5}, labels(read()));
        String meta = new String(files.get(".zarray"), StandardCharsets.UTF_8);
        json(
                ".zarray",
                meta.replace("'fill_value':0", "").replace("\"fill_value\":0", "'fill_value':7"));
        assertArrayEquals(new int[] {7, 7, 2, 7, 7, 5}, labels(read()));
    }

    @Test
    void zlibAndFortranOrderAreUnpacked() throws IOException {
        json(
                ".zarray",
                "{'zarr_format':2,'shape':[2,3],'chunks':[2,3],'dtype':'>u2','fill_value':0,'order':'F',"
                        + "'filters':null,'compressor':{'id':'zlib','level':1}}");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DeflaterOutputStream packed = new DeflaterOutputStream(out)) {
            packed.write(bytes(0, 0, 0, 3, 0, 1, 0, 4, 0, 2, 0, 5));
        }
        files.put("0.0", out.toByteArray());
        assertArrayEquals(SIX, labels(read()));
    }

    @Test
    void scaleAndTranslationGiveSpacingAndOriginInMillimetres() throws IOException {
        four(
                "",
                "{'type':'scale','scale':[500,250]},{'type':'translation','translation':[1000,2000]}");
        LabelImage image = read();
        assertEquals(Spacing.of("mm", 0.25, 0.5), image.labels().grid().spacing());
        assertArrayEquals(new double[] {2, 1}, image.orientation().origin());
        assertEquals(Map.of(1, "cell"), image.names());
        ImageHeader header = format.readHeader(InMemory.folder("a.zarr", files), BUDGET);
        assertEquals(image.labels().grid(), header.grid());
    }

    /** Most that programs write have a scale alone, and lie wherever their twin does. */
    @Test
    void withoutATranslationItSaysNotWhereItLies() throws IOException {
        four("", "{'type':'scale','scale':[500,250]}");
        LabelImage image = read();
        assertEquals(Spacing.of("mm", 0.25, 0.5), image.labels().grid().spacing());
        assertFalse(image.orientation().isKnown());
        ImageHeader header = format.readHeader(InMemory.folder("a.zarr", files), BUDGET);
        assertEquals(image.orientation(), header.orientation());

        four("", "{'type':'scale','scale':[500,250]},{'type':'translation','translation':[0,0]}");
        assertTrue(read().orientation().isKnown());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "labels/cells/", "0/labels/cells/"})
    void labelsAreFoundWhereImagesKeepThem(String where) throws IOException {
        four(where, "{'type':'scale','scale':[1,1]}");
        if (where.startsWith("0/")) {
            json(".zgroup", "{'zarr_format':2}").json(".zattrs", "{'bioformats2raw.layout':3}");
        }
        if (!where.isEmpty()) {
            String image = where.startsWith("0/") ? "0/" : "";
            json(image + ".zgroup", "{'zarr_format':2}");
            json(
                    where.startsWith("0/") ? "0/.zattrs" : ".zattrs",
                    "{'multiscales':[{'datasets':[{'path':'0'}]}]}");
            json(image + "labels/.zgroup", "{'zarr_format':2}");
            json(image + "labels/.zattrs", "{'labels':['cells']}");
            if (where.startsWith("0/")) {
                json(".zattrs", "{'bioformats2raw.layout':3}");
            }
        }
        assertArrayEquals(SIX, labels(read()));
    }

    @Test
    void severalLabelImagesAreNotGuessedAt() {
        json(".zgroup", "{}").json(".zattrs", "{'labels':['cells','nuclei']}");
        assertTrue(fault().contains("“cells” and “nuclei”"), fault());
    }

    @Test
    void versionThreeReadsZstandardWithAChecksum() throws IOException {
        three(
                "",
                "[2,3]",
                "[{'name':'transpose','configuration':{'order':[1,0]}},{'name':'bytes'},{'name':'zstd',"
                        + "'configuration':{'level':1}},{'name':'crc32c'}]");
        files.put("c/0/0", summed(zstd(bytes(0, 3, 1, 4, 2, 5))));
        assertArrayEquals(SIX, labels(read()));
        files.get("c/0/0")[5] ^= 1;
        assertTrue(fault().contains("chunk c/0/0: its checksum is wrong"), fault());
    }

    @Test
    void versionFiveOfOmeKeepsItsAttributesUnderOme() throws IOException {
        json(
                "zarr.json",
                "{'zarr_format':3,'node_type':'group','attributes':{'ome':{'version':'0.5','multiscales':[{'axes':"
                        + "[{'name':'y','type':'space','unit':'millimeter'},{'name':'x','type':'space','unit':"
                        + "'millimeter'}],'datasets':[{'path':'s0','coordinateTransformations':[{'type':'scale',"
                        + "'scale':[2,3]}]}]}],'image-label':{}}}}");
        three("s0/", "[2,3]", "[{'name':'bytes'}]");
        files.put("s0/c/0/0", bytes(SIX));
        LabelImage image = read();
        assertArrayEquals(SIX, labels(image));
        assertEquals(Spacing.of("mm", 3, 2), image.labels().grid().spacing());
    }

    @Test
    void shardsAreReadByTheirIndex() throws IOException {
        for (String place : new String[] {"end", "start"}) {
            three(
                    "",
                    "[2,4]",
                    "[{'name':'sharding_indexed','configuration':{'chunk_shape':[2,2],'codecs':[{'name':'bytes'},"
                            + "{'name':'zstd'}],'index_codecs':[{'name':'bytes','configuration':{'endian':"
                            + "'little'}},{'name':'crc32c'}],'index_location':'"
                            + place
                            + "'}}]");
            byte[] first = zstd(bytes(0, 1, 3, 4));
            byte[] second = zstd(bytes(2, 9, 5, 9));
            int start = place.equals("start") ? 36 : 0;
            byte[] index =
                    summed(
                            ByteBuffer.allocate(32)
                                    .order(ByteOrder.LITTLE_ENDIAN)
                                    .putLong(start)
                                    .putLong(first.length)
                                    .putLong(start + first.length)
                                    .putLong(second.length)
                                    .array());
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            out.writeBytes(start > 0 ? index : new byte[0]);
            out.writeBytes(first);
            out.writeBytes(second);
            out.writeBytes(start > 0 ? new byte[0] : index);
            files.put("c/0/0", out.toByteArray());
            assertArrayEquals(SIX, labels(read()), place);
        }
    }

    @Test
    void whatCannotBeReadIsNamed() {
        assertTrue(fault().contains("no Zarr array"));
        two("", "{'id':'lzma'}");
        assertTrue(fault().contains("codec “lzma”"));
        two("", "null");
        files.put("0.0", bytes(1, 2, 3));
        assertTrue(fault().contains("3 bytes where there should be 4"));
        json(".zarray", "{'shape':[2,3]");
        assertTrue(fault().contains(".zarray is no JSON"));
        three("", "[2,3]", "[{'name':'vlen-utf8'}]");
        assertTrue(fault().contains("codec “vlen-utf8”"));
    }

    @Test
    void refusesSeriesAndBadScales() {
        four("", "{'type':'scale','scale':[0,1]}");
        assertTrue(fault().contains("Its scale along axis 1 is 0"));
        four("", "{'type':'affine','affine':[[1,0,0],[0,1,0]]}");
        assertTrue(fault().contains("“affine”"));
        files.clear();
        json(".zarray", "{'shape':[3,2,2,2],'chunks':[1,2,2,2],'dtype':'|u1','compressor':null}");
        assertTrue(fault().contains("axis “c” holds 3"));
    }

    @Test
    void absurdSizesAreRefusedBeforeMemoryIsTaken() {
        json(".zarray", "{'shape':[2000000000,3],'chunks':[1,1],'dtype':'|u1','compressor':null}");
        assertTrue(fault().contains("more than fit"));
        json(".zarray", "{'shape':[2,3],'chunks':[2000000000,3],'dtype':'|u1','compressor':null}");
        assertTrue(fault().contains("do not fit into memory"));
        json(".zarray", "{'shape':[600,600],'chunks':[1,1],'dtype':'|u1','compressor':null}");
        assertTrue(fault().contains("chunks"));
        json(".zarray", "{'shape':[-2,3],'chunks':[1,1],'dtype':'|u1','compressor':null}");
        assertTrue(fault().contains("-2"));
    }

    @Test
    void answersEveryDamageWithAProblemOrLabels() throws IOException {
        Random random = new Random(9);
        for (String compressor : new String[] {"{'id':'blosc'}", "{'id':'zstd'}", "{'id':'lz4'}"}) {
            two("", compressor);
            byte[] blosc = {
                2, 1, 0x21, 1, 4, 0, 0, 0, 4, 0, 0, 0, 28, 0, 0, 0, 20, 0, 0, 0, 4, 0, 0, 0, 0, 1,
                3, 4
            };
            byte[] good = compressor.contains("blosc") ? blosc : zstd(bytes(0, 1, 3, 4));
            for (int round = 0; round < 1500; round++) {
                Map<String, byte[]> spoilt = new HashMap<>(files);
                spoilt.put("0.0", good.clone());
                for (String path : new String[] {"0.0", round % 2 == 0 ? "0.0" : ".zarray"}) {
                    byte[] bytes = spoilt.get(path).clone();
                    bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
                    spoilt.put(path, bytes);
                }
                try {
                    format.read(InMemory.folder("a.zarr", spoilt), BUDGET);
                } catch (ImageProblem e) {
                    assertTrue(e.file().startsWith("a.zarr"));
                }
            }
        }
    }

    private static byte[] zstd(byte[] plain) {
        ZstdCompressor compressor = new ZstdCompressor();
        byte[] packed = new byte[compressor.maxCompressedLength(plain.length)];
        int length = compressor.compress(plain, 0, plain.length, packed, 0, packed.length);
        return Arrays.copyOf(packed, length);
    }

    private static byte[] summed(byte[] bytes) {
        CRC32C sum = new CRC32C();
        sum.update(bytes);
        return ByteBuffer.allocate(bytes.length + 4)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(bytes)
                .putInt((int) sum.getValue())
                .array();
    }
}
