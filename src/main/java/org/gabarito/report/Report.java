package org.gabarito.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gabarito.dataset.DatasetProblem;
import org.gabarito.dataset.Groups;
import org.gabarito.evaluation.CaseScores;
import org.gabarito.evaluation.Results;
import org.gabarito.plan.MetricConfig;

/**
 * Everything that a report tells of one evaluation.
 *
 * @param cases in any order
 * @param extra predictions without a reference
 * @param problems of the data set as a whole
 * @param notes what was decided about the data set without being asked
 * @param groups column by column and value by value, the cases of each
 */
public record Report(
        MetricConfig config,
        List<CaseScores> cases,
        Results results,
        List<String> extra,
        List<DatasetProblem> problems,
        List<String> notes,
        Groups groups,
        Run run) {
    public Report {
        cases = List.copyOf(cases);
        extra = List.copyOf(extra);
        problems = List.copyOf(problems);
        notes = List.copyOf(notes);
        if (!groups.isEmpty()) {
            results = results.with(results.traits().withGroups(byColumn(groups)));
        }
    }

    /** Column to case to value. */
    private static Map<String, Map<String, String>> byColumn(Groups groups) {
        Map<String, Map<String, String>> byColumn = new LinkedHashMap<>();
        for (String column : groups.columns()) {
            Map<String, String> values = new LinkedHashMap<>();
            groups.values()
                    .forEach(
                            (id, own) -> {
                                if (own.containsKey(column)) {
                                    values.put(id, own.get(column));
                                }
                            });
            byColumn.put(column, values);
        }
        return byColumn;
    }

    /** One of a data set without notes and groups. */
    public Report(
            MetricConfig config,
            List<CaseScores> cases,
            Results results,
            List<String> extra,
            List<DatasetProblem> problems,
            Run run) {
        this(config, cases, results, extra, problems, List.of(), Groups.NONE, run);
    }

    /** Whether there is one case of one method, for which nothing can be summed up. */
    public boolean single() {
        return cases.size() == 1;
    }
}
