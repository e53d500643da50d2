package org.gabarito.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words in plots. */
@MessageBundle("plot")
public interface PlotMessages {
    @Message("higher is better")
    String higher();

    @Message("lower is better")
    String lower();

    @Message("zero is best")
    String zero();

    @Message("n = {used} of {expected}")
    String count(int used, int expected);

    @Message("no value")
    String noValue();

    @Message("value set by the policy")
    String byPolicy();

    @Message("box: middle half with median; dot and whisker: mean with {level} % interval")
    String legend(String level);

    @Message("box: middle half with median; dot: mean")
    String legendWithoutInterval();

    @Message("each mark a case")
    String mark();

    @Message("{metric}: every case, class by class")
    String distribution(String metric);

    @Message("{metric}: mean with interval, class by class")
    String means(String metric);

    @Message("{name}: mean {mean}, median {median}, {count}.")
    String row(String name, String mean, String median, String count);

    @Message("outline: density, for {from} cases or more; ticks: the middle half")
    String violin(int from);

    @Message("{metric} by {column}: every case, class by class")
    String groups(String metric, String column);

    @Message("{metric} against the size of the structure, class by class")
    String sizes(String metric);

    @Message("size in the reference [{unit}], logarithmic")
    String sizeAxis(String unit);

    @Message(
            "each mark a case; line: median, box: middle half of the n cases in this range of sizes")
    String sizeLegend();

    @Message("{from} to {to}: median {median}, n = {count}")
    String sizeBin(String from, String to, String median, int count);

    @Message("{metric} of {className} over time: mean with interval")
    String timeline(String metric, String className);

    @Message("dashed line: mean of the raters against each other")
    String raterCeiling();

    @Message("Volumes of {className}, {name}: difference against mean")
    String volumesTitle(String name, String className);

    @Message("mean of both volumes [{unit}]")
    String volumesMean(String unit);

    @Message("first less second [{unit}]")
    String volumesDifference(String unit);

    @Message("each mark a case; line: bias, dashed: limits that hold 95 % of differences")
    String volumesLegend();
}
