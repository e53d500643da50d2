package org.gabarito.report.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * The frame of plots of one quantity against another: a title, grid, axes, lines, bands, marks and
 * a legend below. Lines differ by colour and by dashes, so that they are told apart without
 * colours. What leaves the frame is cut off at its border.
 */
final class CurveChart {
    /** How a line is drawn. */
    record Style(String colour, String dashes) {
        static final Style REFERENCE = new Style(QUIET, "2 4");
        static final Style OTHER_REFERENCE = new Style(QUIET, "8 4");
        static final Style STUDY = new Style(INK, "2 3");
        static final Style ASKED = new Style("var(--warn-ink, #8a4b00)", NONE);

        /** One for each method. */
        static Style of(int number) {
            return new Style(
                    COLOURS.get(number % COLOURS.size()), DASHES.get(number % DASHES.size()));
        }
    }

    /** From 0 to 1. */
    static final Axis SHARE = new Axis(0, 1, 0.2);

    /** A place in the plot. */
    record Spot(double x, double y) {}

    private static final String INK = "var(--ink, #1d1c1a)";
    private static final String QUIET = "var(--ink-quiet, #6b665d)";
    private static final String HAIRLINE = "var(--hairline, #ddd7cc)";
    private static final String NONE = "none";

    /** Of methods, one after the other. */
    static final List<String> COLOURS =
            List.of(
                    "var(--accent, #0b6158)",
                    "var(--second, #56789f)",
                    "var(--third, #b07f2c)",
                    INK);

    private static final List<String> DASHES =
            List.of(NONE, "7 3", "10 3 2 3", "4 2", "14 4", "2 2");

    private static final double WIDTH = 420;
    private static final double LEFT = 62;
    private static final double RIGHT = 406;
    private static final double TOP = 30;
    private static final double HEIGHT = 300;
    private static final double BELOW = 48;
    private static final double LINE = 20;
    private static final int TITLE = 46;
    private static final int LEGEND = 46;

    private final String kind;
    private final String title;
    private final Axis across;
    private final Axis up;
    private final boolean logarithmic;
    private final List<Consumer<Svg>> drawn = new ArrayList<>();
    private final List<Entry> legend = new ArrayList<>();

    private record Entry(Style style, boolean dot, boolean filled, String text) {}

    /**
     * @param logarithmic whether the axis across is; it then starts above 0
     */
    CurveChart(String kind, String title, Axis across, boolean logarithmic, Axis up) {
        this.kind = kind;
        this.title = title;
        this.across = across;
        this.up = up;
        this.logarithmic = logarithmic;
    }

    /** One of two shares, from 0 to 1 each. */
    static CurveChart ofShares(String kind, String title) {
        return new CurveChart(kind, title, SHARE, false, SHARE);
    }

    /**
     * @param ticks where the axis across has lines and numbers
     */
    CurveChart axes(List<Double> ticks, String nameAcross, String nameUp) {
        drawn.add(
                svg -> {
                    for (double tick : ticks) {
                        svg.line(x(tick), TOP, x(tick), TOP + HEIGHT, "stroke", HAIRLINE);
                        small(svg, x(tick), TOP + HEIGHT + 17, "middle", Decimals.shortest(tick));
                    }
                    for (double tick : up.ticks()) {
                        svg.line(LEFT, y(tick), RIGHT, y(tick), "stroke", HAIRLINE);
                        String number = Decimals.rounded(tick, up.decimals());
                        small(svg, LEFT - 6, y(tick) + 4, "end", number.replace('-', '−'));
                    }
                    double middle = (LEFT + RIGHT) / 2;
                    svg.words(
                            middle,
                            TOP + HEIGHT + 37,
                            "middle",
                            nameAcross,
                            "class",
                            "plot-axis",
                            "font-size",
                            "12");
                    double half = TOP + HEIGHT / 2;
                    svg.words(
                            14,
                            half,
                            "middle",
                            nameUp,
                            "class",
                            "plot-axis",
                            "font-size",
                            "12",
                            "transform",
                            "rotate(-90 14 " + Decimals.coordinate(half) + ")");
                });
        return this;
    }

    private static void small(Svg svg, double x, double y, String anchor, String text) {
        svg.words(x, y, anchor, text, "fill", QUIET, "font-size", "11");
    }

    /** The ticks of the axis across where it is linear. */
    List<Double> ticks() {
        return across.ticks().stream()
                .map(tick -> Double.parseDouble(Decimals.rounded(tick, across.decimals())))
                .toList();
    }

    CurveChart line(List<Spot> spots, Style style) {
        String path = path(spots);
        if (!path.isEmpty()) {
            drawn.add(
                    svg ->
                            svg.empty(
                                    "path",
                                    "class",
                                    "plot-line",
                                    "d",
                                    path,
                                    "fill",
                                    NONE,
                                    "stroke",
                                    style.colour(),
                                    "stroke-width",
                                    style.colour().equals(QUIET) ? "1.5" : "2",
                                    "stroke-linejoin",
                                    "round",
                                    "stroke-dasharray",
                                    style.dashes()));
        }
        return this;
    }

    /** What a line is, in the legend. */
    CurveChart entry(Style style, String text) {
        legend.add(new Entry(style, false, false, text));
        return this;
    }

    /** Words in the legend that are about no line. */
    CurveChart note(String text) {
        return entry(new Style(NONE, NONE), text);
    }

    /** What a dot is, in the legend. */
    CurveChart dotEntry(boolean filled, String text) {
        legend.add(new Entry(new Style(INK, NONE), true, filled, text));
        return this;
    }

    /** The area between two lines over the same places, both inside the frame. */
    CurveChart band(List<Spot> low, List<Spot> high, Style style) {
        StringBuilder path = new StringBuilder();
        low.forEach(spot -> append(path, spot));
        for (int i = high.size() - 1; i >= 0; i--) {
            append(path, high.get(i));
        }
        if (!path.isEmpty()) {
            drawn.add(
                    svg ->
                            svg.empty(
                                    "path",
                                    "class",
                                    "plot-interval",
                                    "d",
                                    path + "Z",
                                    "fill",
                                    style.colour(),
                                    "fill-opacity",
                                    "0.16"));
        }
        return this;
    }

    private void append(StringBuilder path, Spot spot) {
        if (Double.isFinite(spot.y())) {
            path.append(path.isEmpty() ? 'M' : 'L').append(Svg.point(x(spot.x()), y(spot.y())));
        }
    }

    /** A dot with words for those who point at it. */
    CurveChart dot(Spot at, Style style, boolean filled, String words) {
        drawn.add(
                svg -> {
                    svg.open(
                            "circle",
                            "class",
                            "plot-point",
                            "cx",
                            Decimals.coordinate(x(at.x())),
                            "cy",
                            Decimals.coordinate(y(at.y())),
                            "r",
                            "4.5",
                            "fill",
                            filled ? style.colour() : "var(--paper, #ffffff)",
                            "stroke",
                            style.colour(),
                            "stroke-width",
                            "2");
                    svg.element("title", words);
                    svg.close("circle");
                });
        return this;
    }

    CurveChart whisker(double at, double low, double high, Style style) {
        drawn.add(
                svg ->
                        svg.line(
                                x(at),
                                y(low),
                                x(at),
                                y(high),
                                "stroke",
                                style.colour(),
                                "stroke-width",
                                "1.5"));
        return this;
    }

    /** An upright line at a value. */
    CurveChart mark(double at, Style style, String text) {
        drawn.add(
                svg ->
                        svg.line(
                                x(at),
                                TOP,
                                x(at),
                                TOP + HEIGHT,
                                "class",
                                "plot-mark",
                                "stroke",
                                style.colour(),
                                "stroke-width",
                                "1.5",
                                "stroke-dasharray",
                                style.dashes()));
        return entry(style, text);
    }

    /** With the legend as its description. */
    String svg() {
        Svg svg = new Svg();
        double height = TOP + HEIGHT + BELOW + LINE * legend.size();
        String description = String.join(". ", legend.stream().map(Entry::text).toList());
        svg.open(kind, WIDTH, height, title, description);
        svg.words(
                0,
                14,
                "start",
                cut(title, TITLE),
                "class",
                "plot-row",
                "font-size",
                "13",
                "font-weight",
                "600");
        drawn.forEach(one -> one.accept(svg));
        double y = TOP + HEIGHT + BELOW + 14;
        for (Entry entry : legend) {
            swatch(svg, entry, y - 4);
            svg.words(36, y, "start", cut(entry.text(), LEGEND), "font-size", "12");
            y += LINE;
        }
        return svg.end();
    }

    private static void swatch(Svg svg, Entry entry, double y) {
        if (entry.dot()) {
            svg.empty(
                    "circle",
                    "cx",
                    "16",
                    "cy",
                    Decimals.coordinate(y),
                    "r",
                    "4.5",
                    "fill",
                    entry.filled() ? entry.style().colour() : NONE,
                    "stroke",
                    entry.style().colour(),
                    "stroke-width",
                    "2");
            return;
        }
        svg.line(
                2,
                y,
                30,
                y,
                "stroke",
                entry.style().colour(),
                "stroke-width",
                "2",
                "stroke-dasharray",
                entry.style().dashes());
    }

    /** Cuts every line at the border of the frame. */
    private String path(List<Spot> spots) {
        StringBuilder path = new StringBuilder();
        Spot before = null;
        for (Spot spot : spots) {
            if (!Double.isFinite(spot.y())) {
                before = null;
                continue;
            }
            if (before == null) {
                if (inside(spot)) {
                    path.append('M').append(point(spot));
                }
            } else if (inside(before) && inside(spot)) {
                path.append('L').append(point(spot));
            } else if (inside(before)) {
                path.append('L').append(point(border(before, spot)));
            } else if (inside(spot)) {
                path.append('M').append(point(border(before, spot)));
                path.append('L').append(point(spot));
            }
            before = spot;
        }
        return path.toString();
    }

    private boolean inside(Spot spot) {
        return spot.y() >= up.min() - 1e-12 && spot.y() <= up.max() + 1e-12;
    }

    private Spot border(Spot one, Spot other) {
        double outside = inside(one) ? other.y() : one.y();
        double at = outside < up.min() ? up.min() : up.max();
        double share = (at - one.y()) / (other.y() - one.y());
        return new Spot(one.x() + share * (other.x() - one.x()), at);
    }

    private String point(Spot spot) {
        return Svg.point(x(spot.x()), y(spot.y()));
    }

    private double x(double value) {
        double share =
                logarithmic
                        ? Math.log(value / across.min()) / Math.log(across.max() / across.min())
                        : across.share(value);
        return LEFT + Math.min(1, Math.max(0, share)) * (RIGHT - LEFT);
    }

    private double y(double value) {
        return TOP + (1 - up.share(value)) * HEIGHT;
    }

    /** Words that must fit. */
    static String cut(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most - 1) + "…";
    }
}
