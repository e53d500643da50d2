package org.gabarito.report.plot;

import org.gabarito.core.metric.MetricInfo;

final class EnglishPlotWords implements PlotWords {
    @Override
    public String direction(MetricInfo.Direction direction) {
        return switch (direction) {
            case HIGHER -> "higher is better";
            case LOWER -> "lower is better";
            case ZERO -> "zero is best";
        };
    }

    @Override
    public String count(int used, int expected) {
        return "n = " + used + " of " + expected;
    }

    @Override
    public String noValue() {
        return "no value";
    }

    @Override
    public String mark() {
        return "each mark a case";
    }

    @Override
    public String byPolicy() {
        return "value set by the policy";
    }

    @Override
    public String legend(double level) {
        String whiskers =
                Double.isNaN(level)
                        ? "dot: mean"
                        : "dot and whisker: mean with " + Decimals.shortest(level) + " % interval";
        return "box: middle half with median; " + whiskers;
    }

    @Override
    public String distributionTitle(String metric) {
        return metric + ": every case, class by class";
    }

    @Override
    public String meansTitle(String metric) {
        return metric + ": mean with interval, class by class";
    }

    @Override
    public String row(String name, String mean, String median, String count) {
        return name + ": mean " + mean + ", median " + median + ", " + count + ".";
    }

    @Override
    public String violin(int from) {
        return "outline: density, for " + from + " cases or more; ticks: the middle half";
    }

    @Override
    public String groupTitle(String metric, String column) {
        return metric + " by " + column + ": every case, class by class";
    }

    @Override
    public String sizeTitle(String metric) {
        return metric + " against the size of the structure, class by class";
    }

    @Override
    public String sizeAxis(String unit) {
        return "size in the reference [" + unit + "], logarithmic";
    }

    @Override
    public String sizeLegend() {
        return "each mark a case; line: median, box: middle half of the n cases in this range of"
                + " sizes";
    }

    @Override
    public String sizeBin(String from, String to, String median, int count) {
        return from + " to " + to + ": median " + median + ", n = " + count;
    }

    @Override
    public String raterCeiling() {
        return "dashed line: mean of the raters against each other";
    }

    @Override
    public String volumesTitle(String name, String className) {
        return "Volumes of " + className + ", " + name + ": difference against mean";
    }

    @Override
    public String volumesMean(String unit) {
        return "mean of both volumes [" + unit + "]";
    }

    @Override
    public String volumesDifference(String unit) {
        return "first less second [" + unit + "]";
    }

    @Override
    public String volumesLegend() {
        return "each mark a case; line: bias, dashed: limits that hold 95 % of differences";
    }
}
