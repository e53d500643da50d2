package org.gabarito.dataset;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Which column of a table of samples means what.
 *
 * @param id names the sample, −1 when no column does
 * @param truth true class, −1 when not asked for
 * @param prediction class decided for, −1 when there is none
 * @param probability of the positive class, −1 when there is none
 * @param probabilities columns by the class whose probability they hold
 * @param groups columns by name that mean nothing here, so that they divide the samples into
 *     groups: sex, site …
 */
record SampleColumns(
        int id,
        int truth,
        int prediction,
        int probability,
        Map<String, Integer> probabilities,
        Map<String, Integer> groups) {

    private static final String[] ID = {
        "id", "case", "case_id", "image", "image_id", "name", "filename", "sample"
    };
    private static final String[] TRUTH = {
        "y_true", "label", "truth", "true", "reference", "target", "class", "gt", "ground_truth"
    };
    private static final String[] PREDICTION = {
        "y_pred", "prediction", "predicted", "pred", "predicted_class", "predicted_label"
    };
    private static final String[] PROBABILITY = {
        "p", "prob", "proba", "score", "probability", "y_score", "y_prob"
    };

    /** {@code p0}, {@code p_benign}, {@code prob 3} … */
    private static final Pattern OF_A_CLASS =
            Pattern.compile(
                    "(?:p|prob|proba|probability|score)(?:(\\d+)|[_ -](.+))",
                    Pattern.CASE_INSENSITIVE);

    private static final Pattern WHOLE_NUMBER = Pattern.compile("([+-]?\\d+)\\.0*");

    /** What a table is read for. */
    enum Role {
        BOTH,
        REFERENCE,
        PREDICTION
    }

    /** Nothing after a problem. */
    static Optional<SampleColumns> of(CsvTable table, Role role) {
        int id = table.find(ID).orElse(-1);
        int truth = role == Role.PREDICTION ? -1 : table.find(TRUTH).orElse(-1);
        int prediction = -1;
        int probability = -1;
        Map<String, Integer> probabilities = new LinkedHashMap<>();
        if (role != Role.REFERENCE) {
            prediction = table.find(PREDICTION).orElse(-1);
            probability = table.find(PROBABILITY).orElse(-1);
            probabilities = ofClasses(table, id, truth, prediction, probability);
            if (role == Role.PREDICTION
                    && prediction < 0
                    && probability < 0
                    && probabilities.isEmpty()) {
                prediction = table.find("label", "class").orElse(-1);
            }
        }
        if (probability >= 0 && !probabilities.isEmpty()) {
            // A score of the class decided for, next to those of all classes.
            probability = -1;
        }
        SampleColumns found =
                new SampleColumns(
                        id,
                        truth,
                        prediction,
                        probability,
                        probabilities,
                        groups(table, id, truth, prediction, probability, probabilities));
        return found.complete(table, role) ? Optional.of(found) : Optional.empty();
    }

    /** A class name as both tables may write it: {@code 1.0} is {@code 1}. */
    static String className(String text) {
        Matcher whole = WHOLE_NUMBER.matcher(text);
        return whole.matches() ? whole.group(1) : text;
    }

    boolean scored() {
        return probability >= 0 || !probabilities.isEmpty();
    }

    private boolean complete(CsvTable table, Role role) {
        boolean complete = true;
        if (role != Role.BOTH && id < 0) {
            table.problem(
                    Fault.BAD_COLUMN,
                    "No column names the samples; there are " + named(table) + ".",
                    "Call it “id”; it joins the two tables.");
            complete = false;
        }
        if (role != Role.PREDICTION && truth < 0) {
            table.problem(
                    Fault.BAD_COLUMN,
                    "No column holds the true class; there are " + named(table) + ".",
                    "Call it “y_true”, “label” or “truth”.");
            complete = false;
        }
        if (role != Role.REFERENCE && prediction < 0 && !scored()) {
            table.problem(
                    Fault.BAD_COLUMN,
                    "No column holds a prediction; there are " + named(table) + ".",
                    "Call the class decided for “y_pred”, the probability of the positive class"
                            + " “p”, those of several classes “p0”, “p1” … or “p_<class>”.");
            complete = false;
        }
        return complete;
    }

    private static String named(CsvTable table) {
        return "“" + String.join("”, “", table.columns()) + "”";
    }

    private static Map<String, Integer> ofClasses(CsvTable table, int... taken) {
        Map<String, Integer> columns = new LinkedHashMap<>();
        List<String> names = table.columns();
        for (int column = 0; column < names.size(); column++) {
            Matcher matcher = OF_A_CLASS.matcher(names.get(column));
            if (!contains(taken, column) && matcher.matches()) {
                String name = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
                columns.putIfAbsent(className(name.strip()), column);
            }
        }
        return columns;
    }

    private static Map<String, Integer> groups(
            CsvTable table,
            int id,
            int truth,
            int prediction,
            int probability,
            Map<String, Integer> probabilities) {
        Map<String, Integer> groups = new LinkedHashMap<>();
        for (int column = 0; column < table.columns().size(); column++) {
            if (!contains(new int[] {id, truth, prediction, probability}, column)
                    && !probabilities.containsValue(column)
                    && !table.columns().get(column).isEmpty()) {
                groups.put(table.columns().get(column), column);
            }
        }
        return groups;
    }

    /** What was found, for the user to check. */
    String text(CsvTable table) {
        List<String> names = table.columns();
        List<String> parts = new ArrayList<>();
        parts.add(id < 0 ? "samples numbered by line" : "sample in “" + names.get(id) + "”");
        part(parts, "true class in ", truth, names);
        part(parts, "predicted class in ", prediction, names);
        part(parts, "probability in ", probability, names);
        if (!probabilities.isEmpty()) {
            parts.add(
                    "probabilities of "
                            + probabilities.entrySet().stream()
                                    .map(e -> e.getKey() + " in “" + names.get(e.getValue()) + "”")
                                    .collect(Collectors.joining(", ")));
        }
        return String.join(", ", parts)
                + (groups.isEmpty() ? "" : "; groups: " + BoxColumns.quoted(groups.keySet()));
    }

    private static void part(List<String> parts, String what, int column, List<String> names) {
        if (column >= 0) {
            parts.add(what + "“" + names.get(column) + "”");
        }
    }

    private static boolean contains(int[] columns, int column) {
        for (int one : columns) {
            if (one == column) {
                return true;
            }
        }
        return false;
    }
}
