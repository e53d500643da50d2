package org.gabarito.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.gabarito.cli.CommandLines.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command on classifications, objects, COCO files, and under every tool. */
class ScoreEveryCategoryTest {
    @TempDir private Path folder;

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    /** Rows of digits, each a pixel. */
    private Path image(String name, String... rows) throws IOException {
        BufferedImage image =
                new BufferedImage(rows[0].length(), rows.length, BufferedImage.TYPE_BYTE_GRAY);
        for (int y = 0; y < rows.length; y++) {
            for (int x = 0; x < rows[y].length(); x++) {
                image.getRaster().setSample(x, y, 0, rows[y].charAt(x) - '0');
            }
        }
        Path file = folder.resolve(name);
        ImageIO.write(image, "png", file.toFile());
        return file;
    }

    private Outcome score(Path reference, Path prediction, String... options) {
        List<String> line =
                new ArrayList<>(
                        List.of(
                                "score",
                                reference.toString(),
                                prediction.toString(),
                                "--out",
                                folder.resolve("out").toString()));
        line.addAll(List.of(options));
        Outcome outcome = CommandLines.run(line.toArray(String[]::new));
        assertEquals(Exit.DONE, outcome.exit(), outcome.err());
        return outcome;
    }

    /** The value of the row that begins so, after method and case. */
    private String value(String row) throws IOException {
        return Files.readAllLines(folder.resolve("out/scores.csv")).stream()
                .filter(line -> line.split(",", 3)[2].startsWith(row))
                .map(line -> line.split(",")[7])
                .findFirst()
                .orElseThrow(() -> new AssertionError(row));
    }

    @Test
    void aTableIsAClassification() throws IOException {
        Path truth = file("truth.csv", "id,y_true\na,1\nb,1\nc,0\nd,0\n");
        Path model = file("model.csv", "id,p\na,0.9\nb,0.4\nc,0.5\nd,0.1\n");
        String out = score(truth, model, "--metrics", "auroc,sensitivity,bs").out();
        assertEquals("0.75", value("1,,auroc,"));
        assertEquals("0.5", value("1,,sensitivity,"));
        assertTrue(out.contains("in references"), out);
    }

    @Test
    void labelsCanBeObjects() throws IOException {
        Path reference = image("r.png", "110022", "110022", "000000", "330000");
        Path prediction = image("p.png", "550066", "550060", "000000", "000000");
        String out =
                score(reference, prediction, "--category", "ins", "--metrics", "pq(iou=0.5),dsc")
                        .out();
        // two of three found, IoU 1 and 3/4: PQ = 1.75 / (2 + 1/2)
        assertEquals("0.7", value("objects,,pq,"));
        assertEquals("1", value("objects,1,dsc,"));
        assertEquals("", value("objects,3,dsc,"));
        assertEquals(
                1, out.lines().filter(line -> line.startsWith("objects       0.7")).count(), out);
    }

    @Test
    void scoresOfObjectsLieBesideThePrediction() throws IOException {
        Path reference = image("r.png", "110022", "110022");
        Path prediction = image("p.png", "550066", "550066");
        score(reference, prediction, "--category", "ins", "--metrics", "ap(iou=0.5)");
        assertEquals("", value("objects,,ap,"));
        file("scores.csv", "pred_id,score\n5,0.9\n6,0.8\n");
        score(reference, prediction, "--category", "ins", "--metrics", "ap(iou=0.5)");
        assertEquals("1", value("objects,,ap,"));
    }

    @Test
    void cocoFilesGiveTheTwelveNumbers() throws IOException {
        Path truth =
                file(
                        "instances.json",
                        """
                        {"images": [{"id": 1, "width": 100, "height": 100}],
                         "categories": [{"id": 7, "name": "cell"}],
                         "annotations": [
                          {"id": 1, "image_id": 1, "category_id": 7, "bbox": [0, 0, 10, 10],
                           "area": 100, "iscrowd": 0},
                          {"id": 2, "image_id": 1, "category_id": 7, "bbox": [50, 50, 40, 40],
                           "area": 1600, "iscrowd": 0}]}
                        """);
        Path results =
                file(
                        "results.json",
                        """
                        [{"image_id": 1, "category_id": 7, "bbox": [0, 0, 10, 10], "score": 0.9}]
                        """);
        score(truth, results);
        List<String> all =
                Files.readAllLines(folder.resolve("out/scores.csv")).stream()
                        .filter(line -> line.split(",")[2].equals("all"))
                        .toList();
        assertEquals(12, all.size());
        // found at recall 0 to 0.5: 51 of 101 points
        assertEquals(51.0 / 101, Double.parseDouble(all.get(0).split(",")[7]), 1e-12);
        assertTrue(all.get(5).contains("undefined"), all.get(5));
    }

    @Test
    void everyToolIsAskedAndTheirDifferenceExplained() throws IOException {
        Path reference = image("r.png", "000000", "011110", "011110", "000000");
        Path prediction = image("p.png", "000000", "001110", "001111", "000000");
        String out =
                score(reference, prediction, "--metrics", "dsc,hd95,assd", "--compare-tools").out();
        for (String part :
                List.of(
                        "medpy",
                        "surface-distance",
                        "elements/area/directed-max",
                        "faces/count/pooled",
                        "Why they differ",
                        "Known defects")) {
            assertTrue(out.contains(part), part + " in " + out);
        }
    }

    @Test
    void wordsForMatchingAreChecked() throws IOException {
        Path image = image("r.png", "11");
        Outcome outcome =
                CommandLines.run(
                        "score",
                        image.toString(),
                        image.toString(),
                        "--category",
                        "ins",
                        "--matching",
                        "criterion=maskiou");
        assertEquals(Exit.USAGE, outcome.exit());
        assertTrue(outcome.err().contains("mask_iou"), outcome.err());
    }

    @Test
    void policiesCanComeFromAFile() throws IOException {
        Path reference = image("r.png", "10");
        Path prediction = image("p.png", "00");
        Path policies = file("policies.yaml", "both: best\nmetrics:\n  hd: {prediction: 374}\n");
        String out =
                score(reference, prediction, "--metrics", "hd", "--empty", policies.toString())
                        .out();
        assertTrue(out.contains("hd: empty prediction 374"), out);
        String summary = Files.readString(folder.resolve("out/summary.json"));
        assertTrue(summary.contains("374"), summary);
        String config = Files.readString(folder.resolve("out/config.yaml"));
        assertTrue(config.contains("metrics: {hd: {prediction: 374"), config);
    }
}
