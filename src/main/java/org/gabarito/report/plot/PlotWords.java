package org.gabarito.report.plot;

import org.gabarito.core.metric.MetricInfo;

/** The words in a plot, in the reader's language. */
public interface PlotWords {

    /** Which way is better, as a short remark. */
    String direction(MetricInfo.Direction direction);

    /** How many values are shown of how many that were expected. */
    String count(int used, int expected);

    /** What a row without any value says. */
    String noValue();

    /** What every mark is. */
    String mark();

    /** What a mark for a value set by a policy means. */
    String byPolicy();

    /** What the box, the line in it and the dot with whiskers mean. */
    String legend(double level);

    /** The title of the distribution of a metric. */
    String distributionTitle(String metric);

    /** The title of the means of a metric. */
    String meansTitle(String metric);

    /** One row in a sentence, for those who do not see it; numbers are already written out. */
    String row(String name, String mean, String median, String count);

    /** What the outline means that takes the place of the box when there are many cases. */
    String violin(int from);

    /** The title of the distributions of a metric by a column of groups. */
    String groupTitle(String metric, String column);

    /** The title of a metric against the size of the structure. */
    String sizeTitle(String metric);

    /** The axis of sizes. */
    String sizeAxis(String unit);

    /** What marks, boxes and lines mean in the plot of sizes. */
    String sizeLegend();

    /** One range of sizes, for those who do not see it; numbers are already written out. */
    String sizeBin(String from, String to, String median, int count);

    /** What the dashed line means where there are several raters. */
    String raterCeiling();

    /** The title of the differences of two measurements of volume. */
    String volumesTitle(String name, String className);

    /** The axis of means of two volumes. */
    String volumesMean(String unit);

    /** The axis of their differences. */
    String volumesDifference(String unit);

    /** What the lines mean. */
    String volumesLegend();

    PlotWords ENGLISH = new EnglishPlotWords();
}
