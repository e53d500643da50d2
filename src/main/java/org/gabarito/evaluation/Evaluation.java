package org.gabarito.evaluation;

import java.util.List;
import org.gabarito.dataset.Case;
import org.gabarito.plan.MetricConfig;

/**
 * One config applied to cases. Stateless: cases may be scored anywhere, in any order, more than
 * once.
 */
public final class Evaluation {
    private final MetricConfig config;

    public Evaluation(MetricConfig config) {
        this.config = config;
    }

    public MetricConfig config() {
        return config;
    }

    /**
     * Scores one case; whatever is wrong with it becomes part of the result, never an exception.
     */
    public CaseScores score(Case scored) {
        throw new UnsupportedOperationException("to be written");
    }

    /** Joins the cases into aggregates under the config's policies. */
    public Results results(List<CaseScores> cases) {
        throw new UnsupportedOperationException("to be written");
    }
}
