package org.gabarito.web;

import io.quarkus.qute.RawString;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gabarito.core.statistics.Interval;
import org.gabarito.core.statistics.IntervalWarning;
import org.gabarito.evaluation.Aggregate;
import org.gabarito.evaluation.CaseScores;
import org.gabarito.evaluation.Raters;
import org.gabarito.evaluation.Results;
import org.gabarito.guide.Recommendation;
import org.gabarito.plan.MetricConfigFile;
import org.gabarito.report.Cautions;
import org.gabarito.report.ClassInventory;
import org.gabarito.report.GeometryFindings;
import org.gabarito.report.GroupAggregates;
import org.gabarito.report.IntervalNames;
import org.gabarito.report.LabelInventory;
import org.gabarito.report.Report;
import org.gabarito.report.Shown;
import org.gabarito.report.Turnout;
import org.gabarito.report.WorstCases;
import org.gabarito.report.html.CautionText;
import org.gabarito.report.html.SampleSizePart;
import org.gabarito.report.html.Wording;
import org.gabarito.report.plot.Figure;
import org.gabarito.report.plot.MetricRows;
import org.gabarito.report.plot.MetricTitle;
import org.gabarito.report.plot.Plots;
import org.jspecify.annotations.Nullable;

/** A report arranged for its page. */
final class ResultsViews {
    /** Of the worst cases; all have a page of their own. */
    private static final int WORST = 5;

    /** More classes than this are folded away. */
    private static final int MAX_CLASSES = 16;

    /** A column with more groups than this is no column of groups. */
    private static final int MAX_GROUPS = 24;

    /** Name of the class that stands for all of them. */
    private static final String TOGETHER = "all";

    private final String evaluation;
    private final Report report;
    private final Results results;
    private final Wording wording;

    /**
     * @param evaluation its id
     */
    ResultsViews(String evaluation, Report report, Wording wording) {
        this.evaluation = evaluation;
        this.report = report;
        this.results = report.results();
        this.wording = wording;
    }

    ResultsView view() {
        return new ResultsView(
                level(report.config().statistics().ci()),
                Turnout.of(report).cases(),
                report.cases().size() == 1,
                report.cases().stream().map(CaseScores::method).distinct().count() > 1,
                cautions(),
                blocks(),
                ledgers(),
                worst(),
                results.aggregates().stream().findFirst().map(ResultsViews::title).orElse(""),
                unscored(),
                report.extra(),
                GeometryFindings.of(report).notes(),
                LabelInventory.of(report.cases(), report.config()),
                ClassInventory.of(report),
                provenance());
    }

    private List<ResultsView.CautionLine> cautions() {
        return Cautions.of(report).stream()
                .map(
                        one ->
                                new ResultsView.CautionLine(
                                        one.kind().code(), CautionText.of(one, wording.locale())))
                .toList();
    }

    static String level(double percent) {
        return BigDecimal.valueOf(percent).stripTrailingZeros().toPlainString();
    }

    private List<ResultsView.MetricBlock> blocks() {
        Map<List<String>, String> means = figures(Plots.MEANS.draw(results, wording.plots()));
        Map<List<String>, String> distributions =
                figures(Plots.DISTRIBUTION.draw(results, wording.plots()));
        Map<List<String>, String> sizes = figures(Plots.SIZE.draw(results, wording.plots()));
        List<Map<List<String>, String>> groups =
                Plots.groups(results).stream()
                        .map(plot -> figures(plot.draw(results, wording.plots())))
                        .toList();
        List<ResultsView.MetricBlock> blocks = new ArrayList<>();
        for (MetricRows metric : MetricRows.of(results)) {
            List<String> key = List.of(metric.info().id(), metric.parameters());
            blocks.add(
                    block(
                            "metric-" + (blocks.size() + 1),
                            metric,
                            means.get(key),
                            distributions.get(key),
                            sizes.get(key),
                            groups.stream()
                                    .filter(drawn -> drawn.containsKey(key))
                                    .map(drawn -> new RawString(drawn.get(key)))
                                    .toList()));
        }
        return blocks;
    }

    private static Map<List<String>, String> figures(List<Figure> figures) {
        return figures.stream()
                .collect(
                        Collectors.toMap(
                                figure -> List.of(figure.metric(), figure.parameters()),
                                Figure::svg));
    }

    private ResultsView.MetricBlock block(
            String anchor,
            MetricRows metric,
            String means,
            String distribution,
            @Nullable String sizes,
            List<RawString> groups) {
        List<Aggregate> rows = metric.rows();
        List<ResultsView.AggregateRow> all = rows.stream().map(this::row).toList();
        return new ResultsView.MetricBlock(
                anchor,
                metric.info(),
                metric.name(),
                wording.names().apply(metric.info()),
                rows.stream().map(Aggregate::unit).filter(u -> !u.isEmpty()).findFirst().orElse(""),
                rows.stream().map(Aggregate::definition).distinct().toList(),
                first(all),
                all,
                new RawString(means),
                new RawString(distribution),
                sizes == null ? null : new RawString(sizes),
                groups,
                byGroup(metric),
                new RawString(
                        SampleSizePart.of(metric, report.config().statistics().ci(), wording)));
    }

    /** Of columns with several groups, but not as many as cases have names. */
    private List<ResultsView.GroupRow> byGroup(MetricRows metric) {
        Map<String, Long> groups =
                report.groupAggregates().stream()
                        .collect(
                                Collectors.groupingBy(
                                        GroupAggregates.Group::column, Collectors.counting()));
        List<ResultsView.GroupRow> rows = new ArrayList<>();
        for (GroupAggregates.Group group : report.groupAggregates()) {
            if (groups.getOrDefault(group.column(), 0L) <= MAX_GROUPS) {
                Raters.withoutRaters(group.results()).aggregates().stream()
                        .filter(one -> one.metric().equals(metric.info().id()))
                        .filter(one -> one.parameters().equals(metric.parameters()))
                        .forEach(
                                one ->
                                        rows.add(
                                                new ResultsView.GroupRow(
                                                        group.column(), group.value(), row(one))));
            }
        }
        return rows;
    }

    /** Of many classes that of all together, which comes last, or else some of them. */
    private static List<ResultsView.AggregateRow> first(List<ResultsView.AggregateRow> all) {
        if (all.stream().map(ResultsView.AggregateRow::className).distinct().count()
                <= MAX_CLASSES) {
            return all;
        }
        String last = all.get(all.size() - 1).className();
        return last.equals(TOGETHER)
                ? all.stream().filter(row -> row.className().equals(last)).toList()
                : all.subList(0, MAX_CLASSES);
    }

    /** What became of the cases of each class, by the first metric that it has. */
    private List<ResultsView.AggregateRow> ledgers() {
        Map<List<String>, ResultsView.AggregateRow> ledgers = new LinkedHashMap<>();
        for (Aggregate one : Raters.withoutRaters(results).aggregates()) {
            ledgers.computeIfAbsent(List.of(one.method(), one.className()), key -> row(one));
        }
        return List.copyOf(ledgers.values());
    }

    private ResultsView.AggregateRow row(Aggregate one) {
        Interval interval = one.interval();
        return new ResultsView.AggregateRow(
                one.method(),
                one.className(),
                number(one.mean(), one.unit()),
                number(interval == null ? Double.NaN : interval.low(), one.unit()),
                number(interval == null ? Double.NaN : interval.high(), one.unit()),
                IntervalNames.of(one, wording.locale()),
                interval == null
                        ? List.of()
                        : interval.warnings().stream().map(IntervalWarning::code).toList(),
                number(one.median(), one.unit()),
                number(one.quartile1(), one.unit()),
                number(one.quartile3(), one.unit()),
                one.used(),
                one.expected(),
                one.clustered() ? one.clusters() : 0,
                one.ledger(),
                one.headlines().stream()
                        .map(
                                headline ->
                                        new ResultsView.HeadlineEntry(
                                                headline.policy(),
                                                number(headline.mean(), one.unit()),
                                                headline.used()))
                        .toList());
    }

    static ResultsView.Number number(double value, String unit) {
        return new ResultsView.Number(
                Shown.value(value, unit), Double.isNaN(value) ? "" : Double.toString(value));
    }

    private static String title(Aggregate one) {
        return MetricTitle.of(one.metric(), one.parameters());
    }

    private List<ResultsView.WorstCase> worst() {
        return WorstCases.of(Raters.withoutRaters(results)).stream()
                .limit(WORST)
                .map(
                        one ->
                                new ResultsView.WorstCase(
                                        one.method(),
                                        one.caseId(),
                                        one.className(),
                                        number(one.value(), one.unit()),
                                        one.unit(),
                                        one.byPolicy(),
                                        one.note(),
                                        CaseAddress.of(evaluation, one.caseId(), one.method())))
                .toList();
    }

    private List<ResultsView.Unscored> unscored() {
        return report.cases().stream()
                .filter(one -> one.failed() || one.missing())
                .sorted(Comparator.comparing(CaseScores::method).thenComparing(CaseScores::caseId))
                .map(
                        one ->
                                new ResultsView.Unscored(
                                        one.method(),
                                        one.caseId(),
                                        one.missing() && !one.absenceIsExplained(),
                                        one.missing() ? one.absence() : one.problem()))
                .toList();
    }

    private ResultsView.Provenance provenance() {
        Recommendation.TreesVersion trees = report.run().trees();
        return new ResultsView.Provenance(
                MetricConfigFile.hash(report.config()),
                trees == null ? "" : trees.version(),
                trees == null ? "" : trees.hash(),
                report.config().statistics().seed(),
                report.run().version());
    }
}
