package org.gabarito.report.plot;

import org.gabarito.core.statistics.prevalence.PlaceOfUse;
import org.gabarito.report.Curves;

/** A way of drawing curves of a class, methods over each other. */
public interface CurvePlot {
    /** More methods than this are not told apart in one drawing; the first ones are drawn. */
    int MOST_METHODS = 6;

    /**
     * How it is drawn.
     *
     * @param level of intervals, in percent
     * @param place whose prevalence, where one is asked for, is shown beside the study's own
     */
    record Look(ReportWords words, double level, PlaceOfUse place) {}

    /** Whether there are samples with probabilities, of both sides. */
    static boolean isScored(Curves.Group group) {
        return group instanceof Curves.Samples samples && !samples.scored().isEmpty();
    }

    /** Stable, such as {@code roc}. */
    String id();

    /** Whether there is something to draw. */
    boolean draws(Curves.Group group);

    String svg(Curves.Group group, Look look);

    /** The numbers behind it as CSV, of all methods. */
    String numbers(Curves.Group group, Look look);
}
