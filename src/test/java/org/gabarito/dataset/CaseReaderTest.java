package org.gabarito.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;
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
import javax.imageio.ImageIO;
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
}
