package org.gabarito.report.plot;

import org.gabarito.core.statistics.Interval;
import org.gabarito.evaluation.Aggregate;
import org.gabarito.evaluation.Results;
import org.gabarito.report.NumberTable;

/** The numbers behind plots as CSV, to their last digit. */
final class PlotNumbers {
    private static final String[] VALUES = {
        "method", "class", "metric", "parameters", "case", "value", "unit", "set_by_policy"
    };

    private static final String[] MEANS = {
        "method",
        "class",
        "metric",
        "parameters",
        "mean",
        "low",
        "high",
        "level",
        "interval",
        "median",
        "q1",
        "q3",
        "used",
        "expected",
        "unit"
    };

    private static final String[] SIZES = {
        "method", "class", "metric", "parameters", "case", "size", "size_unit", "value", "unit"
    };

    private PlotNumbers() {}

    /** Every value that counts, under the policy. */
    static String values(Results results, String metric, String parameters) {
        NumberTable table = new NumberTable(VALUES);
        for (Aggregate one : results.aggregates()) {
            if (one.metric().equals(metric) && one.parameters().equals(parameters)) {
                one.values().forEach(value -> value(table, one, value));
            }
        }
        return table.text();
    }

    private static void value(NumberTable table, Aggregate one, Aggregate.CaseValue value) {
        table.row(
                one.method(),
                one.className(),
                one.metric(),
                one.parameters(),
                value.caseId(),
                value.value(),
                one.unit(),
                value.byPolicy());
    }

    /** Every value of a structure whose size is known. */
    static String sizes(Results results, String metric, String parameters) {
        NumberTable table = new NumberTable(SIZES);
        for (Aggregate one : results.aggregates()) {
            if (one.metric().equals(metric) && one.parameters().equals(parameters)) {
                one.values().forEach(value -> size(table, results, one, value));
            }
        }
        return table.text();
    }

    private static void size(
            NumberTable table, Results results, Aggregate one, Aggregate.CaseValue value) {
        Double size = SizePlot.size(results, one, value.caseId());
        if (size != null) {
            table.row(
                    one.method(),
                    one.className(),
                    one.metric(),
                    one.parameters(),
                    value.caseId(),
                    size,
                    results.traits().sizeUnit(),
                    value.value(),
                    one.unit());
        }
    }

    /** A row for each class and method. */
    static String means(Results results, String metric, String parameters) {
        NumberTable table = new NumberTable(MEANS);
        for (Aggregate one : results.aggregates()) {
            if (one.metric().equals(metric) && one.parameters().equals(parameters)) {
                mean(table, one);
            }
        }
        return table.text();
    }

    private static void mean(NumberTable table, Aggregate one) {
        Interval interval = one.interval();
        table.row(
                one.method(),
                one.className(),
                one.metric(),
                one.parameters(),
                one.mean(),
                interval == null ? Double.NaN : interval.low(),
                interval == null ? Double.NaN : interval.high(),
                interval == null ? Double.NaN : interval.level(),
                interval == null ? "" : interval.method(),
                one.median(),
                one.quartile1(),
                one.quartile3(),
                one.used(),
                one.expected(),
                one.unit());
    }
}
