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
}
