package org.gabarito.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.gabarito.dataset.NaturalOrder;
import org.gabarito.evaluation.Aggregate;
import org.gabarito.evaluation.Results;
import org.gabarito.evaluation.Score;
import org.gabarito.report.Shown;
import org.gabarito.report.plot.MetricRows;
import org.gabarito.report.plot.Sparkline;
import org.jspecify.annotations.Nullable;

/**
 * Every case and class as a row with a value for each metric, ready to be filtered and put in
 * order. Made once for an evaluation; holds no language.
 */
final class CaseTable {
    /** What a metric is not about. */
    private static final double NO_VALUE_EXPECTED = Double.NEGATIVE_INFINITY;

    private final List<Column> columns;
    private final List<Row> rows;

    /**
     * @param key as addresses name it, such as {@code nsd(tau=2mm)}
     */
    record Column(
            String key,
            String metric,
            String name,
            String unit,
            Sparkline spark,
            Map<List<String>, double[]> sorted) {}

    /**
     * @param scores one a column, null where the metric is not about the class
     * @param values the same under the policy in force, NaN where there is none
     * @param badness the larger the worse
     */
    record Row(
            String method,
            String caseId,
            String className,
            List<@Nullable Score> scores,
            double[] values,
            double[] badness) {}

    private CaseTable(List<Column> columns, List<Row> rows) {
        this.columns = columns;
        this.rows = rows;
    }

    static CaseTable of(Results results) {
        List<MetricRows> metrics = MetricRows.of(results);
        Map<List<String>, Integer> places = new HashMap<>();
        Map<List<String>, Row> rows = new LinkedHashMap<>();
        List<Column> columns = new ArrayList<>();
        for (MetricRows metric : metrics) {
            places.put(List.of(metric.info().id(), metric.parameters()), columns.size());
            columns.add(column(metric));
        }
        for (Score score : results.classScores()) {
            Integer place = places.get(List.of(score.metric(), score.parameters()));
            if (place == null) {
                continue;
            }
            Row row =
                    rows.computeIfAbsent(
                            List.of(score.method(), score.caseId(), score.className()),
                            key -> row(key, columns.size()));
            row.scores().set(place, score);
            row.badness()[place] =
                    switch (score.status()) {
                        case MISSING, FAILED -> Double.POSITIVE_INFINITY;
                        default -> Double.MAX_VALUE;
                    };
        }
        for (MetricRows metric : metrics) {
            int place = places.get(List.of(metric.info().id(), metric.parameters()));
            for (Aggregate one : metric.rows()) {
                for (Aggregate.CaseValue value : one.values()) {
                    Row row = rows.get(List.of(one.method(), value.caseId(), one.className()));
                    if (row != null) {
                        row.values()[place] = value.value();
                        if (Double.isFinite(row.badness()[place])) {
                            row.badness()[place] = metric.info().direction().badness(value.value());
                        }
                    }
                }
            }
        }
        return new CaseTable(columns, List.copyOf(rows.values()));
    }

    private static Row row(List<String> key, int columns) {
        double[] values = new double[columns];
        double[] badness = new double[columns];
        Arrays.fill(values, Double.NaN);
        Arrays.fill(badness, NO_VALUE_EXPECTED);
        return new Row(
                key.get(0),
                key.get(1),
                key.get(2),
                Arrays.asList(new Score[columns]),
                values,
                badness);
    }

    private static Column column(MetricRows metric) {
        Map<List<String>, double[]> sorted = new HashMap<>();
        for (Aggregate one : metric.rows()) {
            sorted.put(
                    List.of(one.method(), one.className()),
                    one.values().stream()
                            .mapToDouble(value -> metric.info().direction().badness(value.value()))
                            .sorted()
                            .toArray());
        }
        return new Column(
                Shown.metric(metric.info().id(), metric.parameters()),
                metric.info().id(),
                metric.name(),
                metric.rows().stream()
                        .map(Aggregate::unit)
                        .filter(unit -> !unit.isEmpty())
                        .findFirst()
                        .orElse(""),
                Sparkline.of(metric),
                sorted);
    }

    List<Column> columns() {
        return columns;
    }

    int size() {
        return rows.size();
    }

    List<String> classes() {
        return rows.stream().map(Row::className).distinct().toList();
    }

    List<String> methods() {
        return rows.stream().map(Row::method).distinct().toList();
    }

    /** Place from the worst among the cases of the same class and method that count. */
    int place(Row row, int column) {
        double[] sorted = peers(row, column);
        double own = row.badness()[column];
        int above = sorted.length;
        while (above > 0 && sorted[above - 1] > own) {
            above--;
        }
        return sorted.length - above + 1;
    }

    int peerCount(Row row, int column) {
        return peers(row, column).length;
    }

    private double[] peers(Row row, int column) {
        return columns.get(column)
                .sorted()
                .getOrDefault(List.of(row.method(), row.className()), new double[0]);
    }

    /** The rows that are asked for, in order; ties keep the order of the results. */
    List<Row> select(CaseQuery query) {
        Predicate<Row> wanted = row -> true;
        if (!query.className().isEmpty()) {
            wanted = wanted.and(row -> row.className().equals(query.className()));
        }
        if (!query.method().isEmpty()) {
            wanted = wanted.and(row -> row.method().equals(query.method()));
        }
        if (!query.text().isEmpty()) {
            String text = query.text().toLowerCase(Locale.ROOT);
            wanted = wanted.and(row -> contains(row, text));
        }
        if (!query.status().isEmpty()) {
            wanted = wanted.and(row -> hasStatus(row, query));
        }
        Stream<Row> found = rows.stream().filter(wanted);
        return found.sorted(order(query)).toList();
    }

    private static boolean contains(Row row, String text) {
        return row.caseId().toLowerCase(Locale.ROOT).contains(text)
                || row.scores().stream()
                        .anyMatch(
                                score ->
                                        score != null
                                                && score.note()
                                                        .toLowerCase(Locale.ROOT)
                                                        .contains(text));
    }

    /** Of the chosen metric, or of any. */
    private boolean hasStatus(Row row, CaseQuery query) {
        for (int i = 0; i < columns.size(); i++) {
            Score score = row.scores().get(i);
            boolean looked =
                    query.metric().isEmpty() || columns.get(i).key().equals(query.metric());
            if (looked && score != null && score.status().name().equalsIgnoreCase(query.status())) {
                return true;
            }
        }
        return false;
    }

    private Comparator<Row> order(CaseQuery query) {
        Comparator<Row> order =
                switch (query.sort()) {
                    case CaseQuery.CASE -> Comparator.comparing(Row::caseId, NaturalOrder.INSTANCE);
                    case CaseQuery.CLASS ->
                            Comparator.comparing(Row::className, NaturalOrder.INSTANCE);
                    case CaseQuery.METHOD ->
                            Comparator.comparing(Row::method, NaturalOrder.INSTANCE);
                    default -> null;
                };
        if (order != null) {
            return query.reversed() ? order.reversed() : order;
        }
        int column = column(query.sort());
        if (column < 0) {
            return Comparator.comparing(Row::caseId, NaturalOrder.INSTANCE);
        }
        Comparator<Row> expected =
                Comparator.comparing(row -> row.badness()[column] == NO_VALUE_EXPECTED);
        Comparator<Row> worst = Comparator.comparingDouble(row -> -row.badness()[column]);
        return expected.thenComparing(query.reversed() ? worst.reversed() : worst);
    }

    /** The place of a column, the first when there is none of the name, -1 when there are none. */
    private int column(String key) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).key().equals(key)) {
                return i;
            }
        }
        return columns.isEmpty() ? -1 : 0;
    }
}
