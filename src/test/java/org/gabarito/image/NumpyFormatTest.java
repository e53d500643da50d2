package org.gabarito.image;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class NumpyFormatTest {
    private static final ImageBudget BUDGET = new ImageBudget(100_000, 1_000_000);
    private static final byte[] SIX = {0, 1, 2, 3, 4, 5};

    private static LabelImage read(String name, byte[] file) throws IOException {
        NumpyFormat format = new NumpyFormat();
        FileSource source = InMemory.file(name, Map.of(name, file));
        LabelImage image = format.read(source, BUDGET);
        ImageHeader header = format.readHeader(source, BUDGET);
        assertEquals(header.grid(), image.labels().grid());
        assertEquals(header.orientation(), image.orientation());
        return image;
    }

    private static String header(String type, boolean fortran, String shape) {
        return "{'descr': '%s', 'fortran_order': %s, 'shape': (%s), }"
                .formatted(type, fortran ? "True" : "False", shape);
    }

    /** As numpy.save writes it. */
    private static byte[] npy(int version, String header, byte... pixels) {
        byte[] text = (header + " ".repeat(7) + "\n").getBytes(StandardCharsets.UTF_8);
        int width = version == 1 ? 2 : 4;
        ByteBuffer out =
                ByteBuffer.allocate(8 + width + text.length + pixels.length)
                        .order(ByteOrder.LITTLE_ENDIAN);
        out.put(new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', (byte) version, 0});
        if (version == 1) {
            out.putShort((short) text.length);
        } else {
            out.putInt(text.length);
        }
        return out.put(text).put(pixels).array();
    }

    private static byte[] npz(Map<String, byte[]> arrays) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> array : arrays.entrySet()) {
                zip.putNextEntry(new ZipEntry(array.getKey() + ".npy"));
                zip.write(array.getValue());
            }
        }
        return bytes.toByteArray();
    }

    private static int[] labels(LabelImage image) {
        int[] labels = new int[image.labels().grid().voxels()];
        Arrays.setAll(labels, image.labels()::label);
        return labels;
    }

    @Test
    void takesTheLastAxisForX() throws IOException {
        for (int version = 1; version <= 3; version++) {
            LabelImage image = read("a.npy", npy(version, header("|u1", false, "2, 3"), SIX));
            assertArrayEquals(new int[] {3, 2}, image.labels().grid().shape());
            assertArrayEquals(new int[] {0, 1, 2, 3, 4, 5}, labels(image));
            assertFalse(image.labels().grid().spacing().isPhysical());
            assertFalse(image.orientation().isKnown());
        }
    }

    @Test
    void turnsArraysWhoseFirstAxisIsTheFastest() throws IOException {
        LabelImage flat = read("a.npy", npy(1, header("|u1", true, "2, 3"), SIX));
        assertArrayEquals(new int[] {3, 2}, flat.labels().grid().shape());
        assertArrayEquals(new int[] {0, 2, 4, 1, 3, 5}, labels(flat));
        byte[] stored = new byte[24];
        for (int i = 0; i < stored.length; i++) {
            stored[i] = (byte) i;
        }
        LabelImage volume = read("a.npy", npy(1, header("|u1", true, "2, 3, 4"), stored));
        assertArrayEquals(new int[] {4, 3, 2}, volume.labels().grid().shape());
        for (int z = 0; z < 2; z++) {
            for (int y = 0; y < 3; y++) {
                for (int x = 0; x < 4; x++) {
                    assertEquals(z + 2 * y + 6 * x, volume.labels().label(x + 4 * (y + 3 * z)));
                }
            }
        }
    }

    @Test
    void readsTypesOfEitherByteOrder() throws IOException {
        assertArrayEquals(
                new int[] {1, 515, 1029},
                labels(read("a.npy", npy(1, header(">u2", false, "1, 3"), SIX))));
        assertArrayEquals(
                new int[] {256, 770, 1284},
                labels(read("a.npy", npy(1, header("<i2", false, "1, 3"), SIX))));
        assertArrayEquals(
                new int[] {1, 0},
                labels(read("a.npy", npy(1, header("|b1", false, "1, 2"), (byte) 1, (byte) 0))));
    }

    @Test
    void leavesOutAxesOfOneElement() throws IOException {
        for (String shape : new String[] {"1, 2, 3", "1, 1, 2, 3", "2, 3, 1", "1, 2, 3, 1"}) {
            for (boolean fortran : new boolean[] {false, true}) {
                LabelImage image = read("a.npy", npy(1, header("|u1", fortran, shape), SIX));
                assertArrayEquals(new int[] {3, 2}, image.labels().grid().shape(), shape);
                assertEquals(fortran ? 2 : 1, image.labels().label(1));
            }
        }
    }

    @Test
    void takesTheOneArrayOfAnArchiveOrTheOneCalledLabels() throws IOException {
        byte[] array = npy(1, header("|u1", false, "2, 3"), SIX);
        assertEquals(5, read("a.npz", npz(Map.of("x", array))).labels().label(5));
        Map<String, byte[]> several = new LinkedHashMap<>();
        several.put("image", npy(1, header("|u1", false, "1, 1"), (byte) 9));
        several.put("Mask", array);
        assertEquals(5, read("a.npz", npz(several)).labels().label(5));
        several.put("labels", array);
        ImageProblem problem = assertThrows(ImageProblem.class, () -> read("a.npz", npz(several)));
        assertTrue(problem.fault().contains("image, Mask, labels"), problem.fault());
        assertThrows(ImageProblem.class, () -> read("a.npz", npz(Map.of())));
        assertThrows(ImageProblem.class, () -> read("a.npz", array));
    }

    @TestFactory
    Stream<DynamicTest> refusesWhatItCannotTrust() {
        record Lie(String said, String header) {}
        return Stream.of(
                        new Lie("never read", header("|O", false, "2, 3")),
                        new Lie("(c8)", header("<c8", false, "2, 3")),
                        new Lie("(f2)", header("<f2", false, "2, 3")),
                        new Lie("(U7)", header("<U7", false, "2, 3")),
                        new Lie(
                                "records",
                                "{'descr': [('x', '<i4')], 'fortran_order': False, 'shape': (2, 3), }"),
                        new Lie("cannot be understood", "{'shape': (2, 3)}"),
                        new Lie("cannot be understood", header("|u1", false, "2, , 3")),
                        new Lie("1 dimensions", header("|u1", false, "6,")),
                        new Lie("0 dimensions", header("|u1", false, "")),
                        new Lie("series of 3", header("|u1", false, "2, 3, 1, 2, 5")),
                        new Lie("0 voxels", header("|u1", false, "0, 3")),
                        new Lie("more than fit", header("|u1", false, "99999999999, 99999999999")),
                        new Lie("more than fit", header("|u1", false, "99999, 2")),
                        new Lie("cut short", header("|u1", false, "200, 300")))
                .map(
                        lie ->
                                DynamicTest.dynamicTest(
                                        lie.said,
                                        () -> {
                                            byte[] file = npy(1, lie.header, SIX);
                                            ImageProblem problem =
                                                    assertThrows(
                                                            ImageProblem.class,
                                                            () -> read("a.npy", file));
                                            assertTrue(
                                                    problem.fault().contains(lie.said),
                                                    problem.fault());
                                        }));
    }

    @Test
    void saysWhatAFileIsWhoseNameIsWrong() {
        byte[] gzip = NiftiSamples.small().gzipped();
        ImageProblem problem = assertThrows(ImageProblem.class, () -> read("a.npy", gzip));
        assertTrue(problem.fault().contains("is a gzip file"), problem.fault());
    }

    @Test
    void survivesEveryDamagedByte() throws IOException {
        byte[] array = npy(1, header("<i2", true, "1, 3"), SIX);
        for (Map.Entry<String, byte[]> whole :
                Map.of("a.npy", array, "a.npz", npz(Map.of("x", array))).entrySet()) {
            byte[] bytes = whole.getValue();
            for (int at = 0; at < bytes.length; at++) {
                for (int bit = 0; bit < 8; bit++) {
                    byte[] damaged = bytes.clone();
                    damaged[at] ^= (byte) (1 << bit);
                    try {
                        read(whole.getKey(), damaged);
                    } catch (ImageProblem expected) {
                        assertEquals(whole.getKey(), expected.file());
                    }
                }
            }
        }
    }
}
