package org.gabarito.image;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.gabarito.core.geometry.Grid;
import org.gabarito.core.geometry.LabelMap;
import org.gabarito.core.geometry.Spacing;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class NiftiFormatTest {
    private static final ImageBudget BUDGET = new ImageBudget(1_000_000, 10_000_000);
    private final NiftiFormat format = new NiftiFormat();

    private LabelImage read(byte[] bytes) throws IOException {
        return format.read(NiftiSamples.source("a.nii.gz", bytes), BUDGET);
    }

    private static int[] labels(LabelMap map) {
        int[] labels = new int[map.grid().voxels()];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = map.label(i);
        }
        return labels;
    }

    @TestFactory
    Stream<DynamicTest> readsEveryTypeOfBothVersionsInBothByteOrders() {
        record Type(int code, int bits, double... values) {}
        List<Type> types =
                List.of(
                        new Type(2, 8, 0, 1, 255, 3, 4, 5),
                        new Type(4, 16, 0, 1, 300, -1, 32767, -32768),
                        new Type(8, 32, 0, 1, 70000, -5, Integer.MAX_VALUE, Integer.MIN_VALUE),
                        new Type(16, 32, 0, 1, 2, 255, 65535, 100000),
                        new Type(64, 64, 0, 1, 2, 3, 4, 2e9),
                        new Type(256, 8, 0, 1, 127, -128, -1, 5),
                        new Type(512, 16, 0, 1, 65535, 256, 255, 2),
                        new Type(768, 32, 0, 1, 2147483647, 3, 4, 5),
                        new Type(1024, 64, 0, 1, -1, 2147483647, 4, 5),
                        new Type(1280, 64, 0, 1, 2, 3, 4, 2147483647));
        List<DynamicTest> tests = new ArrayList<>();
        for (Type type : types) {
            for (ByteOrder order : List.of(ByteOrder.LITTLE_ENDIAN, ByteOrder.BIG_ENDIAN)) {
                for (boolean two : new boolean[] {false, true}) {
                    tests.add(
                            DynamicTest.dynamicTest(
                                    "type "
                                            + type.code
                                            + " "
                                            + order
                                            + (two ? " NIfTI-2" : " NIfTI-1"),
                                    () -> {
                                        NiftiSamples sample =
                                                NiftiSamples.of(
                                                                new int[] {3, 2},
                                                                new double[] {0.6, 1.1},
                                                                type.values)
                                                        .type(type.code, type.bits)
                                                        .order(order);
                                        if (two) {
                                            sample.version2();
                                        }
                                        int[] expected =
                                                Arrays.stream(type.values)
                                                        .mapToInt(v -> (int) v)
                                                        .toArray();
                                        LabelImage plain = read(sample.bytes());
                                        assertArrayEquals(expected, labels(plain.labels()));
                                        assertArrayEquals(
                                                expected, labels(read(sample.gzipped()).labels()));
                                        assertEquals(
                                                Grid.of(Spacing.of("mm", 0.6, 1.1), 3, 2),
                                                plain.labels().grid());
                                    }));
                }
            }
        }
        return tests.stream();
    }

    @Test
    void takesTheSmallestArrayThatHoldsTheLabels() throws IOException {
        NiftiSamples floats =
                NiftiSamples.of(new int[] {2, 1}, new double[] {1, 1}, 0, 7).type(16, 32);
        assertInstanceOf(byte[].class, read(floats.bytes()).labels().array());
        NiftiSamples wide =
                NiftiSamples.of(new int[] {2, 1}, new double[] {1, 1}, 0, 700).type(8, 32);
        assertInstanceOf(short[].class, read(wide.bytes()).labels().array());
        NiftiSamples negative =
                NiftiSamples.of(new int[] {2, 1}, new double[] {1, 1}, 900, -7).type(8, 32);
        assertInstanceOf(int[].class, read(negative.bytes()).labels().array());
    }

    @Test
    void appliesScalingThatYieldsWholeNumbers() throws IOException {
        byte[] file =
                NiftiSamples.of(new int[] {3, 1}, new double[] {1, 1}, 0, 2, 4)
                        .scaled(0.5, 1)
                        .bytes();
        assertArrayEquals(new int[] {1, 2, 3}, labels(read(file).labels()));
    }

    @Test
    void takesOriginAndDirectionFromSformThenQform() throws IOException {
        LabelImage s = read(NiftiSamples.small().sform(5, 6, 7).flipped(-1, 1, 1).bytes());
        assertArrayEquals(new double[] {5, 6, 7}, s.orientation().origin());
        assertArrayEquals(
                new double[] {-1, 0, 0, 0, 1, 0, 0, 0, 1}, s.orientation().direction(), 1e-7);
        LabelImage q = read(NiftiSamples.small().qform(1, 2, 3).bytes());
        assertArrayEquals(new double[] {1, 2, 3}, q.orientation().origin());
        assertArrayEquals(
                new double[] {1, 0, 0, 0, 1, 0, 0, 0, 1}, q.orientation().direction(), 1e-7);
    }

    @Test
    void dropsTrailingAxesOfOneVoxel() throws IOException {
        byte[] file =
                NiftiSamples.of(new int[] {3, 2, 1, 1}, new double[] {1, 1, 2}, 0, 1, 2, 3, 4, 5)
                        .bytes();
        assertEquals(2, read(file).labels().grid().dimensions());
    }

    @Test
    void convertsMicrometresAndMetres() throws IOException {
        byte[] micro =
                NiftiSamples.of(new int[] {1, 1}, new double[] {600, 700}, 1)
                        .spoilt(h -> h.put(123, (byte) 3))
                        .bytes();
        assertEquals(Spacing.of("mm", 0.6, 0.7), read(micro).labels().grid().spacing());
    }

    @TestFactory
    Stream<DynamicTest> refusesWhatItCannotTrust() {
        record Lie(String said, Consumer<ByteBuffer> how) {}
        return Stream.of(
                        new Lie("does not begin", h -> h.putInt(0, 347)),
                        new Lie("lacks the mark", h -> h.put(344, (byte) 'x')),
                        new Lie(".hdr/.img pair", h -> h.put(345, (byte) 'i')),
                        new Lie("complex64", h -> h.putShort(70, (short) 32)),
                        new Lie("RGB", h -> h.putShort(70, (short) 128)),
                        new Lie("float128", h -> h.putShort(70, (short) 1536)),
                        new Lie("code 999", h -> h.putShort(70, (short) 999)),
                        new Lie("contradicts itself", h -> h.putShort(72, (short) 16)),
                        new Lie("9 dimensions", h -> h.putShort(40, (short) 9)),
                        new Lie("0 dimensions", h -> h.putShort(40, (short) 0)),
                        new Lie("-3 voxels", h -> h.putShort(42, (short) -3)),
                        new Lie(
                                "more than fit",
                                h -> h.putShort(42, (short) 32767).putShort(44, (short) 32767)),
                        new Lie("cut short", h -> h.putShort(42, (short) 300)),
                        new Lie(
                                "series of 4",
                                h -> h.putShort(40, (short) 4).putShort(48, (short) 4)),
                        new Lie("spacing along x is 0", h -> h.putFloat(80, 0)),
                        new Lie("spacing along y is NaN", h -> h.putFloat(84, Float.NaN)),
                        new Lie(
                                "spacing along y is Infinity",
                                h -> h.putFloat(84, Float.POSITIVE_INFINITY)),
                        new Lie("begin at byte 12", h -> h.putFloat(108, 12)),
                        new Lie("begin at byte NaN", h -> h.putFloat(108, Float.NaN)),
                        new Lie("begin at byte 1.0", h -> h.putFloat(108, 1e20f)),
                        new Lie(
                                "orientation matrix holds NaN",
                                h -> h.putShort(254, (short) 1).putFloat(292, Float.NaN)),
                        new Lie(
                                "by its orientation matrix",
                                h -> h.putShort(254, (short) 1).putFloat(280, 3)),
                        new Lie("scl_inter", h -> h.putFloat(112, 2).putFloat(116, Float.NaN)))
                .map(
                        lie ->
                                DynamicTest.dynamicTest(
                                        lie.said,
                                        () -> {
                                            byte[] file =
                                                    NiftiSamples.small().spoilt(lie.how).bytes();
                                            ImageProblem problem =
                                                    assertThrows(
                                                            ImageProblem.class, () -> read(file));
                                            assertTrue(
                                                    problem.fault().contains(lie.said),
                                                    problem.fault());
                                            assertEquals("a.nii.gz", problem.file());
                                            assertTrue(problem.cure().length() > 10);
                                        }));
    }

    @TestFactory
    Stream<DynamicTest> refusesValuesThatAreNoLabels() {
        return Stream.of(0.5, Double.NaN, Double.POSITIVE_INFINITY, 1e300, 3e9)
                .map(
                        value ->
                                DynamicTest.dynamicTest(
                                        String.valueOf(value),
                                        () -> {
                                            byte[] file =
                                                    NiftiSamples.of(
                                                                    new int[] {2, 2},
                                                                    new double[] {1, 1},
                                                                    0,
                                                                    1,
                                                                    0,
                                                                    value)
                                                            .type(64, 64)
                                                            .bytes();
                                            ImageProblem problem =
                                                    assertThrows(
                                                            ImageProblem.class, () -> read(file));
                                            assertTrue(
                                                    problem.fault().contains("(1, 1)"),
                                                    problem.fault());
                                        }));
    }

    @Test
    void saysSoWhereverTheFileIsCut() {
        byte[] plain = NiftiSamples.small().bytes();
        byte[] zipped = NiftiSamples.small().gzipped();
        for (int length = 0; length < plain.length; length++) {
            byte[] cut = Arrays.copyOf(plain, length);
            assertThrows(ImageProblem.class, () -> read(cut));
        }
        for (int length = 0; length < zipped.length; length++) {
            byte[] cut = Arrays.copyOf(zipped, length);
            assertThrows(ImageProblem.class, () -> read(cut), "cut to " + length);
        }
    }

    @Test
    void survivesEveryDamagedByte() throws IOException {
        byte[] zipped = NiftiSamples.small().gzipped();
        byte[] plain = NiftiSamples.small().bytes();
        for (byte[] file : List.of(zipped, plain)) {
            for (int at = 0; at < file.length; at++) {
                for (int bit = 0; bit < 8; bit++) {
                    byte[] damaged = file.clone();
                    damaged[at] ^= (byte) (1 << bit);
                    try {
                        read(damaged);
                    } catch (ImageProblem expected) {
                        assertEquals("a.nii.gz", expected.file());
                    }
                }
            }
        }
    }

    @Test
    void toleratesBytesAfterThePixels() throws IOException {
        byte[] plain = NiftiSamples.small().bytes();
        assertEquals(6, read(Arrays.copyOf(plain, plain.length + 100)).labels().grid().voxels());
    }

    @Test
    void refusesSpacingsThatVanishOrOverflowInMillimetres() {
        byte[] vanishing =
                NiftiSamples.small()
                        .version2()
                        .spoilt(h -> h.putDouble(112, Double.MIN_VALUE).putInt(500, 3))
                        .bytes();
        byte[] overflowing =
                NiftiSamples.small()
                        .version2()
                        .spoilt(h -> h.putDouble(112, 1e308).putInt(500, 1))
                        .bytes();
        for (byte[] file : List.of(vanishing, overflowing)) {
            ImageProblem problem = assertThrows(ImageProblem.class, () -> read(file));
            assertTrue(problem.fault().contains("spacing along x"), problem.fault());
        }
    }

    @Test
    void convertsMetresToMillimetres() throws IOException {
        byte[] metres =
                NiftiSamples.of(new int[] {1, 1}, new double[] {0.0006, 0.001}, 1)
                        .spoilt(h -> h.put(123, (byte) 1))
                        .bytes();
        assertEquals(Spacing.of("mm", 0.6, 1), read(metres).labels().grid().spacing());
    }

    @Test
    void refusesLabelsTooWideForTheBudgetBeforeMakingRoomForThem() throws IOException {
        ImageBudget tight = new ImageBudget(10, 1000);
        for (double label : new double[] {256, 70_000, -1}) {
            byte[] file =
                    NiftiSamples.of(new int[] {3, 2}, new double[] {1, 1}, 0, 0, 0, 0, 0, label)
                            .type(8, 32)
                            .bytes();
            ImageProblem problem =
                    assertThrows(
                            ImageProblem.class,
                            () -> format.read(NiftiSamples.source("a.nii", file), tight));
            assertTrue(problem.fault().contains("bytes a voxel"), problem.fault());
            assertEquals(6, read(file).labels().grid().voxels());
        }
    }

    @Test
    void survivesEveryDamagedByteOfNifti2() throws IOException {
        byte[] plain = NiftiSamples.small().version2().sform(1, 2, 3).bytes();
        for (int at = 0; at < plain.length; at++) {
            for (int bit = 0; bit < 8; bit++) {
                byte[] damaged = plain.clone();
                damaged[at] ^= (byte) (1 << bit);
                try {
                    read(damaged);
                } catch (ImageProblem expected) {
                    assertEquals("a.nii.gz", expected.file());
                }
            }
        }
    }

    @Test
    void skipsHeaderExtensions() throws IOException {
        byte[] plain = NiftiSamples.small().spoilt(h -> h.putFloat(108, 384)).bytes();
        byte[] extended = new byte[plain.length + 32];
        System.arraycopy(plain, 0, extended, 0, 352);
        Arrays.fill(extended, 348, 384, (byte) 9);
        System.arraycopy(plain, 352, extended, 384, 6);
        assertArrayEquals(new int[] {0, 1, 2, 0, 1, 2}, labels(read(extended).labels()));
    }
}
