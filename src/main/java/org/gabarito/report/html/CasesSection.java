package org.gabarito.report.html;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.gabarito.dataset.DatasetProblem;
import org.gabarito.evaluation.CaseScores;
import org.gabarito.evaluation.Score;
import org.gabarito.report.Report;
import org.gabarito.report.Shown;
import org.gabarito.report.WorstCases;
import org.gabarito.report.plot.MetricRows;
import org.jspecify.annotations.Nullable;

/** Cases to look at: those without a score, and the worst. */
final class CasesSection implements Section {
    private static final int WORST = 25;
    private static final int MOST_UNSCORED = 200;

    private final Report report;
    private final Words words;
    private final List<CaseScores> unscored;

    CasesSection(Report report, Words words) {
        this.report = report;
        this.words = words;
        unscored =
                report.cases().stream()
                        .filter(one -> one.failed() || one.missing())
                        .sorted(
                                Comparator.comparing(CaseScores::method)
                                        .thenComparing(CaseScores::caseId))
                        .toList();
    }

    @Override
    public String id() {
        return "cases";
    }

    @Override
    public String heading() {
        return words.of("worst");
    }

    @Override
    public boolean says() {
        return !report.single() || !unscored.isEmpty();
    }

    @Override
    public void write(Html to) {
        to.section(id(), heading());
        if (!report.single()) {
            worst(to);
        }
        if (!unscored.isEmpty()) {
            unscored(to);
        }
        if (!report.extra().isEmpty()) {
            to.paragraph(words.of("extra") + " " + String.join(", ", report.extra()));
        }
        if (!report.problems().isEmpty()) {
            to.element("h3", words.of("problems")).open("ul").line();
            for (DatasetProblem one : report.problems()) {
                String text = one.where() + ": " + one.fault() + " " + one.cure();
                to.element("li", text + " (" + one.code() + ")").line();
            }
            to.close("ul");
        }
        to.close("section");
    }

    private void worst(Html to) {
        List<WorstCases.Ranked> ranked = WorstCases.of(report.results());
        List<MetricRows> metrics = MetricRows.of(report.results());
        if (ranked.isEmpty() || metrics.isEmpty()) {
            return;
        }
        int count = Math.min(WORST, ranked.size());
        List<WorstCases.Ranked> shown = ranked.subList(0, count);
        to.paragraph(
                words.of("worst_lead", count, ranked.size(), metrics.get(0).name()),
                "class",
                "quiet");
        Map<List<String>, Score> scores = scores(shown);
        List<String> head =
                new ArrayList<>(
                        List.of(words.of("case_name"), words.of("method"), words.of("class")));
        metrics.forEach(metric -> head.add("#" + metric.name() + unit(metric)));
        to.tableHead(head.toArray(String[]::new));
        for (WorstCases.Ranked one : shown) {
            to.rowHead(one.caseId()).cell(one.method()).cell(one.className());
            for (MetricRows metric : metrics) {
                value(
                        to,
                        scores.get(
                                List.of(
                                        one.method(),
                                        one.caseId(),
                                        one.className(),
                                        metric.info().id(),
                                        metric.parameters())));
            }
            to.close("tr");
        }
        to.tableEnd();
    }

    private static String unit(MetricRows metric) {
        return metric.rows().stream()
                .map(row -> row.unit())
                .filter(one -> !one.isEmpty())
                .findFirst()
                .map(one -> " / " + one)
                .orElse("");
    }

    private Map<List<String>, Score> scores(List<WorstCases.Ranked> shown) {
        Map<List<String>, Score> scores = new HashMap<>();
        List<List<String>> wanted =
                shown.stream()
                        .map(one -> List.of(one.method(), one.caseId(), one.className()))
                        .toList();
        Set<List<String>> rows = new HashSet<>(wanted);
        for (Score score : report.results().classScores()) {
            if (rows.contains(List.of(score.method(), score.caseId(), score.className()))) {
                scores.putIfAbsent(
                        List.of(
                                score.method(),
                                score.caseId(),
                                score.className(),
                                score.metric(),
                                score.parameters()),
                        score);
            }
        }
        return scores;
    }

    private void value(Html to, @Nullable Score score) {
        if (score == null) {
            to.number("–");
        } else if (score.status() == Score.Status.OK) {
            to.number(Shown.value(score.value(), score.unit()));
        } else {
            String status = score.status().name().toLowerCase(Locale.ROOT);
            to.number(words.of("status." + status), "title", score.note());
        }
    }

    private void unscored(Html to) {
        to.element("h3", words.of("unscored")).line();
        to.tableHead(words.of("case_name"), words.of("method"), words.of("reason"));
        for (CaseScores one : unscored.subList(0, Math.min(MOST_UNSCORED, unscored.size()))) {
            to.rowHead(one.caseId()).cell(one.method());
            to.cell(one.missing() ? words.of("no_prediction") : one.problem()).close("tr");
        }
        to.tableEnd();
        if (unscored.size() > MOST_UNSCORED) {
            to.paragraph(words.of("more_rows", unscored.size() - MOST_UNSCORED));
        }
    }
}
