package org.gabarito.report;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.Set;
import org.gabarito.core.metric.Quantity;
import org.gabarito.core.statistics.prevalence.PlaceOfUse;
import org.gabarito.dataset.DatasetProblem;
import org.gabarito.dataset.Groups;
import org.gabarito.evaluation.CaseScores;
import org.gabarito.evaluation.Results;
import org.gabarito.plan.MetricConfig;
import org.gabarito.report.comparison.Comparisons;

/**
 * Everything that a report tells of one evaluation. What takes long to work out, for it draws the
 * cases anew thousands of times, is worked out once, when first asked for.
 */
public final class Report {
    private final MetricConfig config;
    private final List<CaseScores> cases;
    private final Results results;
    private final List<String> extra;
    private final List<DatasetProblem> problems;
    private final List<String> notes;
    private final Groups groups;
    private final Run run;
    private final CaseSight sight;
    private final Once<Comparisons> comparisons = new Once<>(() -> Comparisons.of(this));
    private final Once<Curves> curves = new Once<>(() -> Curves.of(this));
    private final Once<List<GroupAggregates.Group>> groupAggregates =
            new Once<>(() -> GroupAggregates.of(this));

    /**
     * @param cases in any order
     * @param extra predictions without a reference
     * @param problems of the data set as a whole
     * @param notes what was decided about the data set without being asked
     * @param groups column by column and value by value, the cases of each
     * @param sight of the label maps, for drawings of them
     */
    public Report(
            MetricConfig config,
            List<CaseScores> cases,
            Results results,
            List<String> extra,
            List<DatasetProblem> problems,
            List<String> notes,
            Groups groups,
            Run run,
            CaseSight sight) {
        this.config = config;
        this.cases = List.copyOf(cases);
        this.extra = List.copyOf(extra);
        this.problems = List.copyOf(problems);
        this.notes = List.copyOf(notes);
        this.groups = groups;
        this.results =
                groups.isEmpty()
                        ? results
                        : results.with(results.traits().withGroups(byColumn(compared())));
        this.run = run;
        this.sight = sight;
    }

    public MetricConfig config() {
        return config;
    }

    public List<CaseScores> cases() {
        return cases;
    }

    public Results results() {
        return results;
    }

    public List<String> extra() {
        return extra;
    }

    public List<DatasetProblem> problems() {
        return problems;
    }

    public List<String> notes() {
        return notes;
    }

    public Groups groups() {
        return groups;
    }

    /**
     * Those that results are broken down by: what the config asks for, or else every column that
     * parts the cases and does not tell which of them depend on each other.
     */
    Groups compared() {
        Set<String> columns = new HashSet<>(config.aggregate().groupBy());
        if (columns.isEmpty()) {
            groups.columns().stream().filter(groups::divides).forEach(columns::add);
            columns.remove(config.statistics().cluster());
        }
        return groups.keeping(columns::contains);
    }

    public Run run() {
        return run;
    }

    public CaseSight sight() {
        return sight;
    }

    /** Its methods compared; none where there is a single one. */
    public Comparisons comparisons() {
        return comparisons.get();
    }

    /** What can be drawn as curves, mostly nothing. */
    public Curves curves() {
        return curves.get();
    }

    /** What the metrics take for granted of it, where they were told. */
    public PlaceOfUse placeOfUse() {
        return new PlaceOfUse(
                OptionalDouble.empty(),
                stated("ec", "miss").orElse(PlaceOfUse.USUAL.missCost()),
                PlaceOfUse.USUAL.falseAlarmCost(),
                stated("nb", "threshold").orElse(PlaceOfUse.USUAL.threshold()));
    }

    private OptionalDouble stated(String metric, String parameter) {
        return config.metrics().stream()
                .filter(one -> one.id().equals(metric))
                .map(one -> one.arguments().values().get(parameter))
                .filter(Objects::nonNull)
                .mapToDouble(Quantity::value)
                .findFirst();
    }

    /** Means of the cases of each group, by column and then by value. */
    public List<GroupAggregates.Group> groupAggregates() {
        return groupAggregates.get();
    }

    /** Column to case to value. */
    private static Map<String, Map<String, String>> byColumn(Groups groups) {
        Map<String, Map<String, String>> byColumn = new LinkedHashMap<>();
        for (String column : groups.columns()) {
            byColumn.put(column, groups.values(column));
        }
        return byColumn;
    }

    /** One of a data set without notes, groups and images. */
    public Report(
            MetricConfig config,
            List<CaseScores> cases,
            Results results,
            List<String> extra,
            List<DatasetProblem> problems,
            Run run) {
        this(config, cases, results, extra, problems, List.of(), Groups.NONE, run, CaseSight.NONE);
    }

    /** The same with label maps to look at. */
    public Report seeing(CaseSight other) {
        return new Report(config, cases, results, extra, problems, notes, groups, run, other);
    }

    /** Whether there is one case of one method, for which nothing can be summed up. */
    public boolean single() {
        return cases.size() == 1;
    }
}
