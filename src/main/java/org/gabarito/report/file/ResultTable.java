package org.gabarito.report.file;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gabarito.core.metric.MetricInfo;
import org.gabarito.evaluation.Aggregate;
import org.gabarito.plan.Decimal;
import org.gabarito.report.Report;
import org.gabarito.report.html.Wording;
import org.gabarito.report.methods.LatexMethods;
import org.gabarito.report.methods.MarkdownMethods;
import org.gabarito.report.methods.MethodsWriter;
import org.gabarito.report.plot.MetricRows;

/**
 * Results as a table for a paper: a row for each method and class, a column for each metric with an
 * arrow for its better end, and last how many cases count of how many there are.
 */
public final class ResultTable {
    private final Report report;
    private final Wording wording;
    private final TableStyle style;
    private final List<MetricRows> metrics;
    private final boolean methods;

    private ResultTable(Report report, Wording wording, TableStyle style) {
        this.report = report;
        this.wording = wording;
        this.style = style;
        metrics = MetricRows.of(report.results());
        methods =
                report.results().aggregates().stream().map(Aggregate::method).distinct().count()
                        > 1;
    }

    /** With the rules of booktabs. */
    public static String latex(Report report, Wording wording, TableStyle style) {
        return new ResultTable(report, wording, style).latex();
    }

    public static String markdown(Report report, Wording wording, TableStyle style) {
        return new ResultTable(report, wording, style).markdown();
    }

    private List<String> head(MethodsWriter markup, String up, String down) {
        List<String> head = new ArrayList<>();
        if (methods) {
            head.add(markup.words(wording.say("method")));
        }
        head.add(markup.words(wording.say("class")));
        for (MetricRows metric : metrics) {
            String arrow =
                    switch (metric.info().direction()) {
                        case HIGHER -> " " + up;
                        case LOWER -> " " + down;
                        case ZERO -> "";
                    };
            head.add(markup.words(metric.name() + unit(metric)) + arrow);
        }
        head.add("n");
        return head;
    }

    private static String unit(MetricRows metric) {
        return metric.rows().stream()
                .map(Aggregate::unit)
                .filter(unit -> !unit.isEmpty())
                .findFirst()
                .map(unit -> " / " + unit)
                .orElse("");
    }

    /** Method and class to what each metric has of them. */
    private Map<List<String>, Map<MetricInfo, Map<String, Aggregate>>> rows() {
        Map<List<String>, Map<MetricInfo, Map<String, Aggregate>>> rows = new LinkedHashMap<>();
        for (MetricRows metric : metrics) {
            for (Aggregate one : metric.rows()) {
                rows.computeIfAbsent(List.of(one.method(), one.className()), key -> new HashMap<>())
                        .computeIfAbsent(metric.info(), key -> new HashMap<>())
                        .put(metric.parameters(), one);
            }
        }
        return rows;
    }

    private List<List<String>> body(MethodsWriter markup) {
        List<List<String>> body = new ArrayList<>();
        rows().forEach(
                        (key, found) -> {
                            List<String> cells = new ArrayList<>();
                            if (methods) {
                                cells.add(markup.words(key.get(0)));
                            }
                            cells.add(markup.words(key.get(1)));
                            List<String> counts = new ArrayList<>();
                            for (MetricRows metric : metrics) {
                                Aggregate one =
                                        found.getOrDefault(metric.info(), Map.of())
                                                .get(metric.parameters());
                                cells.add(one == null ? "" : markup.words(style.cell(one)));
                                if (one != null) {
                                    counts.add(wording.used(one));
                                }
                            }
                            cells.add(
                                    markup.words(
                                            counts.stream()
                                                    .distinct()
                                                    .collect(Collectors.joining("; "))));
                            body.add(cells);
                        });
        return body;
    }

    private String caption() {
        String cluster = report.config().statistics().cluster();
        String level = Decimal.text(report.config().statistics().ci());
        return wording.say("table." + style.id(), level)
                + " "
                + wording.say("table.n")
                + (cluster == null ? "" : " " + wording.say("table.clusters", cluster))
                + " Gabarito "
                + report.run().version()
                + ".";
    }

    private String latex() {
        MethodsWriter markup = new LatexMethods();
        StringBuilder text = new StringBuilder("% \\usepackage{booktabs}\n\\begin{table}\n");
        text.append("\\centering\n\\caption{").append(markup.words(caption())).append("}\n");
        text.append("\\label{tab:results-").append(style.id()).append("}\n");
        text.append("\\begin{tabular}{").append(methods ? "ll" : "l");
        text.append("r".repeat(metrics.size() + 1)).append("}\n\\toprule\n");
        List<String> head = head(markup, "$\\uparrow$", "$\\downarrow$");
        head.set(head.size() - 1, "$n$");
        text.append(String.join(" & ", head)).append(" \\\\\n\\midrule\n");
        for (List<String> row : body(markup)) {
            // a bracket after a line's end would be read as its option
            text.append(row.get(0).startsWith("[") ? "{}" : "");
            text.append(String.join(" & ", row)).append(" \\\\\n");
        }
        return text.append("\\bottomrule\n\\end{tabular}\n\\end{table}\n").toString();
    }

    private String markdown() {
        MethodsWriter markup = new MarkdownMethods();
        StringBuilder text = new StringBuilder(markup.words(caption())).append("\n\n");
        text.append("| ").append(String.join(" | ", head(markup, "↑", "↓"))).append(" |\n|");
        text.append(" --- |".repeat(methods ? 2 : 1));
        text.append(" ---: |".repeat(metrics.size() + 1)).append('\n');
        for (List<String> row : body(markup)) {
            text.append("| ").append(String.join(" | ", row)).append(" |\n");
        }
        return text.toString();
    }
}
