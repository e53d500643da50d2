package org.gabarito.report.tree;

import java.util.List;

/**
 * Where everything of a drawing stands.
 *
 * @param centred whether texts stand in the middle of their boxes; otherwise at the left
 */
record Plan(double width, double height, boolean centred, List<Placed> boxes, List<Line> lines) {
    static final double PADDING = 11;

    Plan {
        boxes = List.copyOf(boxes);
        lines = List.copyOf(lines);
    }

    record Area(double x, double y, double width, double height) {
        double right() {
            return x + width;
        }

        double bottom() {
            return y + height;
        }

        double middle() {
            return x + width / 2;
        }

        boolean meets(Area other) {
            return x < other.right()
                    && other.x < right()
                    && y < other.bottom()
                    && other.y < bottom();
        }
    }

    /**
     * A box and the labels of the line that leads to it.
     *
     * @param rows of the box
     * @param labels lines of text over it, none at a start
     */
    record Placed(
            Sprout sprout, Area area, List<Row> rows, Area labelArea, List<Sprout.Label> labels) {
        Placed {
            rows = List.copyOf(rows);
            labels = List.copyOf(labels);
        }
    }

    /**
     * A line from a box to the next.
     *
     * @param points corners as x and y, one after the other
     */
    record Line(List<Double> points, boolean taken) {
        Line {
            points = List.copyOf(points);
        }
    }

    static double height(List<Row> rows) {
        return rows.stream().mapToDouble(row -> row.style().lineHeight()).sum() + 2 * PADDING - 4;
    }

    static double textWidth(List<Row> rows) {
        return rows.stream().mapToDouble(Row::width).max().orElse(0);
    }

    /** Every label wrapped into lines that still know whether they are taken. */
    static List<Sprout.Label> wrapped(List<Sprout.Label> labels, double width) {
        return labels.stream()
                .flatMap(
                        label ->
                                Lettering.wrap(marked(label), Style.LABEL, width).stream()
                                        .map(line -> new Sprout.Label(line, label.taken())))
                .toList();
    }

    /** Room for the tick before a label that is taken. */
    private static String marked(Sprout.Label label) {
        return label.taken() ? TreeSvg.TICK + " " + label.text() : label.text();
    }

    static double labelWidth(List<Sprout.Label> lines) {
        return lines.stream()
                .mapToDouble(line -> Lettering.width(line.text(), Style.LABEL))
                .max()
                .orElse(0);
    }

    static double labelHeight(List<Sprout.Label> lines) {
        return lines.size() * Style.LABEL.lineHeight();
    }
}
