package org.gabarito.report.snippet;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.gabarito.plan.Category;
import org.gabarito.plan.MetricChoice;
import org.gabarito.plan.MetricConfig;

/** {@code monai.metrics}: label maps and classification, and average precision of boxes. */
final class MonaiScript implements ToolScript {
    private static final String MASKS = "y_pred=p, y=r, include_background=False";

    /** As {@code compute_confusion_matrix_metric} calls them. */
    private static final Map<String, String> OF_COUNTS =
            Map.of(
                    "sensitivity", "sensitivity",
                    "specificity", "specificity",
                    "ppv", "precision",
                    "npv", "negative predictive value",
                    "accuracy", "accuracy",
                    "ba", "balanced accuracy",
                    "mcc", "matthews correlation coefficient",
                    "youden", "informedness");

    private static final Set<String> OF_SCORES = Set.of("auroc", "ap");
    private static final Set<String> PANOPTIC = Set.of("pq", "sq", "rq");

    /** One line of the script, and the functions that it needs. */
    private record Call(String line, List<String> imports) {}

    @Override
    public String name() {
        return "MONAI";
    }

    @Override
    public String fileName() {
        return "monai_scores.py";
    }

    @Override
    public String write(MetricConfig config, Limits limits) {
        return switch (Category.find(config.problem().category()).orElseThrow()) {
            case SEMANTIC_SEGMENTATION -> labelMaps(config, limits);
            case INSTANCE_SEGMENTATION -> instances(config, limits);
            case OBJECT_DETECTION -> boxes(config, limits);
            case IMAGE_LEVEL_CLASSIFICATION -> images(config, limits);
        };
    }

    private static String labelMaps(MetricConfig config, Limits limits) {
        List<Call> calls = new ArrayList<>();
        for (MetricChoice metric : config.metrics()) {
            Call call = call(metric, limits);
            if (call == null) {
                limits.lacks(metric.id());
            } else {
                calls.add(call);
            }
        }
        if (calls.isEmpty()) {
            return "";
        }
        limits.ofLabelMaps(config);
        return """
                # pip install monai nibabel
                from pathlib import Path

                from monai.metrics import %s
                from monai.networks import one_hot
                from monai.transforms import LoadImage

                read = LoadImage(image_only=True, ensure_channel_first=True)
                for file in sorted(Path("reference").glob("*.nii.gz")):
                    reference, prediction = read(file), read(Path("prediction") / file.name)
                    spacing = [float(step) for step in reference.pixdim]
                    classes = int(max(reference.max(), prediction.max())) + 1
                    r, p = one_hot(reference[None], classes), one_hot(prediction[None], classes)
                    scores = {
                %s
                    }
                    print(file.name, scores)  # one value a label, the background left out
                """
                .formatted(imports(calls), lines(calls, "        "));
    }

    private static Call call(MetricChoice metric, Limits limits) {
        String id = metric.id();
        if (OF_COUNTS.containsKey(id)) {
            return ofCounts(id, OF_COUNTS.get(id), "p, r, include_background=False");
        }
        return switch (id) {
            case "dsc" -> simple(id, "compute_dice", "");
            case "iou" -> simple(id, "compute_iou", "");
            case "hd" -> simple(id, "compute_hausdorff_distance", ", spacing=spacing");
            case "hd_perc" ->
                    simple(
                            id,
                            "compute_hausdorff_distance",
                            ", percentile=" + Python.number(metric, "p", 95) + ", spacing=spacing");
            case "assd" ->
                    simple(
                            id,
                            "compute_average_surface_distance",
                            ", symmetric=True, spacing=spacing");
            case "nsd" -> surfaceDice(metric, limits);
            case "fbeta" -> fBeta(metric);
            default -> null;
        };
    }

    private static Call simple(String id, String function, String more) {
        return new Call(
                Python.string(id) + ": " + function + "(" + MASKS + more + "),", List.of(function));
    }

    private static Call ofCounts(String id, String name, String arguments) {
        return new Call(
                "%s: compute_confusion_matrix_metric(%s, get_confusion_matrix(%s)),"
                        .formatted(Python.string(id), Python.string(name), arguments),
                List.of("compute_confusion_matrix_metric", "get_confusion_matrix"));
    }

    private static Call surfaceDice(MetricChoice metric, Limits limits) {
        if (Python.isPixels(metric, "tau")) {
            limits.add("pixels", "NSD");
        }
        String tau = Python.number(metric, "tau", 2);
        return simple(
                metric.id(),
                "compute_surface_dice",
                ", class_thresholds=["
                        + tau
                        + "] * (classes - 1), spacing=spacing, use_subvoxels=True");
    }

    private static Call fBeta(MetricChoice metric) {
        return new Call(
                "\"fbeta\": FBetaScore(beta=%s, include_background=False)(p, r),"
                        .formatted(Python.number(metric, "beta", 1)),
                List.of("FBetaScore"));
    }

    private static String imports(List<Call> calls) {
        Set<String> names = new LinkedHashSet<>();
        calls.forEach(call -> names.addAll(call.imports()));
        return names.size() < 3
                ? String.join(", ", names)
                : names.stream()
                        .map(n -> "    " + n + ",\n")
                        .collect(Collectors.joining("", "(\n", ")"));
    }

    private static String lines(List<Call> calls, String indent) {
        return calls.stream().map(c -> indent + c.line()).collect(Collectors.joining("\n"));
    }

    private static String instances(MetricConfig config, Limits limits) {
        List<String> quality = split(config, limits, PANOPTIC);
        if (quality.isEmpty()) {
            return "";
        }
        limits.ofLabelMaps(config);
        limits.add("strict");
        MetricConfig.Matching matching = config.matching();
        if (matching != null && !matching.criterion().equals("mask_iou")) {
            limits.add("exact", matching.criterion());
        }
        Double cutoff = matching == null ? null : matching.threshold();
        return """
                # pip install monai nibabel
                # Label maps in which every object has a label of its own, from 1 without gaps.
                from pathlib import Path

                from monai.metrics import compute_panoptic_quality
                from monai.transforms import LoadImage

                read = LoadImage(image_only=True)
                for file in sorted(Path("reference").glob("*.nii.gz")):
                    reference, prediction = read(file).long(), read(Path("prediction") / file.name).long()
                    for metric in %s:
                        value = compute_panoptic_quality(
                            prediction, reference, metric_name=metric, match_iou_threshold=%s
                        )
                        print(file.name, metric, float(value))
                """
                .formatted(Python.strings(quality), Python.number(cutoff == null ? 0.5 : cutoff));
    }

    private static String boxes(MetricConfig config, Limits limits) {
        List<String> given = split(config, limits, Set.of("ap"));
        if (given.isEmpty()) {
            return "";
        }
        limits.add("files");
        limits.add("intervals");
        double cutoff =
                config.metrics().stream()
                        .filter(metric -> metric.id().equals("ap"))
                        .mapToDouble(metric -> Python.value(metric, "iou", 0.5))
                        .findFirst()
                        .orElse(0.5);
        return """
                # pip install monai
                # Fill in, one array an image: boxes as x1, y1, x2, y2 (x1, y1, z1, x2, y2, z2), classes from 0, scores.
                from monai.apps.detection.metrics.coco import COCOMetric
                from monai.apps.detection.metrics.matching import matching_batch
                from monai.data.box_utils import box_iou

                pred_boxes, pred_classes, pred_scores, gt_boxes, gt_classes = [], [], [], [], []

                metric = COCOMetric(classes=["object"], iou_list=[%s], max_detection=[100])
                matches = matching_batch(
                    iou_fn=box_iou,
                    iou_thresholds=metric.iou_thresholds,
                    pred_boxes=pred_boxes,
                    pred_classes=pred_classes,
                    pred_scores=pred_scores,
                    gt_boxes=gt_boxes,
                    gt_classes=gt_classes,
                )
                print(metric(matches)[0])
                """
                .formatted(Python.number(cutoff));
    }

    private static String images(MetricConfig config, Limits limits) {
        List<Call> calls = new ArrayList<>();
        for (MetricChoice metric : config.metrics()) {
            String id = metric.id();
            if (OF_COUNTS.containsKey(id)) {
                calls.add(ofCounts(id, OF_COUNTS.get(id), "p, r"));
            } else if (id.equals("fbeta")) {
                calls.add(
                        new Call(
                                "\"fbeta\": FBetaScore(beta=%s)(p, r),"
                                        .formatted(Python.number(metric, "beta", 1)),
                                List.of("FBetaScore")));
            } else if (OF_SCORES.contains(id)) {
                String function = id.equals("ap") ? "compute_average_precision" : "compute_roc_auc";
                calls.add(
                        new Call(
                                "%s: %s(scores, r, average=\"none\"),"
                                        .formatted(Python.string(id), function),
                                List.of(function)));
            } else {
                limits.lacks(id);
            }
        }
        if (calls.isEmpty()) {
            return "";
        }
        limits.add("files");
        limits.add("intervals");
        return """
                # pip install monai pandas
                # cases.csv: reference and prediction hold class numbers from 0; p0, p1, … the score of each class.
                import pandas as pd
                import torch
                from monai.metrics import %s
                from monai.networks import one_hot

                table = pd.read_csv("cases.csv")
                scores = torch.tensor(table.filter(regex=r"^p\\d+$").to_numpy())
                classes = scores.shape[1]
                r = one_hot(torch.tensor(table[["reference"]].to_numpy()), classes)
                p = one_hot(torch.tensor(table[["prediction"]].to_numpy()), classes)
                print(
                    {
                %s
                    }
                )  # counts of single cases have to be summed before a rate is formed
                """
                .formatted(imports(calls), lines(calls, "        "));
    }

    /** The metrics of the config that are among these; the others are told. */
    private static List<String> split(MetricConfig config, Limits limits, Set<String> given) {
        List<String> found = new ArrayList<>();
        for (MetricChoice metric : config.metrics()) {
            if (given.contains(metric.id())) {
                found.add(metric.id());
            } else {
                limits.lacks(metric.id());
            }
        }
        return found;
    }
}
