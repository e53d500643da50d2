package org.gabarito.dataset;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gabarito.core.metric.ScoredLabels;
import org.gabarito.image.FileSource;

/** The rows of one table of samples, with their lines in the file. */
final class SampleRows {

    /** Bytes of memory that a byte of a table can take up: short ids are dear. */
    private static final int EXPANSION = 10;

    /** A column with more different fields divides the samples no more, and is not kept. */
    private static final int MOST_GROUPS = 1000;

    private final CsvTable table;
    private final SampleColumns columns;
    private final List<String> ids = new ArrayList<>();
    private final List<String> truths = new ArrayList<>();
    private final List<String> decisions = new ArrayList<>();

    /** One array a column of probabilities, in the order of the columns' classes. */
    private final double[][] probabilities;

    /** Fields of the columns that divide the samples into groups, by name. */
    private final Map<String, Group> groups = new LinkedHashMap<>();

    private long[] lines = new long[64];
    private final Map<String, String> names = new HashMap<>();
    private final Map<String, Long> lineOfId = new HashMap<>();

    /** One column of groups. */
    private static final class Group {
        private final int column;
        private final List<String> fields = new ArrayList<>();
        private final Map<String, String> different = new HashMap<>();

        Group(int column) {
            this.column = column;
        }

        /** Whether there are still few enough groups. */
        boolean add(CsvTable.Row row) {
            fields.add(different.computeIfAbsent(row.text(column), text -> text));
            return different.size() <= MOST_GROUPS;
        }
    }

    private SampleRows(CsvTable table, SampleColumns columns) {
        this.table = table;
        this.columns = columns;
        int scores = columns.probability() >= 0 ? 1 : columns.probabilities().size();
        probabilities = new double[scores][64];
        columns.groups().forEach((name, column) -> groups.put(name, new Group(column)));
    }

    /** Nothing after a problem. */
    static Optional<SampleRows> read(
            FileSource source, SampleColumns.Role role, List<DatasetProblem> problems) {
        if (isTooLarge(source, EXPANSION, problems)) {
            return Optional.empty();
        }
        return CsvTable.open(source, problems)
                .flatMap(
                        table ->
                                SampleColumns.of(table, role)
                                        .map(columns -> new SampleRows(table, columns)))
                .filter(rows -> rows.table.forEach(rows::add));
    }

    String name() {
        return table.name();
    }

    int size() {
        return ids.size();
    }

    long line(int row) {
        return lines[row];
    }

    String id(int row) {
        return ids.get(row);
    }

    String truth(int row) {
        return truths.get(row);
    }

    String decision(int row) {
        return decisions.get(row);
    }

    double probability(int column, int row) {
        return probabilities[column][row];
    }

    SampleColumns columns() {
        return columns;
    }

    /** Names of the columns that divide the samples into groups. */
    Set<String> groups() {
        return groups.keySet();
    }

    /** What a sample's field in such a column is; may be empty. */
    String group(String name, int row) {
        return groups.get(name).fields.get(row);
    }

    /**
     * @param expansion bytes of memory that a byte of the table can take up
     */
    static boolean isTooLarge(FileSource source, int expansion, List<DatasetProblem> problems) {
        long most = Runtime.getRuntime().maxMemory() / expansion;
        try {
            if (source.size() <= most) {
                return false;
            }
            problems.add(
                    Fault.TOO_LARGE.at(
                            source.name(),
                            "It has "
                                    + (source.size() >> 20)
                                    + " MiB; with this memory a table may have "
                                    + (most >> 20)
                                    + " MiB.",
                            "Give Java more memory (-Xmx), or split the table."));
        } catch (IOException e) {
            problems.add(
                    Fault.NOT_FOUND.at(
                            source.name(),
                            "It cannot be read: " + e.getMessage() + ".",
                            "Check the file."));
        }
        return true;
    }

    private void add(CsvTable.Row row) {
        int place = ids.size();
        if (place == lines.length) {
            lines = Arrays.copyOf(lines, 2 * place);
            for (int i = 0; i < probabilities.length; i++) {
                probabilities[i] = Arrays.copyOf(probabilities[i], 2 * place);
            }
        }
        lines[place] = row.line();
        addId(row);
        groups.values().removeIf(group -> !group.add(row));
        if (columns.truth() >= 0) {
            truths.add(className(row, columns.truth()));
        }
        if (columns.prediction() >= 0) {
            decisions.add(className(row, columns.prediction()));
        }
        if (columns.probability() >= 0) {
            probabilities[0][place] = probability(row, columns.probability());
        } else {
            addProbabilities(row, place);
        }
    }

    private void addId(CsvTable.Row row) {
        if (columns.id() < 0) {
            ids.add(String.valueOf(ids.size() + 1));
            return;
        }
        String id = row.text(columns.id());
        if (id.isEmpty()) {
            row.problem(Fault.BAD_FIELD, "The sample has no id.", "Give each sample its own id.");
        }
        Long before = lineOfId.putIfAbsent(id, row.line());
        if (before != null && !id.isEmpty()) {
            row.problem(
                    Fault.DUPLICATE_ID,
                    "The id “" + id + "” stands in line " + before + " already.",
                    "Give each sample its own id, and one line.");
        }
        ids.add(id);
    }

    private void addProbabilities(CsvTable.Row row, int place) {
        double sum = 0;
        int which = 0;
        for (int column : columns.probabilities().values()) {
            double one = probability(row, column);
            probabilities[which++][place] = one;
            sum += one;
        }
        if (which > 1 && !Double.isNaN(sum) && !ScoredLabels.addsUp(sum)) {
            row.problem(
                    Fault.BAD_FIELD,
                    "The probabilities sum to " + Math.round(sum * 1e4) / 1e4 + ", not to 1.",
                    "Give every class one probability, as after softmax; for classes that do not"
                            + " exclude each other write a table for each.");
        }
    }

    private double probability(CsvTable.Row row, int column) {
        double value = row.number(column);
        if (value < 0 || value > 1) {
            row.problem(
                    Fault.BAD_FIELD,
                    "“"
                            + row.text(column)
                            + "” in column “"
                            + table.columns().get(column)
                            + "” is no probability.",
                    "Write numbers from 0 to 1; turn percentages, logits or other scores into"
                            + " probabilities first.");
        }
        return value;
    }

    private String className(CsvTable.Row row, int column) {
        String text = SampleColumns.className(row.text(column));
        if (text.isEmpty() || text.equalsIgnoreCase("nan") || text.equalsIgnoreCase("na")) {
            row.problem(
                    Fault.BAD_FIELD,
                    "Column “" + table.columns().get(column) + "” holds no class.",
                    "Write the name or number of a class.");
        }
        return names.computeIfAbsent(text, t -> t);
    }
}
