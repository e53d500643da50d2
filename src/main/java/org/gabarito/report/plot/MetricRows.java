package org.gabarito.report.plot;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gabarito.core.metric.Metric;
import org.gabarito.core.metric.MetricInfo;
import org.gabarito.core.metric.catalog.MetricCatalog;
import org.gabarito.evaluation.Aggregate;
import org.gabarito.evaluation.Raters;
import org.gabarito.evaluation.Results;
import org.gabarito.report.Shown;

/**
 * What one figure or table shows: a metric with all its rows.
 *
 * @param rows one a class and method; raters against each other are none
 * @param ceilings of each class the mean of raters against each other, where there are several
 */
public record MetricRows(
        MetricInfo info, String parameters, List<Aggregate> rows, Map<String, Double> ceilings) {

    MetricRows(MetricInfo info, String parameters, List<Aggregate> rows) {
        this(info, parameters, rows, Map.of());
    }

    /** By metric, in the order of the results; metrics that the catalogue lacks have no range. */
    public static List<MetricRows> of(Results results) {
        Map<List<String>, List<Aggregate>> groups = new LinkedHashMap<>();
        for (Aggregate one : results.aggregates()) {
            groups.computeIfAbsent(
                            List.of(one.metric(), one.parameters()), key -> new ArrayList<>())
                    .add(one);
        }
        Raters raters = Raters.of(results);
        List<MetricRows> figures = new ArrayList<>();
        groups.forEach(
                (key, rows) ->
                        MetricCatalog.find(key.get(0))
                                .map(Metric::info)
                                .ifPresent(
                                        info -> figures.add(of(info, key.get(1), rows, raters))));
        return figures;
    }

    private static MetricRows of(
            MetricInfo info, String parameters, List<Aggregate> all, Raters raters) {
        if (!raters.several()) {
            return new MetricRows(info, parameters, all);
        }
        Map<String, Double> ceilings = new LinkedHashMap<>();
        for (String name : all.stream().map(Aggregate::className).distinct().toList()) {
            raters.ceiling(all.stream().filter(one -> one.className().equals(name)).toList())
                    .ifPresent(mean -> ceilings.put(name, mean));
        }
        List<Aggregate> methods =
                all.stream().filter(one -> !raters.isRater(one.method())).toList();
        return new MetricRows(info, parameters, methods, ceilings);
    }

    public String name() {
        return MetricTitle.of(info, parameters);
    }

    String unit() {
        return rows.stream().map(Aggregate::unit).filter(u -> !u.isEmpty()).findFirst().orElse("");
    }

    /** The class, with the method where there are several. */
    public String label(Aggregate row) {
        boolean several = rows.stream().map(Aggregate::method).distinct().count() > 1;
        return several ? row.className() + " · " + row.method() : row.className();
    }

    /** Over everything that is drawn. */
    Axis axis() {
        List<Double> finite = new ArrayList<>();
        for (Aggregate row : rows) {
            row.values().forEach(value -> finite.add(value.value()));
            if (row.interval() != null) {
                finite.add(row.interval().low());
                finite.add(row.interval().high());
            }
        }
        finite.addAll(ceilings.values());
        finite.removeIf(value -> value.isNaN() || value.isInfinite());
        return Axis.of(info, finite);
    }

    String description(PlotWords words) {
        StringBuilder text = new StringBuilder(words.direction(info.direction())).append(". ");
        for (Aggregate row : rows) {
            text.append(
                            words.row(
                                    label(row),
                                    Shown.value(row.mean(), row.unit()),
                                    Shown.value(row.median(), row.unit()),
                                    words.count(row.used(), row.expected())))
                    .append(' ');
        }
        ceilings.forEach(
                (name, mean) ->
                        text.append(words.raterCeiling())
                                .append(", ")
                                .append(name)
                                .append(": ")
                                .append(Shown.value(mean, unit()))
                                .append(". "));
        return text.toString().strip();
    }
}
