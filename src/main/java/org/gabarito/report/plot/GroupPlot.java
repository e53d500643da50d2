package org.gabarito.report.plot;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gabarito.core.statistics.Summary;
import org.gabarito.dataset.NaturalOrder;
import org.gabarito.evaluation.Aggregate;
import org.gabarito.evaluation.Results;

/** The distribution of a metric for each group of cases, such as the sites, class by class. */
final class GroupPlot implements Plot {
    /** More groups than this are no groups. */
    private static final int MOST_GROUPS = 12;

    private final String column;

    GroupPlot(String column) {
        this.column = column;
    }

    @Override
    public String id() {
        return "by-" + column.replaceAll("[^A-Za-z0-9]+", "-");
    }

    @Override
    public List<Figure> draw(Results results, PlotWords words) {
        Map<String, String> groups = results.traits().groups().getOrDefault(column, Map.of());
        long names = groups.values().stream().distinct().count();
        if (names < 2 || names > MOST_GROUPS) {
            return List.of();
        }
        List<Figure> figures = new ArrayList<>();
        for (MetricRows metric : MetricRows.of(results)) {
            MetricRows split = split(metric, groups);
            figures.add(
                    new Figure(
                            metric.info().id(),
                            metric.parameters(),
                            DistributionPlot.svg(
                                    id(), words.groupTitle(metric.name(), column), split, words)));
        }
        return figures;
    }

    /** A row for each class and group; cases without a group are left out. */
    private static MetricRows split(MetricRows metric, Map<String, String> groups) {
        List<Aggregate> rows = new ArrayList<>();
        for (Aggregate one : metric.rows()) {
            Map<String, List<Aggregate.CaseValue>> parts = new TreeMap<>(NaturalOrder.INSTANCE);
            one.values()
                    .forEach(
                            value -> {
                                String group = groups.get(value.caseId());
                                if (group != null) {
                                    parts.computeIfAbsent(group, key -> new ArrayList<>())
                                            .add(value);
                                }
                            });
            new LinkedHashMap<>(parts).forEach((group, part) -> rows.add(row(one, group, part)));
        }
        return new MetricRows(metric.info(), metric.parameters(), rows);
    }

    private static Aggregate row(Aggregate whole, String group, List<Aggregate.CaseValue> values) {
        Summary summary =
                Summary.of(values.stream().mapToDouble(Aggregate.CaseValue::value).toArray());
        return new Aggregate(
                whole.method(),
                whole.className() + " · " + group,
                whole.metric(),
                whole.parameters(),
                whole.definition(),
                whole.unit(),
                0,
                values,
                summary.n(),
                summary.n(),
                whole.ledger(),
                summary,
                null,
                List.of());
    }
}
