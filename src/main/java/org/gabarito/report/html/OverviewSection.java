package org.gabarito.report.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gabarito.core.statistics.Interval;
import org.gabarito.evaluation.Aggregate;
import org.gabarito.plan.Decimal;
import org.gabarito.report.IntervalNames;
import org.gabarito.report.Report;
import org.gabarito.report.Shown;
import org.gabarito.report.plot.Figure;
import org.gabarito.report.plot.MetricRows;
import org.gabarito.report.plot.Plots;

/** Each metric: its mean with interval, drawn and as a table. */
final class OverviewSection implements Section {
    /** More rows than this are folded. */
    private static final int MOST_ROWS = 16;

    private final Report report;
    private final Wording wording;
    private final Words words;
    private final boolean methods;

    OverviewSection(Report report, Wording wording, Words words) {
        this.report = report;
        this.wording = wording;
        this.words = words;
        methods =
                report.results().aggregates().stream().map(Aggregate::method).distinct().count()
                        > 1;
    }

    @Override
    public String id() {
        return "overview";
    }

    @Override
    public String heading() {
        return words.of("overview");
    }

    @Override
    public void write(Html to) {
        to.section(id(), heading());
        String level = Decimal.text(report.config().statistics().ci());
        to.paragraph(
                report.single() ? words.of("overview_one") : words.of("overview_lead", level),
                "class",
                "quiet");
        List<MetricRows> metrics = MetricRows.of(report.results());
        Map<List<String>, String> means =
                Plots.MEANS.draw(report.results(), wording.plots()).stream()
                        .collect(
                                Collectors.toMap(
                                        figure -> List.of(figure.metric(), figure.parameters()),
                                        Figure::svg,
                                        (a, b) -> a));
        for (MetricRows metric : metrics) {
            block(to, metric, means.get(List.of(metric.info().id(), metric.parameters())), level);
        }
        to.close("section");
    }

    private void block(Html to, MetricRows metric, String figure, String level) {
        to.subject(metric.name())
                .open("section", "class", "metric")
                .open("h3")
                .words(metric.name() + " ");
        String unit =
                metric.rows().stream()
                        .map(Aggregate::unit)
                        .filter(one -> !one.isEmpty())
                        .findFirst()
                        .map(one -> ", " + one)
                        .orElse("");
        String name = wording.names().apply(metric.info());
        to.element("span", name + unit, "class", "quiet").close("h3");
        boolean folded = metric.rows().size() > MOST_ROWS;
        if (folded) {
            table(to, first(metric.rows()), level);
            to.fold(words.of("all_rows", metric.rows().size()));
        }
        to.open("figure").markup(figure).close("figure");
        table(to, metric.rows(), level);
        if (folded) {
            to.close("details");
        }
        to.open("p", "class", "small quiet").words(words.of("definition") + ": ");
        to.element(
                "code",
                metric.rows().stream()
                        .map(Aggregate::definition)
                        .distinct()
                        .collect(Collectors.joining(" ")));
        String intervals = IntervalNames.of(metric.rows(), wording.locale());
        to.words(intervals.isEmpty() ? "" : ". " + words.of("interval_methods", intervals));
        to.close("p");
        to.markup(SampleSizePart.of(metric, report.config().statistics().ci(), wording));
        to.close("section");
    }

    /** All, or of many classes that of all together where there is one, else the first. */
    static List<Aggregate> first(List<Aggregate> rows) {
        if (rows.size() <= MOST_ROWS) {
            return rows;
        }
        String last = rows.get(rows.size() - 1).className();
        return last.equals("all")
                ? rows.stream().filter(row -> row.className().equals(last)).toList()
                : rows.subList(0, MOST_ROWS);
    }

    private void table(Html to, List<Aggregate> rows, String level) {
        List<String> head = new ArrayList<>(List.of(words.of("class")));
        if (methods) {
            head.add(words.of("method"));
        }
        if (report.single()) {
            head.add("#" + words.of("value"));
        } else {
            head.addAll(
                    List.of(
                            "#" + words.of("mean"),
                            "#" + words.of("ci", level),
                            "#" + words.of("median"),
                            "#" + words.of("iqr")));
        }
        head.add("#" + words.of("used"));
        to.tableHead(head.toArray(String[]::new));
        rows.forEach(row -> row(to, row));
        to.tableEnd();
    }

    private void row(Html to, Aggregate row) {
        to.rowHead(row.className());
        if (methods) {
            to.cell(row.method());
        }
        to.open("td", "class", "number").element("strong", shown(row.mean(), row)).close("td");
        if (!report.single()) {
            Interval ci = row.interval();
            to.number(ci == null ? "–" : shown(ci.low(), row) + " – " + shown(ci.high(), row));
            to.number(shown(row.median(), row));
            to.number(shown(row.quartile1(), row) + " – " + shown(row.quartile3(), row));
        }
        String used = words.used(row);
        int out = row.ledger().leftOut();
        to.number(out == 0 ? used : used + " (" + words.of("left_out", out) + ")");
        to.close("tr");
    }

    private static String shown(double value, Aggregate row) {
        return Shown.value(value, row.unit());
    }
}
