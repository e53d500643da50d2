package org.gabarito.report.snippet;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gabarito.plan.Category;
import org.gabarito.plan.MetricChoice;
import org.gabarito.plan.MetricConfig;

/** panoptica: instances, their matching, and a few metrics on matched pairs or whole classes. */
final class PanopticaScript implements ToolScript {
    private static final Map<String, String> METRICS =
            Map.of(
                    "dsc", "DSC",
                    "iou", "IOU",
                    "cldice", "clDSC",
                    "assd", "ASSD",
                    "masd", "ASSD",
                    "rvd", "RVD",
                    "hd", "HD",
                    "hd_perc", "HD95",
                    "nsd", "NSD",
                    "center_distance", "CEDI");

    /** Given with every result, without being asked for. */
    private static final List<String> ALWAYS = List.of("pq", "sq", "rq");

    @Override
    public String name() {
        return "panoptica";
    }

    @Override
    public String fileName() {
        return "panoptica_scores.py";
    }

    @Override
    public String write(MetricConfig config, Limits limits) {
        String category = config.problem().category();
        boolean instances = category.equals(Category.INSTANCE_SEGMENTATION.longName());
        if (!instances && !category.equals(Category.SEMANTIC_SEGMENTATION.longName())) {
            return "";
        }
        String metrics =
                config.metrics().stream()
                        .filter(metric -> isGiven(metric, limits))
                        .map(metric -> METRICS.get(metric.id()))
                        .filter(name -> name != null)
                        .distinct()
                        .map(name -> "Metric." + name)
                        .collect(Collectors.joining(", ", "[", "]"));
        limits.ofLabelMaps(config);
        return instances ? instances(config, metrics, limits) : semantic(config, metrics);
    }

    private static boolean isGiven(MetricChoice metric, Limits limits) {
        String id = metric.id();
        if (!METRICS.containsKey(id) && !ALWAYS.contains(id)) {
            limits.lacks(id);
            return false;
        }
        switch (id) {
            case "hd_perc" -> {
                limits.add("definition", "HD95", "panoptica");
                if (Python.value(metric, "p", 95) != 95) {
                    limits.add("parameter", Limits.abbreviation(id), "p");
                }
            }
            case "nsd" -> {
                limits.add("definition", "NSD", "panoptica");
                limits.add("parameter", "NSD", "\u03c4");
            }
            case "assd" -> limits.add("definition", "ASSD", "panoptica");
            default -> {}
        }
        return true;
    }

    private static String instances(MetricConfig config, String metrics, Limits limits) {
        MetricConfig.Matching matching = config.matching();
        double threshold = 0.5;
        String matcher = "NaiveThresholdMatching";
        if (matching != null) {
            if (!matching.criterion().equals("mask_iou")) {
                limits.add("exact", matching.criterion());
            }
            if (matching.assignment().equals("hungarian")) {
                matcher = "MaxBipartiteMatching";
            } else if (matching.assignment().equals("greedy_by_score")) {
                limits.add("scores");
            }
            if (matching.doubleAssignment().equals("ignored")) {
                limits.add("doubles");
            }
            Double cutoff = matching.threshold();
            threshold = cutoff == null ? threshold : cutoff;
        }
        limits.add("ties");
        return """
                # pip install panoptica nibabel
                # Label maps in which every object has a label of its own.
                from pathlib import Path

                from panoptica import InputType, Panoptica_Evaluator
                from panoptica.instance_matcher import %1$s
                from panoptica.metrics import Metric

                evaluator = Panoptica_Evaluator(
                    expected_input=InputType.UNMATCHED_INSTANCE,
                    instance_matcher=%1$s(
                        matching_metric=Metric.IOU, matching_threshold=%2$s
                    ),
                    instance_metrics=%3$s,
                )
                for reference in sorted(Path("reference").glob("*.nii.gz")):
                    prediction = Path("prediction") / reference.name
                    result = evaluator.evaluate(str(prediction), str(reference))["ungrouped"]
                    print(reference.name, result)
                """
                .formatted(matcher, Python.number(threshold), metrics);
    }

    private static String semantic(MetricConfig config, String metrics) {
        return """
                # pip install panoptica nibabel
                # Look at the values whose names begin with global_bin: they hold for whole classes.
                from pathlib import Path

                from panoptica import (
                    ConnectedComponentsInstanceApproximator,
                    InputType,
                    NaiveThresholdMatching,
                    Panoptica_Evaluator,
                )
                from panoptica.metrics import Metric
                from panoptica.utils.segmentation_class import SegmentationClassGroups

                LABELS = %s
                evaluator = Panoptica_Evaluator(
                    expected_input=InputType.SEMANTIC,
                    instance_approximator=ConnectedComponentsInstanceApproximator(),
                    instance_matcher=NaiveThresholdMatching(),
                    segmentation_class_groups=SegmentationClassGroups(
                        {name: [label] for label, name in LABELS.items()}
                    ),
                    global_metrics=%s,
                )
                for reference in sorted(Path("reference").glob("*.nii.gz")):
                    prediction = Path("prediction") / reference.name
                    for name, result in evaluator.evaluate(str(prediction), str(reference)).items():
                        print(reference.name, name, result)
                """
                .formatted(
                        config.labels().isEmpty() ? "{1: \"structure\"}" : Python.labels(config),
                        metrics);
    }
}
