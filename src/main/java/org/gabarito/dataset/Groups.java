package org.gabarito.dataset;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.gabarito.image.FileSource;

/**
 * What a table says of cases beside their files, such as site or sex: from the further columns of a
 * table of pairs, or from a table {@code case,…} of its own.
 *
 * @param values case to column to value; empty fields are no value
 */
public record Groups(SortedMap<String, Map<String, String>> values) {
    /** A column of more values may be a measure or a name, see {@link #divides}. */
    private static final int MANY = 12;

    public static final Groups NONE = new Groups(new TreeMap<>());

    public Groups {
        values = Collections.unmodifiableSortedMap(values);
    }

    /**
     * Reads a table with a column of cases; every other column is one of groups.
     *
     * @param problems receives what is wrong with the table
     */
    public static Groups read(FileSource source, List<DatasetProblem> problems) {
        CsvTable table = CsvTable.open(source, problems).orElse(null);
        if (table == null) {
            return NONE;
        }
        OptionalInt id = table.find("case");
        if (id.isEmpty()) {
            table.problem(
                    Fault.BAD_MANIFEST,
                    "A table of groups needs a column case; it has "
                            + String.join(", ", table.columns())
                            + ".",
                    "Name it in the first line, such as case,site,sex.");
            return NONE;
        }
        return read(table, id.getAsInt(), List.of("case"));
    }

    /** The columns that are not named here, as groups. */
    static Groups read(CsvTable table, int id, List<String> known) {
        List<Integer> columns = new ArrayList<>();
        for (int column = 0; column < table.columns().size(); column++) {
            if (!known.contains(lower(table.columns().get(column)))) {
                columns.add(column);
            }
        }
        SortedMap<String, Map<String, String>> values = new TreeMap<>(NaturalOrder.INSTANCE);
        if (!columns.isEmpty()) {
            table.forEach(
                    row -> {
                        for (int column : columns) {
                            String value = row.text(column);
                            if (!value.isEmpty() && !row.text(id).isEmpty()) {
                                values.computeIfAbsent(row.text(id), one -> new LinkedHashMap<>())
                                        .putIfAbsent(table.columns().get(column).strip(), value);
                            }
                        }
                    });
        }
        return new Groups(values);
    }

    private static String lower(String column) {
        return column.strip().toLowerCase(java.util.Locale.ROOT);
    }

    public boolean isEmpty() {
        return values.isEmpty();
    }

    /** The columns, sorted. */
    public List<String> columns() {
        SortedSet<String> columns = new TreeSet<>(NaturalOrder.INSTANCE);
        values.values().forEach(one -> columns.addAll(one.keySet()));
        return List.copyOf(columns);
    }

    /**
     * Whether a column parts the cases, which an age or a name does not: more than a dozen values,
     * most of them of a single case.
     */
    public boolean divides(String column) {
        Collection<String> all = values(column).values();
        long different = all.stream().distinct().count();
        return different <= MANY || 2 * different <= all.size();
    }

    /** What a table held, in words. */
    public String said(String table) {
        String note = table + ": columns of groups: " + String.join(", ", columns());
        List<String> others = columns().stream().filter(column -> !divides(column)).toList();
        return others.isEmpty()
                ? note
                : note
                        + "; means by "
                        + String.join(", ", others)
                        + " only where --group or group_by ask for them, as most cases have a value"
                        + " of their own";
    }

    /** Both; where both have a value of a case the other's counts. */
    public Groups with(Groups other) {
        SortedMap<String, Map<String, String>> all = new TreeMap<>(NaturalOrder.INSTANCE);
        values.forEach((id, own) -> all.put(id, new LinkedHashMap<>(own)));
        other.values.forEach(
                (id, own) -> all.computeIfAbsent(id, one -> new LinkedHashMap<>()).putAll(own));
        return new Groups(all);
    }

    /** Case to value in one column. */
    public Map<String, String> values(String column) {
        Map<String, String> found = new LinkedHashMap<>();
        values.forEach(
                (id, own) -> {
                    if (own.containsKey(column)) {
                        found.put(id, own.get(column));
                    }
                });
        return found;
    }

    /** Some of the columns alone. */
    public Groups keeping(Predicate<String> columns) {
        SortedMap<String, Map<String, String>> kept = new TreeMap<>(NaturalOrder.INSTANCE);
        values.forEach(
                (id, own) -> {
                    Map<String, String> some = new LinkedHashMap<>(own);
                    some.keySet().removeIf(columns.negate());
                    if (!some.isEmpty()) {
                        kept.put(id, some);
                    }
                });
        return new Groups(kept);
    }

    /**
     * Column to value to cases.
     *
     * @param wanted the columns in their order; all where it is empty
     */
    public Map<String, SortedMap<String, SortedSet<String>>> byValue(List<String> wanted) {
        Map<String, SortedMap<String, SortedSet<String>>> all = new LinkedHashMap<>();
        for (String column : wanted.isEmpty() ? columns() : wanted) {
            SortedMap<String, SortedSet<String>> byValue = new TreeMap<>(NaturalOrder.INSTANCE);
            values.forEach(
                    (id, own) -> {
                        String value = own.get(column);
                        if (value != null) {
                            byValue.computeIfAbsent(
                                            value, one -> new TreeSet<>(NaturalOrder.INSTANCE))
                                    .add(id);
                        }
                    });
            all.put(column, byValue);
        }
        return all;
    }
}
