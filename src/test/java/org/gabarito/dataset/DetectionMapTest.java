package org.gabarito.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.gabarito.core.geometry.Connectivity;
import org.gabarito.core.geometry.LabelMap;
import org.gabarito.image.FileSources;
import org.gabarito.image.ImageBudget;
import org.gabarito.image.ImageProblem;
import org.gabarito.image.NiftiSamples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DetectionMapTest {
    private static final int FLOAT32 = 16;

    @TempDir private Path folder;

    private CaseImages read(Connectivity pieces, double[] reference, double... prediction)
            throws IOException {
        int[] shape = {4, reference.length / 4};
        double[] spacing = {1, 1};
        Path truth =
                NiftiSamples.of(shape, spacing, reference).write(folder.resolve("a_label.nii"));
        Path found =
                NiftiSamples.of(shape, spacing, prediction)
                        .type(FLOAT32, 32)
                        .write(folder.resolve("a_detection_map.nii"));
        return new CaseReader(
                        null, GeometryPolicy.STRICT, new ImageBudget(1000, 10000), false, pieces)
                .read(new Case("m", "a", FileSources.of(truth), FileSources.of(found)));
    }

    private static int[] labels(LabelMap map) {
        int[] labels = new int[map.grid().voxels()];
        Arrays.setAll(labels, map::label);
        return labels;
    }

    @Test
    void everyPieceIsAnObjectWithTheHighestOfItsValues() throws IOException {
        CaseImages images =
                read(
                        Connectivity.FULL,
                        new double[] {1, 1, 0, 0, 0, 2, 0, 3},
                        new double[] {.1, 0, 0, .25, 0, .25, 0, .1});
        assertEquals("[1, 1, 0, 0, 0, 1, 0, 2]", Arrays.toString(labels(images.reference())));
        assertEquals("[1, 0, 0, 2, 0, 1, 0, 2]", Arrays.toString(labels(images.prediction())));
        assertEquals(Map.of(1, .25, 2, .25), images.scores());
    }

    @Test
    void corneredVoxelsArePiecesOfTheirOwnWhereFacesCount() throws IOException {
        CaseImages images =
                read(
                        Connectivity.FACES,
                        new double[] {1, 0, 0, 0, 0, 0, 0, 0},
                        new double[] {.7, 0, 0, 0, 0, 1, 0, 0});
        assertEquals("[1, 0, 0, 0, 0, 2, 0, 0]", Arrays.toString(labels(images.prediction())));
        // as written, not as a float is
        assertEquals(Map.of(1, .7, 2, 1.0), images.scores());
    }

    /** Two values in two pieces may be scores; a third cannot. */
    @Test
    void probabilitiesOfVoxelsAreNoDetectionMap() throws IOException {
        double[] reference = {1, 0, 0, 0};
        assertEquals(2, read(Connectivity.FULL, reference, .1, .2, 0, .1).scores().size());
        ImageProblem problem =
                assertThrows(
                        ImageProblem.class,
                        () -> read(Connectivity.FULL, reference, .1, .2, 0, .3));
        assertEquals(
                "It holds more values than connected pieces (2), as probabilities of voxels do and"
                        + " detection maps do not.",
                problem.fault());
    }

    @ParameterizedTest
    @ValueSource(doubles = {1.5, -.5, 2, Double.NaN, Double.POSITIVE_INFINITY})
    void aValueOutsideOfScoresIsNamed(double value) {
        ImageProblem problem =
                assertThrows(
                        ImageProblem.class,
                        () ->
                                read(
                                        Connectivity.FULL,
                                        new double[] {1, 0, 0, 0},
                                        new double[] {0, value, 0, .5}));
        assertEquals("Voxel (1, 0) holds " + value + ", which is no score.", problem.fault());
    }

    @ParameterizedTest
    @CsvSource({"2,8", "4,16", "8,32", "64,64", "256,8", "512,16"})
    void wholeNumbersInAnyTypeAreScoresOfOne(int type, int bits) throws IOException {
        Path file =
                NiftiSamples.of(new int[] {3, 2}, new double[] {1, 1}, 1, 0, 0, 0, 0, 1)
                        .type(type, bits)
                        .write(folder.resolve("a.nii"));
        CaseImages images =
                new CaseReader(
                                null,
                                GeometryPolicy.STRICT,
                                new ImageBudget(1000, 10000),
                                false,
                                Connectivity.FULL)
                        .read(new Case("m", "a", FileSources.of(file), FileSources.of(file)));
        assertEquals(Map.of(1, 1.0, 2, 1.0), images.scores());
    }
}
