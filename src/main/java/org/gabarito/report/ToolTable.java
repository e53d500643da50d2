package org.gabarito.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.gabarito.core.metric.Convention;
import org.gabarito.core.metric.MetricInfo;
import org.gabarito.core.metric.catalog.MetricCatalog;
import org.gabarito.evaluation.Score;
import org.gabarito.evaluation.ToolComparison;

/**
 * What several tools would say of the same cases, as plain text: tools that agree stand in one
 * line, and below stands why the others differ.
 */
public final class ToolTable {
    private ToolTable() {}

    /** A metric of a class, whatever the tool. */
    private record Key(String className, String metric, String parameters) {}

    /** A value with its definition: the tools that share both agree. */
    private record Said(String value, String unit, String definition) {}

    public static String of(List<ToolComparison.Row> rows) {
        Map<Key, Map<Said, List<String>>> table = new LinkedHashMap<>();
        for (ToolComparison.Row row : rows) {
            Score score = row.score();
            Key key = new Key(score.className(), score.metric(), score.parameters());
            table.computeIfAbsent(key, k -> new LinkedHashMap<>())
                    .computeIfAbsent(said(score), s -> new ArrayList<>())
                    .add(row.tool());
        }
        TextColumns columns = new TextColumns("llrll");
        columns.row(List.of("class", "metric", "value", "as", "definition"));
        table.forEach(
                (key, values) -> {
                    String metric = Shown.metric(key.metric(), key.parameters());
                    String className = key.className();
                    for (Map.Entry<Said, List<String>> one : values.entrySet()) {
                        columns.row(
                                List.of(
                                        className,
                                        metric,
                                        (one.getKey().value() + " " + one.getKey().unit()).strip(),
                                        String.join(", ", one.getValue()),
                                        one.getKey().definition()));
                        className = "";
                        metric = "";
                    }
                });
        return columns.text() + "\n" + why(rows);
    }

    private static Said said(Score score) {
        String value =
                score.status() == Score.Status.OK
                        ? Shown.value(score.value(), score.unit())
                        : "undefined";
        return new Said(value, score.unit(), score.definition());
    }

    private static String why(List<ToolComparison.Row> rows) {
        Map<String, Set<String>> definitions = new LinkedHashMap<>();
        Set<String> tools = new LinkedHashSet<>();
        for (ToolComparison.Row row : rows) {
            Score score = row.score();
            definitions
                    .computeIfAbsent(score.metric(), m -> new LinkedHashSet<>())
                    .add(score.definition());
            tools.add(row.tool());
        }
        TextColumns columns = new TextColumns("lll");
        definitions.forEach(
                (metric, ids) -> {
                    if (ids.size() > 1) {
                        ids.forEach(id -> columns.row(List.of(metric, id, meaning(metric, id))));
                    }
                });
        String differences = columns.text();
        String sentences =
                tools.stream()
                        .flatMap(tool -> Convention.find(tool).stream())
                        .map(tool -> tool.name() + ": " + tool.meaning())
                        .collect(Collectors.joining("\n"));
        return (differences.isEmpty() ? "" : "Why they differ\n" + differences + "\n")
                + sentences
                + "\n\nKnown defects of a tool are not imitated; where it stops with an error or gives a"
                + " number by accident, the value is undefined.\n";
    }

    private static String meaning(String metric, String definition) {
        return MetricCatalog.describe(metric)
                .map(MetricInfo::definitions)
                .orElse(List.of())
                .stream()
                .filter(one -> one.id().equals(definition))
                .map(MetricInfo.Definition::meaning)
                .findFirst()
                .orElse("");
    }
}
