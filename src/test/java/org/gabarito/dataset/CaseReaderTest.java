package org.gabarito.dataset;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.gabarito.core.geometry.LabelMap;
import org.gabarito.core.geometry.Spacing;
import org.gabarito.image.FileSource;
import org.gabarito.image.FileSources;
import org.gabarito.image.ImageBudget;
import org.gabarito.image.ImageProblem;
import org.gabarito.image.NiftiSamples;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CaseReaderTest {
    @TempDir Path here;

    private static final double[] SIX = {0, 1, 2, 0, 1, 2};

    private static NiftiSamples sample(int[] shape, double... spacing) {
        return NiftiSamples.of(shape, spacing, SIX);
    }

    private static CaseImages read(
            NiftiSamples first, NiftiSamples second, @Nullable Spacing spacing) throws IOException {
        Case one =
                new Case(
                        "m",
                        "a",
                        NiftiSamples.source("ref.nii", first.bytes()),
                        NiftiSamples.source("pred.nii", second.bytes()));
        return new CaseReader(spacing, new ImageBudget(1000, 10000)).read(one);
    }

    private static String fault(NiftiSamples first, NiftiSamples second) {
        ImageProblem problem = assertThrows(ImageProblem.class, () -> read(first, second, null));
        assertEquals("prediction pred.nii", problem.file());
        assertTrue(problem.fault().contains("ref.nii"));
        return problem.fault();
    }

    private static NiftiSamples plain() {
        return sample(new int[] {3, 2}, 1, 1.5);
    }

    @Test
    void acceptsEqualGridsAndHashesTheStoredBytes() throws Exception {
        CaseImages images = read(plain(), plain(), null);
        assertEquals(images.reference().grid(), images.prediction().grid());
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(plain().bytes());
        assertEquals("sha256:" + HexFormat.of().formatHex(digest), images.referenceHash());
    }

    @Test
    void namesTheExactDifference() {
        assertTrue(
                fault(plain(), sample(new int[] {2, 3}, 1, 1.5))
                        .contains("3 × 2 in the reference, 2 × 3 in"));
        assertTrue(
                fault(plain(), sample(new int[] {3, 2}, 1, 3))
                        .contains(
                                "spacing along y is 1.5 mm in the reference, 3 mm in the prediction"));
        assertTrue(
                fault(plain().sform(0, 0, 0), plain().sform(0, 0, 0).flipped(-1, 1, 1))
                        .contains("x axis runs the other way"));
        assertTrue(
                fault(plain().sform(0, 0, 0), plain().sform(0, 0, -50))
                        .contains(
                                "origin is (0, 0, 0) in the reference, (0, 0, -50) in the prediction"));
    }

    @Test
    void toleratesRounding() throws IOException {
        read(
                plain().sform(10, 0, 0),
                sample(new int[] {3, 2}, 1.00001, 1.5).sform(10.001, 0, 0),
                null);
    }

    @Test
    void putsAGivenSpacingInPlaceOfTheHeaders() throws IOException {
        CaseImages images = read(plain(), sample(new int[] {3, 2}, 4, 4), Spacing.of("mm", 2, 3));
        assertEquals(Spacing.of("mm", 2, 3), images.reference().grid().spacing());
        assertEquals(images.reference().grid(), images.prediction().grid());
        assertThrows(ImageProblem.class, () -> read(plain(), plain(), Spacing.of("mm", 1, 1, 1)));
    }

    @Test
    void leavesAMissingPredictionNull() throws IOException {
        Case one = new Case("m", "a", NiftiSamples.source("ref.nii", plain().bytes()), null);
        CaseImages images = new CaseReader(null, new ImageBudget(1000, 10000)).read(one);
        assertNull(images.prediction());
        assertNull(images.predictionHash());
    }

    @Test
    void passesOnWhatIsWrongWithThePrediction() {
        Case one =
                new Case(
                        "m",
                        "a",
                        NiftiSamples.source("ref.nii", plain().bytes()),
                        NiftiSamples.source("pred.nii", new byte[10]));
        ImageProblem problem =
                assertThrows(
                        ImageProblem.class,
                        () -> new CaseReader(null, new ImageBudget(1000, 10000)).read(one));
        assertEquals("prediction pred.nii", problem.file());
    }

    @Test
    void showsDifferencesHoweverSmall() {
        String fault =
                fault(sample(new int[] {3, 2}, 1, 0.3), sample(new int[] {3, 2}, 1, 0.30004));
        assertTrue(fault.contains("0.3 mm in the reference, 0.30004 mm in"), fault);
    }

    @Test
    void comparesDirectionsOfTheImagesOwnAxesOnly() throws IOException {
        NiftiSamples flat = plain().sform(0, 0, 0).spoilt(h -> h.putFloat(88, 0).putFloat(320, 0));
        read(plain().sform(0, 0, 0), flat, null);
    }

    @Test
    void hashesWhatFollowsThePixelsToo() throws Exception {
        byte[] longer = Arrays.copyOf(plain().bytes(), 200_000);
        longer[199_999] = 1;
        Case one = new Case("m", "a", NiftiSamples.source("ref.nii", longer), null);
        CaseImages images = new CaseReader(null, new ImageBudget(1000, 10000)).read(one);
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(longer);
        assertEquals("sha256:" + HexFormat.of().formatHex(digest), images.referenceHash());
    }

    @Test
    void leavesTheRestOfARefusedFileUnread() {
        long[] read = {0};
        byte[] endless = new byte[50_000_000];
        FileSource source =
                new FileSource() {
                    @Override
                    public String name() {
                        return "ref.nii";
                    }

                    @Override
                    public long size() {
                        return endless.length;
                    }

                    @Override
                    public InputStream open() {
                        return new FilterInputStream(new ByteArrayInputStream(endless)) {
                            @Override
                            public int read(byte[] into, int from, int length) throws IOException {
                                int got = super.read(into, from, length);
                                read[0] += got;
                                return got;
                            }
                        };
                    }
                };
        assertThrows(
                ImageProblem.class,
                () ->
                        new CaseReader(null, new ImageBudget(1000, 10000))
                                .read(new Case("m", "a", source, null)));
        assertTrue(read[0] < 1_000_000, read[0] + " bytes read");
    }

    @Test
    void needsASpacingWhenOneSideHasNone() throws IOException {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(3, 2, BufferedImage.TYPE_BYTE_GRAY), "png", png);
        Case mixed =
                new Case(
                        "m",
                        "a",
                        NiftiSamples.source("ref.nii", plain().bytes()),
                        NiftiSamples.source("pred.png", png.toByteArray()));
        ImageBudget budget = new ImageBudget(1000, 10000);
        ImageProblem problem =
                assertThrows(ImageProblem.class, () -> new CaseReader(null, budget).read(mixed));
        assertTrue(problem.fault().contains("no physical spacing"), problem.fault());
        CaseImages images = new CaseReader(Spacing.of("mm", 1, 2), budget).read(mixed);
        assertEquals(images.reference().grid(), images.prediction().grid());
    }

    @Test
    void hashesWhatTheFormatSkips() throws Exception {
        byte[] plain = plain().spoilt(h -> h.putFloat(108, 400_000)).bytes();
        byte[] extended = Arrays.copyOf(plain, 400_006);
        extended[300_000] = 7;
        Path file = Files.write(here.resolve("ref.nii"), extended);
        Case one = new Case("m", "a", FileSources.of(file), null);
        CaseImages images = new CaseReader(null, new ImageBudget(1000, 1_000_000)).read(one);
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(extended);
        assertEquals("sha256:" + HexFormat.of().formatHex(digest), images.referenceHash());
    }

    private static CaseReader reader(GeometryPolicy policy, @Nullable Spacing spacing) {
        return new CaseReader(spacing, policy, new ImageBudget(1000, 10000));
    }

    private static Case pair(NiftiSamples first, NiftiSamples second) {
        return new Case(
                "m",
                "a",
                NiftiSamples.source("ref.nii", first.bytes()),
                NiftiSamples.source("pred.nii", second.bytes()));
    }

    private static NiftiSamples mirrored() {
        return NiftiSamples.of(new int[] {3, 2}, new double[] {1, 1.5}, 2, 1, 0, 2, 1, 0)
                .sform(2, 0, 0)
                .flipped(-1, 1, 1);
    }

    private static int[] labels(LabelMap map) {
        return IntStream.range(0, map.grid().voxels()).map(map::label).toArray();
    }

    @Test
    void reordersAxesOnlyWhenAskedAndSaysThatItWouldHelp() throws IOException {
        Case one = pair(plain().sform(0, 0, 0), mirrored());
        ImageProblem refused =
                assertThrows(
                        ImageProblem.class, () -> reader(GeometryPolicy.STRICT, null).read(one));
        assertTrue(refused.cure().contains("--geometry reorient"), refused.cure());
        for (GeometryPolicy policy : List.of(GeometryPolicy.REORIENT, GeometryPolicy.RESAMPLE)) {
            CaseImages images = reader(policy, null).read(one);
            assertArrayEquals(labels(images.reference()), labels(images.prediction()));
            assertEquals(
                    List.of(
                            new GeometryNote(
                                    GeometryNote.Kind.REORIENTED,
                                    "prediction",
                                    "the axes of the prediction were reordered to −x, y of its"
                                            + " file")),
                    images.geometry());
            assertEquals("", images.noteOfValues());
        }
    }

    @Test
    void resamplesOnlyWhenAskedAndLogsIt() throws IOException {
        Case one =
                pair(
                        plain().sform(0, 0, 0),
                        NiftiSamples.of(new int[] {2, 2}, new double[] {1, 1.5}, 1, 2, 0, 3)
                                .sform(1, 0, 0));
        for (GeometryPolicy policy : List.of(GeometryPolicy.STRICT, GeometryPolicy.REORIENT)) {
            ImageProblem refused =
                    assertThrows(ImageProblem.class, () -> reader(policy, null).read(one));
            assertTrue(refused.cure().contains("--geometry resample"), refused.cure());
        }
        CaseImages images = reader(GeometryPolicy.RESAMPLE, null).read(one);
        assertArrayEquals(new int[] {0, 1, 2, 0, 0, 3}, labels(images.prediction()));
        assertEquals(images.reference().grid(), images.prediction().grid());
        GeometryNote note = images.geometry().get(0);
        assertEquals(GeometryNote.Kind.RESAMPLED, note.kind());
        assertTrue(
                note.text().contains("from 2 × 2 at 1 × 1.5 mm to 3 × 2 at 1 × 1.5 mm"),
                note.text());
        assertTrue(note.text().contains("2 of 6 voxels of the reference"), note.text());
        assertTrue(note.text().contains("0 labelled voxels"), note.text());
        assertTrue(images.noteOfValues().contains("resampled"));
    }

    @Test
    void refusesToResampleWhatLiesElsewhere() {
        Case one = pair(plain().sform(0, 0, 0), plain().sform(500, 0, 0));
        ImageProblem refused =
                assertThrows(
                        ImageProblem.class, () -> reader(GeometryPolicy.RESAMPLE, null).read(one));
        assertTrue(refused.fault().contains("lies nowhere"), refused.fault());
    }

    @Test
    void withoutAPlaceOnlyShapeAndSpacingAreCompared() throws IOException {
        CaseImages images = read(plain().sform(7, 0, 0), plain(), null);
        assertEquals(GeometryNote.Kind.UNPLACED, images.geometry().get(0).kind());
        Case other = pair(plain().sform(0, 0, 0), sample(new int[] {2, 3}, 1, 1.5));
        ImageProblem refused =
                assertThrows(
                        ImageProblem.class,
                        () -> reader(GeometryPolicy.RESAMPLE, null).read(other));
        assertTrue(refused.cure().contains("does not say where its voxels lie"), refused.cure());
    }

    @Test
    void anAxisOfOneVoxelIsNoDifference() throws IOException {
        double[] six = {0, 1, 2, 0, 1, 2};
        NiftiSamples thick = NiftiSamples.of(new int[] {1, 3, 2}, new double[] {9, 1, 1.5}, six);
        for (Case one : List.of(pair(plain(), thick), pair(thick, plain()))) {
            CaseImages images = reader(GeometryPolicy.STRICT, null).read(one);
            assertEquals(2, images.reference().grid().dimensions());
            assertEquals(images.reference().grid(), images.prediction().grid());
            assertArrayEquals(new int[] {0, 1, 2, 0, 1, 2}, labels(images.prediction()));
            assertEquals(GeometryNote.Kind.SINGLETON, images.geometry().get(0).kind());
        }
    }

    @Test
    void notesASpacingThatWasGiven() throws IOException {
        CaseImages images = read(plain(), plain(), Spacing.of("mm", 2, 3));
        assertEquals(
                List.of(
                        new GeometryNote(
                                GeometryNote.Kind.SPACING,
                                "",
                                "spacing 2 × 3 mm was given in place of 1 × 1.5 mm in both headers")),
                images.geometry());
    }

    @Test
    void inspectsHeadersWithoutReadingVoxels() {
        byte[] cut = Arrays.copyOf(mirrored().bytes(), 352);
        Case one =
                new Case(
                        "m",
                        "a",
                        NiftiSamples.source("ref.nii", plain().sform(0, 0, 0).bytes()),
                        NiftiSamples.source("pred.nii", cut));
        CaseInspection seen = reader(GeometryPolicy.REORIENT, null).inspect(one);
        assertEquals(GeometryFit.REORIENT, seen.fit());
        assertEquals("", seen.problem());
        assertEquals(2, seen.differences().size(), seen.differences().toString());
        assertEquals(6 + 6 + 6, seen.leastBytes());
        assertTrue(seen.usualBytes() > seen.leastBytes());
        assertEquals("3 × 2", seen.prediction().orElseThrow().shape());
        CaseInspection strict = reader(GeometryPolicy.STRICT, null).inspect(one);
        assertTrue(strict.problem().contains("runs the other way"), strict.problem());
        CaseInspection whole = reader(GeometryPolicy.STRICT, null).inspectLabels(one);
        assertEquals(GeometryFit.UNREADABLE, whole.fit());
        assertTrue(whole.problem().startsWith("prediction pred.nii"), whole.problem());
    }

    @Test
    void inspectsLabels() {
        Case one =
                pair(
                        plain(),
                        NiftiSamples.of(new int[] {3, 2}, new double[] {1, 1.5}, 0, 1, 1, 0, 1, 7));
        CaseInspection seen = reader(GeometryPolicy.STRICT, null).inspectLabels(one);
        assertEquals(Map.of(1, 2L, 2, 2L), seen.reference().orElseThrow().labels());
        assertEquals(Map.of(1, 3L, 7, 1L), seen.prediction().orElseThrow().labels());
        assertEquals(Set.of(2, 7), seen.oneSided());
        assertEquals(GeometryFit.SAME, seen.fit());
    }

    @Test
    void inspectsAReferenceWithoutPrediction() {
        Case one = new Case("m", "a", NiftiSamples.source("ref.nii", plain().bytes()), null);
        CaseInspection seen = reader(GeometryPolicy.STRICT, null).inspect(one);
        assertEquals(GeometryFit.MISSING, seen.fit());
        assertEquals(6, seen.leastBytes());
    }

    private static CaseReader stacks(GeometryPolicy policy) {
        return new CaseReader(null, policy, new ImageBudget(1000, 10000), true, null);
    }

    /** Two masks of 3 × 2 × 1 voxels. */
    private static NiftiSamples stack(double... values) {
        return NiftiSamples.of(new int[] {3, 2, 1, 2}, new double[] {1, 1.5, 2, 1}, values);
    }

    @Test
    void theMasksOfAStackAreReorderedAlike() throws IOException {
        NiftiSamples reference = stack(1, 1, 0, 1, 0, 0, 0, 0, 1, 0, 1, 1).sform(0, 0, 0);
        NiftiSamples mirrored =
                stack(0, 1, 1, 0, 0, 1, 1, 0, 0, 1, 1, 0).sform(2, 0, 0).flipped(-1, 1, 1);
        Case one = pair(reference, mirrored);
        ImageProblem refused =
                assertThrows(
                        ImageProblem.class, () -> stacks(GeometryPolicy.STRICT).readMasks(one));
        assertTrue(refused.cure().contains("--geometry reorient"), refused.cure());
        for (GeometryPolicy policy : List.of(GeometryPolicy.REORIENT, GeometryPolicy.RESAMPLE)) {
            CaseMasks masks = stacks(policy).readMasks(one);
            assertEquals(2, masks.prediction().objects());
            for (int mask = 0; mask < 2; mask++) {
                assertArrayEquals(
                        labels(masks.reference().crop(mask, masks.reference().boxes()[mask])),
                        labels(masks.prediction().crop(mask, masks.reference().boxes()[mask])));
            }
            assertEquals(
                    List.of(GeometryNote.Kind.REORIENTED),
                    masks.geometry().stream().map(GeometryNote::kind).toList());
            assertEquals("", masks.noteOfValues());
        }
    }

    @Test
    void theMasksOfAStackAreResampledEachByItself() throws IOException {
        NiftiSamples reference = stack(1, 1, 0, 1, 1, 0, 0, 1, 1, 0, 1, 1).sform(0, 0, 0);
        NiftiSamples narrow =
                NiftiSamples.of(
                                new int[] {2, 2, 1, 2},
                                new double[] {1, 1.5, 2, 1},
                                1,
                                0,
                                1,
                                0,
                                1,
                                1,
                                1,
                                1)
                        .sform(1, 0, 0);
        Case one = pair(reference, narrow);
        ImageProblem refused =
                assertThrows(
                        ImageProblem.class, () -> stacks(GeometryPolicy.REORIENT).readMasks(one));
        assertTrue(refused.cure().contains("--geometry resample"), refused.cure());
        CaseMasks masks = stacks(GeometryPolicy.RESAMPLE).readMasks(one);
        // they overlap in the middle column, which a label map could not say
        assertArrayEquals(new long[] {2, 4}, masks.prediction().voxels());
        assertArrayEquals(new int[] {0, 1}, masks.prediction().at(1));
        assertArrayEquals(new int[] {1}, masks.prediction().at(5));
        assertEquals(masks.reference().grid(), masks.prediction().grid());
        assertEquals(
                List.of(GeometryNote.Kind.RESAMPLED),
                masks.geometry().stream().map(GeometryNote::kind).toList());
        assertTrue(masks.noteOfValues().contains("resampled"));
    }

    /** An array of one mask an instance, scored as if it were a label map. */
    @Test
    void anArrayThatMayBeAStackOfMasksIsToldHowToSaySo() {
        String said = "--category ins --objects stack";
        NiftiSamples flat = NiftiSamples.of(new int[] {4, 3}, new double[] {1, 1}, new double[12]);
        NiftiSamples two =
                NiftiSamples.of(new int[] {4, 3, 2}, new double[] {1, 1, 1}, new double[24]);
        NiftiSamples other =
                NiftiSamples.of(new int[] {5, 3, 2}, new double[] {1, 1, 1}, new double[30]);
        NiftiSamples three =
                NiftiSamples.of(new int[] {4, 3, 3}, new double[] {1, 1, 1}, new double[36]);
        assertTrue(cure(flat, two).contains(said));
        assertTrue(cure(two, flat).contains(said));
        assertFalse(cure(flat, other).contains(said));
        // volumes of millimetres with a slice more are just that
        assertFalse(cure(two, three).contains(said));
    }

    private static String cure(NiftiSamples reference, NiftiSamples prediction) {
        return assertThrows(
                        ImageProblem.class,
                        () -> reader(GeometryPolicy.STRICT, null).read(pair(reference, prediction)))
                .cure();
    }
}
