package org.gabarito.report.plot;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import org.gabarito.core.statistics.Interval;
import org.gabarito.evaluation.Aggregate;
import org.gabarito.evaluation.Results;
import org.gabarito.plan.Decimal;

/** The numbers behind plots as CSV, to their last digit. */
final class PlotNumbers {
    private static final List<String> VALUES =
            List.of(
                    "method",
                    "class",
                    "metric",
                    "parameters",
                    "case",
                    "value",
                    "unit",
                    "set_by_policy");

    private static final List<String> MEANS =
            List.of(
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
                    "unit");

    private static final List<String> SIZES =
            List.of(
                    "method",
                    "class",
                    "metric",
                    "parameters",
                    "case",
                    "size",
                    "size_unit",
                    "value",
                    "unit");

    private final StringWriter text = new StringWriter();
    private final CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text);

    private PlotNumbers() {}

    /** Every value that counts, under the policy. */
    static String values(Results results, String metric, String parameters) {
        PlotNumbers table = new PlotNumbers();
        table.csv.writeRecord(VALUES);
        for (Aggregate one : results.aggregates()) {
            if (one.metric().equals(metric) && one.parameters().equals(parameters)) {
                one.values().forEach(value -> table.value(one, value));
            }
        }
        return table.text();
    }

    private void value(Aggregate one, Aggregate.CaseValue value) {
        csv.writeRecord(
                one.method(),
                one.className(),
                one.metric(),
                one.parameters(),
                value.caseId(),
                number(value.value()),
                one.unit(),
                Boolean.toString(value.byPolicy()));
    }

    /** Every value of a structure whose size is known. */
    static String sizes(Results results, String metric, String parameters) {
        PlotNumbers table = new PlotNumbers();
        table.csv.writeRecord(SIZES);
        for (Aggregate one : results.aggregates()) {
            if (one.metric().equals(metric) && one.parameters().equals(parameters)) {
                one.values().forEach(value -> table.size(results, one, value));
            }
        }
        return table.text();
    }

    private void size(Results results, Aggregate one, Aggregate.CaseValue value) {
        Double size = SizePlot.size(results, one, value.caseId());
        if (size != null) {
            csv.writeRecord(
                    one.method(),
                    one.className(),
                    one.metric(),
                    one.parameters(),
                    value.caseId(),
                    number(size),
                    results.traits().sizeUnit(),
                    number(value.value()),
                    one.unit());
        }
    }

    /** A row for each class and method. */
    static String means(Results results, String metric, String parameters) {
        PlotNumbers table = new PlotNumbers();
        table.csv.writeRecord(MEANS);
        for (Aggregate one : results.aggregates()) {
            if (one.metric().equals(metric) && one.parameters().equals(parameters)) {
                table.mean(one);
            }
        }
        return table.text();
    }

    private void mean(Aggregate one) {
        Interval interval = one.interval();
        csv.writeRecord(
                one.method(),
                one.className(),
                one.metric(),
                one.parameters(),
                number(one.mean()),
                interval == null ? "" : number(interval.low()),
                interval == null ? "" : number(interval.high()),
                interval == null ? "" : number(interval.level()),
                interval == null ? "" : interval.method(),
                number(one.median()),
                number(one.quartile1()),
                number(one.quartile3()),
                Integer.toString(one.used()),
                Integer.toString(one.expected()),
                one.unit());
    }

    private String text() {
        try {
            csv.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static String number(double value) {
        return Double.isNaN(value) ? "" : Decimal.text(value);
    }
}
