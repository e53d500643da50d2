package org.gabarito.report.plot;

import java.util.List;
import org.gabarito.evaluation.Results;

/** A way of drawing results. */
public interface Plot {

    /** Stable, such as {@code distribution}. */
    String id();

    /** One figure a metric, in the order of the results; empty when there is nothing to draw. */
    List<Figure> draw(Results results, PlotWords words);

    /**
     * The numbers behind the figure of a metric as CSV: every value that counts, unless a plot
     * shows something else.
     */
    default String numbers(Results results, String metric, String parameters) {
        return PlotNumbers.values(results, metric, parameters);
    }
}
