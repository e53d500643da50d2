package org.gabarito.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gabarito.dataset.Contents;
import org.gabarito.dataset.Dataset;
import org.gabarito.dataset.DatasetOptions;
import org.gabarito.plan.Category;
import org.gabarito.plan.MetricChoices;
import org.gabarito.plan.MetricConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MaskStackCasesTest {
    @TempDir private Path folder;

    /** A NumPy array of masks of one row each, each pixel a digit. */
    private Path rows(String name, String... masks) throws IOException {
        return array(name, "(" + masks.length + ", 1, " + masks[0].length() + ")", masks);
    }

    private Path array(String name, String shape, String... masks) throws IOException {
        String header = "{'descr': '|u1', 'fortran_order': False, 'shape': " + shape + ", }";
        header += " ".repeat(63 - (10 + header.length()) % 64 + 0) + "\n";
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0});
        bytes.write(header.length() & 0xff);
        bytes.write(header.length() >> 8);
        bytes.writeBytes(header.getBytes(StandardCharsets.ISO_8859_1));
        for (String mask : masks) {
            for (char digit : mask.toCharArray()) {
                bytes.write(digit - '0');
            }
        }
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.write(file, bytes.toByteArray());
    }

    private static MetricConfig config(String metrics) {
        return MetricConfig.of(
                        Category.INSTANCE_SEGMENTATION.longName(),
                        MetricChoices.parse(metrics, Category.INSTANCE_SEGMENTATION).get())
                .withObjects(new MetricConfig.Objects("stack", "full", 1));
    }

    private static CaseScores scored(MetricConfig config, Path reference, Path prediction) {
        Dataset dataset =
                Dataset.open(
                        reference,
                        new TreeMap<>(Map.of("model", prediction)),
                        new DatasetOptions(Contents.LABEL_MAPS, "auto", null, true));
        return new Evaluation(config).score(dataset.cases().get(0));
    }

    private static Map<String, Double> values(CaseScores scores) {
        assertEquals("", scores.problem());
        return scores.scores().stream()
                .filter(one -> one.status() == Score.Status.OK)
                .collect(
                        Collectors.toMap(
                                one -> one.metric() + one.instance(), Score::value, (a, b) -> a));
    }

    @Test
    void instancesThatOverlapKeepAllTheirPixels() throws IOException {
        // A label map could give pixels 3 and 4 to one of the two only.
        Path reference = rows("r.npy", "11110000", "00111100");
        Path prediction = rows("p.npy", "00111100", "11100000");
        Map<String, Double> values = values(scored(config("dsc,pq,fbeta"), reference, prediction));
        assertEquals(6 / 7.0, values.get("dsc1"), 1e-15);
        assertEquals(1, values.get("dsc2"));
        assertEquals(1, values.get("fbeta"));
        assertEquals((0.75 + 1) / 2, values.get("pq"), 1e-15);
    }

    @Test
    void masksThatLieInsideEachOtherAreTwoObjects() throws IOException {
        Path reference = rows("r.npy", "111111", "001100");
        CaseScores scores = scored(config("fbeta"), reference, rows("p.npy", "111110"));
        assertEquals(new Presence(Fate.OK, 2, 1), scores.classes().get("objects"));
        assertEquals(2.0 / 3, values(scores).get("fbeta"), 1e-15);
    }

    @Test
    void aPredictedCentreFindsEveryMaskThatItLiesIn() throws IOException {
        MetricConfig config =
                config("fbeta")
                        .withMatching(
                                new MetricConfig.Matching(
                                        "point_inside", null, "hungarian", "false_positive"));
        Path reference = rows("r.npy", "11111111", "00111000");
        Path prediction = rows("p.npy", "00111000", "00110000");
        assertEquals(1, values(scored(config, reference, prediction)).get("fbeta"));
    }

    @Test
    void volumesAreStackedAlongTheFirstOfFourAxes() throws IOException {
        Path reference = array("r.npy", "(2, 2, 1, 3)", "110110", "011011");
        Path prediction = array("p.npy", "(1, 2, 1, 3)", "011011");
        CaseScores scores = scored(config("dsc"), reference, prediction);
        assertEquals(new Presence(Fate.OK, 2, 1), scores.classes().get("objects"));
        assertEquals(1, values(scores).get("dsc2"));
    }

    @Test
    void emptyMasksAreNoObjectsAndKeepTheNumbersOfTheOthers() throws IOException {
        Path reference = rows("r.npy", "0000", "1100");
        CaseScores scores = scored(config("dsc"), reference, rows("p.npy", "1100", "0000"));
        assertEquals(new Presence(Fate.OK, 1, 1), scores.classes().get("objects"));
        assertEquals(1, values(scores).get("dsc2"));
    }

    @Test
    void aFolderOfMasksIsACaseWhateverItsFilesAreCalled() throws IOException {
        rows("REF/cell_1/a.npy", "1100");
        rows("REF/cell_1/b.npy", "0110");
        rows("PRED/cell_1/mask_0.npy", "0110");
        rows("PRED/cell_1/mask_1.npy", "1100");
        rows("PRED/cell_1/mask_2.npy", "0001");
        CaseScores scores = scored(config("dsc"), folder.resolve("REF"), folder.resolve("PRED"));
        assertEquals("cell_1", scores.caseId());
        assertEquals(new Presence(Fate.OK, 2, 3), scores.classes().get("objects"));
        assertEquals(1, values(scores).get("dsc1"));
    }

    @Test
    void scoresOfATableAreThoseOfTheMasksInItsPlaces() throws IOException {
        Path reference = rows("REF/a.npy", "11110000", "00001111");
        rows("PRED/a.npy", "00001110", "00000000", "11100000");
        Files.writeString(folder.resolve("PRED/a.csv"), "case,pred_id,score\na,1,0.9\na,3,0.2\n");
        MetricConfig config = config("ap(iou=0.5)");
        CaseScores scores = scored(config, reference.getParent(), folder.resolve("PRED"));
        assertEquals(1, values(scores).get("ap"), 1e-9);
    }

    @Test
    void labelMapsAreNoMasks() throws IOException {
        Path reference = rows("r.npy", "1100", "1020");
        CaseScores scores = scored(config("dsc"), reference, rows("p.npy", "1100"));
        assertTrue(
                scores.problem()
                        .contains(
                                "r.npy: Mask 2 of its stack holds the labels 1 and 2, so it is not"
                                        + " the mask of one instance."),
                scores.problem());
    }

    /** Arrays say nothing of where they lie, so another number of slices may be one of masks. */
    @Test
    void stacksScoredAsLabelMapsAreToldFromThem() throws IOException {
        MetricConfig config =
                MetricConfig.of(
                        Category.SEMANTIC_SEGMENTATION.longName(),
                        MetricChoices.parse("dsc", Category.SEMANTIC_SEGMENTATION).get());
        Path reference = rows("r.npy", "1100", "0011");
        Path prediction = rows("p.npy", "1100", "0010", "0001");
        String problem =
                new Evaluation(config)
                        .score(
                                Dataset.open(reference, new TreeMap<>(Map.of("model", prediction)))
                                        .cases()
                                        .get(0))
                        .problem();
        assertTrue(problem.contains("shape is 4 × 1 × 2 in the reference, 4 × 1 × 3"), problem);
        assertTrue(problem.endsWith("say so: --category ins --objects stack."), problem);
    }

    @Test
    void masksOfAFolderMustLieOnOneGrid() throws IOException {
        rows("REF/c/a.npy", "1100");
        rows("REF/c/b.npy", "11000");
        rows("PRED/c/a.npy", "1100");
        rows("PRED/c/b.npy", "1100");
        CaseScores scores = scored(config("dsc"), folder.resolve("REF"), folder.resolve("PRED"));
        assertTrue(
                scores.problem().contains("c/b.npy: It does not lie on the grid of the other"),
                scores.problem());
    }

    @Test
    void aCaseWithoutPredictionIsMissing() throws IOException {
        rows("REF/a.npy", "1100");
        rows("REF/b.npy", "1100");
        rows("PRED/b.npy", "1100");
        CaseScores scores = scored(config("dsc"), folder.resolve("REF"), folder.resolve("PRED"));
        assertTrue(scores.missing());
    }

    @Test
    void manyMasksOverEachOtherAreAllFound() throws IOException {
        String[] masks =
                IntStream.range(0, 40)
                        .mapToObj(i -> "0".repeat(i) + "1".repeat(20) + "0".repeat(40 - i))
                        .toArray(String[]::new);
        CaseScores scores = scored(config("fbeta,pq"), rows("r.npy", masks), rows("p.npy", masks));
        assertEquals(new Presence(Fate.OK, 40, 40), scores.classes().get("objects"));
        assertEquals(1, values(scores).get("pq"));
    }
}
