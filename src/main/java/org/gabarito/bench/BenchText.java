package org.gabarito.bench;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What was measured as a table for people, in Markdown, or as JSON. */
public final class BenchText {
    private BenchText() {}

    /** Forms in which results can be read. */
    public enum Format {
        TEXT,
        MARKDOWN,
        JSON
    }

    public static String of(List<Row> rows, Format format) {
        return format == Format.JSON ? json(rows) : table(cells(rows), format);
    }

    public static String of(Scaling scaling, Format format) {
        List<Scaling.Point> points = new ArrayList<>(scaling.sizes());
        points.addAll(scaling.labels());
        if (format == Format.JSON) {
            return array(
                    points.stream()
                            .map(
                                    point ->
                                            "{\"voxels\": "
                                                    + point.voxels()
                                                    + ", \"labels\": "
                                                    + point.labels()
                                                    + ", \"seconds\": "
                                                    + exact(point.seconds())
                                                    + ", \"warm\": "
                                                    + exact(point.warm())
                                                    + "}")
                            .toList());
        }
        List<List<String>> cells = new ArrayList<>();
        cells.add(List.of("million voxels", "labels", "s", "s warm", "ns a voxel warm"));
        for (Scaling.Point point : points) {
            cells.add(
                    List.of(
                            number("%.1f", point.voxels() / 1e6),
                            String.valueOf(point.labels()),
                            number("%.3f", point.seconds()),
                            number("%.3f", point.warm()),
                            number("%.2f", point.warm() / point.voxels() * 1e9)));
        }
        return table(cells, format);
    }

    public static String of(Reading reading, Format format) {
        if (format == Format.JSON) {
            return array(reading.lines().stream().map(BenchText::object).toList());
        }
        List<List<String>> cells = new ArrayList<>();
        cells.add(List.of("both files as", "ms", "× inflating", "× zlib", "× NIfTI"));
        for (Reading.Line line : reading.lines()) {
            cells.add(
                    List.of(
                            line.stored(),
                            number("%.1f", line.seconds() * 1e3),
                            number("%.2f", line.timesInflating()),
                            number("%.2f", line.timesZlib()),
                            number("%.2f", line.timesNifti())));
        }
        return table(cells, format);
    }

    private static String object(Reading.Line line) {
        StringBuilder text = new StringBuilder("{\"stored\": \"").append(line.stored()).append('"');
        field(text, "seconds", line.seconds());
        field(text, "times_inflating", line.timesInflating());
        field(text, "times_zlib", line.timesZlib());
        field(text, "times_nifti", line.timesNifti());
        return text.append('}').toString();
    }

    private static List<List<String>> cells(List<Row> rows) {
        Set<String> peers = new LinkedHashSet<>();
        rows.forEach(row -> peers.addAll(row.peers().keySet()));
        List<List<String>> cells = new ArrayList<>();
        List<String> head =
                new ArrayList<>(
                        List.of(
                                "task",
                                "what",
                                "s",
                                "peak MiB",
                                "s warm",
                                "gunzip s",
                                "× gunzip",
                                "pass s",
                                "× pass"));
        for (String peer : peers) {
            head.add(peer + " s");
            head.add("faster");
        }
        cells.add(head);
        for (Row row : rows) {
            List<String> line = new ArrayList<>();
            line.add(row.task());
            line.add(row.about());
            line.add(number("%.3f", row.seconds()));
            line.add(number("%.0f", row.peakMebibytes()));
            line.add(number("%.3f", row.warm()));
            line.add(number("%.3f", row.floors().gunzip()));
            line.add(number("%.2f", row.timesGunzip()));
            line.add(number("%.3f", row.floors().pass()));
            line.add(number("%.0f", row.timesPass()));
            for (String peer : peers) {
                double seconds = row.peers().getOrDefault(peer, Double.NaN);
                line.add(number("%.1f", seconds));
                line.add(number("%.0f×", seconds / row.seconds()));
            }
            cells.add(line);
        }
        return cells;
    }

    private static String table(List<List<String>> cells, Format format) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < cells.size(); i++) {
            List<String> line = cells.get(i);
            if (format == Format.MARKDOWN) {
                text.append("| ").append(String.join(" | ", line)).append(" |\n");
                text.append(i == 0 ? "|---".repeat(line.size()) + "|\n" : "");
                continue;
            }
            for (int column = 0; column < line.size(); column++) {
                text.append(column == 0 ? "" : "  ");
                text.append(padded(line.get(column), width(cells, column)));
            }
            text.append('\n');
        }
        return text.toString();
    }

    private static int width(List<List<String>> cells, int column) {
        return cells.stream().mapToInt(line -> line.get(column).length()).max().orElse(0);
    }

    /** Numbers to the right, words to the left. */
    private static String padded(String text, int width) {
        String space = " ".repeat(width - text.length());
        return text.matches("[-\\d.×]+") ? space + text : text + space;
    }

    private static String json(List<Row> rows) {
        return array(rows.stream().map(BenchText::object).toList());
    }

    private static String object(Row row) {
        StringBuilder text = new StringBuilder("{\"task\": \"").append(row.task()).append('"');
        field(text, "voxels", row.voxels());
        field(text, "seconds", row.seconds());
        field(text, "peak_mebibytes", row.peakMebibytes());
        field(text, "warm_seconds", row.warm());
        field(text, "gunzip_seconds", row.floors().gunzip());
        field(text, "times_gunzip", row.timesGunzip());
        field(text, "pass_seconds", row.floors().pass());
        field(text, "times_pass", row.timesPass());
        row.peers().forEach((peer, seconds) -> field(text, peer + "_seconds", seconds));
        return text.append('}').toString();
    }

    private static void field(StringBuilder text, String name, double value) {
        text.append(", \"").append(name.toLowerCase(Locale.ROOT)).append("\": ");
        text.append(Double.isNaN(value) ? "null" : exact(value));
    }

    private static String array(List<String> objects) {
        return "[\n  " + String.join(",\n  ", objects) + "\n]\n";
    }

    private static String exact(double value) {
        return String.format(Locale.ROOT, "%.6f", value);
    }

    private static String number(String format, double value) {
        return Double.isNaN(value) ? "-" : String.format(Locale.ROOT, format, value);
    }
}
