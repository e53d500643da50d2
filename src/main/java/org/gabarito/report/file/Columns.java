package org.gabarito.report.file;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gabarito.evaluation.Aggregate;
import org.gabarito.evaluation.Score;
import org.gabarito.report.Report;
import org.gabarito.report.Shown;

/** Results as columns: the metrics, and what each case has of them. */
final class Columns {
    /** A metric with its parameters. */
    record Column(String metric, String parameters) {}

    /** A case of a method, and one of its classes. */
    record Row(String method, String caseId, String className) {}

    private final Report report;
    private final List<Column> columns;

    Columns(Report report) {
        this.report = report;
        columns =
                report.results().aggregates().stream()
                        .map(one -> new Column(one.metric(), one.parameters()))
                        .distinct()
                        .toList();
    }

    List<Column> all() {
        return columns;
    }

    /** The id of a metric; with its parameters where it occurs with several. */
    String name(Column column) {
        boolean alone =
                columns.stream().filter(one -> one.metric().equals(column.metric())).count() == 1;
        return alone ? column.metric() : Shown.metric(column.metric(), column.parameters());
    }

    /** Raw scores by row, in the order of the table of scores. */
    Map<Row, Map<Column, Score>> raw() {
        Map<Row, Map<Column, Score>> rows = new LinkedHashMap<>();
        for (Score score : report.results().classScores()) {
            rows.computeIfAbsent(
                            new Row(score.method(), score.caseId(), score.className()),
                            row -> new HashMap<>())
                    .putIfAbsent(new Column(score.metric(), score.parameters()), score);
        }
        return rows;
    }

    /** Cases of a method in the order of the table of scores. */
    List<String> cases(String method) {
        return report.results().scores().stream()
                .filter(score -> score.method().equals(method))
                .map(Score::caseId)
                .distinct()
                .toList();
    }

    /** What counts in the mean: case to value under the policy. */
    static Map<String, Double> counting(Aggregate aggregate) {
        Map<String, Double> values = new HashMap<>();
        aggregate.values().forEach(value -> values.put(value.caseId(), value.value()));
        return values;
    }

    /** Aggregates by metric, in order. */
    Map<Column, List<Aggregate>> aggregates() {
        Map<Column, List<Aggregate>> byColumn = new LinkedHashMap<>();
        for (Aggregate one : report.results().aggregates()) {
            byColumn.computeIfAbsent(
                            new Column(one.metric(), one.parameters()), key -> new ArrayList<>())
                    .add(one);
        }
        return byColumn;
    }
}
