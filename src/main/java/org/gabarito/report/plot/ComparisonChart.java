package org.gabarito.report.plot;

/** The frame that plots of methods share: a row for each method, its name at the left. */
final class ComparisonChart {
    static final double WIDTH = 600;
    static final double LEFT = 150;
    static final double RIGHT = 580;
    static final double TOP = 10;
    static final String QUIET = "var(--ink-quiet, #6b665d)";
    static final String HAIRLINE = "var(--hairline, #ddd7cc)";
    static final String INK = "var(--ink, #1d1c1a)";
    static final String ACCENT = "var(--accent, #0b6158)";
    private static final int NAME_LENGTH = 18;

    private ComparisonChart() {}

    static void name(Svg svg, String name, double x, double y, String anchor) {
        boolean fits = name.length() <= NAME_LENGTH;
        svg.open(
                "text",
                "x",
                Decimals.coordinate(x),
                "y",
                Decimals.coordinate(y),
                "text-anchor",
                anchor,
                "class",
                "plot-row");
        svg.content(fits ? name : name.substring(0, NAME_LENGTH - 1) + "…");
        if (!fits) {
            svg.element("title", name);
        }
        svg.close("text");
    }

    static void scale(Svg svg, Axis axis, double bottom, String caption) {
        for (double tick : axis.ticks()) {
            double x = x(axis, tick);
            svg.line(x, TOP, x, bottom, "stroke", HAIRLINE);
            String number = Decimals.rounded(tick, axis.decimals());
            svg.words(x, bottom + 16, "middle", number, "fill", QUIET, "font-size", "11");
        }
        svg.line(LEFT, bottom, RIGHT, bottom, "stroke", QUIET);
        caption(svg, bottom + 34, caption);
    }

    /** Below the plots at the right of names. */
    static void caption(Svg svg, double y, String caption) {
        caption(svg, (LEFT + RIGHT) / 2, y, caption);
    }

    static void caption(Svg svg, double x, double y, String caption) {
        svg.words(x, y, "middle", caption, "class", "plot-axis", "font-size", "12");
    }

    static double x(Axis axis, double value) {
        return LEFT + axis.share(value) * (RIGHT - LEFT);
    }

    /** A dot with a whisker. */
    static void whisker(Svg svg, Axis axis, double y, double middle, double low, double high) {
        if (Double.isFinite(low) && Double.isFinite(high)) {
            double from = x(axis, low);
            double to = x(axis, high);
            svg.line(from, y, to, y, "stroke", INK, "stroke-width", "2");
            svg.line(from, y - 4, from, y + 4, "stroke", INK, "stroke-width", "2");
            svg.line(to, y - 4, to, y + 4, "stroke", INK, "stroke-width", "2");
        }
        if (Double.isFinite(middle)) {
            svg.empty(
                    "circle",
                    "class",
                    "plot-mean",
                    "cx",
                    Decimals.coordinate(x(axis, middle)),
                    "cy",
                    Decimals.coordinate(y),
                    "r",
                    "4.5",
                    "fill",
                    INK,
                    "stroke",
                    "var(--paper, #fff)",
                    "stroke-width",
                    "1.5");
        }
    }
}
