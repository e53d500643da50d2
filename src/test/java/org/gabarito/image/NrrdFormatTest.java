package org.gabarito.image;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.gabarito.core.geometry.Grid;
import org.gabarito.core.geometry.Spacing;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class NrrdFormatTest {
    private static final ImageBudget BUDGET = new ImageBudget(100_000, 1_000_000);
    private static final byte[] SIX = {0, 1, 2, 3, 4, 5};
    private static final String PLAIN =
            """
            NRRD0004
            # a comment
            type: uchar
            dimension: 2
            sizes: 3 2
            encoding: raw
            """;

    private static LabelImage read(String name, Map<String, byte[]> files) throws IOException {
        NrrdFormat format = new NrrdFormat();
        FileSource source = InMemory.file(name, files);
        LabelImage image = format.read(source, BUDGET);
        ImageHeader header = format.readHeader(source, BUDGET);
        assertEquals(header.grid(), image.labels().grid());
        assertEquals(header.orientation(), image.orientation());
        return image;
    }

    private static LabelImage read(String header, byte... pixels) throws IOException {
        return read("a.nrrd", Map.of("a.nrrd", file(header, pixels)));
    }

    private static byte[] file(String header, byte... pixels) {
        byte[] start = (header + "\n").getBytes(StandardCharsets.UTF_8);
        byte[] all = Arrays.copyOf(start, start.length + pixels.length);
        System.arraycopy(pixels, 0, all, start.length, pixels.length);
        return all;
    }

    private static int[] labels(LabelImage image) {
        int[] labels = new int[image.labels().grid().voxels()];
        Arrays.setAll(labels, image.labels()::label);
        return labels;
    }

    private static ImageProblem refused(String header, byte... pixels) {
        return assertThrows(ImageProblem.class, () -> read(header, pixels));
    }

    @Test
    void readsRawPixelsBehindTheHeader() throws IOException {
        LabelImage image = read(PLAIN, SIX);
        assertArrayEquals(new int[] {0, 1, 2, 3, 4, 5}, labels(image));
        assertEquals(Grid.of(Spacing.unknown(2), 3, 2), image.labels().grid());
        assertFalse(image.orientation().isKnown());
    }

    @Test
    void readsGzippedAndWrittenOutPixels() throws IOException {
        String gzipped = PLAIN.replace("raw", "gzip");
        assertArrayEquals(
                new int[] {0, 1, 2, 3, 4, 5}, labels(read(gzipped, NiftiSamples.gzip(SIX))));
        byte[] text = "0 1 2\n3, 4 5\n".getBytes(StandardCharsets.UTF_8);
        assertArrayEquals(
                new int[] {0, 1, 2, 3, 4, 5}, labels(read(PLAIN.replace("raw", "ascii"), text)));
    }

    @Test
    void readsEitherByteOrder() throws IOException {
        String shorts = PLAIN.replace("uchar", "unsigned short").replace("3 2", "1 2");
        byte[] pixels = {1, 0, 2, 0};
        assertArrayEquals(new int[] {1, 2}, labels(read(shorts + "endian: little\n", pixels)));
        assertArrayEquals(new int[] {256, 512}, labels(read(shorts + "endian: big\n", pixels)));
        assertTrue(refused(shorts, pixels).fault().contains("endian"));
    }

    @Test
    void readsPixelsBesideTheHeader() throws IOException {
        String header = PLAIN + "data file: pixels.raw\n";
        assertArrayEquals(
                new int[] {0, 1, 2, 3, 4, 5},
                labels(read("a.nhdr", Map.of("a.nhdr", file(header), "pixels.raw", SIX))));
        String listed = PLAIN + "data file: LIST\none\n./two\n";
        Map<String, byte[]> files =
                Map.of(
                        "a.nhdr",
                        listed.getBytes(StandardCharsets.UTF_8),
                        "one",
                        new byte[] {0, 1, 2},
                        "two",
                        new byte[] {3, 4, 5});
        assertArrayEquals(new int[] {0, 1, 2, 3, 4, 5}, labels(read("a.nhdr", files)));
        String numbered = PLAIN + "data file: s%02d 9 10 1\n";
        files =
                Map.of(
                        "a.nhdr",
                        file(numbered),
                        "s09",
                        new byte[] {0, 1, 2},
                        "s10",
                        new byte[] {3, 4, 5});
        assertArrayEquals(new int[] {0, 1, 2, 3, 4, 5}, labels(read("a.nhdr", files)));
    }

    @Test
    void skipsLinesAndBytes() throws IOException {
        byte[] pixels = "one\ntwo\n..\0\1\2\3\4\5".getBytes(StandardCharsets.UTF_8);
        assertArrayEquals(
                new int[] {0, 1, 2, 3, 4, 5},
                labels(read(PLAIN + "line skip: 2\nbyte skip: 2\n", pixels)));
        assertArrayEquals(
                new int[] {0, 1, 2, 3, 4, 5}, labels(read(PLAIN + "byteskip: -1\n", pixels)));
    }

    @Test
    void bringsEverySpaceToOneWorld() throws IOException {
        String volume =
                """
                NRRD0004
                type: uchar
                dimension: 3
                space: %s
                sizes: 1 3 2
                space directions: (0.5,0,0) (0,-0.25,0) (0,0,3)
                kinds: domain domain domain
                encoding: raw
                space origin: (1,2,3)
                """;
        LabelImage lps = read(volume.formatted("left-posterior-superior"), SIX);
        assertEquals(Spacing.of("mm", 0.5, 0.25, 3), lps.labels().grid().spacing());
        assertArrayEquals(new double[] {-1, -2, 3}, lps.orientation().origin());
        assertArrayEquals(new double[] {-1, 0, 0, 0, 1, 0, 0, 0, 1}, lps.orientation().direction());
        LabelImage ras = read(volume.formatted("RAS"), SIX);
        assertArrayEquals(new double[] {1, 2, 3}, ras.orientation().origin());
        assertArrayEquals(new double[] {1, 0, 0, 0, -1, 0, 0, 0, 1}, ras.orientation().direction());
        LabelImage las = read(volume.formatted("left-anterior-superior"), SIX);
        assertArrayEquals(new double[] {-1, 2, 3}, las.orientation().origin());
        assertTrue(refused(volume.formatted("upside-down"), SIX).fault().contains("upside-down"));
    }

    @Test
    void takesObliqueStepsAsTheDecimalsThatWereMeant() throws IOException {
        String oblique =
                """
                NRRD0004
                type: uchar
                dimension: 3
                space: left-posterior-superior
                sizes: 1 3 2
                space directions: (0.76426920751401006,0.23641615325394622,0) \
                (0.20686414172647744,-0.66873553081802628,0) (0,0,2.5)
                encoding: raw
                """;
        assertEquals(Spacing.of("mm", 0.8, 0.7, 2.5), read(oblique, SIX).labels().grid().spacing());
    }

    @Test
    void readsSpacingsAndTheirUnits() throws IOException {
        assertEquals(
                Spacing.of("mm", 0.6, 0.7),
                read(PLAIN + "spacings: 600 700\nunits: \"um\" \"um\"\n", SIX)
                        .labels()
                        .grid()
                        .spacing());
        assertFalse(
                read(PLAIN + "spacings: nan nan\n", SIX).labels().grid().spacing().isPhysical());
        assertTrue(refused(PLAIN + "spacings: 0 1\n", SIX).fault().contains("along x is 0"));
    }

    private static String segments(String more) {
        return """
                NRRD0004
                type: uchar
                dimension: 4
                space: left-posterior-superior
                sizes: 2 3 2 2
                space directions: none (1,0,0) (0,1,0) (0,0,1)
                kinds: list domain domain domain
                encoding: raw
                Segment0_Name:=liver
                Segment0_LabelValue:=1
                Segment0_Layer:=0
                Segment1_Name:=tumour
                Segment1_LabelValue:=1
                Segment1_Layer:=1
                """
                + more;
    }

    @Test
    void joinsLayersOfSegmentsThatDoNotOverlap() throws IOException {
        byte[] pixels = new byte[24];
        pixels[0] = 1; // first voxel, first layer
        pixels[3] = 1; // second voxel, second layer
        LabelImage image = read(segments(""), pixels);
        assertArrayEquals(new int[] {1, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0}, labels(image));
        assertEquals(new TreeMap<>(Map.of(1, "liver", 2, "tumour")), image.names());
        pixels[1] = 1;
        ImageProblem problem = refused(segments(""), pixels);
        assertTrue(problem.fault().contains("“liver” and “tumour” share voxels"), problem.fault());
        pixels[1] = 9;
        pixels[0] = 0;
        assertTrue(refused(segments(""), pixels).fault().contains("value 9"));
    }

    @Test
    void namesSegmentsOfASingleLayer() throws IOException {
        LabelImage image =
                read(
                        PLAIN + "Segment0_Name:=liver\nSegment0_LabelValue:=4\nSegment0_Layer:=0\n",
                        SIX);
        assertEquals(new TreeMap<>(Map.of(4, "liver")), image.names());
    }

    @Test
    void showsWhatMayIdentifyAPatient() throws IOException {
        LabelImage image = read(PLAIN + "PatientName:=Doe^Jane\ndescrip:=x y\nother:=z\n", SIX);
        assertEquals(
                List.of(
                        new HeaderText("PatientName", "Doe^Jane"),
                        new HeaderText("descrip", "x y")),
                image.texts());
    }

    @TestFactory
    Stream<DynamicTest> refusesWhatItCannotTrust() {
        record Lie(String said, String header) {}
        return Stream.of(
                        new Lie("not an NRRD file", PLAIN.replace("NRRD", "DRRN")),
                        new Lie("bzip2", PLAIN.replace("raw", "bzip2")),
                        new Lie("hexadecimal", PLAIN.replace("raw", "hex")),
                        new Lie("“lzw”", PLAIN.replace("raw", "lzw")),
                        new Lie("does not give “type”", PLAIN.replace("type: uchar\n", "")),
                        new Lie("(block)", PLAIN.replace("uchar", "block")),
                        new Lie("“99”", PLAIN.replace("dimension: 2", "dimension: 99")),
                        new Lie("“3 2 1”", PLAIN.replace("3 2", "3 2 1")),
                        new Lie("“-3”", PLAIN.replace("3 2", "-3 2")),
                        new Lie("more than fit", PLAIN.replace("3 2", "99999999999 99999999999")),
                        new Lie("more than the file can hold", PLAIN.replace("3 2", "300 200")),
                        new Lie(
                                "3 values a voxel (RGB-color)",
                                PLAIN + "kinds: RGB-color domain\n"),
                        new Lie("series of 3", PLAIN + "kinds: time domain\n"),
                        new Lie("says nothing", PLAIN + "what is this\n"),
                        new Lie("outside its folder", PLAIN + "data file: ../../etc/passwd\n"),
                        new Lie("outside its folder", PLAIN + "data file: /etc/passwd\n"),
                        new Lie("not beside it", PLAIN + "data file: gone.raw\n"),
                        new Lie("cannot be made out", PLAIN + "data file: s%s 1 2 1\n"),
                        new Lie("cannot be made out", PLAIN + "data file: s%d 1 999999999 1\n"),
                        new Lie("before its pixels begin", PLAIN + "byte skip: 99\n"),
                        new Lie("before its pixels begin", PLAIN + "line skip: 9\n"),
                        new Lie("“(0,0,0)”", PLAIN + "space directions: (0,0,0)\n"),
                        new Lie(
                                "spacing along x is 0",
                                PLAIN + "space directions: (0,0,0) (0,1,0)\n"),
                        new Lie(
                                "spacing along x is NaN",
                                PLAIN
                                        + "space directions: (nan,0,0) (0,1,0)\n"
                                                .replace("nan", "NaN")),
                        new Lie(
                                "no usable place",
                                PLAIN
                                        + "space directions: (1,0,0) (0,1,0)\n"
                                        + "space origin: (Infinity,0,0)\n"))
                .map(
                        lie ->
                                DynamicTest.dynamicTest(
                                        lie.said,
                                        () -> {
                                            ImageProblem problem = refused(lie.header, SIX);
                                            assertTrue(
                                                    problem.fault().contains(lie.said),
                                                    problem.fault());
                                            assertTrue(problem.cure().length() > 10);
                                        }));
    }

    @Test
    void survivesEveryDamagedByte() throws IOException {
        byte[] whole = file(segments(""), new byte[24]);
        for (int at = 0; at < whole.length; at++) {
            for (int bit = 0; bit < 8; bit++) {
                byte[] damaged = whole.clone();
                damaged[at] ^= (byte) (1 << bit);
                try {
                    read("a.nrrd", Map.of("a.nrrd", damaged));
                } catch (ImageProblem expected) {
                    assertEquals("a.nrrd", expected.file());
                }
            }
            byte[] cut = Arrays.copyOf(whole, at);
            assertThrows(ImageProblem.class, () -> read("a.nrrd", Map.of("a.nrrd", cut)));
        }
    }
}
