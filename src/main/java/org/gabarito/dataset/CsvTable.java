package org.gabarito.dataset;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.gabarito.image.FileSource;
import org.jspecify.annotations.Nullable;

/**
 * A text table with a line of column names, as spreadsheets and scripts write them: fields divided
 * by comma, semicolon, tab or bar (whichever the first line holds most often; Excel's own {@code
 * sep=;} line is obeyed), quoted or not, in any encoding of {@link TableText}, with decimal points
 * or decimal commas. Rows are handed on one by one, so that a long table is never held as text.
 *
 * <p>Whatever is wrong goes to the list of problems with file, line, fault and cure; after {@value
 * #MOST_PROBLEMS} problems reading stops.
 */
public final class CsvTable {
    private static final int MOST_PROBLEMS = 20;

    /** Longest first line that is searched for column names. */
    private static final int MOST_HEADER = 1 << 20;

    /** The likelier one first, should the first line hold as many of several. */
    private static final String SEPARATORS = "\t;|,";

    private static final Pattern SEPARATOR_LINE =
            Pattern.compile("sep=(.)", Pattern.CASE_INSENSITIVE);
    private static final Pattern NUMBER =
            Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?");

    private static final Pattern THOUSANDS = Pattern.compile("[+-]?[1-9]\\d{0,2},\\d{3}");

    /**
     * How decimals are written.
     *
     * @param line where that was seen first
     */
    private record Marks(boolean commas, long line) {}

    private final FileSource source;
    private final List<DatasetProblem> problems;
    private final int linesBefore;
    private final char separator;
    private final List<String> columns;
    private final Map<String, Integer> byName = new HashMap<>();
    private @Nullable Marks marks;

    private CsvTable(
            FileSource source,
            List<DatasetProblem> problems,
            int linesBefore,
            char separator,
            List<String> columns) {
        this.source = source;
        this.problems = problems;
        this.linesBefore = linesBefore;
        this.separator = separator;
        this.columns = List.copyOf(columns);
        for (int i = 0; i < columns.size(); i++) {
            byName.putIfAbsent(plain(columns.get(i)), i);
        }
    }

    /** One line of the table. Usable only while it is handed over. */
    public final class Row {
        private final CsvRecord fields;

        private Row(CsvRecord fields) {
            this.fields = fields;
        }

        /** Number of the line in the file, from 1; where it starts, if it has line breaks. */
        public long line() {
            return fields.getStartingLineNumber() + linesBefore;
        }

        /** A field without blanks around it. */
        public String text(int column) {
            return fields.getField(column).strip();
        }

        /**
         * A finite number; {@link Double#NaN} after a problem was noted because it is none. A
         * single comma is a decimal comma, unless the table has decimal points too.
         */
        public double number(int column) {
            String text = text(column);
            String point = text.replace(',', '.');
            if (NUMBER.matcher(point).matches()) {
                double number = Double.parseDouble(point);
                if (Double.isFinite(number)) {
                    return isClear(column, text) ? number : Double.NaN;
                }
            }
            problem(
                    Fault.BAD_FIELD,
                    text.isEmpty()
                            ? "Column “" + columns.get(column) + "” is empty."
                            : "“"
                                    + text
                                    + "” in column “"
                                    + columns.get(column)
                                    + "” is no number.",
                    "Write a finite number such as 0.25.");
            return Double.NaN;
        }

        /**
         * Whether a number can be read in one way only. {@code 1,234} between commas, or beside
         * decimal points, may be more than a thousand.
         */
        private boolean isClear(int column, String text) {
            boolean comma = text.indexOf(',') >= 0;
            if (!comma && text.indexOf('.') < 0) {
                return true;
            }
            if (marks == null) {
                marks = new Marks(comma, line());
            }
            boolean mixed = marks.commas() != comma;
            if (!mixed && !(comma && separator == ',' && THOUSANDS.matcher(text).matches())) {
                return true;
            }
            String where = "“" + text + "” in column “" + columns.get(column) + "”";
            problem(
                    Fault.BAD_FIELD,
                    mixed
                            ? where
                                    + " has a decimal "
                                    + (comma ? "comma" : "point")
                                    + ", line "
                                    + marks.line()
                                    + " a decimal "
                                    + (comma ? "point" : "comma")
                                    + "."
                            : where + " may be a decimal or thousands.",
                    "Write all numbers of a table alike, without marks between thousands.");
            return false;
        }

        /** Notes that something is wrong with this line. */
        public void problem(Fault kind, String fault, String cure) {
            problems.add(kind.at(source.name() + ", line " + line(), fault, cure));
        }
    }

    /**
     * Reads the column names.
     *
     * @param problems receives everything that is wrong, now and while rows are read
     * @return nothing after a problem
     */
    public static Optional<CsvTable> open(FileSource source, List<DatasetProblem> problems) {
        int before = problems.size();
        try (BufferedReader text = reader(source)) {
            int linesBefore = 0;
            String first = firstLine(text);
            var declared = SEPARATOR_LINE.matcher(first);
            char separator;
            if (declared.matches()) {
                separator = declared.group(1).charAt(0);
                linesBefore = 1;
                first = firstLine(text);
            } else {
                separator = separator(first);
            }
            if (first.isBlank()) {
                problems.add(
                        Fault.EMPTY_TABLE.at(
                                source.name(),
                                "The table is empty.",
                                "Write the column names in the first line and one case a line below."));
                return Optional.empty();
            }
            List<String> columns =
                    CsvReader.builder()
                            .fieldSeparator(separator)
                            .ofSingleCsvRecord(first)
                            .getFields()
                            .stream()
                            .map(String::strip)
                            .toList();
            CsvTable table = new CsvTable(source, problems, linesBefore, separator, columns);
            table.checkNames();
            return problems.size() == before ? Optional.of(table) : Optional.empty();
        } catch (IOException | CsvParseException e) {
            problems.add(unreadable(source, e));
            return Optional.empty();
        }
    }

    /** As the user knows it. */
    public String name() {
        return source.name();
    }

    /** Names as written, in order; a column may lack its name. */
    public List<String> columns() {
        return columns;
    }

    /** The first of several names that there is, whatever the case of its letters. */
    public OptionalInt find(String... names) {
        for (String name : names) {
            Integer column = byName.get(plain(name));
            if (column != null) {
                return OptionalInt.of(column);
            }
        }
        return OptionalInt.empty();
    }

    /** Notes that something is wrong with the table as a whole. */
    public void problem(Fault kind, String fault, String cure) {
        problems.add(kind.at(source.name(), fault, cure));
    }

    /**
     * Hands over every row but the first, empty lines left out.
     *
     * @return whether no problem was met
     */
    public boolean forEach(Consumer<Row> rows) {
        return forEach(rows, false);
    }

    /**
     * The same.
     *
     * @param mayBeEmpty whether a table without rows is no problem
     */
    boolean forEach(Consumer<Row> rows, boolean mayBeEmpty) {
        int before = problems.size();
        marks = null;
        boolean any = false;
        try (BufferedReader text = reader(source)) {
            for (int i = 0; i < linesBefore; i++) {
                firstLine(text);
            }
            CsvReader<CsvRecord> records =
                    CsvReader.builder()
                            .fieldSeparator(separator)
                            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                            .allowUnclosedQuote(false)
                            .ofCsvRecord(text);
            boolean header = true;
            for (CsvRecord one : records) {
                if (header) {
                    header = false;
                    continue;
                }
                any = true;
                Row row = new Row(one);
                if (one.getFieldCount() == columns.size()) {
                    rows.accept(row);
                } else {
                    row.problem(
                            Fault.BAD_LINE,
                            "It has "
                                    + one.getFieldCount()
                                    + (one.getFieldCount() == 1 ? " field" : " fields")
                                    + ", the first line has "
                                    + columns.size()
                                    + ".",
                            "Give every line as many fields as there are columns, and quote fields that"
                                    + " contain “"
                                    + separator
                                    + "”.");
                }
                if (problems.size() - before >= MOST_PROBLEMS) {
                    problem(
                            Fault.BAD_LINE,
                            "Reading stopped after " + MOST_PROBLEMS + " problems.",
                            "Mend these first.");
                    return false;
                }
            }
        } catch (IOException | UncheckedIOException | CsvParseException e) {
            problems.add(unreadable(source, e));
            return false;
        }
        if (!any && !mayBeEmpty) {
            problem(
                    Fault.EMPTY_TABLE,
                    "The table has column names but no case.",
                    "Write one case a line.");
        }
        return problems.size() == before;
    }

    private void checkNames() {
        Map<String, String> seen = new HashMap<>();
        for (String column : columns) {
            String other = seen.put(plain(column), column);
            if (other != null && !column.isEmpty()) {
                problem(
                        Fault.BAD_COLUMN,
                        "Two columns are called “" + column + "”.",
                        "Rename or remove one of them.");
            }
        }
    }

    private static DatasetProblem unreadable(FileSource source, Exception e) {
        Throwable cause =
                e instanceof UncheckedIOException && e.getCause() != null ? e.getCause() : e;
        for (Throwable t = e; t != null; t = t.getCause()) {
            if (t instanceof CharacterCodingException) {
                return Fault.UNREADABLE_TABLE.at(
                        source.name(),
                        "It is not text in one encoding (UTF-8, UTF-16 with a byte order mark, or"
                                + " Windows-1252).",
                        "Save it as CSV with the encoding UTF-8; a spreadsheet is no CSV whatever"
                                + " its name.");
            }
        }
        return Fault.UNREADABLE_TABLE.at(
                source.name(),
                "It cannot be read as a table: " + cause.getMessage() + ".",
                "Check that every quote is closed, and that it is a text file (CSV or TSV), not a"
                        + " spreadsheet.");
    }

    /** The separator that stands most often in the first line outside quotes. */
    private static char separator(String line) {
        int[] counts = new int[SEPARATORS.length()];
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            quoted ^= c == '"';
            int which = SEPARATORS.indexOf(c);
            if (!quoted && which >= 0) {
                counts[which]++;
            }
        }
        int most = Arrays.stream(counts).max().orElse(0);
        for (int which = 0; most > 0 && which < counts.length; which++) {
            if (counts[which] == most) {
                return SEPARATORS.charAt(which);
            }
        }
        return ',';
    }

    private static String firstLine(BufferedReader text) throws IOException {
        StringBuilder line = new StringBuilder();
        boolean quoted = false;
        for (int c = text.read(); c >= 0 && line.length() < MOST_HEADER; c = text.read()) {
            quoted ^= c == '"';
            if (!quoted && (c == '\n' || c == '\r')) {
                if (c == '\r') {
                    text.mark(1);
                    if (text.read() != '\n') {
                        text.reset();
                    }
                }
                if (!line.isEmpty()) {
                    return line.toString();
                }
            } else {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    private static BufferedReader reader(FileSource source) throws IOException {
        return new BufferedReader(TableText.open(source), 1 << 16);
    }

    private static String plain(String column) {
        return column.strip().toLowerCase(Locale.ROOT);
    }
}
