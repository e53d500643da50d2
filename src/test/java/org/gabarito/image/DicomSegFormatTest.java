package org.gabarito.image;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.gabarito.core.geometry.LabelMap;
import org.gabarito.core.geometry.Spacing;
import org.junit.jupiter.api.Test;

class DicomSegFormatTest {
    private static final ImageBudget BUDGET = new ImageBudget(1_000_000, 10_000_000);
    private final DicomSegFormat format = new DicomSegFormat();

    private LabelImage read(byte[] bytes) throws IOException {
        return format.read(NiftiSamples.source("a.dcm", bytes), BUDGET);
    }

    private LabelImage read(DicomSamples sample) throws IOException {
        return read(sample.bytes());
    }

    private String fault(DicomSamples sample) {
        byte[] bytes = sample.bytes();
        ImageProblem problem = assertThrows(ImageProblem.class, () -> read(bytes));
        assertEquals("a.dcm", problem.file());
        return problem.fault();
    }

    private static int[] labels(LabelImage image) {
        LabelMap map = image.labels();
        int[] labels = new int[map.grid().voxels()];
        Arrays.setAll(labels, map::label);
        return labels;
    }

    /** Frames of 3 pixels, so that the second begins within a byte. */
    private static DicomSamples two() {
        return new DicomSamples(3, 1)
                .segment(1, "liver")
                .segment(4, "spleen")
                .frame(1, 12, 0, 1, 1)
                .frame(4, 10, 1, 0, 0)
                .frame(4, 12, 1, 0, 0);
    }

    @Test
    void segmentsBecomeLabelsOnSlicesAlongTheNormal() throws IOException {
        for (DicomSamples sample : List.of(two(), two().undefinedLengths())) {
            LabelImage image = read(sample);
            assertArrayEquals(new int[] {4, 0, 0, 4, 1, 1}, labels(image));
            assertEquals(Map.of(1, "liver", 4, "spleen"), image.names());
            assertEquals(Spacing.of("mm", 0.25, 0.5, 2), image.labels().grid().spacing());
            assertEquals(
                    Orientation.of(
                            new double[] {-1, -2, 10}, new double[] {-1, 0, 0, 0, -1, 0, 0, 0, 1}),
                    image.orientation());
        }
    }

    @Test
    void theHeaderTellsTheSameGrid() throws IOException {
        ImageHeader header = format.readHeader(NiftiSamples.source("a.dcm", two().bytes()), BUDGET);
        assertEquals(read(two()).labels().grid(), header.grid());
        assertEquals(read(two()).orientation(), header.orientation());
    }

    @Test
    void slicesWithoutFramesAreBackground() throws IOException {
        DicomSamples gap = two().frame(1, 16, 1, 1, 1);
        assertArrayEquals(new int[] {4, 0, 0, 4, 1, 1, 0, 0, 0, 1, 1, 1}, labels(read(gap)));
        DicomSamples finer = two().between(1);
        assertArrayEquals(new int[] {4, 0, 0, 0, 0, 0, 4, 1, 1}, labels(read(finer)));
    }

    @Test
    void aSliceOffTheGridIsRefused() {
        assertTrue(fault(two().frame(1, 15, 1, 1, 1)).contains("not evenly spaced"));
        assertTrue(
                fault(two().frame(1, new double[] {1.4, 2, 14}, 1, 1, 1))
                        .contains("above each other"));
        assertTrue(fault(two().axes("1\\0\\0\\0\\2\\0")).contains("right angles"));
        assertTrue(fault(two().axes("1\\0\\0\\0\\x\\0")).contains("no number"));
    }

    @Test
    void overlapIsRefusedWithBothSegmentsAndTheVoxel() {
        String fault = fault(two().frame(1, 10, 1, 0, 0));
        assertTrue(fault.contains("4 (spleen) and 1 (liver) overlap"), fault);
        assertTrue(fault.contains("(0, 0, 0)"), fault);
    }

    @Test
    void fractionalBelongsFromOneHalfOn() throws IOException {
        DicomSamples sample =
                new DicomSamples(3, 1)
                        .kind("FRACTIONAL", 8)
                        .segment(2, "")
                        .frame(2, 0, 99, 100, 200)
                        .frame(2, 1, 0, 0, 255);
        LabelImage image = read(sample);
        assertArrayEquals(new int[] {0, 2, 2, 0, 0, 2}, labels(image));
        assertTrue(image.texts().get(0).text().contains("one half"));
        assertEquals(Map.of(), image.names());
    }

    @Test
    void labelMapsKeepTheirValuesPlainAndAsRunLengths() throws IOException {
        for (boolean runs : new boolean[] {false, true}) {
            for (int bits : new int[] {8, 16}) {
                int large = bits == 8 ? 255 : 65535;
                DicomSamples sample =
                        new DicomSamples(3, 1)
                                .sopClass(DicomSamples.LABELMAP_CLASS)
                                .kind("LABELMAP", bits)
                                .segment(1, "liver")
                                .frame(0, 0, 0, 1, large)
                                .frame(0, 3, 1, 1, 0);
                LabelImage image = read(runs ? sample.runLengths() : sample);
                assertArrayEquals(new int[] {0, 1, large, 1, 1, 0}, labels(image));
            }
        }
    }

    @Test
    void patientTagsAreTexts() throws IOException {
        LabelImage image = read(two().text(0x00100010, "Doe^Jane").text(0x00100020, "123"));
        assertEquals(
                List.of(
                        new HeaderText("PatientName", "Doe^Jane"),
                        new HeaderText("PatientID", "123")),
                image.texts());
    }

    @Test
    void otherObjectsAndCompressionsAreNamed() {
        assertTrue(fault(two().sopClass("1.2.840.10008.5.1.4.1.1.2")).contains("a CT image"));
        assertTrue(fault(two().sopClass("1.2.840.10008.5.1.4.1.1.481.3")).contains("RTSTRUCT"));
        assertTrue(fault(two().syntax("1.2.840.10008.1.2.4.50")).contains("JPEG"));
        assertTrue(fault(two().syntax("1.2.840.10008.1.2.2")).contains("big endian"));
        assertTrue(fault(two().kind("BINARY", 8)).contains("8 bits"));
        assertTrue(fault(two().frame(9, 10, 0, 0, 0)).contains("segment 9"));
        assertTrue(fault(two().frame(4, 10, 0, 0, 0)).contains("same segment"));
    }

    @Test
    void absurdSizesAreRefusedBeforeMemoryIsTaken() {
        DicomSamples far = two().between(0.0001).frame(1, 100, 1, 1, 1);
        assertTrue(fault(far).contains("more than fit"), fault(far));
    }

    @Test
    void answersEveryCutAndDamageWithAProblemOrLabels() throws IOException {
        Random random = new Random(7);
        for (DicomSamples sample :
                List.of(
                        two(),
                        two().undefinedLengths(),
                        new DicomSamples(3, 1)
                                .kind("LABELMAP", 8)
                                .frame(0, 0, 0, 1, 2)
                                .runLengths())) {
            byte[] file = sample.bytes();
            for (int length = 0; length < file.length; length++) {
                byte[] cut = Arrays.copyOf(file, length);
                assertThrows(ImageProblem.class, () -> read(cut), "cut to " + length);
            }
            for (int round = 0; round < 5000; round++) {
                byte[] damaged = file.clone();
                for (int i = 0; i <= round % 3; i++) {
                    damaged[random.nextInt(file.length)] = (byte) random.nextInt(256);
                }
                try {
                    read(damaged);
                } catch (ImageProblem e) {
                    assertEquals("a.dcm", e.file());
                }
            }
        }
    }
}
