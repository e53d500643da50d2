package org.gabarito.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The same label maps in every format, most of them written by other programs ({@code
 * src/test/samples/make.py}), score the same as their NIfTI twins, from files to the table of
 * scores.
 */
class TwinsTest {
    @TempDir private Path out;

    @ParameterizedTest
    @CsvSource({
        "nifti2,nifti",
        "nifti-pair,nifti",
        "nrrd,nifti",
        "nrrd-ascii,nifti",
        "nrrd-detached,nifti",
        "metaimage,nifti",
        "metaimage-pair,nifti",
        "tiff-imagej,nifti",
        "tiff-ome,nifti",
        "dicom-seg,nifti",
        "dicom-seg-fractional,nifti",
        "dicom-seg-labelmap,nifti",
        "zarr,nifti",
        "zarr-gzip,nifti",
        "zarr-zip,nifti",
        "zarr-3,nifti",
        "npy,nifti-unit",
        "npz,nifti-unit",
        "tiff,nifti-unit",
        "tiff-big,nifti-unit",
        "tiff-lzw-tiles,nifti-unit",
        "tiff-packbits,nifti-unit",
        "tiff-deflate-32,nifti-unit",
        "tiff-flat,nifti-flat",
        "png,nifti-flat",
        "png-16,nifti-flat",
        "png-4bit,nifti-flat",
        "png-palette,nifti-flat",
        "png-colour,nifti-flat"
    })
    void aFormatScoresAsItsNiftiTwin(String format, String twin)
            throws IOException, URISyntaxException {
        String[] spacing = twin.equals("nifti") ? new String[0] : new String[] {"--spacing", "1"};
        List<String> expected = scores(twin, spacing);
        assertFalse(expected.isEmpty());
        assertEquals(expected, scores(format, spacing));
    }

    /** Masks lie in the places of their labels, so that even the rows of single objects agree. */
    @ParameterizedTest
    @CsvSource({
        "stack-nifti,nifti",
        "stack-npy,nifti-unit",
        "stack-npy-flat,nifti-flat",
        "stack-npz-flat,nifti-flat",
        "stack-tiff-flat,nifti-flat",
        "stack-folders-flat,nifti-flat",
        "stack-bowl-flat,nifti-flat"
    })
    void aStackOfMasksScoresAsTheLabelMapOfItsInstances(String format, String twin)
            throws IOException, URISyntaxException {
        List<String> options = new ArrayList<>(List.of("--category", "ins", "--metrics"));
        options.add("fbeta,pq,dsc,nsd(tau=1mm)");
        if (!twin.equals("nifti")) {
            options.addAll(List.of("--spacing", "1"));
        }
        List<String> expected = scores(twin, options.toArray(String[]::new));
        options.addAll(List.of("--objects", "stack"));
        assertFalse(expected.isEmpty());
        assertEquals(expected, scores(format, options.toArray(String[]::new)));
    }

    /** As instances, and as detections without a word about what their objects are. */
    @ParameterizedTest
    @ValueSource(strings = {"ins", "obd"})
    void aDetectionMapScoresAsTheLabelMapOfItsLesionsWithTheirScores(String category)
            throws IOException, URISyntaxException {
        String metrics = "ap,froc,fbeta,sensitivity";
        String matching = "criterion=mask_iou,threshold=0.1";
        List<String> expected =
                scores(
                        "detection-twin",
                        "--category",
                        "ins",
                        "--metrics",
                        metrics,
                        "--matching",
                        matching);
        List<String> found =
                scores(
                        "detection-map",
                        "--category",
                        category,
                        "--metrics",
                        metrics,
                        "--matching",
                        matching);
        assertTrue(expected.size() > 8, expected.toString());
        assertEquals(withoutHashes(expected), withoutHashes(found));
    }

    private static List<String> withoutHashes(List<String> rows) {
        return rows.stream().map(row -> row.replaceAll("[0-9a-f]{64}", "")).toList();
    }

    @ParameterizedTest
    @CsvSource({"png,tiff-flat", "tiff,tiff-big"})
    void formatsWithoutSpacingMeasureInPixels(String format, String other)
            throws IOException, URISyntaxException {
        List<String> expected = scores(format, "--metrics", "dsc,nsd(tau=1px)");
        assertEquals(expected, scores(other, "--metrics", "dsc,nsd(tau=1px)"));
    }

    /** The rows without the name of the method. */
    private List<String> scores(String format, String... options)
            throws IOException, URISyntaxException {
        Path folder = samples().resolve(format);
        Path into = out.resolve(format);
        List<String> arguments =
                new ArrayList<>(
                        List.of(
                                "score",
                                folder.resolve("REF").toString(),
                                folder.resolve("PRED").toString(),
                                "--out",
                                into.toString(),
                                // some formats give names themselves, as these are
                                "--labels",
                                "1=liver,2=spleen,5=lesion",
                                "--quiet"));
        if (!List.of(options).contains("--metrics")) {
            arguments.addAll(List.of("--metrics", "dsc,nsd(tau=1mm),assd,hd"));
        }
        arguments.addAll(List.of(options));
        CommandLines.Outcome outcome = CommandLines.run(arguments.toArray(String[]::new));
        assertEquals(Exit.DONE, outcome.exit(), outcome.err());
        return Files.readAllLines(into.resolve("scores.csv"));
    }

    private static Path samples() throws URISyntaxException {
        URL found = Objects.requireNonNull(TwinsTest.class.getResource("/samples"));
        return Path.of(found.toURI());
    }
}
