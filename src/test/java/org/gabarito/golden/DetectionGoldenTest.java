package org.gabarito.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gabarito.core.matching.AreaRange;
import org.gabarito.core.matching.Criterion;
import org.gabarito.core.matching.Detections;
import org.gabarito.core.matching.MatchingRule;
import org.gabarito.core.metric.Arguments;
import org.gabarito.core.metric.Convention;
import org.gabarito.core.metric.Metric;
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
            if (record.peer().equals("boundary-iou-api")) {
                tally.leaveOut(record.peer(), "boundary IoU between detections");
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
        tally.check(Map.of("boundary-iou-api", 0, "pycocotools", 214, "faster_coco_eval", 214));
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
                            iouType.equals("segm") ? Criterion.MASK_IOU : Criterion.BOX_IOU);
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
