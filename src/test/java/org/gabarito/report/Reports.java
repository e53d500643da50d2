package org.gabarito.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gabarito.dataset.DatasetProblem;
import org.gabarito.evaluation.CaseScores;
import org.gabarito.evaluation.Evaluation;
import org.gabarito.evaluation.Fate;
import org.gabarito.evaluation.Presence;
import org.gabarito.evaluation.Score;
import org.gabarito.guide.Recommendation;
import org.gabarito.plan.MetricChoices;
import org.gabarito.plan.MetricConfig;

/** Small evaluations made by hand. */
public final class Reports {
    public static final MetricConfig CONFIG =
            MetricConfig.of("semantic-segmentation", MetricChoices.parse("dsc,avd").get())
                    .withClasses(Map.of(1, "liver", 2, "tumour"), Map.of(), null);

    private Reports() {}

    /** DSC and AVD of liver and tumour; NaN is undefined. */
    public static CaseScores scored(String method, String id, double... values) {
        List<Score> scores = new ArrayList<>();
        Map<Integer, Long> voxels = new TreeMap<>();
        for (int label = 1; label <= 2; label++) {
            String name = CONFIG.className(label);
            double dsc = values[2 * label - 2];
            scores.add(row(method, id, name, "dsc", "", "voxels/count", dsc, ""));
            scores.add(
                    row(
                            method,
                            id,
                            name,
                            "avd",
                            "relative=false",
                            "voxels/volume",
                            values[2 * label - 1],
                            "mm³"));
            if (!Double.isNaN(dsc)) {
                voxels.put(label, 1000L * label);
            }
        }
        return new CaseScores(
                method,
                id,
                scores,
                100,
                classes(scores),
                voxels,
                voxels,
                "sha256:aa",
                "sha256:bb",
                "",
                List.of(),
                List.of());
    }

    private static Score row(
            String method,
            String id,
            String className,
            String metric,
            String parameters,
            String definition,
            double value,
            String unit) {
        boolean ok = !Double.isNaN(value);
        return new Score(
                method,
                id,
                className,
                "",
                metric,
                parameters,
                definition,
                value,
                unit,
                ok ? Score.Status.OK : Score.Status.UNDEFINED,
                ok ? "" : "both masks are empty");
    }

    public static CaseScores failed(String method, String id) {
        return CaseScores.failed(
                method, id, List.of(), id + ".nii: It ends too early. Copy it again.", List.of());
    }

    public static CaseScores missing(String method, String id) {
        return new CaseScores(
                method,
                id,
                List.of(),
                100,
                Map.of(),
                Map.of(1, 10L),
                Map.of(),
                "sha256:aa",
                "",
                "",
                List.of(),
                List.of());
    }

    private static Map<String, Presence> classes(List<Score> scores) {
        Map<String, Presence> classes = new TreeMap<>();
        for (Score score : scores) {
            boolean empty = score.metric().equals("dsc") && Double.isNaN(score.value());
            Fate fate = empty ? Fate.BOTH_EMPTY : Fate.OK;
            classes.putIfAbsent(score.className(), new Presence(fate, 0, 0));
        }
        return classes;
    }

    public static Report of(CaseScores... cases) {
        List<CaseScores> all = List.of(cases);
        return new Report(
                CONFIG,
                all,
                new Evaluation(CONFIG).results(all),
                List.of("stray_99"),
                List.of(
                        new DatasetProblem(
                                "DATA-004", "stray_99", "It has no reference.", "Remove it.")),
                new Run(
                        "0.1.0",
                        "gabarito score a b",
                        new Recommendation.TreesVersion("2026.1", "sha256:cc")));
    }

    public static Report several() {
        return of(
                scored("m", "case_10", 0.91, 120, Double.NaN, 0),
                scored("m", "case_2", 0.95, 80.5, 0.7, 12),
                missing("m", "case_3"),
                failed("m", "case_4"));
    }
}
