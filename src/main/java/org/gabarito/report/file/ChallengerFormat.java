package org.gabarito.report.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gabarito.core.metric.MetricInfo;
import org.gabarito.core.metric.catalog.MetricCatalog;
import org.gabarito.evaluation.Aggregate;
import org.gabarito.report.Report;
import org.gabarito.report.html.Wording;
import org.gabarito.report.plot.Figure;

/**
 * Tables for the R package challengeR: {@code task,case,algorithm,value}, a file for each metric, a
 * task for each class, and a script that ranks them. Values are those that count in our means,
 * {@code NA} where none does. The script says of what kind the columns are: R would read a table of
 * {@code NA} alone as truths, which challengeR refuses, and take the case {@code 007} for a number.
 */
final class ChallengerFormat implements ResultFormat {
    @Override
    public String name() {
        return "challenger";
    }

    @Override
    public String meaning() {
        return "tables for challengeR, one a metric";
    }

    @Override
    public List<ResultFile> files(Report report, Wording wording) {
        Columns columns = new Columns(report);
        List<ResultFile> files = new ArrayList<>();
        StringBuilder script =
                new StringBuilder(
                        """
                        library(challengeR)
                        columns <- c("character", "character", "character", "numeric")
                        """);
        columns.aggregates()
                .forEach(
                        (column, rows) -> {
                            String file = slug(column) + ".csv";
                            files.add(ResultFile.of("challenger/" + file, text(columns, rows)));
                            script.append(ranking(column, file));
                        });
        files.add(ResultFile.of("challenger/rank.R", script.toString()));
        return files;
    }

    private static String slug(Columns.Column column) {
        return new Figure(column.metric(), column.parameters(), "").slug();
    }

    private static String text(Columns columns, List<Aggregate> rows) {
        Table table = new Table(',').row(List.of("task", "case", "algorithm", "value"));
        for (Aggregate one : rows) {
            Map<String, Double> values = Columns.counting(one);
            for (String id : columns.cases(one.method())) {
                double value = values.getOrDefault(id, Double.NaN);
                String cell =
                        value == Double.POSITIVE_INFINITY
                                ? "Inf"
                                : value == Double.NEGATIVE_INFINITY
                                        ? "-Inf"
                                        : Table.finite(value, "NA");
                table.row(List.of(one.className(), id, one.method(), cell));
            }
        }
        return table.text();
    }

    /** Where zero is best challengeR would take the most negative value for the best. */
    private static String ranking(Columns.Column column, String file) {
        MetricInfo.Direction direction =
                MetricCatalog.describe(column.metric())
                        .map(MetricInfo::direction)
                        .orElse(MetricInfo.Direction.HIGHER);
        boolean signed = direction == MetricInfo.Direction.ZERO;
        String name = "m_" + slug(column).replaceAll("[^A-Za-z0-9]", "_");
        return "\n"
                + (signed ? "# Zero is best of " + slug(column) + ": its sign is dropped.\n" : "")
                + "table <- read.csv(\""
                + file
                + "\", colClasses = columns)\n"
                + (signed ? "table$value <- abs(table$value)\n" : "")
                + name
                + " <- as.challenge(table, by = \"task\", algorithm = \"algorithm\", case = \"case\","
                + " value = \"value\", smallBetter = "
                + (direction == MetricInfo.Direction.HIGHER ? "FALSE" : "TRUE")
                + ")\n"
                + "print(aggregateThenRank("
                + name
                + ", FUN = mean, ties.method = \"min\", na.treat = \"na.rm\"))\n";
    }
}
