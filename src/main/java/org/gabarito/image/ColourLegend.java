package org.gabarito.image;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which label a colour stands for, from a file beside the picture: a table of {@code label, name}
 * and {@code r, g, b} or {@code hex}, or a label description of ITK-SNAP. Without a column of
 * labels, as in CamVid's class_dict.csv, black is 0 and the others count from 1 in their order.
 *
 * @param file its name
 */
record ColourLegend(String file, Map<Integer, Integer> labels, SortedMap<Integer, String> names) {

    /** In the order in which they are looked for, after the picture's own. */
    private static final List<String> NAMES =
            List.of(
                    "legend.csv",
                    "labels.csv",
                    "classes.csv",
                    "colors.csv",
                    "colours.csv",
                    "class_dict.csv",
                    "legend.txt",
                    "labels.txt",
                    "label_descriptions.txt");

    private static final int MOST_BYTES = 1 << 20;
    private static final int MOST_ROWS = 1 << 16;

    private static final Pattern ITK_SNAP =
            Pattern.compile(
                    "\\s{0,20}(\\d{1,9})\\s{1,20}(\\d{1,3})\\s{1,20}(\\d{1,3})\\s{1,20}(\\d{1,3})"
                            + "\\s.{0,60}?\"([^\"]{0,200})\"\\s{0,20}");

    private static final String EXAMPLE =
            "Its first line names the columns: label,name,r,g,b (or label,name,hex); one line a colour follows,"
                    + " such as 1,liver,221,130,101.";

    /** The legend of a picture, or none; what lies beside it and cannot be read is a problem. */
    static Optional<ColourLegend> beside(FileSource picture) throws IOException {
        String stem = ImageFormats.stem(picture.name());
        List<String> candidates = new ArrayList<>(List.of(stem + ".legend.csv"));
        candidates.addAll(NAMES);
        for (String candidate : candidates) {
            FileSource found = picture.related(candidate).orElse(null);
            if (found != null) {
                return Optional.of(read(found));
            }
        }
        return Optional.empty();
    }

    static ImageProblem missing(FileSource picture) {
        return new ImageProblem(
                picture.name(),
                "It is a colour picture, and there is no legend that says which label a colour is.",
                "Put a file legend.csv (or “"
                        + ImageFormats.stem(picture.name())
                        + ".legend.csv” for this picture alone) beside it. "
                        + EXAMPLE
                        + " Or save the label map as grey or palette PNG, one label value a pixel.");
    }

    private static ColourLegend read(FileSource source) throws IOException {
        byte[] bytes;
        try (InputStream in = source.open()) {
            bytes = in.readNBytes(MOST_BYTES + 1);
        }
        if (bytes.length > MOST_BYTES) {
            throw wrong(source, "it is larger than any legend");
        }
        String text = new String(bytes, StandardCharsets.UTF_8);
        if (text.startsWith("\ufeff")) {
            text = text.substring(1);
        }
        Building legend = new Building(source);
        if (source.name().toLowerCase(Locale.ROOT).endsWith(".txt")) {
            ofItkSnap(text, legend);
        } else {
            ofTable(text, legend);
        }
        if (legend.labels.isEmpty()) {
            throw wrong(source, "there is no colour in it");
        }
        return new ColourLegend(source.name(), legend.labels, legend.names);
    }

    private static void ofItkSnap(String text, Building legend) throws ImageProblem {
        int number = 0;
        for (String line : text.split("\r?\n|\r")) {
            number++;
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            Matcher fields = ITK_SNAP.matcher(line);
            if (line.length() > 400 || !fields.matches()) {
                throw wrong(
                        legend.source,
                        "line " + number + " is none of an ITK-SNAP label description");
            }
            int[] colour = new int[3];
            for (int i = 0; i < 3; i++) {
                colour[i] = Integer.parseInt(fields.group(2 + i));
            }
            legend.add(number, Integer.parseInt(fields.group(1)), fields.group(5), colour);
        }
    }

    private static void ofTable(String text, Building legend) throws ImageProblem {
        String first = text.lines().findFirst().orElse("");
        char separator = first.indexOf('\t') >= 0 ? '\t' : first.indexOf(';') >= 0 ? ';' : ',';
        try (CsvReader<CsvRecord> rows =
                CsvReader.builder()
                        .fieldSeparator(separator)
                        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .ofCsvRecord(text)) {
            Columns columns = null;
            for (CsvRecord row : rows) {
                if (columns == null) {
                    columns = Columns.of(row, legend.source);
                } else {
                    legend.add(row, columns);
                }
            }
        } catch (CsvParseException | IOException e) {
            if (e instanceof ImageProblem problem) {
                throw problem;
            }
            throw wrong(legend.source, "it is no readable table");
        }
    }

    private static ImageProblem wrong(FileSource source, String detail) {
        return new ImageProblem(
                source.name(), "This legend of colours cannot be used: " + detail + ".", EXAMPLE);
    }

    /** Positions of the columns; −1 where there is none. */
    private record Columns(int label, int name, int red, int green, int blue, int hex) {

        static Columns of(CsvRecord header, FileSource source) throws ImageProblem {
            Map<String, Integer> at = new HashMap<>();
            for (int i = 0; i < header.getFieldCount(); i++) {
                at.putIfAbsent(header.getField(i).strip().toLowerCase(Locale.ROOT), i);
            }
            Columns columns =
                    new Columns(
                            find(at, "label", "id", "index", "value", "label_id", "class_id"),
                            find(at, "name", "class", "class_name", "label_name"),
                            find(at, "r", "red"),
                            find(at, "g", "green"),
                            find(at, "b", "blue"),
                            find(at, "hex", "color", "colour"));
            boolean rgb = columns.red >= 0 && columns.green >= 0 && columns.blue >= 0;
            if (!rgb && columns.hex < 0 || columns.label < 0 && columns.name < 0) {
                throw wrong(source, "columns are missing");
            }
            return columns;
        }

        private static int find(Map<String, Integer> at, String... names) {
            for (String name : names) {
                if (at.containsKey(name)) {
                    return at.get(name);
                }
            }
            return -1;
        }
    }

    private static final class Building {
        private final FileSource source;
        private final Map<Integer, Integer> labels = new HashMap<>();
        private final SortedMap<Integer, String> names = new TreeMap<>();
        private int counted;

        Building(FileSource source) {
            this.source = source;
        }

        void add(CsvRecord row, Columns columns) throws ImageProblem {
            int line = (int) row.getStartingLineNumber();
            int[] colour = colour(row, columns, line);
            String label = field(row, columns.label);
            String name = field(row, columns.name);
            if (columns.name < 0 && !label.matches("\\d+")) {
                name = label;
                label = "";
            }
            int number;
            if (label.isEmpty()) {
                number = colour[0] + colour[1] + colour[2] == 0 ? 0 : ++counted;
            } else if (label.matches("\\d{1,9}")) {
                number = Integer.parseInt(label);
            } else {
                throw wrong(source, "line " + line + " has the label “" + label + "”");
            }
            add(line, number, name, colour);
        }

        void add(int line, int label, String name, int[] colour) throws ImageProblem {
            for (int part : colour) {
                if (part > 255) {
                    throw wrong(source, "line " + line + " has a colour beyond 255");
                }
            }
            Integer before = labels.put(colour[0] << 16 | colour[1] << 8 | colour[2], label);
            if (before != null && before != label || labels.size() > MOST_ROWS) {
                throw wrong(source, "line " + line + " repeats the colour of label " + before);
            }
            if (!name.isEmpty() && label != 0) {
                names.put(label, name);
            }
        }

        private int[] colour(CsvRecord row, Columns columns, int line) throws ImageProblem {
            String hex = field(row, columns.hex).replaceFirst("^(#|0x)", "");
            if (hex.matches("[0-9a-fA-F]{6}")) {
                int value = Integer.parseInt(hex, 16);
                return new int[] {value >> 16, value >> 8 & 0xff, value & 0xff};
            }
            String[] parts = {
                field(row, columns.red), field(row, columns.green), field(row, columns.blue)
            };
            int[] colour = new int[3];
            for (int i = 0; i < 3; i++) {
                if (!parts[i].matches("\\d{1,3}")) {
                    throw wrong(source, "line " + line + " has no colour");
                }
                colour[i] = Integer.parseInt(parts[i]);
            }
            return colour;
        }

        private static String field(CsvRecord row, int column) {
            return column < 0 || column >= row.getFieldCount() ? "" : row.getField(column).strip();
        }
    }
}
