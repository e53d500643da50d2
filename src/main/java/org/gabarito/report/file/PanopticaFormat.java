package org.gabarito.report.file;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gabarito.evaluation.CaseScores;
import org.gabarito.evaluation.Presence;
import org.gabarito.evaluation.Score;
import org.gabarito.report.Report;
import org.gabarito.report.html.Wording;

/**
 * The table of panoptica's aggregator: tabs, a row for each case, columns {@code group-metric}
 * under the names they have there; empty where undefined. Metrics that panoptica lacks are left
 * out, as are those that have a name there already. Its ASSD is the mean of both directed means,
 * which is our MASD.
 */
final class PanopticaFormat implements ResultFormat {
    /** Of matched objects with {@code sq_} before it, of whole masks with {@code global_bin_}. */
    private static final Map<String, String> MASKS =
            Map.of(
                    "dsc", "dsc",
                    "iou", "iou",
                    "masd", "assd",
                    "cldice", "cldsc",
                    "rvd", "rvd",
                    "hd", "hd",
                    "nsd", "nsd",
                    "center_distance", "cedi");

    private static final Map<String, String> OBJECTS =
            Map.of(
                    "pq", "pq",
                    "rq", "rq",
                    "sq", "sq",
                    "iou", "sq",
                    "sensitivity", "rec",
                    "ppv", "prec");

    @Override
    public String name() {
        return "panoptica";
    }

    @Override
    public String meaning() {
        return "the table of panoptica";
    }

    @Override
    public Optional<String> refusal(Report report) {
        String category = report.config().problem().category();
        boolean masks =
                category.equals("semantic-segmentation")
                        || category.equals("instance-segmentation");
        return masks
                ? Optional.empty()
                : Optional.of("panoptica's table is about segmented masks and instances.");
    }

    @Override
    public List<ResultFile> files(Report report, Wording wording) {
        return Methods.files(name(), "panoptica.tsv", report, method -> text(report, method));
    }

    private static String text(Report report, String method) {
        boolean objects = report.config().problem().category().equals("instance-segmentation");
        Columns columns = new Columns(report);
        Map<Columns.Column, String> names = new LinkedHashMap<>();
        for (Columns.Column one : columns.all()) {
            theirs(one, objects)
                    .filter(name -> !names.containsValue(name))
                    .ifPresent(name -> names.put(one, name));
        }
        List<String> classes = report.results().classes();
        List<String> head = new ArrayList<>(List.of("subject_name"));
        for (String one : classes) {
            String group = one.replace('-', '_').replaceAll("\\s+", " ");
            if (objects) {
                head.add(group + "-num_ref_instances");
                head.add(group + "-num_pred_instances");
            }
            names.values().forEach(name -> head.add(group + "-" + name));
        }
        Map<Columns.Row, Map<Columns.Column, Score>> raw = columns.raw();
        Map<String, CaseScores> cases =
                report.cases().stream()
                        .filter(one -> one.method().equals(method))
                        .collect(Collectors.toMap(CaseScores::caseId, one -> one));
        Table table = new Table('\t').row(head);
        for (String id : columns.cases(method)) {
            List<String> cells = new ArrayList<>(List.of(id));
            for (String className : classes) {
                if (objects) {
                    Presence held = cases.get(id).classes().get(className);
                    cells.add(held == null ? "" : Long.toString(held.reference()));
                    cells.add(held == null ? "" : Long.toString(held.prediction()));
                }
                Map<Columns.Column, Score> scores =
                        raw.getOrDefault(new Columns.Row(method, id, className), Map.of());
                for (Columns.Column column : names.keySet()) {
                    Score score = scores.get(column);
                    cells.add(score == null ? "" : Table.finite(score.value(), ""));
                }
            }
            table.row(cells);
        }
        return table.text();
    }

    private static Optional<String> theirs(Columns.Column column, boolean objects) {
        String prefix = objects ? "sq_" : "global_bin_";
        if (column.metric().equals("hd_perc")) {
            return List.of(column.parameters().split(";")).contains("p=95")
                    ? Optional.of(prefix + "hd95")
                    : Optional.empty();
        }
        if (objects && OBJECTS.containsKey(column.metric())) {
            return Optional.of(OBJECTS.get(column.metric()));
        }
        return Optional.ofNullable(MASKS.get(column.metric())).map(name -> prefix + name);
    }
}
