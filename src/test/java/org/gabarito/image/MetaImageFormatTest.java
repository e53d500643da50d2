package org.gabarito.image;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.DeflaterOutputStream;
import org.gabarito.core.geometry.Spacing;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class MetaImageFormatTest {
    private static final ImageBudget BUDGET = new ImageBudget(100_000, 1_000_000);
    private static final byte[] SIX = {0, 1, 2, 3, 4, 5};
    private static final int[] LABELS = {0, 1, 2, 3, 4, 5};
    private static final String PLAIN =
            """
            ObjectType = Image
            NDims = 3
            BinaryData = True
            BinaryDataByteOrderMSB = False
            CompressedData = False
            TransformMatrix = 0 1 0 -1 0 0 0 0 1
            Offset = 1 2 3
            ElementSpacing = 0.80000001192092896 0.5 2
            DimSize = 1 3 2
            ElementType = MET_UCHAR
            ElementDataFile = LOCAL
            """;

    private static LabelImage read(String name, Map<String, byte[]> files) throws IOException {
        MetaImageFormat format = new MetaImageFormat();
        FileSource source = InMemory.file(name, files);
        LabelImage image = format.read(source, BUDGET);
        ImageHeader header = format.readHeader(source, BUDGET);
        assertEquals(header.grid(), image.labels().grid());
        assertEquals(header.orientation(), image.orientation());
        return image;
    }

    private static LabelImage read(String header, byte... pixels) throws IOException {
        return read("a.mha", Map.of("a.mha", file(header, pixels)));
    }

    private static byte[] file(String header, byte... pixels) {
        byte[] start = header.getBytes(StandardCharsets.UTF_8);
        byte[] all = Arrays.copyOf(start, start.length + pixels.length);
        System.arraycopy(pixels, 0, all, start.length, pixels.length);
        return all;
    }

    private static byte[] zlib(byte... content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(bytes)) {
            out.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static int[] labels(LabelImage image) {
        int[] labels = new int[image.labels().grid().voxels()];
        Arrays.setAll(labels, image.labels()::label);
        return labels;
    }

    @Test
    void bringsPlaceAndDirectionsToOneWorld() throws IOException {
        LabelImage image = read(PLAIN, SIX);
        assertArrayEquals(LABELS, labels(image));
        assertEquals(Spacing.of("mm", 0.8, 0.5, 2), image.labels().grid().spacing());
        assertArrayEquals(new double[] {-1, -2, 3}, image.orientation().origin());
        // The first row of the matrix is the direction of x: to posterior.
        assertArrayEquals(
                new double[] {0, 1, 0, -1, 0, 0, 0, 0, 1}, image.orientation().direction());
    }

    @Test
    void placesFlatImagesAsNiftiDoes() throws IOException {
        String flat =
                """
                NDims = 2
                Offset = 1 2
                TransformMatrix = 1 0 0 1
                ElementSpacing = 1 1
                DimSize = 3 2
                ElementType = MET_UCHAR
                ElementDataFile = LOCAL
                """;
        LabelImage image = read(flat, SIX);
        assertArrayEquals(new double[] {-1, -2, 0}, image.orientation().origin());
        assertArrayEquals(
                new double[] {-1, 0, 0, 0, -1, 0, 0, 0, 1}, image.orientation().direction());
        LabelImage bare =
                read(
                        "NDims = 2\nDimSize = 3 2\nElementType = MET_UCHAR\nElementDataFile = LOCAL\n",
                        SIX);
        assertFalse(bare.orientation().isKnown());
        assertFalse(bare.labels().grid().spacing().isPhysical());
    }

    @Test
    void readsCompressedWrittenOutAndSwappedPixels() throws IOException {
        String compressed = PLAIN.replace("CompressedData = False", "CompressedData = True");
        assertArrayEquals(LABELS, labels(read(compressed, zlib(SIX))));
        String sized = compressed.replace("Offset", "CompressedDataSize = 14\nOffset");
        assertArrayEquals(LABELS, labels(read(sized, zlib(SIX))));
        byte[] text = "0 1 2 3\n4 5".getBytes(StandardCharsets.UTF_8);
        assertArrayEquals(
                LABELS,
                labels(read(PLAIN.replace("BinaryData = True", "BinaryData = False"), text)));
        String swapped =
                PLAIN.replace("MSB = False", "MSB = True")
                        .replace("1 3 2", "1 3 1")
                        .replace("UCHAR", "USHORT");
        assertArrayEquals(new int[] {1, 515, 1029}, labels(read(swapped, SIX)));
    }

    @Test
    void readsPixelsBesideTheHeader() throws IOException {
        String one = PLAIN.replace("LOCAL", "a.raw");
        assertArrayEquals(LABELS, labels(read("a.mhd", Map.of("a.mhd", file(one), "a.raw", SIX))));
        String zipped =
                PLAIN.replace("LOCAL", "a.zraw")
                        .replace("CompressedData = False", "CompressedData = True");
        assertArrayEquals(
                LABELS, labels(read("a.mhd", Map.of("a.mhd", file(zipped), "a.zraw", zlib(SIX)))));
        Map<String, byte[]> slices =
                Map.of(
                        "a.mhd",
                        file(PLAIN.replace("LOCAL", "LIST") + "s1\ns2\n"),
                        "b.mhd",
                        file(PLAIN.replace("LOCAL", "s%d 1 2 1")),
                        "s1",
                        new byte[] {0, 1, 2},
                        "s2",
                        new byte[] {3, 4, 5});
        assertArrayEquals(LABELS, labels(read("a.mhd", slices)));
        assertArrayEquals(LABELS, labels(read("b.mhd", slices)));
        byte[] headed = {9, 9, 0, 1, 2, 3, 4, 5};
        for (String size : List.of("2", "-1")) {
            String header = one.replace("Offset", "HeaderSize = " + size + "\nOffset");
            assertArrayEquals(
                    LABELS, labels(read("a.mhd", Map.of("a.mhd", file(header), "a.raw", headed))));
        }
    }

    @Test
    void showsWhatMayIdentifyAPatient() throws IOException {
        LabelImage image = read(PLAIN.replace("Offset", "Comment = Jane Doe\nOffset"), SIX);
        assertEquals(List.of(new HeaderText("comment", "Jane Doe")), image.texts());
    }

    @TestFactory
    Stream<DynamicTest> refusesWhatItCannotTrust() {
        record Lie(String said, String header) {}
        return Stream.of(
                        new Lie("not a MetaImage", "\u0000\u0001\u0002 no header at all\n"),
                        new Lie("PNG file", "\u0089PNG\r\n\u001a\n no header at all\n"),
                        new Lie("holds a Mesh", PLAIN.replace("= Image", "= Mesh")),
                        new Lie("“77”", PLAIN.replace("NDims = 3", "NDims = 77")),
                        new Lie("“1 3”", PLAIN.replace("1 3 2", "1 3")),
                        new Lie("“-1”", PLAIN.replace("1 3 2", "-1 3 2")),
                        new Lie("more than fit", PLAIN.replace("1 3 2", "9999999999 9999999999 9")),
                        new Lie("more than the file can hold", PLAIN.replace("1 3 2", "30 30 90")),
                        new Lie("(MET_STRING)", PLAIN.replace("MET_UCHAR", "MET_STRING")),
                        new Lie(
                                "3 values a voxel",
                                PLAIN.replace("Offset", "ElementNumberOfChannels = 3\nOffset")),
                        new Lie("spacing along y is 0", PLAIN.replace(" 0.5 2", " 0 2")),
                        new Lie("spacing along y is NaN", PLAIN.replace(" 0.5 2", " NaN 2")),
                        new Lie("“x”", PLAIN.replace(" 0.5 2", " x 2")),
                        new Lie("no usable place", PLAIN.replace("= 1 2 3", "= 1 Infinity 3")),
                        new Lie("no usable place", PLAIN.replace("0 1 0 -1", "0 0 0 -1")),
                        new Lie("outside its folder", PLAIN.replace("LOCAL", "../x.raw")),
                        new Lie("not beside it", PLAIN.replace("LOCAL", "x.raw")),
                        new Lie("says nothing", PLAIN.replace("Offset", "?\nOffset")),
                        new Lie(
                                "does not give “ElementDataFile”",
                                PLAIN.replace("ElementDataFile", "Else")),
                        new Lie(
                                "cut short",
                                PLAIN.replace("CompressedData = False", "CompressedData = True")))
                .map(
                        lie ->
                                DynamicTest.dynamicTest(
                                        lie.said,
                                        () -> {
                                            byte[] file =
                                                    (lie.header + "\0\1\2\3\4\5")
                                                            .getBytes(StandardCharsets.ISO_8859_1);
                                            if (lie.said.contains("ElementDataFile")) {
                                                file = lie.header.getBytes(StandardCharsets.UTF_8);
                                            }
                                            byte[] given = file;
                                            ImageProblem problem =
                                                    assertThrows(
                                                            ImageProblem.class,
                                                            () ->
                                                                    read(
                                                                            "a.mha",
                                                                            Map.of(
                                                                                    "a.mha",
                                                                                    given)));
                                            assertTrue(
                                                    problem.fault().contains(lie.said),
                                                    problem.fault());
                                            assertTrue(problem.cure().length() > 10);
                                        }));
    }

    @Test
    void survivesEveryDamagedByte() throws IOException {
        byte[] whole = file(PLAIN, SIX);
        for (int at = 0; at < whole.length; at++) {
            for (int bit = 0; bit < 8; bit++) {
                byte[] damaged = whole.clone();
                damaged[at] ^= (byte) (1 << bit);
                try {
                    read("a.mha", Map.of("a.mha", damaged));
                } catch (ImageProblem expected) {
                    assertEquals("a.mha", expected.file());
                }
            }
            byte[] cut = Arrays.copyOf(whole, at);
            assertThrows(ImageProblem.class, () -> read("a.mha", Map.of("a.mha", cut)));
        }
    }
}
