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
import java.util.stream.Collectors;
import org.gabarito.dataset.Contents;
import org.gabarito.dataset.Dataset;
import org.gabarito.plan.Category;
import org.gabarito.plan.MetricChoice;
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
    void boxesInSpaceAllInOneSliceScoreAsThoseInThePlane() throws IOException {
        Random random = new Random(6);
        for (int image = 1; image <= IMAGES; image++) {
            for (int i = 0; i < 4; i++) {
                add(random, image);
            }
        }
        Path truth = write("truth.csv", truthTable.toString());
        Path found = write("found.csv", foundTable.toString());
        Path truthInSpace =
                write("truth3.csv", inSpace(truthTable, "image,class,x,y,w,h,z,d", ",7,1"));
        Path foundInSpace =
                write(
                        "found3.csv",
                        inSpace(foundTable, "file;label;confidence;x1;y1;x2;y2;z1;z2", ";7;8"));
        List<Score> flat = score(dataset(truth, found)).scores();
        List<Score> spatial = score(dataset(truthInSpace, foundInSpace)).scores();
        assertEquals(values(flat), values(spatial));
        assertTrue(flat.stream().anyMatch(s -> s.value() > 0 && s.value() < 1));
    }

    private static String inSpace(CharSequence table, String header, String more) {
        List<String> lines = table.toString().lines().skip(1).map(line -> line + more).toList();
        return header + "\n" + String.join("\n", lines);
    }

    private static List<Double> values(List<Score> scores) {
        return scores.stream().map(Score::value).toList();
    }

    private static final String POINTS = "image,x,y,z\na,10,10,10\na,30,10,10\nb,10,10,10\n";
    private static final String FOUND_POINTS =
            "image,x,y,z,score\na,10,13,10,0.9\na,20,10,10,0.8\nb,14,10,10,0.7\n";

    /** Distances 3, 10 and 4: two hits in three ranks, of three references. */
    @Test
    void pointsAreMatchedByTheDistanceOfTheConfig() throws IOException {
        assertEquals(
                2 / 3.0, sensitivity("center_distance", 4.0, POINTS, FOUND_POINTS).get(0).value());
        assertEquals(
                1 / 3.0, sensitivity("center_distance", 3.0, POINTS, FOUND_POINTS).get(0).value());
        assertEquals(1, sensitivity("center_distance", 10.0, POINTS, FOUND_POINTS).get(0).value());
        // Ranks: hit, false, hit. Of COCO's 101 recalls 34 are reached at precision 1, 33 at 2/3
        assertEquals(
                (34 + 33 * 2 / 3.0) / 101,
                sensitivity("center_distance", 4.0, POINTS, FOUND_POINTS).get(1).value(),
                1e-12);
    }

    @Test
    void boxesAreFoundByPointsInsideThem() throws IOException {
        String boxes = "image,x,y,z,w,h,d\na,9,9,9,2,5,2\na,29,9,9,2,2,2\nb,9,9,9,2,2,2\n";
        List<Score> inside = sensitivity("point_inside", null, boxes, FOUND_POINTS);
        assertEquals(1 / 3.0, inside.get(0).value());
        assertEquals(
                inside.stream().map(Score::value).toList(),
                sensitivity(null, null, boxes, FOUND_POINTS).stream().map(Score::value).toList());
    }

    @Test
    void pointsWithoutAConfigSayWhichDistanceWasTaken() throws IOException {
        Score score = sensitivity(null, null, POINTS, FOUND_POINTS).get(0);
        assertEquals(2 / 3.0, score.value());
        assertEquals(
                "matched up to a distance of 5 in the unit of the tables; --matching"
                        + " criterion=center_distance,threshold=… sets another",
                score.note());
    }

    @Test
    void whatPointsCannotBeMatchedByIsRefusedForTheWholeCase() throws IOException {
        MetricConfig config = config("ap").withMatching(matching("box_iou", 0.5));
        CaseScores scores =
                new Evaluation(config)
                        .score(
                                dataset(write("t.csv", POINTS), write("f.csv", FOUND_POINTS))
                                        .cases()
                                        .get(0));
        assertEquals(
                "t.csv and f.csv: box_iou compares what objects cover, and the reference has points"
                        + " only: match by center_distance. Say so by --matching criterion=… or in"
                        + " the config under matching.",
                scores.problem());
    }

    @Test
    void whatPointsHaveNoValueOfSaysWhy() throws IOException {
        MetricConfig config =
                config("ap(averaged=true),ap(area=small),pq,rq")
                        .withMatching(matching("center_distance", 4.0));
        List<Score> scores =
                new Evaluation(config)
                        .score(
                                dataset(write("t.csv", POINTS), write("f.csv", FOUND_POINTS))
                                        .cases()
                                        .get(0))
                        .scores();
        assertEquals(
                "center_distance is no overlap to average over: leave averaged=true out",
                scores.get(0).note());
        assertEquals("points have no area", scores.get(1).note());
        assertTrue(scores.get(2).note().contains("use rq or fbeta"), scores.get(2).note());
        assertEquals(2 / 3.0, scores.get(3).value());
    }

    /** Sensitivity and average precision. */
    private List<Score> sensitivity(
            String criterion, Double threshold, String reference, String prediction)
            throws IOException {
        MetricConfig config = config("sensitivity,ap");
        if (criterion != null) {
            config = config.withMatching(matching(criterion, threshold));
        }
        Dataset dataset = dataset(write("t.csv", reference), write("f.csv", prediction));
        CaseScores scores = new Evaluation(config).score(dataset.cases().get(0));
        assertEquals("", scores.problem());
        return scores.scores();
    }

    private static MetricConfig.Matching matching(String criterion, Double threshold) {
        return new MetricConfig.Matching(criterion, threshold, "greedy_by_score", "false_positive");
    }

    @Test
    void whatIsComputedWhenNobodySaysFitsTheObjects() throws IOException {
        assertEquals(
                "ap, froc, sensitivity, ppv, fbeta",
                usual("image,x,y,w,h\n1,1,1,1,1\n", "image,x,y,score\n1,1,1,1\n"));
        assertEquals(
                "ap, ap, ap, ar, ar, ar",
                usual("image,x,y,z,w,h,d\n1,1,1,1,1,1,1\n", "image,x,y,z,w,h,d,score\n"));
        assertEquals(
                12, usual("image,x,y,w,h\n1,1,1,1,1\n", "image,x,y,w,h,score\n").split(",").length);
    }

    private String usual(String reference, String prediction) throws IOException {
        TreeMap<String, Path> methods = new TreeMap<>();
        methods.put("m", write("f.csv", prediction));
        return Evaluation.defaults(write("t.csv", reference), methods).metrics().stream()
                .map(MetricChoice::id)
                .collect(Collectors.joining(", "));
    }

    @Test
    void aFolderOfTablesIsOfWhatTheyHold() throws IOException {
        Path folder = Files.createDirectory(this.folder.resolve("tables"));
        Files.writeString(folder.resolve("a.csv"), "image,x,y,w,h\n1,1,1,1,1\n");
        assertEquals(Category.OBJECT_DETECTION, Evaluation.category(folder));
        Files.writeString(folder.resolve("a.csv"), "image,y_true\n1,1\n");
        assertEquals(Category.IMAGE_LEVEL_CLASSIFICATION, Evaluation.category(folder));
        Files.write(folder.resolve("a.nii"), new byte[4]);
        assertEquals(Category.SEMANTIC_SEGMENTATION, Evaluation.category(folder));
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
        return new Evaluation(config("ap,froc,fbeta")).score(dataset.cases().get(0));
    }

    private static MetricConfig config(String metrics) {
        return MetricConfig.of(
                Category.OBJECT_DETECTION.longName(),
                MetricChoices.parse(metrics, Category.OBJECT_DETECTION).get());
    }
}
