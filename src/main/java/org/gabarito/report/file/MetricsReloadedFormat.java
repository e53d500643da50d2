package org.gabarito.report.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gabarito.evaluation.CaseScores;
import org.gabarito.evaluation.Fate;
import org.gabarito.evaluation.Presence;
import org.gabarito.evaluation.Score;
import org.gabarito.report.Report;
import org.gabarito.report.html.Wording;
import org.jspecify.annotations.Nullable;

/**
 * The table of MetricsReloaded's script: a row for each case and label, a column for each metric
 * under the name it has there, raw values, empty where undefined.
 */
final class MetricsReloadedFormat implements ResultFormat {
    private static final Map<String, String> THEIRS =
            Map.of("lr_plus", "lr+", "cwce", "cwece", "youden", "youden_ind");

    @Override
    public String name() {
        return "metrics-reloaded";
    }

    @Override
    public String meaning() {
        return "the table of MetricsReloaded";
    }

    @Override
    public List<ResultFile> files(Report report, Wording wording) {
        return Methods.files(name(), "metrics.csv", report, method -> text(report, method));
    }

    private static String text(Report report, String method) {
        Columns columns = new Columns(report);
        Map<String, CaseScores> cases =
                report.cases().stream()
                        .filter(one -> one.method().equals(method))
                        .collect(Collectors.toMap(CaseScores::caseId, one -> one));
        Table table = new Table(',');
        List<String> head = new ArrayList<>(List.of("reference", "prediction", "label"));
        columns.all().forEach(column -> head.add(theirs(column, columns.name(column))));
        head.addAll(List.of("EmptyRef", "EmptyPred"));
        table.row(head);
        columns.raw()
                .forEach(
                        (row, scores) -> {
                            if (row.method().equals(method)) {
                                CaseScores one = cases.get(row.caseId());
                                table.row(row(columns, row, scores, one.classes()));
                            }
                        });
        return table.text();
    }

    private static List<String> row(
            Columns columns,
            Columns.Row row,
            Map<Columns.Column, Score> scores,
            Map<String, Presence> classes) {
        List<String> cells =
                new ArrayList<>(
                        List.of(row.caseId(), row.method() + "/" + row.caseId(), row.className()));
        for (Columns.Column column : columns.all()) {
            Score score = scores.get(column);
            cells.add(score == null ? "" : Table.finite(score.value(), ""));
        }
        Presence held = classes.get(row.className());
        Fate fate = held == null ? Fate.FAILED : held.fate();
        cells.add(empty(held, fate == Fate.REFERENCE_EMPTY || fate == Fate.BOTH_EMPTY));
        cells.add(empty(held, fate == Fate.PREDICTION_EMPTY || fate == Fate.BOTH_EMPTY));
        return cells;
    }

    /** As Python writes a truth. */
    private static String empty(@Nullable Presence held, boolean empty) {
        return held == null ? "" : empty ? "True" : "False";
    }

    /** Its difference of volumes is a share of the reference's. */
    private static String theirs(Columns.Column column, String ours) {
        if (ours.equals("avd") && column.parameters().contains("relative=true")) {
            return "vol_diff";
        }
        return THEIRS.getOrDefault(ours, ours.replace("_at_", "@"));
    }
}
