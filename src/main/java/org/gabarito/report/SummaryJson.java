package org.gabarito.report;

import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gabarito.core.statistics.Interval;
import org.gabarito.evaluation.Aggregate;
import org.gabarito.evaluation.CaseScores;
import org.gabarito.evaluation.Raters;
import org.gabarito.evaluation.Score;
import org.gabarito.guide.Recommendation;
import org.gabarito.plan.MetricConfig;
import org.gabarito.plan.MetricConfigFile;
import org.gabarito.report.comparison.ComparisonJson;
import org.gabarito.report.comparison.Comparisons;
import org.jspecify.annotations.Nullable;

/**
 * {@code summary.json}: aggregates with intervals, counts, policies and provenance. Depends on
 * nothing but the evaluation: no time stamps, no machine names.
 */
public final class SummaryJson {
    private final Report report;
    private final List<CaseScores> cases;

    private SummaryJson(Report report) {
        this.report = report;
        Map<List<String>, Integer> places = new HashMap<>();
        for (Score score : report.results().scores()) {
            places.putIfAbsent(List.of(score.method(), score.caseId()), places.size());
        }
        this.cases =
                report.cases().stream()
                        .sorted(
                                Comparator.comparing(
                                        one ->
                                                places.getOrDefault(
                                                        List.of(one.method(), one.caseId()),
                                                        Integer.MAX_VALUE)))
                        .toList();
    }

    public static String text(Report report) {
        return JsonText.of(new SummaryJson(report)::write);
    }

    private void write(JsonText json) throws IOException {
        json.field("gabarito", 1);
        json.object("cases", this::cases);
        json.object("policy", this::policy);
        json.texts("classes", report.results().classes());
        json.objects("aggregates", report.results().aggregates(), this::aggregate);
        json.objects("warnings", Cautions.of(report), SummaryJson::caution);
        json.objects(
                "labels", LabelInventory.of(report.cases(), report.config()), SummaryJson::label);
        json.objects("found", ClassInventory.of(report), SummaryJson::found);
        json.object("geometry", this::geometry);
        json.objects(
                "problems",
                report.problems(),
                (to, problem) -> {
                    to.field("code", problem.code());
                    to.field("where", problem.where());
                    to.field("fault", problem.fault());
                    to.field("cure", problem.cure());
                });
        json.texts("notes", report.notes());
        json.objects("groups", report.groupAggregates(), this::group);
        RaterTable raters = RaterTable.of(report);
        if (!raters.blocks().isEmpty()) {
            json.object(
                    "raters",
                    to ->
                            RaterJson.write(
                                    to,
                                    raters,
                                    Raters.consensus(report.results()).orElse(null),
                                    RaterAgreement.of(report)));
        }
        Comparisons comparison = report.comparisons();
        if (!comparison.isEmpty()) {
            json.object("comparison", to -> ComparisonJson.write(to, comparison));
        }
        json.object("provenance", this::provenance);
    }

    private void group(JsonText json, GroupAggregates.Group one) throws IOException {
        json.field("column", one.column());
        json.field("value", one.value());
        json.texts("cases", one.cases());
        json.objects("aggregates", one.results().aggregates(), this::ofGroup);
    }

    private void ofGroup(JsonText json, Aggregate one) throws IOException {
        json.field("method", one.method());
        json.field("class", one.className());
        json.field("metric", one.metric());
        json.field("parameters", one.parameters());
        json.field("unit", one.unit());
        json.field("mean", one.mean());
        interval(json, one.interval());
        json.field("median", one.median());
        json.field("q1", one.quartile1());
        json.field("q3", one.quartile3());
        json.field("used", one.used());
        json.field("expected", one.expected());
        if (report.config().statistics().cluster() != null) {
            json.field("clusters", one.clusters());
        }
    }

    private void cases(JsonText json) throws IOException {
        List<CaseScores> missing = cases.stream().filter(CaseScores::missing).toList();
        List<CaseScores> failed = cases.stream().filter(CaseScores::failed).toList();
        json.field("expected", cases.size());
        json.field("scored", cases.size() - missing.size() - failed.size());
        json.objects("missing", missing, SummaryJson::name);
        json.objects(
                "failed",
                failed,
                (to, one) -> {
                    name(to, one);
                    to.field("reason", one.problem());
                });
        json.texts("extra", report.extra());
    }

    private static void name(JsonText json, CaseScores one) throws IOException {
        json.field("method", one.method());
        json.field("case", one.caseId());
    }

    private void policy(JsonText json) throws IOException {
        json.field("empty", report.config().policies().empty());
        json.field("missing", report.config().policies().missing());
        json.field("text", PolicyText.of(report.config()));
    }

    private void aggregate(JsonText json, Aggregate one) throws IOException {
        json.field("method", one.method());
        json.field("class", one.className());
        json.field("metric", one.metric());
        json.field("parameters", one.parameters());
        json.field("definition", one.definition());
        json.field("unit", one.unit());
        json.field("mean", one.mean());
        interval(json, one.interval());
        json.field("sd", one.standardDeviation());
        json.field("median", one.median());
        json.field("q1", one.quartile1());
        json.field("q3", one.quartile3());
        json.field("min", one.min());
        json.field("max", one.max());
        json.field("used", one.used());
        json.field("expected", one.expected());
        if (report.config().statistics().cluster() != null) {
            json.field("clusters", one.clusters());
        }
        casesNeeded(json, one);
        json.object("counts", to -> ledger(to, one.ledger()));
        json.texts("left_out", report.results().leftOut(one));
        json.object(
                "headline",
                to -> {
                    for (Aggregate.Headline headline : one.headlines()) {
                        to.object(
                                headline.policy(),
                                inner -> {
                                    inner.field("mean", headline.mean());
                                    inner.field("used", headline.used());
                                });
                    }
                });
    }

    private void casesNeeded(JsonText json, Aggregate one) throws IOException {
        SampleSizeHint hint =
                SampleSizeHint.of(one, report.config().statistics().ci()).orElse(null);
        if (hint == null) {
            json.nullField("cases_needed");
            return;
        }
        json.object(
                "cases_needed",
                to -> {
                    to.field("half_width", hint.aim());
                    to.field("cases", hint.needed());
                    to.field("half_width_now", hint.now());
                });
    }

    private static void interval(JsonText json, @Nullable Interval ci) throws IOException {
        if (ci == null) {
            json.nullField("ci");
            return;
        }
        json.object(
                "ci",
                to -> {
                    to.field("low", ci.low());
                    to.field("high", ci.high());
                    to.field("level", ci.level());
                    to.field("method", ci.method());
                });
    }

    private static void ledger(JsonText json, Aggregate.Ledger ledger) throws IOException {
        json.field("ok", ledger.ok());
        json.field("both_empty", ledger.bothEmpty());
        json.field("reference_empty", ledger.referenceEmpty());
        json.field("prediction_empty", ledger.predictionEmpty());
        json.field("missing", ledger.missing());
        json.field("failed", ledger.failed());
        json.field("left_out", ledger.leftOut());
    }

    private static void caution(JsonText json, Caution one) throws IOException {
        json.field("code", one.kind().code());
        json.texts("subjects", one.subjects());
        json.field("class", one.className());
        json.texts("likewise", one.likewise());
        json.field("text", one.text());
    }

    private static void label(JsonText json, LabelInventory.Line line) throws IOException {
        json.field("label", line.label());
        json.field("name", line.name());
        json.field("reference_cases", line.referenceCases());
        json.field("prediction_cases", line.predictionCases());
        json.field("reference_voxels", line.referenceVoxels());
        json.field("prediction_voxels", line.predictionVoxels());
        json.field("remark", line.remark());
    }

    private static void found(JsonText json, ClassInventory.Line line) throws IOException {
        json.field("class", line.name());
        json.field("reference_cases", line.referenceCases());
        json.field("prediction_cases", line.predictionCases());
        json.field("reference", line.reference());
        json.field("prediction", line.prediction());
    }

    private void geometry(JsonText json) throws IOException {
        GeometryFindings findings = GeometryFindings.of(report);
        json.field("check", report.config().geometry());
        json.field("agreeing", findings.agreeing());
        json.field("reoriented", findings.reoriented());
        json.field("resampled", findings.resampled());
        json.objects(
                "notes",
                cases.stream().filter(one -> !one.geometry().isEmpty()).toList(),
                (to, one) -> {
                    name(to, one);
                    to.objects(
                            "done",
                            one.geometry(),
                            (into, note) -> {
                                into.field("kind", note.kind().name().toLowerCase(Locale.ROOT));
                                into.field("text", note.text());
                            });
                });
    }

    private void provenance(JsonText json) throws IOException {
        MetricConfig config = report.config();
        json.field("version", report.run().version());
        json.field("command", report.run().command());
        json.field("seed", config.statistics().seed());
        json.field("config_hash", MetricConfigFile.hash(config));
        json.raw("config", MetricConfigFile.json(config), 2);
        Recommendation.TreesVersion trees = report.run().trees();
        if (trees == null) {
            json.nullField("trees");
        } else {
            json.object(
                    "trees",
                    to -> {
                        to.field("version", trees.version());
                        to.field("hash", trees.hash());
                    });
        }
        json.objects(
                "inputs",
                cases,
                (to, one) -> {
                    name(to, one);
                    hash(to, "reference", one.referenceHash());
                    hash(to, "prediction", one.predictionHash());
                });
    }

    private static void hash(JsonText json, String name, String hash) throws IOException {
        if (hash.isEmpty()) {
            json.nullField(name);
        } else {
            json.field(name, hash.startsWith("sha256:") ? hash : "sha256:" + hash);
        }
    }
}
