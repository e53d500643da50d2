package org.gabarito.evaluation;

import java.util.ArrayList;
import java.util.List;
import org.gabarito.core.metric.ClassPair;
import org.gabarito.core.metric.LesionRule;
import org.gabarito.core.metric.Lesions;
import org.gabarito.core.metric.MetricValue;
import org.gabarito.dataset.Case;

/**
 * A metric of two masks for every lesion of a class, and for the class the mean over all lesions,
 * those that were missed and those that are false included.
 */
record LesionScores(PlannedMetric metric, LesionRule rule, ClassPair pair) {
    /** Ends the id of the definition of a class's value. */
    static final String MEAN = "/lesion-mean";

    List<Score> scores(Case scored, String className) {
        String id = metric.choice().id();
        double miss = rule.misses().get(id);
        Lesions lesions = pair.lesions(rule.dilation());
        List<Score> rows = new ArrayList<>();
        String unit = "";
        double sum = miss * lesions.falseLesions();
        int counted = 0;
        int missed = 0;
        for (int i = 0; i < lesions.lesions().size(); i++) {
            Lesions.Lesion lesion = lesions.lesions().get(i);
            if (lesion.volume() <= rule.smallest()) {
                continue;
            }
            Score row =
                    metric.score(scored, className, lesion.pair())
                            .ofInstance(Integer.toString(i + 1));
            unit = row.unit();
            rows.add(row);
            counted++;
            missed += lesion.found() ? 0 : 1;
            sum += lesion.found() ? row.value() : miss;
        }
        int all = counted + lesions.falseLesions();
        String note =
                all == 0
                        ? "no lesion on either side"
                        : "mean over "
                                + counted
                                + " lesions ("
                                + missed
                                + " missed) and "
                                + lesions.falseLesions()
                                + " false ones";
        rows.add(
                0,
                metric.row(
                        scored,
                        className,
                        new MetricValue(
                                all == 0 ? rule.perfect().get(id) : sum / all,
                                unit,
                                metric.definition() + MEAN,
                                note)));
        return rows;
    }
}
