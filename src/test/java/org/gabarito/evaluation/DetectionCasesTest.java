package org.gabarito.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.TreeMap;
import org.gabarito.dataset.Contents;
import org.gabarito.dataset.Dataset;
import org.gabarito.plan.Category;
import org.gabarito.plan.MetricChoices;
import org.gabarito.plan.MetricConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DetectionCasesTest {
    private static final int IMAGES = 12;

    @TempDir private Path folder;

    private final StringBuilder truthTable = new StringBuilder("image,class,x,y,w,h\n");
    private final StringBuilder foundTable =
            new StringBuilder("file;label;confidence;x1;y1;x2;y2\n");
    private final StringBuilder truthList = new StringBuilder();
    private final StringBuilder foundList = new StringBuilder();

    @Test
    void tablesScoreAsCocosJsonWithTheSameBoxes() throws IOException {
        Random random = new Random(5);
        for (int image = 1; image <= IMAGES; image++) {
            for (int i = 0; i < 4 && image != 7; i++) {
                add(random, image);
            }
        }
        truthTable.append("7,,,,,\n");
        StringBuilder images = new StringBuilder();
        for (int image = 1; image <= IMAGES; image++) {
            images.append(image == 1 ? "" : ",").append("{\"id\":").append(image).append('}');
        }
        Path json =
                write(
                        "truth.json",
                        "{\"images\":["
                                + images
                                + "],\"categories\":[{\"id\":1,\"name\":\"c1\"},{\"id\":2,\"name\":"
                                + "\"c2\"}],\"annotations\":["
                                + truthList.substring(1)
                                + "]}");
        Path results = write("found.json", "[" + foundList.substring(1) + "]");
        CaseScores expected = score(dataset(json, results));
        Dataset tables =
                dataset(
                        write("truth.csv", truthTable.toString()),
                        write("found.csv", foundTable.toString()));
        CaseScores scores = score(tables);
        assertEquals("", scores.problem());
        assertEquals(expected.classes(), scores.classes());
        assertEquals(expected.scores().size(), scores.scores().size());
        for (int i = 0; i < scores.scores().size(); i++) {
            assertEquals(expected.scores().get(i).metric(), scores.scores().get(i).metric());
            assertEquals(expected.scores().get(i).value(), scores.scores().get(i).value());
        }
        assertTrue(
                scores.scores().stream().anyMatch(s -> s.value() > 0 && s.value() < 1),
                scores.toString());
        assertEquals(
                List.of(
                        "truth.csv: image in “image”, class in “class”, left, top, width and height"
                                + " in “x”, “y”, “w”, “h”",
                        "found.csv: image in “file”, class in “label”, score in “confidence”, two"
                                + " corners in “x1”, “y1”, “x2”, “y2”"),
                tables.notes());
    }

    private void add(Random random, int image) {
        int ofClass = 1 + random.nextInt(2);
        int x = random.nextInt(50);
        int y = random.nextInt(50);
        int w = 5 + random.nextInt(40);
        int h = 5 + random.nextInt(40);
        truthTable.append("%d,c%d,%d,%d,%d,%d%n".formatted(image, ofClass, x, y, w, h));
        truthList.append(
                ",{\"image_id\":%d,\"category_id\":%d,\"bbox\":[%d,%d,%d,%d]}"
                        .formatted(image, ofClass, x, y, w, h));
        int score = random.nextInt(100);
        int left = x + random.nextInt(5);
        foundTable.append(
                "%d;c%d;0,%02d;%d;%d;%d;%d%n"
                        .formatted(image, ofClass, score, left, y, left + w, y + h));
        foundList.append(
                String.format(
                        Locale.ROOT,
                        ",{\"image_id\":%d,\"category_id\":%d,\"bbox\":[%d,%d,%d,%d],\"score\":0.%02d}",
                        image,
                        ofClass,
                        left,
                        y,
                        w,
                        h,
                        score));
    }

    @Test
    void aTableOfBoxesIsObjectDetectionByItsColumns() throws IOException {
        assertEquals(
                Category.OBJECT_DETECTION,
                Evaluation.category(write("boxes.csv", "image,x,y,w,h\n1,1,1,1,1\n")));
        assertEquals(
                Category.IMAGE_LEVEL_CLASSIFICATION,
                Evaluation.category(write("samples.csv", "image,y_true\n1,1\n")));
    }

    @Test
    void aWrongTableSaysWhichLineAndWhy() throws IOException {
        CaseScores scores =
                score(
                        dataset(
                                write("truth.csv", "image,x,y,w,h\n1,1,1,1,-1\n"),
                                write("found.csv", "image,x,y,w,h,score\n1,1,1,1,1,0.5\n")));
        assertEquals(
                "truth.csv, line 2: “-1” in column “h” is negative. Give the size of the box in"
                        + " pixels, 0 or more.",
                scores.problem());
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private static Dataset dataset(Path reference, Path prediction) {
        TreeMap<String, Path> methods = new TreeMap<>();
        methods.put("model", prediction);
        Dataset dataset = Dataset.open(reference, methods, Contents.DETECTIONS);
        assertEquals(List.of(), dataset.problems());
        return dataset;
    }

    private static CaseScores score(Dataset dataset) {
        MetricConfig config =
                MetricConfig.of(
                        Category.OBJECT_DETECTION.longName(),
                        MetricChoices.parse("ap,froc,fbeta", Category.OBJECT_DETECTION).get());
        return new Evaluation(config).score(dataset.cases().get(0));
    }
}
