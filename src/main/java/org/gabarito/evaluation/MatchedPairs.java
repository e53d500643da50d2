package org.gabarito.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gabarito.core.matching.Matching;
import org.gabarito.core.matching.MatchingRule;
import org.gabarito.core.metric.ClassPair;
import org.gabarito.core.metric.MetricValue;
import org.gabarito.core.metric.ObjectPairs;
import org.gabarito.dataset.Case;

/**
 * A metric of two masks where objects are compared: one value a matched pair of objects, and their
 * mean for the case. Objects without a partner have no such value; that they are missed or false is
 * what the metrics of matching count.
 */
record MatchedPairs(PlannedMetric metric, ObjectPairs objects) {
    /** Ends the id of the definition of a case's value. */
    static final String MEAN = "/matched-mean";

    private static final String MISSED = "no predicted object matches this one";

    /** The row of the case first, then one for every object of the reference. */
    List<Score> scores(Case scored, String className) {
        MatchingRule rule = objects.rule(metric.convention(), Double.NaN);
        String lacking = objects.lacking(rule);
        if (!lacking.isEmpty()) {
            return List.of(metric.row(scored, className, Score.Status.UNDEFINED, lacking));
        }
        Matching matching = objects.matching(rule);
        List<Score> rows = new ArrayList<>();
        String unit = "";
        double sum = 0;
        int defined = 0;
        for (int reference = 0; reference < objects.references(); reference++) {
            String instance = Integer.toString(objects.referenceId(reference));
            int prediction = matching.predictionOf(reference);
            Optional<ClassPair> pair =
                    prediction < 0 ? Optional.empty() : objects.pair(reference, prediction);
            if (pair.isEmpty()) {
                rows.add(
                        metric.row(scored, className, Score.Status.MISSING, MISSED)
                                .ofInstance(instance));
                continue;
            }
            Score row = metric.score(scored, className, pair.get()).ofInstance(instance);
            unit = row.unit();
            if (row.status() == Score.Status.OK) {
                sum += row.value();
                defined++;
            }
            rows.add(row);
        }
        String note = mean(defined, matching.truePositives());
        MetricValue value =
                new MetricValue(
                        defined == 0 ? Double.NaN : sum / defined,
                        unit,
                        metric.definition() + MEAN,
                        note);
        rows.add(0, metric.row(scored, className, value));
        return rows;
    }

    private String mean(int defined, int matched) {
        if (matched == 0) {
            return "no object is matched";
        }
        String objectCounts =
                " matched objects, of "
                        + objects.references()
                        + " in the reference and "
                        + objects.predictions()
                        + " predicted";
        return defined == matched
                ? "mean over " + matched + objectCounts
                : "mean over " + defined + " defined values of " + matched + objectCounts;
    }
}
