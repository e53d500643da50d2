package org.gabarito.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gabarito.core.matching.AreaRange;
import org.gabarito.core.matching.Criterion;
import org.gabarito.core.matching.Detections;
import org.gabarito.core.matching.Matching;
import org.gabarito.core.matching.MatchingRule;
import org.gabarito.core.metric.Arguments;
import org.gabarito.core.metric.ClassPair;
import org.gabarito.core.metric.Convention;
import org.gabarito.core.metric.Metric;
import org.gabarito.core.metric.MetricValue;
import org.gabarito.core.metric.ObjectPairs;
import org.gabarito.core.metric.Quantity;
import org.gabarito.core.metric.catalog.MetricCatalog;
import org.gabarito.dataset.CocoFiles;
import org.gabarito.dataset.DatasetProblem;
import org.gabarito.golden.GoldenCases.GoldenRecord;
import org.junit.jupiter.api.Test;

/** Boxes and masks in COCO files against COCO's own tools. */
class DetectionGoldenTest {
    private static final double TOLERANCE = 1e-9;

    @Test
    void allNumbersOfCocoEvaluationAreMatched() {
        Tally tally = new Tally();
        Map<String, Coco> read = new HashMap<>();
        for (GoldenRecord record : GoldenCases.objectRecords()) {
            if (!record.kind().equals("detection")) {
                continue;
            }
            String type = record.parameter("iouType");
            Coco coco =
                    read.computeIfAbsent(
                            record.caseName() + " " + type,
                            k -> Coco.read(record.caseName(), type));
            tally.compare(
                    record.peer(), record, record.value(), coco.value(record.metric()), TOLERANCE);
        }
        tally.check(Map.of("boundary-iou-api", 12, "pycocotools", 214, "faster_coco_eval", 214));
    }

    @Test
    void boxesHaveNoBoundaries() {
        ObjectPairs boxes = Coco.read("pd_basic", "boundary").classes().get(0);
        for (String id : List.of("ap", "ar", "froc", "pq", "fbeta")) {
            MetricValue value =
                    MetricCatalog.find(id)
                            .orElseThrow()
                            .of(boxes, Arguments.NONE, Convention.DEFAULT);
            assertTrue(Double.isNaN(value.value()), id);
            assertTrue(value.note().contains("needs masks"), id + ": " + value.note());
        }
    }

    @Test
    void boundariesOfDetectionsMatchThemToo() {
        for (ObjectPairs masks : Coco.read("pd_segm", "boundary").classes()) {
            Matching matching = masks.matching(masks.rule().withThreshold(0.01));
            int compared = 0;
            for (int reference = 0; reference < masks.references(); reference++) {
                int prediction = matching.predictionOf(reference);
                if (prediction >= 0) {
                    ClassPair pair = masks.pair(reference, prediction).orElseThrow();
                    Arguments share = new Arguments(Map.of("ratio", new Quantity(0.02, "")));
                    double bands = value("boundary_iou", pair, share);
                    double all = value("iou", pair, Arguments.NONE);
                    assertEquals(Math.min(bands, all), matching.value(reference), 1e-12);
                    compared++;
                }
            }
            assertTrue(compared > 5, compared + " pairs");
        }
    }

    private static double value(String id, ClassPair pair, Arguments arguments) {
        Convention coco = Convention.find("coco").orElseThrow();
        return MetricCatalog.find(id).orElseThrow().of(pair, arguments, coco).value();
    }

    /** COCO's evaluation as its tools sum it up, with −1 where nothing is defined. */
    private record Coco(List<ObjectPairs> classes) {

        static Coco read(String caseName, String iouType) {
            List<DatasetProblem> problems = new ArrayList<>();
            Detections detections =
                    CocoFiles.read(
                                    GoldenCases.file(caseName, "gt.json"),
                                    GoldenCases.file(caseName, "dt.json"),
                                    problems)
                            .orElseThrow(() -> new AssertionError(problems.toString()))
                            .detections();
            assertEquals(List.of(), problems);
            MatchingRule rule =
                    MatchingRule.DEFAULT.with(
                            switch (iouType) {
                                case "segm" -> Criterion.MASK_IOU;
                                case "boundary" -> Criterion.BOUNDARY_IOU;
                                default -> Criterion.BOX_IOU;
                            });
            List<ObjectPairs> classes = new ArrayList<>();
            for (int i = 0; i < detections.classes().size(); i++) {
                classes.add(ObjectPairs.ofDetections(detections, i, rule));
            }
            return new Coco(classes);
        }

        double value(String name) {
            Map<String, Quantity> given = new HashMap<>();
            for (AreaRange sizes : AreaRange.values()) {
                if (name.endsWith("_" + sizes.id())) {
                    given.put("area", new Quantity(sizes.ordinal(), ""));
                }
            }
            List<ObjectPairs> some = classes;
            if (name.contains("_class_")) {
                int id = Integer.parseInt(name.substring(name.lastIndexOf('_') + 1));
                some = List.of(classes.get(id - 1));
            }
            if (name.equals("AR1") || name.equals("AR10")) {
                given.put("max_dets", new Quantity(name.length() == 3 ? 1 : 10, ""));
            }
            if (name.startsWith("AR") || name.equals("AP") || name.startsWith("AP_")) {
                given.put("averaged", new Quantity(1, ""));
            } else {
                double overlap =
                        name.startsWith("AP@")
                                ? Double.parseDouble(name.substring(3))
                                : name.startsWith("AP75") ? 0.75 : 0.5;
                given.put("iou", new Quantity(overlap, ""));
            }
            Metric metric = MetricCatalog.find(name.startsWith("AR") ? "ar" : "ap").orElseThrow();
            return some.stream()
                    .mapToDouble(
                            one -> metric.of(one, new Arguments(given), Convention.DEFAULT).value())
                    .filter(value -> !Double.isNaN(value))
                    .average()
                    .orElse(-1);
        }
    }
}
