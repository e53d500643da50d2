package org.gabarito.evaluation;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.gabarito.core.metric.Convention;
import org.gabarito.dataset.Case;
import org.gabarito.plan.MetricConfig;
import org.gabarito.plan.Policies;

/**
 * The same cases under the definitions of every tool that computes a metric, each with its own
 * values for empty masks.
 */
public final class ToolComparison {
    private final MetricConfig config;
    private final List<PlannedMetric> metrics = new ArrayList<>();

    public ToolComparison(MetricConfig config) {
        this.config = config;
        for (Convention convention : Convention.all()) {
            MetricConfig asTool =
                    config.withConvention(convention.name())
                            .withPolicies(new Policies(Policies.EMPTY_BY_CONVENTION, "skip"));
            for (PlannedMetric metric : PlannedMetric.of(asTool)) {
                boolean ours = convention.name().equals(Convention.DEFAULT.name());
                if (ours || convention.computes(metric.choice().id())) {
                    metrics.add(metric);
                }
            }
        }
    }

    /** One value of one tool. */
    public record Row(String tool, Score score) {}

    /**
     * Class by class, metric by metric, tool by tool; ours first.
     *
     * @throws IOException when the case cannot be read
     */
    public List<Row> compare(Case scored, int threads) throws IOException, InterruptedException {
        CaseEvidence evidence = Evaluation.source(config).read(scored);
        List<Callable<List<Row>>> tasks = new ArrayList<>();
        for (ClassEvidence target : evidence.classes()) {
            tasks.add(() -> rows(scored, target));
        }
        return Tasks.run(tasks, threads).stream().flatMap(List::stream).toList();
    }

    private List<Row> rows(Case scored, ClassEvidence target) {
        List<Row> rows = new ArrayList<>();
        for (var choice : config.metrics()) {
            for (PlannedMetric metric : metrics) {
                if (metric.choice().text().equals(choice.text())) {
                    metric.of(target)
                            .map(found -> metric.scores(scored, target.name(), found).get(0))
                            .ifPresent(row -> rows.add(new Row(metric.convention().name(), row)));
                }
            }
        }
        return rows;
    }
}
