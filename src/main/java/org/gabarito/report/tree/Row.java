package org.gabarito.report.tree;

import java.util.ArrayList;
import java.util.List;

/** One line inside a box: a text, or things to press side by side. */
record Row(Style style, List<Part> parts) {
    /** Left and right of the text of something to press, and between two of them. */
    static final double MARK_PADDING = 7;

    static final double MARK_GAP = 6;

    /**
     * @param link empty when it leads nowhere
     * @param hint what it is in full, may be empty
     */
    record Part(String text, String link, String hint) {}

    Row {
        parts = List.copyOf(parts);
    }

    double width() {
        if (style != Style.MARK) {
            return Lettering.width(parts.get(0).text(), style);
        }
        return parts.stream().mapToDouble(Row::markWidth).sum() + MARK_GAP * (parts.size() - 1);
    }

    static double markWidth(Part part) {
        return Lettering.width(part.text(), Style.MARK) + 2 * MARK_PADDING;
    }

    static List<Row> wrapped(Style style, String text, String link, double width) {
        return Lettering.wrap(text, style, width).stream()
                .map(line -> new Row(style, List.of(new Part(line, link, ""))))
                .toList();
    }

    /** As many side by side as fit. */
    static List<Row> marks(List<Part> parts, double width) {
        List<Row> rows = new ArrayList<>();
        List<Part> row = new ArrayList<>();
        for (Part part : parts) {
            List<Part> longer = new ArrayList<>(row);
            longer.add(part);
            if (!row.isEmpty() && new Row(Style.MARK, longer).width() > width) {
                rows.add(new Row(Style.MARK, row));
                row.clear();
            }
            row.add(part);
        }
        rows.add(new Row(Style.MARK, row));
        return rows;
    }
}
