package org.gabarito.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.gabarito.evaluation.CaseScores;
import org.gabarito.evaluation.Evaluation;
import org.gabarito.evaluation.Results;

/** Means of the cases of each group, under the same config as those of all cases. */
public final class GroupAggregates {
    private GroupAggregates() {}

    /**
     * The cases that have one value in one column.
     *
     * @param results of these cases alone
     */
    public record Group(String column, String value, List<String> cases, Results results) {
        public Group {
            cases = List.copyOf(cases);
        }
    }

    /** By column and then by value; a column that a config does not ask for is left out. */
    static List<Group> of(Report report) {
        List<Group> groups = new ArrayList<>();
        Evaluation evaluation = new Evaluation(report.config());
        List<String> wanted = report.config().aggregate().groupBy();
        report.compared()
                .byValue(wanted)
                .forEach(
                        (column, values) ->
                                values.forEach(
                                        (value, ids) ->
                                                add(
                                                        report,
                                                        evaluation,
                                                        column,
                                                        value,
                                                        ids,
                                                        groups)));
        return groups;
    }

    private static void add(
            Report report,
            Evaluation evaluation,
            String column,
            String value,
            Set<String> ids,
            List<Group> groups) {
        List<CaseScores> members =
                report.cases().stream().filter(one -> ids.contains(one.caseId())).toList();
        if (!members.isEmpty()) {
            groups.add(
                    new Group(
                            column,
                            value,
                            List.copyOf(ids),
                            evaluation.results(members, report.groups())));
        }
    }
}
