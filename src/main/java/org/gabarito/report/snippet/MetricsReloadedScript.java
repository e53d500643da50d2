package org.gabarito.report.snippet;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gabarito.core.metric.MetricInfo;
import org.gabarito.core.metric.catalog.MetricCatalog;
import org.gabarito.plan.Category;
import org.gabarito.plan.MetricChoice;
import org.gabarito.plan.MetricConfig;

/** Project-MONAI/MetricsReloaded, the package of the framework's authors. */
final class MetricsReloadedScript implements ToolScript {
    /** Keys that differ from our ids. */
    private static final Map<String, String> KEYS =
            Map.ofEntries(
                    Map.entry("lr_plus", "lr+"),
                    Map.entry("youden", "youden_ind"),
                    Map.entry("avd", "vol_diff"),
                    Map.entry("sens_at_spec", "sens@spec"),
                    Map.entry("spec_at_sens", "spec@sens"),
                    Map.entry("ppv_at_sens", "ppv@sens"),
                    Map.entry("sens_at_ppv", "sens@ppv"),
                    Map.entry("fppi_at_sens", "fppi@sens"),
                    Map.entry("sens_at_fppi", "sens@fppi"),
                    Map.entry("cwce", "cwece"),
                    Map.entry("pq", "PQ"));

    private static final Set<String> MULTI_CLASS = Set.of("mcc", "wck", "ba", "ec");
    private static final Set<String> COUNTING =
            Set.of("accuracy", "ba", "mcc", "nb", "lr_plus", "youden", "fbeta", "ec");
    private static final Set<String> OVERLAP = Set.of("dsc", "iou", "cldice", "fbeta");
    private static final Set<String> BOUNDARY =
            Set.of("nsd", "boundary_iou", "hd", "hd_perc", "assd", "masd");
    private static final Set<String> THRESHOLDS =
            Set.of(
                    "sens_at_spec",
                    "spec_at_sens",
                    "ppv_at_sens",
                    "sens_at_ppv",
                    "fppi_at_sens",
                    "sens_at_fppi",
                    "auroc",
                    "ap",
                    "froc");
    private static final Set<String> CALIBRATION =
            Set.of("bs", "rbs", "nll", "ece", "cwce", "kce", "ece_kde");

    @Override
    public String name() {
        return "MetricsReloaded";
    }

    @Override
    public String fileName() {
        return "metrics_reloaded_scores.py";
    }

    @Override
    public String write(MetricConfig config, Limits limits) {
        return switch (Category.find(config.problem().category()).orElseThrow()) {
            case SEMANTIC_SEGMENTATION -> labelMaps(config, limits);
            case IMAGE_LEVEL_CLASSIFICATION -> images(config, limits);
            case OBJECT_DETECTION -> objects(config, limits, false);
            case INSTANCE_SEGMENTATION -> objects(config, limits, true);
        };
    }

    private static String labelMaps(MetricConfig config, Limits limits) {
        List<MetricChoice> given = new ArrayList<>();
        for (MetricChoice metric : config.metrics()) {
            String id = metric.id();
            if (OVERLAP.contains(id)
                    || BOUNDARY.contains(id)
                    || COUNTING.contains(id)
                    || id.equals("avd")) {
                given.add(metric);
            } else {
                limits.lacks(id);
            }
        }
        if (given.isEmpty()) {
            return "";
        }
        given.forEach(metric -> told(metric, limits));
        limits.ofLabelMaps(config);
        return """
                # pip install nibabel git+https://github.com/Project-MONAI/MetricsReloaded
                from pathlib import Path

                import nibabel as nib
                import numpy as np
                from MetricsReloaded.metrics.pairwise_measures import BinaryPairwiseMeasures

                LABELS = %s  # empty: whatever occurs
                for file in sorted(Path("reference").glob("*.nii.gz")):
                    image = nib.load(file)
                    reference = np.asarray(image.dataobj)
                    prediction = np.asarray(nib.load(Path("prediction") / file.name).dataobj)
                    found = set(np.unique(reference)) | set(np.unique(prediction))
                    for label in LABELS or sorted(found - {0}):
                        measures = BinaryPairwiseMeasures(
                            (prediction == label).astype(int),
                            (reference == label).astype(int),
                            measures=%s,
                            pixdim=image.header.get_zooms()[: reference.ndim],
                            dict_args=%s,
                        )
                        print(file.name, LABELS.get(label, label), measures.to_dict_meas())
                """
                .formatted(Python.labels(config), keys(given), arguments(given));
    }

    /** What this tool means by a metric, where that is something else. */
    private static void told(MetricChoice metric, Limits limits) {
        String name = Limits.abbreviation(metric.id());
        switch (metric.id()) {
            case "nsd" -> {
                limits.add("definition", name, "metrics-reloaded");
                if (Python.isPixels(metric, "tau")) {
                    limits.add("pixels", name);
                }
            }
            case "hd", "hd_perc", "assd", "masd" ->
                    limits.add("definition", name, "metrics-reloaded");
            case "boundary_iou" -> limits.add("definition.plain", name);
            case "avd" -> {
                if (Python.value(metric, "relative", 0) == 0) {
                    limits.add("relative", name);
                }
            }
            default -> {}
        }
    }

    private static String images(MetricConfig config, Limits limits) {
        Map<String, List<MetricChoice>> kinds = new LinkedHashMap<>();
        List.of("multi", "binary", "thresholds", "calibration")
                .forEach(kind -> kinds.put(kind, new ArrayList<>()));
        for (MetricChoice metric : config.metrics()) {
            String kind = kind(metric.id());
            if (kind.isEmpty()) {
                limits.lacks(metric.id());
            } else {
                kinds.get(kind).add(metric);
            }
        }
        if (kinds.values().stream().allMatch(List::isEmpty)) {
            return "";
        }
        limits.add("files");
        limits.add("intervals");
        return """
                # pip install pandas git+https://github.com/Project-MONAI/MetricsReloaded
                # cases.csv: reference and prediction hold class numbers from 0; p0, p1, … the probability of each class.
                import pandas as pd
                from MetricsReloaded.metrics.calibration_measures import CalibrationMeasures
                from MetricsReloaded.metrics.pairwise_measures import (
                    BinaryPairwiseMeasures,
                    MultiClassPairwiseMeasures,
                )
                from MetricsReloaded.metrics.prob_pairwise_measures import ProbabilityPairwiseMeasures

                table = pd.read_csv("cases.csv")
                reference, prediction = table["reference"].to_numpy(), table["prediction"].to_numpy()
                scores = table.filter(regex=r"^p\\d+$").to_numpy()
                classes = list(range(scores.shape[1]))

                multi_class = MultiClassPairwiseMeasures(
                    prediction, reference, classes, measures=%s, dict_args=%s
                )
                print(multi_class.to_dict_meas())
                for c in classes:
                    r, p = (reference == c).astype(int), (prediction == c).astype(int)
                    per_class = BinaryPairwiseMeasures(p, r, measures=%s, dict_args=%s)
                    thresholds = ProbabilityPairwiseMeasures(
                        scores[:, c], r, measures=%s, dict_args=%s
                    )
                    print(c, per_class.to_dict_meas(), thresholds.to_dict_meas())
                calibration = CalibrationMeasures(scores, reference, measures=%s, dict_args=%s)
                print(calibration.to_dict_meas())
                """
                .formatted(
                        keys(kinds.get("multi")),
                        arguments(kinds.get("multi")),
                        keys(kinds.get("binary")),
                        arguments(kinds.get("binary")),
                        keys(kinds.get("thresholds")),
                        arguments(kinds.get("thresholds")),
                        keys(kinds.get("calibration")),
                        arguments(kinds.get("calibration")));
    }

    private static String kind(String id) {
        if (MULTI_CLASS.contains(id)) {
            return "multi";
        }
        if (COUNTING.contains(id)) {
            return "binary";
        }
        if (THRESHOLDS.contains(id)) {
            return "thresholds";
        }
        return CALIBRATION.contains(id) ? "calibration" : "";
    }

    private static String objects(MetricConfig config, Limits limits, boolean masks) {
        List<MetricChoice> counting = new ArrayList<>();
        List<MetricChoice> overlap = new ArrayList<>();
        List<MetricChoice> boundary = new ArrayList<>();
        List<MetricChoice> thresholds = new ArrayList<>();
        List<MetricChoice> quality = new ArrayList<>();
        for (MetricChoice metric : config.metrics()) {
            String id = metric.id();
            if (id.equals("fbeta") && !"S6".equals(metric.step())) {
                counting.add(metric);
            } else if (masks && OVERLAP.contains(id)) {
                overlap.add(metric);
            } else if (masks && BOUNDARY.contains(id)) {
                boundary.add(metric);
            } else if (THRESHOLDS.contains(id) && !id.equals("auroc")) {
                thresholds.add(metric);
            } else if (masks && id.equals("pq")) {
                quality.add(metric);
            } else {
                limits.lacks(id);
            }
        }
        config.metrics().forEach(metric -> fixed(metric, limits));
        MetricConfig.Matching matching = config.matching();
        String localization = localization(matching, masks, limits);
        limits.add("defects");
        limits.add("intervals");
        if (masks) {
            limits.add("spacing");
        }
        Double cutoff = matching == null ? null : matching.threshold();
        return """
                # pip install nibabel git+https://github.com/Project-MONAI/MetricsReloaded
                from MetricsReloaded.processes.overall_process import ProcessEvaluation

                %s
                result = ProcessEvaluation(
                    data,
                    "%s",
                    localization="%s",
                    assignment="greedy_matching",
                    thresh_ass=%s,
                    measures_pcc=%s,
                    measures_overlap=%s,
                    measures_boundary=%s,
                    measures_mt=%s,
                    measures_detseg=%s,
                )
                print(result.resdet, result.resseg, result.resmt, sep="\\n")
                """
                .formatted(
                        masks ? maskData() : boxData(),
                        masks ? "InS" : "ObD",
                        localization,
                        Python.number(cutoff == null ? 0.5 : cutoff),
                        keys(counting),
                        keys(overlap),
                        keys(boundary),
                        keys(thresholds),
                        keys(quality));
    }

    private static String maskData() {
        return """
                # Label maps in which every object has a label of its own.
                from pathlib import Path

                import nibabel as nib
                import numpy as np


                def objects(path):
                    image = np.asarray(nib.load(path).dataobj)
                    return [(image == label).astype(int) for label in np.unique(image) if label]


                data = {key: [] for key in ("ref_loc", "pred_loc", "ref_class", "pred_class", "pred_prob", "file")}
                data["list_values"] = [1]
                for file in sorted(Path("reference").glob("*.nii.gz")):
                    reference, prediction = objects(file), objects(Path("prediction") / file.name)
                    data["file"].append(file.name)
                    data["ref_loc"].append(reference)
                    data["pred_loc"].append(prediction)
                    data["ref_class"].append([1] * len(reference))
                    data["pred_class"].append([1] * len(prediction))
                    data["pred_prob"].append([1.0] * len(prediction))  # the scores, where there are any
                """;
    }

    private static String boxData() {
        return """
                # Fill in, one list an image: boxes as x1, y1, x2, y2, the class and the score of each.
                data = {
                    "ref_loc": [],
                    "pred_loc": [],
                    "ref_class": [],
                    "pred_class": [],
                    "pred_prob": [],
                    "list_values": [1],
                    "file": [],
                }
                """;
    }

    private static String localization(
            MetricConfig.Matching matching, boolean masks, Limits limits) {
        String plain = masks ? "mask_iou" : "box_iou";
        if (matching == null) {
            return plain;
        }
        if (!matching.assignment().equals("greedy_by_localization")) {
            limits.add("assignment", matching.assignment());
        }
        if (matching.doubleAssignment().equals("ignored")) {
            limits.add("doubles");
        }
        return switch (matching.criterion()) {
            case "mask_iou", "box_iou", "boundary_iou" -> matching.criterion();
            case "ior" -> "mask_ior";
            case "center_distance" -> "com_dist";
            case "point_inside" -> masks ? "point_in_mask" : "point_in_box";
            default -> plain;
        };
    }

    /** Parameters that the pipeline for objects does not pass on. */
    private static void fixed(MetricChoice metric, Limits limits) {
        MetricCatalog.describe(metric.id()).map(MetricInfo::parameters).orElse(List.of()).stream()
                .filter(parameter -> !Set.of("iou", "relative").contains(parameter.name()))
                .forEach(
                        parameter ->
                                limits.add(
                                        "parameter",
                                        Limits.abbreviation(metric.id()),
                                        parameter.name()));
    }

    private static String keys(List<MetricChoice> metrics) {
        return Python.strings(
                metrics.stream().map(m -> KEYS.getOrDefault(m.id(), m.id())).toList());
    }

    private static String arguments(List<MetricChoice> metrics) {
        Map<String, String> arguments = new LinkedHashMap<>();
        metrics.forEach(metric -> argument(metric, arguments));
        return Python.dictionary(arguments);
    }

    private static void argument(MetricChoice metric, Map<String, String> arguments) {
        switch (metric.id()) {
            case "nsd" -> arguments.put("nsd", Python.number(metric, "tau", 2));
            case "hd_perc" -> arguments.put("hd_perc", Python.number(metric, "p", 95));
            case "fbeta" -> arguments.put("beta", Python.number(metric, "beta", 1));
            case "boundary_iou" -> arguments.put("boundary_dist", Python.number(metric, "d", 2));
            case "nb" -> {
                double threshold = Python.value(metric, "threshold", 0.5);
                arguments.put(
                        "exchange_rate",
                        Python.number(threshold) + " / " + Python.number(1 - threshold));
            }
            case "sens_at_spec" ->
                    arguments.put("value_specificity", Python.number(metric, "spec", 0.9));
            case "spec_at_sens", "ppv_at_sens", "fppi_at_sens" ->
                    arguments.put("value_sensitivity", Python.number(metric, "sens", 0.9));
            case "sens_at_ppv" -> arguments.put("value_ppv", Python.number(metric, "ppv", 0.9));
            case "sens_at_fppi" -> arguments.put("value_fppi", Python.number(metric, "fppi", 1));
            case "ece", "cwce" -> arguments.put("bins_ece", Python.number(metric, "bins", 15));
            default -> {}
        }
    }
}
