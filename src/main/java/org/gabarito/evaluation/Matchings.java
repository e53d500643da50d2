package org.gabarito.evaluation;

import org.gabarito.core.matching.Assignment;
import org.gabarito.core.matching.Criterion;
import org.gabarito.core.matching.DoubleAssignment;
import org.gabarito.core.matching.MatchingRule;
import org.gabarito.plan.MetricConfig;

/** The words of a config as a rule. */
final class Matchings {
    private Matchings() {}

    /** How objects are matched where no convention settles it. */
    static MatchingRule rule(MetricConfig config) {
        MetricConfig.Matching said = config.matching();
        if (said == null) {
            return MatchingRule.DEFAULT;
        }
        Criterion criterion = Criterion.find(said.criterion()).orElseThrow();
        Double threshold = said.threshold();
        return new MatchingRule(
                criterion,
                threshold == null ? criterion.usualThreshold() : threshold,
                false,
                Assignment.find(said.assignment()).orElseThrow(),
                DoubleAssignment.find(said.doubleAssignment()).orElseThrow());
    }
}
