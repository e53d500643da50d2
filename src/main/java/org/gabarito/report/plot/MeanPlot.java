package org.gabarito.report.plot;

import java.util.List;
import org.gabarito.evaluation.Results;

/** The mean of each class as a dot with its interval as a whisker, on the metric's own range. */
final class MeanPlot implements Plot {
    private static final double ROW = 34;

    @Override
    public String id() {
        return "means";
    }

    @Override
    public List<Figure> draw(Results results, PlotWords words) {
        return MetricRows.of(results).stream()
                .map(rows -> new Figure(rows.info().id(), rows.parameters(), svg(rows, words)))
                .toList();
    }

    @Override
    public String numbers(Results results, String metric, String parameters) {
        return PlotNumbers.means(results, metric, parameters);
    }

    private String svg(MetricRows rows, PlotWords words) {
        RowChart chart = new RowChart(rows, words, ROW);
        return chart.draw(id(), words.meansTitle(rows.name()), List.of(), chart::mean);
    }
}
