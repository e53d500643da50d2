package org.gabarito.dataset;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.gabarito.image.FileSource;

/**
 * How sure a prediction is of each object in its label map, from a table beside it with one object
 * a line: the label ({@code pred_id}, also {@code instance}, {@code id} or {@code label}) and its
 * {@code score}. A table for several label maps has a third column, {@code case}.
 */
public final class InstanceScores {
    private static final String[] IDS = {"pred_id", "instance", "id", "label"};
    private static final String[] SCORES = {"score", "confidence", "probability"};
    private static final String[] CASES = {"case", "image", "file"};

    private InstanceScores() {}

    /**
     * Scores by label; empty when the table speaks of something else.
     *
     * @param problems receives everything that is wrong, with file and line
     */
    public static Map<Integer, Double> read(
            FileSource source, String caseId, List<DatasetProblem> problems) {
        Map<Integer, Double> scores = new HashMap<>();
        CsvTable table = CsvTable.open(source, problems).orElse(null);
        if (table == null) {
            return scores;
        }
        OptionalInt ids = table.find(IDS);
        OptionalInt values = table.find(SCORES);
        OptionalInt cases = table.find(CASES);
        if (ids.isEmpty() || values.isEmpty()) {
            return scores;
        }
        table.forEach(
                row -> {
                    if (cases.isPresent() && !row.text(cases.getAsInt()).equals(caseId)) {
                        return;
                    }
                    double id = row.number(ids.getAsInt());
                    double score = row.number(values.getAsInt());
                    if (Double.isNaN(id) || Double.isNaN(score)) {
                        return;
                    }
                    if (id != Math.rint(id) || Math.abs(id) > Integer.MAX_VALUE) {
                        row.problem(
                                Fault.BAD_FIELD,
                                "“" + row.text(ids.getAsInt()) + "” is no label.",
                                "Labels are whole numbers, as in the label map.");
                    } else if (scores.put((int) id, score) != null) {
                        row.problem(
                                Fault.DUPLICATE_ID,
                                "Object " + (int) id + " has two scores.",
                                "Give each object one line.");
                    }
                },
                true);
        return scores;
    }
}
