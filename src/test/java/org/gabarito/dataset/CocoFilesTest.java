package org.gabarito.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gabarito.core.geometry.RunMask;
import org.gabarito.core.matching.Criterion;
import org.gabarito.core.matching.Detections;
import org.gabarito.core.matching.MatchingRule;
import org.gabarito.core.metric.ObjectPairs;
import org.junit.jupiter.api.Test;

class CocoFilesTest {
    private static final String REFERENCE =
            """
            {"annotations": [
               {"image_id": 7, "category_id": 2, "bbox": [0, 0, 4, 4], "area": 16, "iscrowd": 0},
               {"image_id": 3, "category_id": 1, "bbox": [1, 1, 2, 2], "iscrowd": 1}],
             "images": [{"id": 7, "width": 10, "height": 8}, {"id": 3, "file_name": "a.png"}],
             "info": {"year": [2026]},
             "categories": [{"id": 2, "name": "cell"}, {"id": 1, "name": "dust"}]}
            """;

    private static final String RESULTS =
            "[{\"image_id\": 7, \"category_id\": 2, \"bbox\": [0, 0, 4, 2], \"score\": 0.5}]";

    private final List<DatasetProblem> problems = new ArrayList<>();

    @Test
    void imagesAndClassesAreNumberedByAscendingId() {
        CocoFiles files = read(REFERENCE, RESULTS);
        assertEquals(List.of("a.png", "7"), files.imageNames());
        Detections detections = files.detections();
        assertEquals(List.of("dust", "cell"), detections.classes());
        assertEquals(1, detections.references().image(0));
        assertFalse(detections.hasMasks());
        MatchingRule rule = MatchingRule.DEFAULT.with(Criterion.BOX_IOU);
        assertEquals(0.5, ObjectPairs.ofDetections(detections, 1, rule).matching(rule).value(0));
        assertTrue(files.referenceHash().startsWith("sha256:"));
    }

    @Test
    void nothingPredictedIsNoProblem() {
        assertEquals(0, read(REFERENCE, "[]").detections().predictions().size());
    }

    @Test
    void masksComeAsPolygonsRunsAndText() {
        String reference =
                """
                {"images": [{"id": 1, "width": 6, "height": 5}],
                 "categories": [{"id": 1, "name": "c"}],
                 "annotations": [{"image_id": 1, "category_id": 1,
                    "segmentation": [[1, 1, 4, 1, 4, 4, 1, 4]]}]}
                """;
        String results =
                """
                [{"image_id": 1, "category_id": 1, "score": 1,
                  "segmentation": {"size": [5, 6], "counts": [6, 3, 2, 3, 16]}},
                 {"image_id": 1, "category_id": 1, "score": 0.5,
                  "segmentation": {"size": [5, 6], "counts": "6320>"}}]
                """;
        Detections detections = read(reference, results).detections();
        assertTrue(detections.hasMasks());
        RunMask drawn = detections.predictions().mask(0);
        assertEquals(drawn, detections.predictions().mask(1));
        assertEquals(6, detections.references().mask(0).shared(drawn));
        assertEquals(9, detections.references().area(0));
    }

    @Test
    void aCrowdIsIgnored() {
        Detections detections = read(REFERENCE, RESULTS).detections();
        ObjectPairs dust = ObjectPairs.ofDetections(detections, 0, MatchingRule.DEFAULT);
        assertEquals(0, dust.references());
    }

    @Test
    void everyFaultNamesFilePlaceAndCure() {
        Map<String, String> wrong =
                Map.of(
                        "{\"image_id\": 9, \"category_id\": 2, \"bbox\": [0,0,1,1], \"score\": 1}",
                        "There is no image 9.",
                        "{\"image_id\": 7, \"category_id\": 5, \"bbox\": [0,0,1,1], \"score\": 1}",
                        "There is no category 5.",
                        "{\"image_id\": 7, \"category_id\": 2, \"bbox\": [0,0,1,1]}",
                        "It has no score.",
                        "{\"image_id\": 7, \"category_id\": 2, \"bbox\": [0,0,1,1], \"score\": NaN}",
                        "Its score holds NaN.",
                        "{\"image_id\": 7, \"category_id\": 2, \"bbox\": [0,0,1], \"score\": 1}",
                        "Its bbox has 3 numbers.",
                        "{\"image_id\": 7, \"category_id\": 2, \"bbox\": [0,0,-1,1], \"score\": 1}",
                        "Its bbox has a negative width or height.",
                        "{\"image_id\": \"x\", \"category_id\": 2, \"bbox\": [0,0,1,1], \"score\": 1}",
                        "Its image_id is “x”.",
                        "{\"image_id\": 7, \"category_id\": 2, \"score\": 1}",
                        "It has neither bbox nor segmentation.",
                        "3",
                        "It is 3, not an object.");
        wrong.forEach(
                (entry, fault) -> {
                    problems.clear();
                    assertEquals(null, read(REFERENCE, "[" + entry + "]"));
                    assertEquals(fault, problems.get(0).fault());
                    assertEquals("dt.json, results[0]", problems.get(0).where());
                    assertFalse(problems.get(0).cure().isEmpty());
                });
    }

    @Test
    void aMaskOfAnotherSizeIsRefused() {
        String reference =
                REFERENCE.replace(
                        "\"bbox\": [0, 0, 4, 4]",
                        "\"segmentation\": {\"size\": [3, 3], \"counts\": [9]}");
        assertEquals(null, read(reference, RESULTS));
        assertEquals(
                "Its segmentation does not fit: it is drawn for an image of 3 × 3 pixels, but its"
                        + " image has 10 × 8.",
                problems.get(0).fault());
    }

    @Test
    void textThatIsCutOffIsRefusedWithItsPlace() {
        assertEquals(null, read(REFERENCE, RESULTS.substring(0, 40)));
        assertEquals("DATA-019", problems.get(0).code());
        assertTrue(problems.get(0).where().startsWith("dt.json, line 1, column"));
        problems.clear();
        assertEquals(null, read("[]", RESULTS));
        assertEquals("gt.json", problems.get(0).where());
        problems.clear();
        assertEquals(null, read("", ""));
        assertEquals(2, problems.size());
    }

    @Test
    void readingStopsWhenTooMuchIsWrong() {
        String many = "[" + "1,".repeat(500) + "1]";
        assertEquals(null, read(REFERENCE, many));
        assertEquals(21, problems.size());
    }

    private CocoFiles read(String reference, String results) {
        return CocoFiles.read(
                        Texts.of("gt.json", reference), Texts.of("dt.json", results), problems)
                .orElse(null);
    }
}
