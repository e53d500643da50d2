package org.gabarito.report.file;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gabarito.evaluation.CaseScores;
import org.gabarito.evaluation.Presence;
import org.gabarito.evaluation.Score;
import org.gabarito.plan.MetricConfig;
import org.gabarito.report.JsonText;
import org.gabarito.report.Report;
import org.gabarito.report.html.Wording;

/**
 * {@code summary.json} as nnU-Net's evaluation writes it. Counts of voxels follow from the Dice or
 * Jaccard coefficient and the sizes of both masks; true negatives are not known and stand as NaN.
 * As there, two empty masks are NaN, means leave NaN out, and the mean of the foreground is one of
 * classes. Cases without a usable prediction are left out, for there they are an error.
 */
final class NnUnetFormat implements ResultFormat {
    private static final List<String> KEYS =
            List.of("Dice", "FN", "FP", "IoU", "TN", "TP", "n_pred", "n_ref");

    @Override
    public String name() {
        return "nnunet";
    }

    @Override
    public String meaning() {
        return "summary.json as nnU-Net evaluates";
    }

    @Override
    public Optional<String> refusal(Report report) {
        if (!report.config().problem().category().equals("semantic-segmentation")) {
            return Optional.of("nnU-Net's summary is about classes of label maps.");
        }
        boolean overlap =
                report.config().metrics().stream()
                        .anyMatch(one -> one.id().equals("dsc") || one.id().equals("iou"));
        return overlap
                ? Optional.empty()
                : Optional.of("nnU-Net's summary needs dsc or iou among the metrics.");
    }

    @Override
    public List<ResultFile> files(Report report, Wording wording) {
        return Methods.files(
                "nnunet",
                ReportFiles.SUMMARY,
                report,
                method -> new Summary(report, method).text());
    }

    private static final class Summary {
        private final MetricConfig config;
        private final Map<String, Map<String, Map<String, Double>>> cases = new LinkedHashMap<>();
        private final Map<String, Map<String, Double>> means = new LinkedHashMap<>();
        private final String method;

        Summary(Report report, String method) {
            this.config = report.config();
            this.method = method;
            Map<String, CaseScores> found =
                    report.cases().stream()
                            .filter(one -> one.method().equals(method))
                            .filter(one -> !one.failed() && !one.missing())
                            .collect(Collectors.toMap(CaseScores::caseId, one -> one));
            new Columns(report)
                    .raw()
                    .forEach(
                            (row, scores) -> {
                                CaseScores one = found.get(row.caseId());
                                if (row.method().equals(method) && one != null) {
                                    cases.computeIfAbsent(row.caseId(), id -> new LinkedHashMap<>())
                                            .put(
                                                    key(row.className()),
                                                    counts(one, row.className(), scores));
                                }
                            });
            cases.values().stream()
                    .flatMap(one -> one.keySet().stream())
                    .distinct()
                    .forEach(key -> means.put(key, mean(key)));
        }

        /** {@code 1} for a label, {@code (1, 2)} for a region, as Python writes its tuples. */
        private String key(String className) {
            List<Integer> region = config.regions().get(className);
            if (region != null) {
                return region.stream()
                        .map(String::valueOf)
                        .collect(Collectors.joining(", ", "(", region.size() == 1 ? ",)" : ")"));
            }
            return config.labels().entrySet().stream()
                    .filter(one -> one.getValue().equals(className))
                    .map(one -> one.getKey().toString())
                    .findFirst()
                    .orElse(className);
        }

        private static Map<String, Double> counts(
                CaseScores one, String className, Map<Columns.Column, Score> scores) {
            Presence held = one.classes().get(className);
            double reference = held == null ? 0 : held.reference();
            double prediction = held == null ? 0 : held.prediction();
            double both = both(scores, reference + prediction);
            double union = reference + prediction - both;
            Map<String, Double> counts = new LinkedHashMap<>();
            counts.put("Dice", 2 * both / (reference + prediction));
            counts.put("FN", reference - both);
            counts.put("FP", prediction - both);
            counts.put("IoU", both / union);
            counts.put("TN", Double.NaN);
            counts.put("TP", both);
            counts.put("n_pred", prediction);
            counts.put("n_ref", reference);
            return counts;
        }

        /** Voxels that both masks hold: a whole number, whatever was rounded. */
        private static double both(Map<Columns.Column, Score> scores, double sum) {
            for (Map.Entry<Columns.Column, Score> one : scores.entrySet()) {
                double value = one.getValue().value();
                if (one.getValue().status() != Score.Status.OK) {
                    continue;
                }
                if (one.getKey().metric().equals("dsc")) {
                    return Math.rint(value * sum / 2);
                }
                if (one.getKey().metric().equals("iou")) {
                    return Math.rint(value * sum / (1 + value));
                }
            }
            return 0;
        }

        private Map<String, Double> mean(String key) {
            Map<String, Double> mean = new LinkedHashMap<>();
            for (String name : KEYS) {
                mean.put(
                        name,
                        cases.values().stream()
                                .filter(one -> one.containsKey(key))
                                .mapToDouble(one -> one.get(key).get(name))
                                .filter(value -> !Double.isNaN(value))
                                .average()
                                .orElse(Double.NaN));
            }
            return mean;
        }

        String text() {
            return JsonText.of(
                    json -> {
                        json.object("foreground_mean", to -> numbers(to, foreground()));
                        json.object("mean", to -> byClass(to, means));
                        json.objects(
                                "metric_per_case",
                                cases.entrySet(),
                                (to, one) -> {
                                    to.object("metrics", into -> byClass(into, one.getValue()));
                                    to.field("prediction_file", method + "/" + one.getKey());
                                    to.field("reference_file", one.getKey());
                                });
                    });
        }

        private Map<String, Double> foreground() {
            Map<String, Double> mean = new LinkedHashMap<>();
            for (String name : KEYS) {
                double sum = 0;
                int count = 0;
                for (Map.Entry<String, Map<String, Double>> one : means.entrySet()) {
                    if (!one.getKey().equals("0")) {
                        sum += one.getValue().get(name);
                        count++;
                    }
                }
                mean.put(name, sum / count);
            }
            return mean;
        }

        private static void byClass(JsonText json, Map<String, Map<String, Double>> classes)
                throws IOException {
            for (Map.Entry<String, Map<String, Double>> one : classes.entrySet()) {
                json.object(one.getKey(), to -> numbers(to, one.getValue()));
            }
        }

        private static void numbers(JsonText json, Map<String, Double> numbers) throws IOException {
            for (Map.Entry<String, Double> one : numbers.entrySet()) {
                json.python(one.getKey(), one.getValue());
            }
        }
    }
}
