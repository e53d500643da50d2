package org.gabarito.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.gabarito.core.metric.Arguments;
import org.gabarito.core.metric.ClassPair;
import org.gabarito.core.metric.Confused;
import org.gabarito.core.metric.ConfusionMatrix;
import org.gabarito.core.metric.Convention;
import org.gabarito.core.metric.Counted;
import org.gabarito.core.metric.Counts;
import org.gabarito.core.metric.LabelPairs;
import org.gabarito.core.metric.Metric;
import org.gabarito.core.metric.Quantity;
import org.gabarito.core.metric.catalog.MetricCatalog;
import org.gabarito.golden.GoldenCases.GoldenCase;
import org.gabarito.golden.GoldenCases.GoldenRecord;
import org.junit.jupiter.api.Test;

/** Counting and volume metrics against every tool that was asked for them. */
class CountingGoldenTest {

    /** Our metric by the name in the records; both relative volume differences lose their sign. */
    private static final Map<String, String> METRICS =
            Map.ofEntries(
                    Map.entry("dsc", "dsc"),
                    Map.entry("iou", "iou"),
                    Map.entry("sensitivity", "sensitivity"),
                    Map.entry("fnr", "sensitivity"),
                    Map.entry("precision", "ppv"),
                    Map.entry("fbeta", "fbeta"),
                    Map.entry("f1", "fbeta"),
                    Map.entry("avdr", "avd"),
                    Map.entry("rvd", "avd"),
                    Map.entry("accuracy", "accuracy"),
                    Map.entry("balanced_accuracy", "ba"),
                    Map.entry("kappa", "wck"),
                    Map.entry("mcc", "mcc"),
                    Map.entry("ec_norm", "ec"),
                    Map.entry("lr_plus", "lr_plus"),
                    Map.entry("net_benefit", "nb"),
                    Map.entry("npv", "npv"),
                    Map.entry("specificity", "specificity"),
                    Map.entry("fpr", "specificity"),
                    Map.entry("youden", "youden"));

    /** Metrics of all labels at once, the background included, by the name in the records. */
    private static final Map<String, String> OF_ALL_LABELS =
            Map.of(
                    "balanced_accuracy_multiclass", "ba",
                    "mcc_multiclass", "mcc",
                    "kappa_multiclass", "wck",
                    "kappa_quadratic", "wck",
                    "expected_cost", "ec");

    /** What is left of 1 when our metric is taken from it. */
    private static final Set<String> COMPLEMENTS = Set.of("fnr", "fpr");

    /** The name after {@code --as}, where it is not the recorded one. */
    private static final Map<String, String> CONVENTIONS =
            Map.of("MetricsReloaded", "metrics-reloaded");

    /** Relative; the first adds an epsilon to its denominators, the others compute in floats. */
    private static final Map<String, Double> TOLERANCES =
            Map.of("MetricsReloaded", 1e-6, "monai", 1e-5, "seg_metrics", 1e-5);

    /** How many values each tool gave that can be compared: a loss would go unseen otherwise. */
    private static final Map<String, Integer> COMPARED =
            Map.of(
                    "MetricsReloaded", 2459,
                    "medpy", 841,
                    "monai", 788,
                    "nnunet", 284,
                    "panoptica", 212,
                    "scikit-learn", 560,
                    "seg_metrics", 1476,
                    "surface-distance", 142);

    @Test
    void everyToolThatAgreesIsMatched() {
        Map<String, LabelPairs> evidence = new HashMap<>();
        Tally tally = new Tally();
        for (GoldenRecord record : records()) {
            LabelPairs pairs = evidence.computeIfAbsent(record.caseName(), k -> pairs(record));
            if (METRICS.containsKey(record.metric())) {
                compare(record, pairs.classPair(List.of(record.label())), tally);
            } else {
                compareAll(record, pairs, tally);
            }
        }
        tally.check(COMPARED);
    }

    @Test
    void confusionMatricesAreThoseOfScikitLearn() {
        int compared = 0;
        for (JsonNode node : GoldenCases.lines("counting.jsonl.gz")) {
            if (node.get("metric").asText().equals("confusion_matrix")) {
                GoldenCase golden = GoldenCases.load(node.get("case").asText());
                List<Integer> labels = new ArrayList<>(List.of(0));
                labels.addAll(golden.labels());
                ConfusionMatrix ours =
                        LabelPairs.of(golden.reference(), golden.prediction(), Set.of())
                                .confusion(labels);
                for (int i = 0; i < ours.size(); i++) {
                    for (int j = 0; j < ours.size(); j++) {
                        assertEquals(node.get("value").get(i).get(j).asLong(), ours.of(i, j));
                    }
                }
                compared++;
            }
        }
        assertEquals(14, compared);
    }

    /**
     * DSC and IoU over the labels: plain mean, by size in the reference, and of the summed counts.
     */
    @Test
    void meansOverLabelsAreThoseOfScikitLearn() {
        Tally tally = new Tally();
        for (GoldenRecord record : GoldenCases.recordsIn("counting.jsonl.gz")) {
            String[] name = record.metric().split("_");
            if (name.length != 2 || !List.of("macro", "micro", "weighted").contains(name[1])) {
                continue;
            }
            GoldenCase golden = GoldenCases.load(record.caseName());
            LabelPairs pairs = LabelPairs.of(golden.reference(), golden.prediction(), Set.of());
            List<Counts> labels =
                    golden.labels().stream()
                            .map(l -> pairs.classPair(List.of(l)).counts())
                            .toList();
            double size = labels.stream().mapToLong(Counts::reference).sum();
            double ours =
                    switch (name[1]) {
                        case "macro" ->
                                labels.stream().mapToDouble(c -> overlap(name[0], c)).sum()
                                        / labels.size();
                        case "weighted" ->
                                labels.stream()
                                        .mapToDouble(
                                                c -> overlap(name[0], c) * c.reference() / size)
                                        .sum();
                        default ->
                                overlap(
                                        name[0],
                                        labels.stream()
                                                .reduce(CountingGoldenTest::sum)
                                                .orElseThrow());
                    };
            tally.compare(record.peer(), record, record.value(), ours, 1e-9);
        }
        tally.check(Map.of("scikit-learn", 84));
    }

    private static Counts sum(Counts a, Counts b) {
        return new Counts(
                a.truePositives() + b.truePositives(),
                a.falsePositives() + b.falsePositives(),
                a.falseNegatives() + b.falseNegatives(),
                a.trueNegatives() + b.trueNegatives());
    }

    private static double overlap(String id, Counts counts) {
        Counted evidence =
                new Counted() {
                    @Override
                    public Kind kind() {
                        return Kind.MASKS;
                    }

                    @Override
                    public Counts counts() {
                        return counts;
                    }
                };
        return MetricCatalog.find(id)
                .orElseThrow()
                .of(evidence, Arguments.NONE, Convention.find("scikit-learn").orElseThrow())
                .value();
    }

    private static List<GoldenRecord> records() {
        return Stream.concat(
                        GoldenCases.records().stream(),
                        GoldenCases.recordsIn("counting.jsonl.gz").stream())
                .filter(
                        r ->
                                METRICS.containsKey(r.metric())
                                        || OF_ALL_LABELS.containsKey(r.metric()))
                .toList();
    }

    private static void compareAll(GoldenRecord record, LabelPairs pairs, Tally tally) {
        if (record.raised()) {
            tally.leaveOut(record.peer(), "the tool stopped with an error");
            return;
        }
        GoldenCase golden = GoldenCases.load(record.caseName());
        List<Integer> labels = new ArrayList<>(List.of(0));
        labels.addAll(golden.labels());
        ConfusionMatrix confusion = pairs.confusion(labels);
        Metric metric = MetricCatalog.find(OF_ALL_LABELS.get(record.metric())).orElseThrow();
        double weights = record.metric().equals("kappa_quadratic") ? 2 : 0;
        Arguments arguments =
                new Arguments(
                        Map.of(
                                "weights",
                                new Quantity(weights, ""),
                                "normalised",
                                new Quantity(0, "")));
        double actual =
                metric.of(
                                new AllLabels(confusion),
                                arguments,
                                convention(record).orElse(Convention.DEFAULT))
                        .value();
        tally.compare(record.peer(), record, record.value(), actual, tolerance(record));
    }

    /** All labels that a case declares, whether or not it has them. */
    private record AllLabels(ConfusionMatrix confusion) implements Confused {
        @Override
        public Kind kind() {
            return Kind.VOXELS;
        }
    }

    private static void compare(GoldenRecord record, ClassPair pair, Tally tally) {
        Optional<String> reason = leftOut(record, pair);
        if (reason.isPresent()) {
            tally.leaveOut(record.peer(), reason.get());
            return;
        }
        Metric metric = MetricCatalog.find(METRICS.get(record.metric())).orElseThrow();
        double actual =
                metric.of(pair, arguments(record), convention(record).orElse(Convention.DEFAULT))
                        .value();
        if (COMPLEMENTS.contains(record.metric())) {
            actual = 1 - actual;
        }
        double expected = record.metric().equals("rvd") ? Math.abs(record.value()) : record.value();
        if (record.metric().equals("kappa") && Math.abs(actual - expected) <= kappaSlack(record)) {
            actual = expected;
        }
        tally.compare(record.peer(), record, expected, actual, tolerance(record));
    }

    /** MetricsReloaded's kappa subtracts numbers near 1 that it holds as 32-bit floats. */
    private static double kappaSlack(GoldenRecord record) {
        return record.peer().equals("MetricsReloaded") ? 5e-6 : 0;
    }

    private static double tolerance(GoldenRecord record) {
        return TOLERANCES.getOrDefault(record.peer(), 1e-9);
    }

    private static Optional<String> leftOut(GoldenRecord record, ClassPair pair) {
        if (record.raised()) {
            return Optional.of("the tool stopped with an error");
        }
        boolean full = pair.counts().falsePositives() + pair.counts().trueNegatives() == 0;
        if ((pair.counts().anyEmpty() || full) && convention(record).isEmpty()) {
            return Optional.of("empty or full mask, and its convention is not offered");
        }
        if (record.metric().equals("rvd") && pair.counts().bothEmpty()) {
            return Optional.of("nothing divided by nothing, which is its own choice");
        }
        if (record.metric().equals("kappa")
                && record.peer().equals("MetricsReloaded")
                && pair.counts().referenceEmpty()) {
            return Optional.of("its defect: kappa forgets classes that the reference lacks");
        }
        return Optional.empty();
    }

    private static Optional<Convention> convention(GoldenRecord record) {
        return Convention.find(CONVENTIONS.getOrDefault(record.peer(), record.peer()));
    }

    private static Arguments arguments(GoldenRecord record) {
        return switch (METRICS.get(record.metric())) {
            case "fbeta" ->
                    new Arguments(
                            Map.of(
                                    "beta",
                                    new Quantity(
                                            record.parameters().containsKey("beta")
                                                    ? record.number("beta")
                                                    : 1,
                                            "")));
            case "avd" -> new Arguments(Map.of("relative", new Quantity(1, "")));
            default -> Arguments.NONE;
        };
    }

    private static LabelPairs pairs(GoldenRecord record) {
        GoldenCase golden = GoldenCases.load(record.caseName());
        return LabelPairs.of(golden.reference(), golden.prediction(), Set.of());
    }
}
