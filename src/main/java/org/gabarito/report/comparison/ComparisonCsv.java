package org.gabarito.report.comparison;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.gabarito.core.statistics.Interval;
import org.gabarito.core.statistics.ranking.RankingScheme;
import org.gabarito.plan.Decimal;

/** Comparisons as two tidy tables: one of methods and schemes, one of pairs. */
public final class ComparisonCsv {
    private final StringWriter text = new StringWriter();
    private final CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text);

    private ComparisonCsv() {}

    /** A row for each method and way of ranking. */
    public static String rankings(Comparisons all) {
        ComparisonCsv table = new ComparisonCsv();
        table.csv.writeRecord(
                "class",
                "metric",
                "parameters",
                "method",
                "n",
                "missing",
                "mean",
                "mean_low",
                "mean_high",
                "median",
                "median_low",
                "median_high",
                "scheme",
                "score",
                "rank",
                "rank_low",
                "rank_high",
                "first_share");
        for (MethodComparison one : all.comparisons()) {
            one.schemes().forEach((name, scheme) -> table.scheme(one, name, scheme));
        }
        return table.text();
    }

    private void scheme(MethodComparison one, RankingScheme name, MethodComparison.Scheme scheme) {
        for (int m : scheme.ranking().order()) {
            MethodComparison.Row row = one.rows().get(m);
            csv.writeRecord(
                    one.table().className(),
                    one.table().metric(),
                    one.table().parameters(),
                    row.method(),
                    Integer.toString(row.summary().n()),
                    Integer.toString(row.missing()),
                    number(row.summary().mean()),
                    low(row.mean()),
                    high(row.mean()),
                    number(row.summary().median()),
                    low(row.median()),
                    high(row.median()),
                    MethodComparison.code(name),
                    number(scheme.ranking().scores()[m]),
                    number(scheme.ranking().ranks()[m]),
                    number(scheme.low()[m]),
                    number(scheme.high()[m]),
                    number(scheme.winners()[m]));
        }
    }

    /** A row for every two methods. */
    public static String pairs(Comparisons all) {
        ComparisonCsv table = new ComparisonCsv();
        table.csv.writeRecord(
                "class",
                "metric",
                "parameters",
                "first",
                "second",
                "n",
                "first_better",
                "second_better",
                "difference",
                "low",
                "high",
                "mean_difference",
                "median_difference",
                "p",
                "p_holm",
                "effect",
                "test");
        for (MethodComparison one : all.comparisons()) {
            one.pairs().forEach(pair -> table.pair(one, pair));
        }
        return table.text();
    }

    private void pair(MethodComparison one, Pair pair) {
        csv.writeRecord(
                one.table().className(),
                one.table().metric(),
                one.table().parameters(),
                one.method(pair.first()),
                one.method(pair.second()),
                Integer.toString(pair.n()),
                Integer.toString(pair.wins()),
                Integer.toString(pair.losses()),
                number(pair.difference()),
                number(pair.interval().low()),
                number(pair.interval().high()),
                number(pair.meanDifference()),
                number(pair.medianDifference()),
                number(pair.p()),
                number(pair.holm()),
                number(pair.effect()),
                pair.method());
    }

    private static String low(Optional<Interval> interval) {
        return interval.map(one -> number(one.low())).orElse("");
    }

    private static String high(Optional<Interval> interval) {
        return interval.map(one -> number(one.high())).orElse("");
    }

    private static String number(double value) {
        return Double.isNaN(value) ? "" : Decimal.text(value);
    }

    private String text() {
        try {
            csv.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
