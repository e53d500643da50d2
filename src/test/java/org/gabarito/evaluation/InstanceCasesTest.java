package org.gabarito.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import javax.imageio.ImageIO;
import org.gabarito.dataset.Dataset;
import org.gabarito.plan.Category;
import org.gabarito.plan.MetricChoices;
import org.gabarito.plan.MetricConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstanceCasesTest {
    @TempDir private Path folder;

    /** Rows of digits, each a pixel. */
    private Path image(String name, String... rows) throws IOException {
        BufferedImage image =
                new BufferedImage(rows[0].length(), rows.length, BufferedImage.TYPE_BYTE_GRAY);
        for (int y = 0; y < rows.length; y++) {
            for (int x = 0; x < rows[y].length(); x++) {
                image.getRaster().setSample(x, y, 0, rows[y].charAt(x) - '0');
            }
        }
        Path file = folder.resolve(name + ".png");
        ImageIO.write(image, "png", file.toFile());
        return file;
    }

    private static MetricConfig config(String metrics) {
        return MetricConfig.of(
                Category.INSTANCE_SEGMENTATION.longName(),
                MetricChoices.parse(metrics, Category.INSTANCE_SEGMENTATION).get());
    }

    private static CaseScores score(MetricConfig config, Path reference, Path prediction) {
        TreeMap<String, Path> methods = new TreeMap<>();
        methods.put("model", prediction);
        CaseScores scores =
                new Evaluation(config).score(Dataset.open(reference, methods).cases().get(0));
        assertEquals("", scores.problem());
        return scores;
    }

    private static Score row(CaseScores scores, String className, String instance) {
        return scores.scores().stream()
                .filter(s -> s.className().equals(className) && s.instance().equals(instance))
                .findFirst()
                .orElseThrow(() -> new AssertionError(scores.toString()));
    }

    @Test
    void masksAreComparedObjectByObject() throws IOException {
        Path reference = image("r", "110022", "110022", "000000", "330000");
        Path prediction = image("p", "550066", "550060", "000000", "000000");
        CaseScores scores = score(config("dsc"), reference, prediction);

        assertEquals(1, row(scores, "objects", "1").value());
        assertEquals(6.0 / 7, row(scores, "objects", "2").value());
        Score missed = row(scores, "objects", "3");
        assertEquals(Score.Status.MISSING, missed.status());
        assertEquals("no predicted object matches this one", missed.note());
        Score all = row(scores, "objects", "");
        assertEquals((1 + 6.0 / 7) / 2, all.value(), 1e-15);
        assertEquals("voxels/count/matched-mean", all.definition());
        assertTrue(all.note().contains("2 matched objects, of 3"), all.note());
        assertEquals(new Presence(Fate.OK, 3, 2), scores.classes().get("objects"));
    }

    @Test
    void onlyRowsOfClassesCountInMeans() throws IOException {
        Path reference = image("r", "110022", "110022");
        MetricConfig config = config("dsc");
        Results results =
                new Evaluation(config)
                        .results(List.of(score(config, reference, image("p", "110022", "110020"))));
        assertEquals(1, results.aggregates().size());
        assertEquals(1, results.aggregates().get(0).expected());
        assertEquals(3, results.scores().size());
        assertEquals(1, results.classScores().size());
    }

    @Test
    void piecesOfALabelCanBeItsObjects() throws IOException {
        Path reference = image("r", "110011", "110011", "000000", "222000");
        Path prediction = image("p", "110011", "110001", "000000", "222001");
        MetricConfig config =
                config("dsc")
                        .withObjects(new MetricConfig.Objects("components", "face", 2))
                        .withClasses(java.util.Map.of(1, "cell"), java.util.Map.of(), null);
        CaseScores scores = score(config, reference, prediction);
        assertEquals(new Presence(Fate.OK, 2, 2), scores.classes().get("cell"));
        assertEquals((1 + 6.0 / 7) / 2, row(scores, "cell", "").value(), 1e-15);
    }
}
