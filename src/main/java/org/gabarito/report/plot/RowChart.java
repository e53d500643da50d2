package org.gabarito.report.plot;

import java.util.ArrayList;
import java.util.List;
import org.gabarito.core.statistics.Interval;
import org.gabarito.evaluation.Aggregate;

/** The frame that row plots share: names and counts at the left, the axis below. */
final class RowChart {
    private static final double WIDTH = 600;
    private static final double RIGHT = 580;
    private static final double TOP = 10;
    private static final double FOOTER_LINE = 18;
    private static final double NARROWEST_MARGIN = 90;
    private static final double WIDEST_MARGIN = 180;

    /** Average widths of a letter, by which margins are made, at the sizes used. */
    private static final double NAME_LETTER = 7;

    private static final double COUNT_LETTER = 5.6;

    private static final String QUIET = "var(--ink-quiet, #6b665d)";
    private static final String HAIRLINE = "var(--hairline, #ddd7cc)";
    private static final int NAME_LENGTH = 22;

    private final MetricRows figure;
    private final PlotWords words;
    private final double rowHeight;
    private final Axis axis;
    private final double left;
    private final Svg svg = new Svg();

    RowChart(MetricRows figure, PlotWords words, double rowHeight) {
        this.figure = figure;
        this.words = words;
        this.rowHeight = rowHeight;
        this.axis = figure.axis();
        this.left = left();
    }

    /** Room for the longest name. */
    private double left() {
        double widest =
                figure.rows().stream()
                        .mapToDouble(
                                row ->
                                        Math.max(
                                                NAME_LETTER * figure.label(row).length(),
                                                COUNT_LETTER * count(row).length()))
                        .max()
                        .orElse(0);
        return Math.min(WIDEST_MARGIN, Math.max(NARROWEST_MARGIN, 24 + widest));
    }

    private String count(Aggregate row) {
        return words.count(row.used(), row.expected());
    }

    Svg svg() {
        return svg;
    }

    /** What goes into one row, whose middle is at y. */
    interface Row {
        void draw(Aggregate row, double y);
    }

    String draw(String kind, String title, List<String> lines, Row content) {
        List<String> footer = new ArrayList<>(lines);
        if (!figure.ceilings().isEmpty()) {
            footer.add(words.raterCeiling());
        }
        double bottom = TOP + rowHeight * figure.rows().size();
        double height = bottom + 40 + FOOTER_LINE * footer.size();
        svg.open(kind, WIDTH, height, title, figure.description(words));
        scale(bottom);
        double y = TOP + rowHeight / 2;
        for (Aggregate row : figure.rows()) {
            name(figure.label(row), y);
            ceiling(row, y);
            if (row.used() == 0) {
                svg.words((left + RIGHT) / 2, y + 4, "middle", words.noValue(), "fill", QUIET);
            } else {
                content.draw(row, y);
            }
            count(row, y);
            y += rowHeight;
        }
        for (int i = 0; i < footer.size(); i++) {
            double line = bottom + 36 + FOOTER_LINE * (i + 1);
            svg.words(2, line, "start", footer.get(i), "fill", QUIET, "font-size", "11");
        }
        return svg.end();
    }

    private void scale(double bottom) {
        StringBuilder grid = new StringBuilder();
        svg.open("g", "fill", QUIET, "font-size", "11", "text-anchor", "middle");
        for (double tick : axis.ticks()) {
            grid.append('M').append(Svg.point(x(tick), TOP));
            grid.append('V').append(Decimals.coordinate(bottom));
            svg.words(x(tick), bottom + 16, Decimals.rounded(tick, axis.decimals()));
        }
        svg.close("g").empty("path", "d", grid.toString(), "fill", "none", "stroke", HAIRLINE);
        svg.line(left, bottom, RIGHT, bottom, "stroke", QUIET);
        String unit = figure.unit().isEmpty() ? "" : " [" + figure.unit() + "]";
        String caption = figure.name() + unit + ", " + words.direction(figure.info().direction());
        svg.words(
                (left + RIGHT) / 2,
                bottom + 34,
                "middle",
                caption,
                "class",
                "plot-axis",
                "font-size",
                "12");
    }

    /** The line that no method can be asked to surpass. */
    private void ceiling(Aggregate row, double y) {
        Double mean = figure.ceilings().get(row.className());
        if (mean != null && Double.isFinite(mean)) {
            svg.line(
                    x(mean),
                    y - rowHeight / 2,
                    x(mean),
                    y + rowHeight / 2,
                    "class",
                    "plot-ceiling",
                    "stroke",
                    "var(--ink, #1d1c1a)",
                    "stroke-width",
                    "1.5",
                    "stroke-dasharray",
                    "5 4");
        }
    }

    private void name(String name, double y) {
        boolean fits = name.length() <= NAME_LENGTH;
        svg.open(
                "text",
                "x",
                Decimals.coordinate(left - 14),
                "y",
                Decimals.coordinate(y - 1),
                "text-anchor",
                "end",
                "class",
                "plot-row");
        svg.content(fits ? name : name.substring(0, NAME_LENGTH - 1) + "…");
        if (!fits) {
            svg.element("title", name);
        }
        svg.close("text");
    }

    private void count(Aggregate row, double y) {
        String color = row.used() < row.expected() ? "var(--warn-ink, #8a4b00)" : QUIET;
        svg.words(
                left - 14,
                y + 12,
                "end",
                count(row),
                "class",
                "plot-count",
                "fill",
                color,
                "font-size",
                "10");
    }

    /** The mean as a dot, its interval as a whisker. */
    void mean(Aggregate row, double y) {
        Interval interval = row.interval();
        String ink = "var(--ink, #1d1c1a)";
        if (interval != null && !Double.isNaN(interval.low()) && !Double.isNaN(interval.high())) {
            double low = x(interval.low());
            double high = x(interval.high());
            String whisker =
                    "M"
                            + Svg.point(low, y)
                            + "H"
                            + Decimals.coordinate(high)
                            + "M"
                            + Svg.point(low, y - 4)
                            + "v8M"
                            + Svg.point(high, y - 4)
                            + "v8";
            svg.empty("path", "d", whisker, "fill", "none", "stroke", ink, "stroke-width", "2");
        }
        svg.empty(
                "circle",
                "class",
                "plot-mean",
                "cx",
                Decimals.coordinate(x(row.mean())),
                "cy",
                Decimals.coordinate(y),
                "r",
                "4.5",
                "fill",
                ink,
                "stroke",
                "var(--paper, #fff)",
                "stroke-width",
                "1.5");
    }

    double x(double value) {
        return left + axis.share(value) * (RIGHT - left);
    }
}
