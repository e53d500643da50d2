package org.gabarito.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.gabarito.cli.CommandLines.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command on tables of samples, boxes and points, alone, in folders and in zips. */
class ScoreTablesTest {
    private static final String BOXES = "image,class,x,y,w,h\na,cell,0,0,4,4\nb,cell,0,0,4,4\n";
    private static final String ALL =
            "image,class,score,x,y,w,h\na,cell,0.9,0,0,4,4\nb,cell,0.8,0,0,4,4\n";
    private static final String HALF = "image,class,score,x,y,w,h\na,cell,0.9,0,0,4,4\n";

    @TempDir private Path folder;

    private Path file(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private Path zip(String name, Map<String, String> entries) throws IOException {
        Path file = folder.resolve(name);
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, String> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue().getBytes());
            }
        }
        return file;
    }

    private Outcome run(Path reference, Path prediction, String... options) {
        List<String> line =
                new ArrayList<>(
                        List.of(
                                "score",
                                reference.toString(),
                                prediction.toString(),
                                "--out",
                                folder.resolve("out").toString()));
        line.addAll(List.of(options));
        return CommandLines.run(line.toArray(String[]::new));
    }

    private String scored(Path reference, Path prediction, String... options) {
        Outcome outcome = run(reference, prediction, options);
        assertEquals(Exit.DONE, outcome.exit(), outcome.err());
        return outcome.out();
    }

    /** Method, case and value of every row of a class. */
    private List<String> rows(String ofClass) throws IOException {
        return Files.readAllLines(folder.resolve("out/scores.csv")).stream()
                .map(line -> line.split(",", -1))
                .filter(fields -> fields[2].equals(ofClass))
                .map(fields -> fields[0] + " " + fields[1] + " " + fields[7])
                .toList();
    }

    @Test
    void aDryRunOfBoxesShowsColumnsImagesAndClasses() throws IOException {
        String out =
                scored(
                        file(
                                "truth.csv",
                                "Case|xmin|ymin|zmin|xmax|ymax|zmax\na|0|0|0|1,5|2|2\nb||||||\n"),
                        file(
                                "found.tsv",
                                "case\tp\tcx\tcy\tcz\tw\th\td\na\t0.5\t1\t1\t1\t2\t2\t2\n"),
                        "--dry-run");
        assertHas(
                out, "truth.csv: image in “Case”, one class, 3D boxes with two corners in “xmin”");
        assertHas(out, "found.tsv: image in “case”, one class, score in “p”, 3D boxes with centre");
        assertHas(out, "2 images in 1 pairs");
        assertHas(out, "label object: 1 references with 1 objects, 1 predictions with 1 objects");
        assertHas(out, "0 of 1 pairs cannot be scored");
    }

    @Test
    void aDryRunOfSamplesShowsColumnsGroupsAndClasses() throws IOException {
        Path truth = folder.resolve("truth.csv");
        Files.writeString(
                truth,
                "id;label;Région\na;0;sud\nb;1;nord\nc;1;sud\n",
                Charset.forName("windows-1252"));
        String out = scored(truth, file("model.csv", "id,p\na,0.9\nb,0.75\n"), "--dry-run");
        assertHas(
                out,
                "truth.csv: sample in “id”, true class in “label”; groups: “Région”; it is not UTF-8"
                        + " and was read as Windows-1252");
        assertHas(out, "model.csv: sample in “id”, probability in “p”");
        assertHas(out, "2 samples in 1 pairs");
        assertHas(out, "label 0: 1 references with 1 samples, 0 predictions with 0 samples");
        assertHas(out, "label 1: 1 references with 1 samples, 1 predictions with 2 samples");
        assertHas(out, "1 samples without a prediction are left out");
    }

    @Test
    void pointsAreScoredWithoutAConfig() throws IOException {
        String out =
                scored(
                        file("truth.csv", "seriesuid,coordX,coordY,coordZ\na,1,1,1\na,50,1,1\n"),
                        file(
                                "found.csv",
                                "seriesuid,coordX,coordY,coordZ,probability\na,1,1,3,0.5\n"));
        assertHas(out, "3D points in “coordX”, “coordY”, “coordZ”");
        List<String> rows = rows("object");
        assertTrue(rows.contains("found truth 0.5"), rows.toString());
    }

    @Test
    void aMatchingThatPointsDoNotAllowNamesOneThatTheyDo() throws IOException {
        Path truth = file("truth.csv", "image,x,y,w,h\na,1,1,2,2\n");
        Path found = file("found.csv", "image,x,y,score\na,2,2,0.5\n");
        Outcome refused = run(truth, found, "--matching", "criterion=box_iou");
        assertEquals(Exit.NOTHING, refused.exit());
        assertHas(refused.err(), "match by center_distance or point_inside");
        scored(truth, found, "--matching", "criterion=point_inside", "--metrics", "sensitivity");
        assertEquals(List.of("found truth 1"), rows("object"));
        scored(
                truth,
                found,
                "--matching",
                "criterion=center_distance,threshold=0.5",
                "--metrics",
                "ppv");
        assertEquals(List.of("found truth 1"), rows("object"));
    }

    @Test
    void aFolderHasATableACaseAndAFolderAMethod() throws IOException {
        file("ref/one.csv", BOXES);
        file("ref/two.csv", BOXES);
        file("pred/good/one.csv", ALL);
        file("pred/good/two.csv", ALL);
        file("pred/poor/one.csv", HALF);
        file("pred/poor/two.csv", HALF);
        scored(folder.resolve("ref"), folder.resolve("pred"), "--metrics", "sensitivity");
        assertEquals(
                List.of("good one 1", "good two 1", "poor one 0.5", "poor two 0.5"), rows("cell"));
    }

    @Test
    void zipsOfTablesAreFoldersOfThem() throws IOException {
        Path truth = zip("ref.zip", Map.of("one.csv", BOXES, "two.csv", BOXES));
        Path found = zip("pred.zip", Map.of("one.csv", ALL, "two.csv", HALF));
        scored(truth, found, "--metrics", "sensitivity");
        assertEquals(List.of("pred one 1", "pred two 0.5"), rows("cell"));
    }

    private static void assertHas(String text, String part) {
        assertTrue(text.contains(part), () -> part + "\n not in\n" + text);
    }
}
