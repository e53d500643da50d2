package org.gabarito.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gabarito.core.metric.Arguments;
import org.gabarito.core.metric.ConfusionMatrix;
import org.gabarito.core.metric.Convention;
import org.gabarito.core.metric.Evidence;
import org.gabarito.core.metric.Metric;
import org.gabarito.core.metric.Parameter;
import org.gabarito.core.metric.Quantity;
import org.gabarito.core.metric.ScoredLabels;
import org.gabarito.core.metric.catalog.MetricCatalog;
import org.gabarito.dataset.ClassificationTable;
import org.gabarito.dataset.DatasetProblem;
import org.junit.jupiter.api.Test;

/**
 * Metrics of classified samples against every tool that was asked for them, read from its tables.
 */
class ClassificationGoldenTest {
    private static final String RELOADED = "MetricsReloaded";
    private static final String SCIKIT = "scikit-learn";

    /** Our metric by the name in the records, where both mean one number. */
    private static final Map<String, String> METRICS =
            Map.ofEntries(
                    Map.entry("accuracy", "accuracy"),
                    Map.entry("balanced_accuracy", "ba"),
                    Map.entry("mcc", "mcc"),
                    Map.entry("kappa", "wck"),
                    Map.entry("kappa_linear", "wck"),
                    Map.entry("kappa_quadratic", "wck"),
                    Map.entry("ec", "ec"),
                    Map.entry("expected_cost", "ec"),
                    Map.entry("lr+", "lr_plus"),
                    Map.entry("nb", "nb"),
                    Map.entry("f1", "fbeta"),
                    Map.entry("f0.5", "fbeta"),
                    Map.entry("f2", "fbeta"),
                    Map.entry("f1_macro", "fbeta"),
                    Map.entry("sensitivity", "sensitivity"),
                    Map.entry("specificity", "specificity"),
                    Map.entry("precision", "ppv"),
                    Map.entry("npv", "npv"),
                    Map.entry("youden_ind", "youden"),
                    Map.entry("auroc", "auroc"),
                    Map.entry("auroc_per_class", "auroc"),
                    Map.entry("ap", "ap"),
                    Map.entry("auprc_trapezoid", "ap"),
                    Map.entry("ap_macro", "ap"),
                    Map.entry("ap_per_class", "ap"),
                    Map.entry("ppv@sens", "ppv_at_sens"),
                    Map.entry("sens@ppv", "sens_at_ppv"),
                    Map.entry("sens@spec", "sens_at_spec"),
                    Map.entry("spec@sens", "spec_at_sens"),
                    Map.entry("brier", "bs"),
                    Map.entry("log_loss", "nll"),
                    Map.entry("cal_bs", "bs"),
                    Map.entry("cal_rbs", "rbs"),
                    Map.entry("cal_nll", "nll"),
                    Map.entry("cal_ece", "ece"),
                    Map.entry("cal_cwece", "cwce"),
                    Map.entry("cal_kce", "kce"),
                    Map.entry("cal_ece_kde", "ece_kde"));

    /** Of all classes at once even where there are two. */
    private static final Set<String> OF_ALL =
            Set.of("bs", "rbs", "nll", "ece", "cwce", "kce", "ece_kde");

    /** Means over the classes. */
    private static final Set<String> MACRO = Set.of("f1_macro", "ap_macro", "auroc_multiclass");

    private static final Map<String, String> CONVENTIONS = Map.of(RELOADED, "metrics-reloaded");

    /** Relative; MetricsReloaded adds an epsilon and works in floats, as MONAI does. */
    private static final Map<String, Double> TOLERANCES = Map.of(RELOADED, 1e-6, "monai", 1e-5);

    private static final Map<String, String> NOT_OURS =
            Map.of(
                    "cal_ls", "minus its own NLL, which is compared",
                    "pauc_fpr0.1_mcclish", "partial areas are not offered",
                    "top2_accuracy", "top-k accuracy is not offered",
                    "auroc_micro_ovr", "micro averages are not offered",
                    "f1_micro", "micro averages are not offered");

    /** How many values each tool gave that can be compared: a loss would go unseen otherwise. */
    private static final Map<String, Integer> COMPARED =
            Map.of(RELOADED, 224, SCIKIT, 256, "monai", 16);

    @Test
    void everyToolThatAgreesIsMatched() {
        Map<String, ScoredLabels> labels = new HashMap<>();
        Tally tally = new Tally();
        for (JsonNode record : GoldenCases.lines("classification.jsonl.gz")) {
            ScoredLabels own = labels.computeIfAbsent(record.get("case").asText(), this::read);
            compare(record, own, tally);
        }
        tally.check(COMPARED);
    }

    private static void compare(JsonNode record, ScoredLabels labels, Tally tally) {
        String name = record.get("metric").asText();
        Optional<String> reason = leftOut(record, name, labels);
        if (reason.isPresent()) {
            tally.leaveOut(record.get("peer").asText(), reason.get());
            return;
        }
        double[] expected = numbers(record.get("value"));
        double[] actual =
                switch (name) {
                    case "confusion_matrix" -> cells(labels.confusion());
                    case "auroc_multiclass" ->
                            new double[] {
                                mean(
                                        values("auroc", record, normalised(labels)),
                                        weights(record, labels.confusion()))
                            };
                    default -> ours(name, record, labels);
                };
        assertEquals(expected.length, actual.length, record.toString());
        String peer = record.get("peer").asText();
        double tolerance = TOLERANCES.getOrDefault(peer, 1e-9);
        for (int i = 0; i < expected.length; i++) {
            tally.compare(peer, record, expected[i], actual[i], tolerance);
        }
    }

    private static Optional<String> leftOut(JsonNode record, String name, ScoredLabels labels) {
        if (record.hasNonNull("error")) {
            return Optional.of("the tool stopped with an error");
        }
        if (NOT_OURS.containsKey(name)) {
            return Optional.of(NOT_OURS.get(name));
        }
        if (record.get("params").path("multi_class").asText().equals("ovo")) {
            return Optional.of("one class against one is not offered");
        }
        if (name.equals("cal_ece") && labels.classes().size() > 2) {
            return Optional.of("its defect: class numbers averaged as frequencies");
        }
        return Optional.empty();
    }

    private static double[] ours(String name, JsonNode record, ScoredLabels labels) {
        String id = METRICS.getOrDefault(name, "");
        Metric metric = MetricCatalog.find(id).orElseThrow(() -> new AssertionError(name));
        boolean whole = OF_ALL.contains(id) || metric.reads().contains(Evidence.Kind.VOXELS);
        if (labels.positive().isPresent() && !OF_ALL.contains(id)) {
            Evidence positive = labels.scores(labels.positive().getAsInt());
            return new double[] {value(metric, name, record, positive)};
        }
        if (whole) {
            return new double[] {value(metric, name, record, labels)};
        }
        double[] all = values(id, record, labels);
        return MACRO.contains(name) ? new double[] {mean(all, equal(all.length))} : all;
    }

    /** With probabilities of sum 1, as it was given them; their last digit breaks ties. */
    private static ScoredLabels normalised(ScoredLabels labels) {
        int classes = labels.classes().size();
        int[] truths = new int[labels.samples()];
        double[][] probabilities = new double[classes][truths.length];
        for (int i = 0; i < truths.length; i++) {
            truths[i] = labels.truth(i);
            double sum = 0;
            for (int k = 0; k < classes; k++) {
                sum += labels.probability(i, k);
            }
            for (int k = 0; k < classes; k++) {
                probabilities[k][i] = labels.probability(i, k) / sum;
            }
        }
        return ScoredLabels.of(labels.classes(), labels.positive(), truths, probabilities, null);
    }

    private static double[] values(String id, JsonNode record, ScoredLabels labels) {
        Metric metric = MetricCatalog.find(id).orElseThrow();
        double[] values = new double[labels.classes().size()];
        for (int k = 0; k < values.length; k++) {
            values[k] = value(metric, record.get("metric").asText(), record, labels.scores(k));
        }
        return values;
    }

    private static double value(Metric metric, String name, JsonNode record, Evidence evidence) {
        String peer = record.get("peer").asText();
        Convention convention = Convention.find(CONVENTIONS.getOrDefault(peer, peer)).orElseThrow();
        return metric.of(evidence, arguments(metric, name, record.get("params")), convention)
                .value();
    }

    private static Arguments arguments(Metric metric, String name, JsonNode parameters) {
        Map<String, Quantity> values = new LinkedHashMap<>();
        switch (name) {
            case "kappa" -> put(values, "weights", 0);
            case "kappa_linear" -> put(values, "weights", 1);
            case "kappa_quadratic" -> put(values, "weights", 2);
            case "expected_cost" -> put(values, "normalised", 0);
            case "f0.5" -> put(values, "beta", 0.5);
            case "f2" -> put(values, "beta", 2);
            case "auprc_trapezoid" -> {
                Parameter choice =
                        metric.info().parameters().stream()
                                .filter(p -> p.name().equals("interpolation"))
                                .findFirst()
                                .orElseThrow();
                put(values, "interpolation", choice.choices().indexOf("trapezoid"));
            }
            default -> {
                copy(values, "sens", parameters.path("value_sensitivity"));
                copy(values, "spec", parameters.path("value_specificity"));
                copy(values, "ppv", parameters.path("value_ppv"));
                copy(values, "bins", parameters.path("bins"));
            }
        }
        return new Arguments(values);
    }

    private static void copy(Map<String, Quantity> values, String name, JsonNode value) {
        if (value.isNumber()) {
            put(values, name, value.asDouble());
        }
    }

    private static void put(Map<String, Quantity> values, String name, double value) {
        values.put(name, new Quantity(value, ""));
    }

    private static double[] weights(JsonNode record, ConfusionMatrix confusion) {
        return record.get("params").path("average").asText().equals("weighted")
                ? confusion.prevalences()
                : equal(confusion.size());
    }

    private static double[] equal(int size) {
        double[] weights = new double[size];
        Arrays.fill(weights, 1.0 / size);
        return weights;
    }

    private static double mean(double[] values, double[] weights) {
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            sum += values[i] * weights[i];
        }
        return sum;
    }

    private static double[] cells(ConfusionMatrix confusion) {
        double[] cells = new double[confusion.size() * confusion.size()];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = confusion.of(i / confusion.size(), i % confusion.size());
        }
        return cells;
    }

    /** A number, or the numbers of an array of arrays one after the other. */
    private static double[] numbers(JsonNode value) {
        List<Double> numbers = new ArrayList<>();
        if (value.isArray()) {
            for (JsonNode part : value) {
                for (double one : numbers(part)) {
                    numbers.add(one);
                }
            }
        } else {
            numbers.add(value.isTextual() ? Double.parseDouble(value.asText()) : value.asDouble());
        }
        return numbers.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private ScoredLabels read(String caseName) {
        List<DatasetProblem> problems = new ArrayList<>();
        return ClassificationTable.read(GoldenCases.file(caseName, "scores.csv"), problems)
                .orElseThrow(() -> new AssertionError(problems))
                .labels();
    }
}
