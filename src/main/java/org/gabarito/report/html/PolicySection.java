package org.gabarito.report.html;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gabarito.evaluation.Aggregate;
import org.gabarito.plan.Policies;
import org.gabarito.report.Report;
import org.gabarito.report.Shown;
import org.gabarito.report.plot.MetricRows;

/** What stands for values that are not there, how often, and what else the mean would be. */
final class PolicySection implements Section {
    private static final int MOST_ROWS = 30;

    private final Report report;
    private final Words words;
    private final boolean methods;

    PolicySection(Report report, Words words) {
        this.report = report;
        this.words = words;
        methods =
                report.results().aggregates().stream().map(Aggregate::method).distinct().count()
                        > 1;
    }

    @Override
    public String id() {
        return "policy";
    }

    @Override
    public String heading() {
        return words.of("policy");
    }

    @Override
    public void write(Html to) {
        to.section(id(), heading());
        Policies policies = report.config().policies();
        String empty = "empty." + policies.empty();
        to.paragraph(
                words.of("missing." + policies.missing())
                        + " "
                        + words.of(words.has(empty) ? empty : "empty.best-worst")
                        + (policies.own().isEmpty() ? "" : " " + words.of("empty.own"))
                        + " "
                        + words.of("policy_lead"));
        ledger(to);
        headlines(to);
        to.close("section");
    }

    /** By the first metric that a class has. */
    private void ledger(Html to) {
        Map<List<String>, Aggregate> rows = new LinkedHashMap<>();
        for (Aggregate one : report.results().aggregates()) {
            rows.putIfAbsent(List.of(one.method(), one.className()), one);
        }
        boolean folded = rows.size() > MOST_ROWS;
        if (folded) {
            to.fold(words.of("all_rows", rows.size()));
        }
        List<String> head = head(words.of("class"));
        for (String column :
                List.of("ok", "both", "reference", "prediction", "missing", "failed")) {
            head.add("#" + words.of("ledger." + column));
        }
        to.tableHead(head.toArray(String[]::new));
        for (Aggregate one : rows.values()) {
            to.rowHead(one.className());
            if (methods) {
                to.cell(one.method());
            }
            Aggregate.Ledger ledger = one.ledger();
            for (int count :
                    new int[] {
                        ledger.ok(),
                        ledger.bothEmpty(),
                        ledger.referenceEmpty(),
                        ledger.predictionEmpty(),
                        ledger.missing(),
                        ledger.failed()
                    }) {
                to.number(Integer.toString(count));
            }
            to.close("tr");
        }
        to.tableEnd();
        if (folded) {
            to.close("details");
        }
    }

    private List<String> head(String first) {
        List<String> head = new ArrayList<>(List.of(first));
        if (methods) {
            head.add(words.of("method"));
        }
        return head;
    }

    private void headlines(Html to) {
        List<Aggregate> all = report.results().aggregates();
        if (all.isEmpty()) {
            return;
        }
        to.fold(words.of("headlines"));
        List<String> head = new ArrayList<>(List.of(words.of("metric")));
        head.addAll(head(words.of("class")));
        all.get(0).headlines().forEach(h -> head.add("#" + words.of("headline." + h.policy())));
        to.tableHead(head.toArray(String[]::new));
        for (MetricRows metric : MetricRows.of(report.results())) {
            for (Aggregate one : metric.rows()) {
                to.rowHead(metric.name()).cell(one.className());
                if (methods) {
                    to.cell(one.method());
                }
                one.headlines()
                        .forEach(
                                h ->
                                        to.number(
                                                Shown.value(h.mean(), one.unit())
                                                        + " (n = "
                                                        + h.used()
                                                        + ")"));
                to.close("tr");
            }
        }
        to.tableEnd().close("details");
    }
}
