package org.gabarito.web;

import org.gabarito.core.metric.MetricInfo;
import org.gabarito.report.plot.PlotWords;

/** The words in plots from the site's messages. */
final class TranslatedPlotWords implements PlotWords {
    private final PlotMessages words;

    TranslatedPlotWords(PlotMessages words) {
        this.words = words;
    }

    @Override
    public String direction(MetricInfo.Direction direction) {
        return switch (direction) {
            case HIGHER -> words.higher();
            case LOWER -> words.lower();
            case ZERO -> words.zero();
        };
    }

    @Override
    public String count(int used, int expected) {
        return words.count(used, expected);
    }

    @Override
    public String noValue() {
        return words.noValue();
    }

    @Override
    public String mark() {
        return words.mark();
    }

    @Override
    public String byPolicy() {
        return words.byPolicy();
    }

    @Override
    public String legend(double level) {
        return Double.isNaN(level)
                ? words.legendWithoutInterval()
                : words.legend(ResultsViews.level(level));
    }

    @Override
    public String distributionTitle(String metric) {
        return words.distribution(metric);
    }

    @Override
    public String meansTitle(String metric) {
        return words.means(metric);
    }

    @Override
    public String row(String name, String mean, String median, String count) {
        return words.row(name, mean, median, count);
    }

    @Override
    public String violin(int from) {
        return words.violin(from);
    }

    @Override
    public String groupTitle(String metric, String column) {
        return words.groups(metric, column);
    }

    @Override
    public String sizeTitle(String metric) {
        return words.sizes(metric);
    }

    @Override
    public String sizeAxis(String unit) {
        return words.sizeAxis(unit);
    }

    @Override
    public String sizeLegend() {
        return words.sizeLegend();
    }

    @Override
    public String sizeBin(String from, String to, String median, int count) {
        return words.sizeBin(from, to, median, count);
    }

    @Override
    public String raterCeiling() {
        return words.raterCeiling();
    }

    @Override
    public String volumesTitle(String name, String className) {
        return words.volumesTitle(name, className);
    }

    @Override
    public String volumesMean(String unit) {
        return words.volumesMean(unit);
    }

    @Override
    public String volumesDifference(String unit) {
        return words.volumesDifference(unit);
    }

    @Override
    public String volumesLegend() {
        return words.volumesLegend();
    }
}
