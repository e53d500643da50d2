package org.gabarito.evaluation;

import java.util.List;
import org.gabarito.core.metric.MetricValue;
import org.gabarito.dataset.Case;

/** The mean of a metric over all classes of which it is defined. */
record ClassMean(PlannedMetric metric, List<Score> ofClasses) {
    /** Ends the id of the definition. */
    static final String MEAN = "/class-mean";

    Score score(Case scored) {
        double sum = 0;
        int defined = 0;
        String unit = "";
        String definition = metric.definition();
        for (Score one : ofClasses) {
            if (one.status() == Score.Status.OK) {
                sum += one.value();
                defined++;
                unit = one.unit();
            }
            definition = one.definition();
        }
        return metric.row(
                scored,
                ClassEvidence.ALL,
                new MetricValue(
                        defined == 0 ? Double.NaN : sum / defined,
                        unit,
                        definition + MEAN,
                        defined == 0
                                ? "undefined for every class"
                                : "mean over " + defined + " of " + ofClasses.size() + " classes"));
    }
}
