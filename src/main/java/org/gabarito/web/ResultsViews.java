package org.gabarito.web;

import io.quarkus.qute.RawString;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gabarito.core.metric.MetricInfo;
import org.gabarito.core.metric.catalog.MetricCatalog;
import org.gabarito.core.statistics.Interval;
import org.gabarito.evaluation.Aggregate;
import org.gabarito.evaluation.CaseScores;
import org.gabarito.evaluation.Results;
import org.gabarito.evaluation.Score;
import org.gabarito.guide.Recommendation;
import org.gabarito.plan.MetricConfigFile;
import org.gabarito.report.ClassInventory;
import org.gabarito.report.GeometryFindings;
import org.gabarito.report.LabelInventory;
import org.gabarito.report.Report;
import org.gabarito.report.Shown;
import org.gabarito.report.plot.Figure;
import org.gabarito.report.plot.MetricRows;
import org.gabarito.report.plot.MetricTitle;
import org.gabarito.report.plot.PlotWords;
import org.gabarito.report.plot.Plots;
import org.jspecify.annotations.Nullable;

/** A report arranged for its page. */
final class ResultsViews {
    /** More rows than this are for a spreadsheet. */
    private static final int MAX_ROWS = 200;

    /** More classes than this are folded away. */
    private static final int MAX_CLASSES = 16;

    /** Name of the class that stands for all of them. */
    private static final String TOGETHER = "all";

    private final Report report;
    private final Results results;
    private final PlotWords words;
    private final Function<MetricInfo, String> names;

    /**
     * @param names of metrics in the language of the page
     */
    ResultsViews(Report report, PlotWords words, Function<MetricInfo, String> names) {
        this.report = report;
        this.results = report.results();
        this.words = words;
        this.names = names;
    }

    ResultsView view() {
        List<ResultsView.Column> columns = columns();
        List<ResultsView.CaseRow> rows = new CaseRows(results, columns).worstFirst();
        return new ResultsView(
                level(report.config().statistics().ci()),
                report.cases().size() == 1,
                report.cases().stream().map(CaseScores::method).distinct().count() > 1,
                blocks(),
                ledgers(),
                columns,
                rows.subList(0, Math.min(MAX_ROWS, rows.size())),
                Math.max(0, rows.size() - MAX_ROWS),
                unscored(),
                report.extra(),
                GeometryFindings.of(report).notes(),
                LabelInventory.of(report.cases(), report.config()),
                ClassInventory.of(report),
                provenance());
    }

    static String level(double percent) {
        return BigDecimal.valueOf(percent).stripTrailingZeros().toPlainString();
    }

    private List<ResultsView.MetricBlock> blocks() {
        Map<List<String>, String> means = figures(Plots.MEANS.draw(results, words));
        Map<List<String>, String> distributions = figures(Plots.DISTRIBUTION.draw(results, words));
        List<ResultsView.MetricBlock> blocks = new ArrayList<>();
        for (MetricRows metric : MetricRows.of(results)) {
            List<String> key = List.of(metric.info().id(), metric.parameters());
            blocks.add(
                    block(
                            "metric-" + (blocks.size() + 1),
                            metric,
                            means.get(key),
                            distributions.get(key)));
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
            String anchor, MetricRows metric, String means, String distribution) {
        List<Aggregate> rows = metric.rows();
        List<ResultsView.AggregateRow> all = rows.stream().map(ResultsViews::row).toList();
        return new ResultsView.MetricBlock(
                anchor,
                metric.info(),
                metric.name(),
                names.apply(metric.info()),
                rows.stream().map(Aggregate::unit).filter(u -> !u.isEmpty()).findFirst().orElse(""),
                rows.stream().map(Aggregate::definition).distinct().toList(),
                first(all),
                all,
                new RawString(means),
                new RawString(distribution));
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
        for (Aggregate one : results.aggregates()) {
            ledgers.computeIfAbsent(List.of(one.method(), one.className()), key -> row(one));
        }
        return List.copyOf(ledgers.values());
    }

    private static ResultsView.AggregateRow row(Aggregate one) {
        Interval interval = one.interval();
        return new ResultsView.AggregateRow(
                one.method(),
                one.className(),
                number(one.mean(), one.unit()),
                number(interval == null ? Double.NaN : interval.low(), one.unit()),
                number(interval == null ? Double.NaN : interval.high(), one.unit()),
                interval == null ? "" : interval.method(),
                number(one.median(), one.unit()),
                number(one.quartile1(), one.unit()),
                number(one.quartile3(), one.unit()),
                one.used(),
                one.expected(),
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
        return MetricCatalog.find(one.metric())
                .map(metric -> MetricTitle.of(metric.info(), one.parameters()))
                .orElseGet(() -> Shown.metric(one.metric(), one.parameters()));
    }

    private List<ResultsView.Column> columns() {
        return results.aggregates().stream()
                .map(
                        one ->
                                new ResultsView.Column(
                                        one.metric(), one.parameters(), title(one), one.unit()))
                .collect(
                        Collectors.toMap(
                                column -> List.of(column.metric(), column.parameters()),
                                column -> column,
                                (a, b) -> a.unit().isEmpty() ? b : a,
                                LinkedHashMap::new))
                .values()
                .stream()
                .toList();
    }

    private List<ResultsView.Unscored> unscored() {
        return report.cases().stream()
                .filter(one -> one.failed() || one.missing())
                .sorted(Comparator.comparing(CaseScores::method).thenComparing(CaseScores::caseId))
                .map(
                        one ->
                                new ResultsView.Unscored(
                                        one.method(), one.caseId(), one.missing(), one.problem()))
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

    /** The table of single values, a row for each case and class. */
    private static final class CaseRows {
        private final Results results;
        private final List<ResultsView.Column> columns;
        private final Map<List<String>, Double> underPolicy = new HashMap<>();

        CaseRows(Results results, List<ResultsView.Column> columns) {
            this.results = results;
            this.columns = columns;
            if (!columns.isEmpty()) {
                results.aggregates().stream().filter(this::isFirst).forEach(this::remember);
            }
        }

        private boolean isFirst(Aggregate one) {
            return one.metric().equals(columns.get(0).metric())
                    && one.parameters().equals(columns.get(0).parameters());
        }

        private void remember(Aggregate one) {
            one.values()
                    .forEach(
                            value ->
                                    underPolicy.put(
                                            List.of(one.method(), value.caseId(), one.className()),
                                            value.value()));
        }

        List<ResultsView.CaseRow> worstFirst() {
            Map<List<String>, Map<List<String>, Score>> byRow = new LinkedHashMap<>();
            for (Score score : results.classScores()) {
                byRow.computeIfAbsent(
                                List.of(score.method(), score.caseId(), score.className()),
                                key -> new HashMap<>())
                        .put(List.of(score.metric(), score.parameters()), score);
            }
            return byRow.entrySet().stream()
                    .sorted(
                            Comparator.comparingDouble(
                                    (Map.Entry<List<String>, ?> entry) ->
                                            -badness(entry.getKey(), byRow.get(entry.getKey()))))
                    .map(entry -> row(entry.getKey(), entry.getValue()))
                    .toList();
        }

        /**
         * What is missing comes before what is bad; unknown goodness comes between, and what the
         * metric is not about comes last.
         */
        private double badness(List<String> row, Map<List<String>, Score> scores) {
            ResultsView.Column first = columns.get(0);
            Score score = scores.get(List.of(first.metric(), first.parameters()));
            if (score == null) {
                return Double.NEGATIVE_INFINITY;
            }
            if (score.status() == Score.Status.MISSING || score.status() == Score.Status.FAILED) {
                return Double.POSITIVE_INFINITY;
            }
            Double value = underPolicy.get(row);
            if (value == null) {
                return Double.MAX_VALUE;
            }
            MetricInfo.Direction direction =
                    MetricCatalog.find(first.metric())
                            .map(metric -> metric.info().direction())
                            .orElse(MetricInfo.Direction.HIGHER);
            return switch (direction) {
                case HIGHER -> -value;
                case LOWER -> value;
                case ZERO -> Math.abs(value);
            };
        }

        private ResultsView.CaseRow row(List<String> key, Map<List<String>, Score> scores) {
            return new ResultsView.CaseRow(
                    key.get(0),
                    key.get(1),
                    key.get(2),
                    columns.stream()
                            .map(
                                    column ->
                                            cell(
                                                    column,
                                                    scores.get(
                                                            List.of(
                                                                    column.metric(),
                                                                    column.parameters()))))
                            .toList());
        }

        private static ResultsView.Cell cell(ResultsView.Column column, @Nullable Score score) {
            if (score == null) {
                return new ResultsView.Cell(
                        column.metric(), number(Double.NaN, ""), "", "", "", "");
            }
            return new ResultsView.Cell(
                    column.metric(),
                    number(score.value(), score.unit()),
                    score.unit(),
                    score.definition(),
                    score.status().name().toLowerCase(Locale.ROOT),
                    score.note());
        }
    }
}
