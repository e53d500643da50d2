package org.gabarito.report.plot;

import org.gabarito.report.Curves;
import org.gabarito.report.NumberTable;
import org.gabarito.report.Shown;

/**
 * A confusion matrix: samples of each true class by the class decided for, the darker the larger
 * their share of the true class.
 */
public final class ConfusionPlot {
    /** The id of its files. */
    public static final String ID = "confusion";

    /** More classes than this are told by their numbers alone. */
    public static final int MOST_CLASSES = 20;

    private static final double LEFT = 110;
    private static final double TOP = 76;
    private static final double BOTTOM = 34;
    private static final int NAME = 13;
    private static final String HAIRLINE = "var(--hairline, #ddd7cc)";

    private ConfusionPlot() {}

    public static boolean draws(Curves.Table table) {
        return table.classes().size() <= MOST_CLASSES;
    }

    public static String svg(Curves.Table table, ReportWords words) {
        int size = table.classes().size();
        double cell = Math.max(34, Math.min(96, 420.0 / size));
        double side = cell * size;
        Svg svg = new Svg();
        String title = words.say("curve.confusion", table.method());
        double width = Math.max(420, LEFT + side + 10);
        svg.open(ID, width, TOP + side + BOTTOM, title, description(table, words));
        svg.words(
                0,
                14,
                "start",
                CurveChart.cut(title, 46),
                "class",
                "plot-row",
                "font-size",
                "13",
                "font-weight",
                "600");
        for (int i = 0; i < size; i++) {
            String name = CurveChart.cut(table.classes().get(i), NAME);
            double middle = cell * (i + 0.5);
            svg.words(LEFT - 8, TOP + middle + 4, "end", name, "font-size", "12");
            columnHead(svg, name, LEFT + middle, cell < 70);
            for (int k = 0; k < size; k++) {
                cell(svg, table, i, k, cell);
            }
        }
        svg.words(
                0,
                TOP + side + 24,
                "start",
                words.say("curve.confusion_axes"),
                "class",
                "plot-axis",
                "font-size",
                "12");
        return svg.end();
    }

    private static void columnHead(Svg svg, String name, double x, boolean narrow) {
        if (narrow) {
            svg.words(
                    x + 4,
                    TOP - 6,
                    "start",
                    CurveChart.cut(name, 9),
                    "font-size",
                    "11",
                    "transform",
                    "rotate(-45 " + Svg.point(x, TOP - 6) + ")");
        } else {
            svg.words(x, TOP - 8, "middle", CurveChart.cut(name, 11), "font-size", "12");
        }
    }

    private static void cell(Svg svg, Curves.Table table, int row, int column, double size) {
        long count = table.confusion().get(row).get(column);
        double share = table.of(row) == 0 ? 0 : (double) count / table.of(row);
        double x = LEFT + size * column;
        double y = TOP + size * row;
        svg.open(
                "rect",
                "x",
                Decimals.coordinate(x),
                "y",
                Decimals.coordinate(y),
                "width",
                Decimals.coordinate(size),
                "height",
                Decimals.coordinate(size),
                "fill",
                row == column ? "var(--accent, #0b6158)" : "var(--third, #b07f2c)",
                // Never so dark that the number in it could not be read.
                "fill-opacity",
                Decimals.rounded(0.4 * share, 3),
                "stroke",
                HAIRLINE);
        svg.element(
                "title",
                table.classes().get(row)
                        + " → "
                        + table.classes().get(column)
                        + ": "
                        + count
                        + ", "
                        + CurvePlots.percent(share));
        svg.close("rect");
        boolean tall = size >= 48;
        double middle = x + size / 2;
        svg.words(
                middle,
                y + size / 2 + (tall ? -1 : 4),
                "middle",
                Long.toString(count),
                "font-size",
                tall ? "14" : "11");
        if (tall) {
            String shown = table.of(row) == 0 ? "–" : CurvePlots.percent(share);
            svg.words(
                    middle,
                    y + size / 2 + 15,
                    "middle",
                    shown,
                    "font-size",
                    "11",
                    "class",
                    "plot-head");
        }
    }

    private static String description(Curves.Table table, ReportWords words) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < table.classes().size(); i++) {
            long right = table.confusion().get(i).get(i);
            text.append(
                    words.say(
                            "curve.confusion_row",
                            table.classes().get(i),
                            right,
                            table.of(i),
                            table.of(i) == 0
                                    ? "–"
                                    : Shown.value((double) right / table.of(i), "")));
            text.append(' ');
        }
        return text.toString().strip();
    }

    /** Each pair of a true class and the class decided for. */
    public static String numbers(Curves.Table table) {
        NumberTable numbers =
                new NumberTable("method", "case", "class", "decided", "n", "share_of_class");
        for (int i = 0; i < table.classes().size(); i++) {
            for (int k = 0; k < table.classes().size(); k++) {
                long count = table.confusion().get(i).get(k);
                numbers.row(
                        table.method(),
                        table.caseId(),
                        table.classes().get(i),
                        table.classes().get(k),
                        count,
                        table.of(i) == 0 ? Double.NaN : (double) count / table.of(i));
            }
        }
        return numbers.text();
    }
}
