package org.gabarito.job;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.util.SortedMap;
import org.gabarito.dataset.Case;
import org.gabarito.dataset.Dataset;
import org.gabarito.dataset.DatasetOptions;
import org.gabarito.dataset.NamedTables;
import org.gabarito.evaluation.CaseScores;
import org.gabarito.evaluation.Evaluation;
import org.gabarito.plan.MetricConfig;

/** The part of the work that the rooms upstream do. Apart so that tests can put a slow one here. */
@ApplicationScoped
class Scoring {

    Dataset open(MetricConfig config, Path reference, SortedMap<String, Path> predictions) {
        DatasetOptions options =
                new DatasetOptions(
                        Evaluation.contents(config),
                        config.layout(),
                        null,
                        config.objects().stack(),
                        new NamedTables(
                                config.pairs(), config.meta(), config.aggregate().groupBy()),
                        Evaluation.consensus(config));
        return Dataset.open(reference, predictions, options);
    }

    /**
     * @throws OutOfMemoryError when there is not enough of it beside the other cases
     */
    CaseScores score(MetricConfig config, Case scored) {
        return new Evaluation(config).scoreInMemory(scored, 1);
    }
}
