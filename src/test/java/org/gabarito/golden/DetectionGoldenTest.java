package org.gabarito.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gabarito.core.matching.AreaRange;
import org.gabarito.core.matching.Criterion;
import org.gabarito.core.matching.Detections;
import org.gabarito.core.matching.Interpolation;
import org.gabarito.core.matching.MatchingRule;
import org.gabarito.core.matching.ScoredObjects;
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
    private record Coco(List<ScoredObjects> classes, Criterion criterion) {

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
            Criterion criterion = iouType.equals("segm") ? Criterion.MASK_IOU : Criterion.BOX_IOU;
            List<ScoredObjects> classes = new ArrayList<>();
            for (int i = 0; i < detections.classes().size(); i++) {
                classes.add(detections.scored(i, criterion));
            }
            return new Coco(classes, criterion);
        }

        double value(String metric) {
            return switch (metric) {
                case "AP" -> ap(classes, AreaRange.ALL);
                case "AP50", "AP@0.50" -> apAt(classes, 0);
                case "AP75", "AP@0.75" -> apAt(classes, 5);
                case "AP_small" -> ap(classes, AreaRange.SMALL);
                case "AP_medium" -> ap(classes, AreaRange.MEDIUM);
                case "AP_large" -> ap(classes, AreaRange.LARGE);
                case "AR1" -> ar(classes, AreaRange.ALL, 1);
                case "AR10" -> ar(classes, AreaRange.ALL, 10);
                case "AR100" -> ar(classes, AreaRange.ALL, 100);
                case "AR_small" -> ar(classes, AreaRange.SMALL, 100);
                case "AR_medium" -> ar(classes, AreaRange.MEDIUM, 100);
                case "AR_large" -> ar(classes, AreaRange.LARGE, 100);
                default -> other(metric);
            };
        }

        private double other(String metric) {
            if (metric.startsWith("AP@0.")) {
                return apAt(
                        classes, Math.round((Float.parseFloat(metric.substring(3)) - 0.5f) * 20));
            }
            int ofClass = Integer.parseInt(metric.substring(metric.lastIndexOf('_') + 1)) - 1;
            List<ScoredObjects> one = List.of(classes.get(ofClass));
            if (metric.startsWith("AP50_class_")) {
                return apAt(one, 0);
            }
            return metric.startsWith("AP_class_")
                    ? ap(one, AreaRange.ALL)
                    : ar(one, AreaRange.ALL, 100);
        }

        private double apAt(List<ScoredObjects> some, int step) {
            double overlap = ScoredObjects.averagedOverlaps()[step];
            return mean(
                    some.stream()
                            .map(
                                    one ->
                                            one.ranking(rule(overlap), AreaRange.ALL, 100)
                                                    .averagePrecision(Interpolation.COCO))
                            .toList());
        }

        private double ap(List<ScoredObjects> some, AreaRange sizes) {
            List<Double> values = new ArrayList<>();
            for (ScoredObjects one : some) {
                for (double overlap : ScoredObjects.averagedOverlaps()) {
                    values.add(
                            one.ranking(rule(overlap), sizes, 100)
                                    .averagePrecision(Interpolation.COCO));
                }
            }
            return mean(values);
        }

        private double ar(List<ScoredObjects> some, AreaRange sizes, int most) {
            List<Double> values = new ArrayList<>();
            for (ScoredObjects one : some) {
                for (double overlap : ScoredObjects.averagedOverlaps()) {
                    values.add(one.ranking(rule(overlap), sizes, most).recall());
                }
            }
            return mean(values);
        }

        private MatchingRule rule(double overlap) {
            return MatchingRule.DEFAULT.with(criterion).withThreshold(overlap);
        }

        private static double mean(List<Double> values) {
            return values.stream()
                    .filter(value -> !Double.isNaN(value))
                    .mapToDouble(Double::doubleValue)
                    .average()
                    .orElse(-1);
        }
    }
}
