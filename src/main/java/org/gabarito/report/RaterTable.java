package org.gabarito.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.gabarito.core.statistics.Summary;
import org.gabarito.evaluation.Aggregate;
import org.gabarito.evaluation.Raters;

/**
 * Raters against each other, then methods against each rater: mean ± standard deviation of every
 * metric. The table by which one sees whether a method is as good as a colleague.
 *
 * @param columns one a metric
 * @param blocks one a class; none when there is a single reference
 */
public record RaterTable(Raters raters, List<Column> columns, List<Block> blocks) {
    public RaterTable {
        columns = List.copyOf(columns);
        blocks = List.copyOf(blocks);
    }

    public record Column(String metric, String parameters, String unit) {
        /** Such as {@code nsd(tau=2mm)}. */
        public String name() {
            return Shown.metric(metric, parameters);
        }

        /** With the unit where there is one. */
        public String heading() {
            return unit.isEmpty() ? name() : name() + " / " + unit;
        }
    }

    /**
     * @param mean NaN when there is no value
     */
    public record Cell(double mean, double deviation, int n) {
        private static final Cell NONE = new Cell(Double.NaN, Double.NaN, 0);

        /** Such as {@code 0.9012 ± 0.0123}; a single value has no deviation. */
        public String shown(String unit) {
            return n < 2
                    ? Shown.value(mean, unit)
                    : Shown.value(mean, unit) + " ± " + Shown.value(deviation, unit);
        }
    }

    /**
     * @param name such as {@code Rater 1 vs Rater 2}
     * @param rater whether it is two raters
     * @param cells one a column
     */
    public record Row(String name, boolean rater, List<Cell> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /**
     * @param rows raters first
     * @param ceiling over all pairs of raters and cases, one a column
     */
    public record Block(String className, List<Row> rows, List<Cell> ceiling) {
        public Block {
            rows = List.copyOf(rows);
            ceiling = List.copyOf(ceiling);
        }
    }

    /** Without blocks when there is a single reference. */
    public static RaterTable of(Report report) {
        List<Aggregate> all = report.results().aggregates();
        Raters raters = Raters.of(report.results());
        if (!raters.several()) {
            return new RaterTable(raters, List.of(), List.of());
        }
        List<Column> columns = columns(all);
        List<Block> blocks = new ArrayList<>();
        for (String name : all.stream().map(Aggregate::className).distinct().toList()) {
            blocks.add(
                    block(
                            name,
                            all.stream().filter(one -> one.className().equals(name)).toList(),
                            columns,
                            raters));
        }
        return new RaterTable(raters, columns, blocks);
    }

    private static List<Column> columns(List<Aggregate> all) {
        Map<List<String>, Column> columns = new LinkedHashMap<>();
        for (Aggregate one : all) {
            columns.merge(
                    List.of(one.metric(), one.parameters()),
                    new Column(one.metric(), one.parameters(), one.unit()),
                    (known, more) -> known.unit().isEmpty() ? more : known);
        }
        return List.copyOf(columns.values());
    }

    private static Block block(
            String className, List<Aggregate> ofClass, List<Column> columns, Raters raters) {
        List<String> methods = ofClass.stream().map(Aggregate::method).distinct().toList();
        List<Row> rows = new ArrayList<>();
        for (boolean rater : new boolean[] {true, false}) {
            for (String method : methods) {
                if (raters.isRater(method) == rater) {
                    rows.add(
                            new Row(
                                    method,
                                    rater,
                                    columns.stream()
                                            .map(column -> cell(ofClass, method, column))
                                            .toList()));
                }
            }
        }
        List<Cell> ceiling =
                columns.stream().map(column -> ceiling(ofClass, column, raters)).toList();
        return new Block(className, rows, ceiling);
    }

    private static boolean isOf(Aggregate one, Column column) {
        return one.metric().equals(column.metric()) && one.parameters().equals(column.parameters());
    }

    private static Cell cell(List<Aggregate> ofClass, String method, Column column) {
        return ofClass.stream()
                .filter(one -> one.method().equals(method) && isOf(one, column))
                .findFirst()
                .map(one -> new Cell(one.mean(), one.standardDeviation(), one.used()))
                .orElse(Cell.NONE);
    }

    private static Cell ceiling(List<Aggregate> ofClass, Column column, Raters raters) {
        List<Aggregate> some = ofClass.stream().filter(one -> isOf(one, column)).toList();
        OptionalDouble mean = raters.ceiling(some);
        if (mean.isEmpty()) {
            return Cell.NONE;
        }
        double[] values =
                some.stream()
                        .filter(one -> raters.isRater(one.method()))
                        .flatMap(one -> one.values().stream())
                        .mapToDouble(Aggregate.CaseValue::value)
                        .toArray();
        return new Cell(mean.getAsDouble(), Summary.of(values).standardDeviation(), values.length);
    }

    /** What a terminal shows; empty when there is a single reference. */
    public String text() {
        StringBuilder text = new StringBuilder();
        for (Block block : blocks) {
            TextColumns table = new TextColumns("l" + "r".repeat(columns.size()));
            List<String> head = new ArrayList<>();
            head.add("raters, " + block.className());
            columns.forEach(column -> head.add(column.heading()));
            table.row(head);
            block.rows().forEach(row -> table.row(line(row.name(), row.cells())));
            table.row(line("all raters", block.ceiling()));
            text.append(text.isEmpty() ? "" : "\n").append(table.text());
        }
        return text.toString();
    }

    private List<String> line(String name, List<Cell> cells) {
        List<String> line = new ArrayList<>(List.of(name));
        for (int i = 0; i < cells.size(); i++) {
            line.add(cells.get(i).shown(columns.get(i).unit()));
        }
        return line;
    }
}
