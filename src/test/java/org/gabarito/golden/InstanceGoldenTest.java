package org.gabarito.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.gabarito.core.geometry.Connectivity;
import org.gabarito.core.geometry.LabelMap;
import org.gabarito.core.geometry.Spacing;
import org.gabarito.core.matching.AreaRange;
import org.gabarito.core.matching.Assignment;
import org.gabarito.core.matching.Criterion;
import org.gabarito.core.matching.Matching;
import org.gabarito.core.matching.MatchingRule;
import org.gabarito.core.metric.Arguments;
import org.gabarito.core.metric.ClassPair;
import org.gabarito.core.metric.Convention;
import org.gabarito.core.metric.LabelPairs;
import org.gabarito.core.metric.Metric;
import org.gabarito.core.metric.ObjectPairs;
import org.gabarito.core.metric.Quantity;
import org.gabarito.core.metric.catalog.MetricCatalog;
import org.gabarito.dataset.DatasetProblem;
import org.gabarito.dataset.InstanceScores;
import org.gabarito.golden.GoldenCases.GoldenRecord;
import org.gabarito.image.FileSource;
import org.gabarito.image.ImageBudget;
import org.gabarito.image.ImageFormats;
import org.junit.jupiter.api.Test;

/** Objects of two label maps, matched and counted, against every tool that was asked. */
class InstanceGoldenTest {
    /** Relative; the first adds an epsilon to its denominators, the others compute in floats. */
    private static final Map<String, Double> TOLERANCES =
            Map.of("MetricsReloaded", 1e-6, "monai", 1e-5, "cellpose", 1e-6, "stardist", 1e-6);

    /** What each name in the records is here. */
    private static final Map<String, String> METRICS =
            Map.ofEntries(
                    Map.entry("pq", "pq"),
                    Map.entry("PQ", "pq"),
                    Map.entry("panoptic_quality", "pq"),
                    Map.entry("sq", "sq"),
                    Map.entry("mean_matched_score", "sq"),
                    Map.entry("mean_matched_iou", "sq"),
                    Map.entry("rq", "rq"),
                    Map.entry("f1", "rq"),
                    Map.entry("fbeta", "rq"));

    /** Means over matched pairs. */
    private static final Map<String, String> PER_PAIR =
            Map.of(
                    "sq_dsc", "dsc",
                    "sq_assd", "assd",
                    "sq_rvd", "rvd",
                    "mean_matched_dsc", "dsc",
                    "mean_matched_assd", "assd");

    private static final Map<String, String> WITHOUT =
            Map.of(
                    "picai_eval", "it stopped with an error on every case asked for",
                    "py-ctcmetrics", "one prediction may match several references",
                    "scikit-image", "not a metric here");

    private final Tally tally = new Tally();
    private final Map<String, ObjectPairs> cases = new HashMap<>();

    @Test
    void everyToolThatMatchesObjectsIsMatched() {
        List<GoldenRecord> records = GoldenCases.objectRecords();
        Map<String, Double> ofCoco = new HashMap<>();
        records.stream()
                .filter(r -> r.peer().equals("pycocotools"))
                .forEach(r -> ofCoco.put(r.caseName() + " " + r.metric(), r.value()));
        for (GoldenRecord record : records) {
            if (record.kind().equals("instance")) {
                Optional<String> reason = leftOut(record);
                Double reference = ofCoco.get(record.caseName() + " " + record.metric());
                if (record.peer().equals("faster_coco_eval")
                        && record.metric().equals("AP_small")
                        && reference != null
                        && Math.abs(reference - record.value()) > 1e-9) {
                    reason = Optional.of("it differs from the tool that it copies");
                }
                if (reason.isPresent()) {
                    tally.leaveOut(record.peer(), reason.get());
                } else {
                    compare(record);
                }
            }
        }
        tally.check(
                Map.of(
                        "MetricsReloaded", 208,
                        "cellpose", 1152,
                        "faster_coco_eval", 397,
                        "monai", 180,
                        "panoptica", 2080,
                        "picai_eval", 0,
                        "py-ctcmetrics", 0,
                        "pycocotools", 351,
                        "stardist", 3192));
    }

    @Test
    void boundaryIouOfObjectsIsThatOfTheirMasks() {
        Metric metric = MetricCatalog.find("boundary_iou").orElseThrow();
        for (String name : List.of("pi_cells", "pi_touching", "pi_3d_cells")) {
            ObjectPairs objects = read(name, false, false);
            MatchingRule rule = objects.rule().with(Criterion.BOUNDARY_IOU).withThreshold(0.01);
            Matching matching = objects.matching(rule);
            int compared = 0;
            for (int reference = 0; reference < objects.references(); reference++) {
                int prediction = matching.predictionOf(reference);
                if (prediction >= 0) {
                    ClassPair pair = objects.pair(reference, prediction).orElseThrow();
                    assertEquals(
                            metric.of(pair, Arguments.NONE, Convention.DEFAULT).value(),
                            matching.value(reference),
                            1e-12);
                    compared++;
                }
            }
            assertTrue(compared > 3, name + ": " + compared + " pairs");
        }
    }

    private static Optional<String> leftOut(GoldenRecord record) {
        String matcher = record.parameter("matcher");
        if (WITHOUT.containsKey(record.peer())) {
            return Optional.of(WITHOUT.get(record.peer()));
        }
        if (record.raised()) {
            return Optional.of("the tool stopped with an error");
        }
        if (matcher.equals("naive_many_to_one") || matcher.equals("maximize_merge")) {
            return Optional.of("one reference may take several predictions");
        }
        if (record.parameter("criterion").equals("iop")
                || record.parameter("criterion").equals("iot")) {
            return Optional.of("criterion not offered");
        }
        String metric = record.metric();
        if (metric.equals("aji")
                || metric.equals("mean_true_score")
                || metric.startsWith("global_bin_")
                || metric.startsWith("instance_v")
                || metric.endsWith("_std")
                || metric.equals("pq_dsc")) {
            return Optional.of("not a metric here");
        }
        if (record.peer().equals("pycocotools")
                && (metric.equals("AP")
                        || metric.equals("AP_small")
                        || metric.equals("AP_medium")
                        || metric.equals("AP_large"))
                && record.value() == -1) {
            return Optional.of("-1 because of another number of detections an image");
        }
        return Optional.empty();
    }

    private void compare(GoldenRecord record) {
        ObjectPairs objects =
                cases.computeIfAbsent(
                        record.caseName() + " " + record.parameter("input") + record.peer(),
                        k ->
                                read(
                                        record.caseName(),
                                        !record.parameter("input").isEmpty(),
                                        record.peer().equals("MetricsReloaded")));
        double actual = value(record, objects);
        tally.compare(
                record.peer(),
                record,
                record.value(),
                actual,
                TOLERANCES.getOrDefault(record.peer(), 1e-9));
    }

    private static double value(GoldenRecord record, ObjectPairs objects) {
        if (record.peer().contains("coco")) {
            return coco(record.metric(), objects);
        }
        Matching matching = objects.matching(rule(record));
        return switch (record.metric()) {
            case "tp", "numb_tp" -> matching.truePositives();
            case "fp", "numb_fp" -> matching.falsePositives();
            case "fn", "numb_fn" -> matching.falseNegatives();
            case "n_true", "n_ref_instances", "numb_ref" -> matching.references();
            case "n_pred", "n_pred_instances", "numb_pred" -> matching.predictions();
            default -> metric(record, objects, matching);
        };
    }

    private static MatchingRule rule(GoldenRecord record) {
        MatchingRule rule = convention(record).matching().orElseThrow();
        String threshold = record.parameter("threshold");
        if (!threshold.isEmpty()) {
            rule = rule.withThreshold(Double.parseDouble(threshold));
        }
        return record.parameter("matcher").equals("bipartite")
                ? rule.with(Assignment.HUNGARIAN_BY_TOTAL)
                : rule;
    }

    private static Convention convention(GoldenRecord record) {
        String name = record.peer().equals("MetricsReloaded") ? "metrics-reloaded" : record.peer();
        return Convention.find(name).orElseThrow();
    }

    private static double metric(GoldenRecord record, ObjectPairs objects, Matching matching) {
        if (record.metric().startsWith("mean_accuracy_50_95")) {
            return foundShare(record, objects, Map.of("averaged", new Quantity(1, "")));
        }
        if (record.metric().equals("accuracy")) {
            return foundShare(
                    record, objects, Map.of("iou", new Quantity(record.number("threshold"), "")));
        }
        if (METRICS.containsKey(record.metric())) {
            Convention convention = convention(record);
            if (record.parameter("matcher").equals("bipartite")) {
                // only the matching differs: the metric shall not ask for that of the convention
                return sum(record.metric(), matching, objects);
            }
            return MetricCatalog.find(METRICS.get(record.metric()))
                    .orElseThrow()
                    .of(
                            objects,
                            new Arguments(
                                    Map.of("iou", new Quantity(record.number("threshold"), ""))),
                            convention)
                    .value();
        }
        double found = matching.truePositives();
        double wrong = matching.falsePositives();
        double missed = matching.falseNegatives();
        return switch (record.metric()) {
            case "precision", "prec" -> found + wrong == 0 ? 0 : found / (found + wrong);
            case "recall", "rec" -> found + missed == 0 ? 0 : found / (found + missed);
            default -> perPair(record, objects, matching);
        };
    }

    private static double foundShare(
            GoldenRecord record, ObjectPairs objects, Map<String, Quantity> given) {
        return MetricCatalog.find("ap")
                .orElseThrow()
                .of(objects, new Arguments(given), convention(record))
                .value();
    }

    private static double sum(String metric, Matching matching, ObjectPairs objects) {
        if (matching.references() == 0 || matching.predictions() == 0) {
            return matching.references() + matching.predictions() == 0 ? Double.NaN : 0;
        }
        double weight =
                matching.truePositives()
                        + (matching.falsePositives() + matching.falseNegatives()) / 2.0;
        return switch (metric) {
            case "pq" -> matching.total() / weight;
            case "sq" -> matching.total() / matching.truePositives();
            default -> matching.truePositives() / weight;
        };
    }

    /** Means over matched pairs of a metric of two masks; undefined without pairs. */
    private static double perPair(GoldenRecord record, ObjectPairs objects, Matching matching) {
        boolean panoptica = record.peer().equals("panoptica");
        String id = PER_PAIR.get(record.metric());
        Metric metric = MetricCatalog.find(id).orElseThrow();
        Convention convention = id.equals("rvd") ? Convention.DEFAULT : convention(record);
        double sum = 0;
        for (int reference = 0; reference < matching.references(); reference++) {
            int prediction = matching.predictionOf(reference);
            if (prediction >= 0) {
                sum +=
                        metric.of(
                                        objects.pair(reference, prediction).orElseThrow(),
                                        Arguments.NONE,
                                        convention)
                                .value();
            }
        }
        if (panoptica && matching.truePositives() == 0) {
            return matching.references() + matching.predictions() == 0 || id.equals("rvd")
                    ? Double.NaN
                    : id.equals("assd") ? Double.POSITIVE_INFINITY : 0;
        }
        return sum / matching.truePositives();
    }

    private static double coco(String name, ObjectPairs objects) {
        Map<String, Quantity> given = new HashMap<>();
        given.put(
                "max_dets",
                new Quantity(name.equals("AR1") ? 1 : name.equals("AR10") ? 10 : 1000, ""));
        for (AreaRange sizes : AreaRange.values()) {
            if (name.endsWith("_" + sizes.id())) {
                given.put("area", new Quantity(sizes.ordinal(), ""));
            }
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
        double value =
                MetricCatalog.find(name.startsWith("AR") ? "ar" : "ap")
                        .orElseThrow()
                        .of(objects, new Arguments(given), Convention.find("coco").orElseThrow())
                        .value();
        return Double.isNaN(value) ? -1 : value;
    }

    private static ObjectPairs read(String caseName, boolean components, boolean voxels) {
        try {
            LabelMap reference = image(caseName, "ref", voxels);
            LabelMap prediction = image(caseName, "pred", voxels);
            LabelPairs pairs = LabelPairs.of(reference, prediction, Set.of());
            if (components) {
                Set<Integer> labels = new TreeSet<>(pairs.referenceLabels());
                labels.addAll(pairs.predictionLabels());
                // its default: edges join in space but not in the plane
                boolean flat = reference.grid().dimensions() == 2;
                return ObjectPairs.ofComponents(
                        pairs,
                        List.copyOf(labels),
                        flat ? Connectivity.FACES : Connectivity.FULL,
                        0,
                        MatchingRule.DEFAULT);
            }
            List<DatasetProblem> problems = new ArrayList<>();
            Map<Integer, Double> scores =
                    InstanceScores.read(
                            GoldenCases.file(caseName, "scores.csv"), caseName, problems);
            assertEquals(List.of(), problems);
            return ObjectPairs.ofInstances(pairs, scores, 0, MatchingRule.DEFAULT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static LabelMap image(String caseName, String stem, boolean voxels) throws IOException {
        JsonNode description = GoldenCases.description(caseName);
        FileSource file = GoldenCases.file(caseName, description.get(stem).asText());
        LabelMap map =
                ImageFormats.find(file.name())
                        .orElseThrow()
                        .read(file, ImageBudget.ofHeap())
                        .labels();
        int axes = map.grid().dimensions();
        if (voxels) {
            return map.with(Spacing.unknown(axes));
        }
        double[] steps = new double[axes];
        for (int axis = 0; axis < axes; axis++) {
            // of a PNG it comes as row, column
            steps[axis] = description.get("spacing").get(axes == 2 ? 1 - axis : axis).asDouble();
        }
        return map.with(Spacing.of(Spacing.MILLIMETRE, steps));
    }
}
