package org.gabarito.web;

import io.quarkus.qute.RawString;
import java.util.List;
import org.gabarito.core.metric.MetricInfo;
import org.gabarito.evaluation.Aggregate;
import org.gabarito.report.ClassInventory;
import org.gabarito.report.LabelInventory;

/**
 * Results as their page shows them.
 *
 * @param level of the intervals in percent
 * @param single whether there is one case of one method, for which nothing can be summed up
 * @param methods whether there is more than one, so that tables name them
 * @param ledgers one a class and method
 * @param unscored cases without a prediction or that failed, with the reason
 * @param geometry what was done so that images lie on the same grid, mostly nothing
 * @param more rows of the case table that are left out
 */
public record ResultsView(
        String level,
        boolean single,
        boolean methods,
        List<MetricBlock> metrics,
        List<AggregateRow> ledgers,
        List<Column> columns,
        List<CaseRow> rows,
        int more,
        List<Unscored> unscored,
        List<String> extra,
        List<String> geometry,
        List<LabelInventory.Line> labels,
        List<ClassInventory.Line> classes,
        Provenance provenance) {

    /**
     * One metric over all classes.
     *
     * @param anchor id of its part of the page
     * @param first the rows to see at once, all of them unless they are many
     */
    public record MetricBlock(
            String anchor,
            MetricInfo info,
            String name,
            String longName,
            String unit,
            List<String> definitions,
            List<AggregateRow> first,
            List<AggregateRow> rows,
            RawString means,
            RawString distribution) {

        /** Whether there is more than what is seen at once. */
        public boolean isFolded() {
            return first.size() < rows.size();
        }
    }

    /**
     * @param ledger how the values came about
     */
    public record AggregateRow(
            String method,
            String className,
            Number mean,
            Number low,
            Number high,
            String intervalMethod,
            Number median,
            Number quartile1,
            Number quartile3,
            int used,
            int expected,
            Aggregate.Ledger ledger,
            List<HeadlineEntry> headlines) {

        public boolean isComplete() {
            return used == expected;
        }

        public boolean hasInterval() {
            return !low.exact().isEmpty();
        }
    }

    public record HeadlineEntry(String policy, Number mean, int used) {}

    /**
     * A number to read and the same to its last digit.
     *
     * @param exact empty when undefined
     */
    public record Number(String shown, String exact) {}

    public record Column(String metric, String parameters, String name, String unit) {}

    public record CaseRow(String method, String caseId, String className, List<Cell> cells) {}

    /**
     * @param status in lower case; empty where the metric has no value for the class
     * @param note why there is no value
     */
    public record Cell(
            String metric,
            Number value,
            String unit,
            String definition,
            String status,
            String note) {}

    public record Unscored(String method, String caseId, boolean missing, String reason) {}

    public record Provenance(
            String configHash, String treesVersion, String treesHash, long seed, String version) {}
}
