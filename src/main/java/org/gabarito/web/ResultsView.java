package org.gabarito.web;

import io.quarkus.qute.RawString;
import java.util.List;
import java.util.stream.Collectors;
import org.gabarito.core.metric.MetricInfo;
import org.gabarito.evaluation.Aggregate;
import org.gabarito.report.ClassInventory;
import org.gabarito.report.LabelInventory;
import org.jspecify.annotations.Nullable;

/**
 * Results as their page shows them.
 *
 * @param level of the intervals in percent
 * @param cases each counted once, however many methods there are
 * @param single whether there is one case of one method, for which nothing can be summed up
 * @param methods whether there is more than one, so that tables name them
 * @param ledgers one a class and method
 * @param unscored cases without a prediction or that failed, with the reason
 * @param geometry what was done so that images lie on the same grid, mostly nothing
 * @param worst the worst cases by the first metric, empty for a single case
 */
public record ResultsView(
        String level,
        int cases,
        boolean single,
        boolean methods,
        List<CautionLine> cautions,
        List<MetricBlock> metrics,
        List<AggregateRow> ledgers,
        List<WorstCase> worst,
        String worstBy,
        List<Unscored> unscored,
        List<String> extra,
        List<String> geometry,
        List<LabelInventory.Line> labels,
        List<ClassInventory.Line> classes,
        Provenance provenance) {

    /** Whether means of groups are known. */
    public boolean isByGroup() {
        return metrics.stream().anyMatch(block -> !block.byGroup().isEmpty());
    }

    /** Whether sizes of structures are known. */
    public boolean isBySize() {
        return metrics.stream().anyMatch(block -> block.sizes() != null);
    }

    /**
     * One metric over all classes.
     *
     * @param anchor id of its part of the page
     * @param first the rows to see at once, all of them unless they are many
     * @param sizes the metric against sizes, null where none are known
     * @param groups drawn by each column of groups
     * @param byGroup a row for each group and class
     * @param sampleSize how many cases it would take
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
            RawString distribution,
            @Nullable RawString sizes,
            List<RawString> groups,
            List<GroupRow> byGroup,
            RawString sampleSize) {

        /** The methods of the intervals, each once. */
        public String intervals() {
            return rows.stream()
                    .map(AggregateRow::intervalMethod)
                    .filter(method -> !method.isEmpty())
                    .distinct()
                    .collect(Collectors.joining("; "));
        }

        /** Whether there is more than what is seen at once. */
        public boolean isFolded() {
            return first.size() < rows.size();
        }
    }

    /**
     * @param kind as result files name it
     */
    public record CautionLine(String kind, String text) {}

    /**
     * @param intervalWarnings why the interval may cover less than its level, by their codes
     * @param clusters of cases that depend on each other, 0 where none do
     * @param ledger how the values came about
     */
    public record AggregateRow(
            String method,
            String className,
            Number mean,
            Number low,
            Number high,
            String intervalMethod,
            List<String> intervalWarnings,
            Number median,
            Number quartile1,
            Number quartile3,
            int used,
            int expected,
            int clusters,
            Aggregate.Ledger ledger,
            List<HeadlineEntry> headlines) {

        public boolean isComplete() {
            return used == expected;
        }

        public boolean hasInterval() {
            return !low.exact().isEmpty();
        }
    }

    /** What the cases of one value in one column of groups have. */
    public record GroupRow(String column, String group, AggregateRow row) {}

    public record HeadlineEntry(String policy, Number mean, int used) {}

    /**
     * A number to read and the same to its last digit.
     *
     * @param exact empty when undefined
     */
    public record Number(String shown, String exact) {}

    /**
     * @param value under the policy
     * @param note why the case has none of its own
     */
    public record WorstCase(
            String method,
            String caseId,
            String className,
            Number value,
            String unit,
            boolean byPolicy,
            String note,
            String address) {}

    public record Unscored(String method, String caseId, boolean missing, String reason) {}

    public record Provenance(
            String configHash, String treesVersion, String treesHash, long seed, String version) {}
}
