package org.gabarito.report.html;

import java.util.ArrayList;
import java.util.List;
import org.gabarito.core.statistics.Interval;
import org.gabarito.evaluation.Aggregate;
import org.gabarito.plan.Decimal;
import org.gabarito.report.GroupAggregates;
import org.gabarito.report.Report;
import org.gabarito.report.Shown;
import org.gabarito.report.plot.MetricRows;

/** Means of the cases of each group, a table a metric. */
final class GroupsSection implements Section {
    private final Report report;
    private final Words words;
    private final List<GroupAggregates.Group> groups;
    private final boolean methods;

    GroupsSection(Report report, Words words) {
        this.report = report;
        this.words = words;
        groups = report.groupAggregates();
        methods =
                report.results().aggregates().stream().map(Aggregate::method).distinct().count()
                        > 1;
    }

    @Override
    public String id() {
        return "groups";
    }

    @Override
    public String heading() {
        return words.of("groups");
    }

    @Override
    public boolean says() {
        return !groups.isEmpty();
    }

    @Override
    public void write(Html to) {
        to.section(id(), heading());
        to.paragraph(words.of("groups_lead"), "class", "quiet");
        for (MetricRows metric : MetricRows.of(report.results())) {
            to.element("h3", metric.name()).line();
            table(to, metric);
        }
        to.close("section");
    }

    private void table(Html to, MetricRows metric) {
        List<String> head = new ArrayList<>(List.of(words.of("group"), words.of("class")));
        if (methods) {
            head.add(words.of("method"));
        }
        head.add("#" + words.of("mean"));
        head.add("#" + words.of("ci", Decimal.text(report.config().statistics().ci())));
        head.add("#" + words.of("median"));
        head.add("#" + words.of("used"));
        to.tableHead(head.toArray(String[]::new));
        for (GroupAggregates.Group group : groups) {
            group.results().aggregates().stream()
                    .filter(one -> one.metric().equals(metric.info().id()))
                    .filter(one -> one.parameters().equals(metric.parameters()))
                    .forEach(one -> row(to, group.column() + " = " + group.value(), one));
        }
        to.tableEnd();
    }

    private void row(Html to, String group, Aggregate one) {
        to.rowHead(group).cell(one.className());
        if (methods) {
            to.cell(one.method());
        }
        Interval ci = one.interval();
        to.number(Shown.value(one.mean(), one.unit()));
        to.number(
                ci == null
                        ? "–"
                        : Shown.value(ci.low(), one.unit())
                                + " – "
                                + Shown.value(ci.high(), one.unit()));
        to.number(Shown.value(one.median(), one.unit()));
        to.number(words.used(one)).close("tr");
    }
}
