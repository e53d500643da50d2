package org.gabarito.report.plot;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gabarito.core.metric.MetricInfo;

/**
 * A mean with its interval in one evaluation after another, the oldest first, a line for each
 * method, told apart by its colour and, beyond the fourth, by its mark. Evaluations stand at equal
 * distances: what counts is their order, and many on one day would hide each other.
 */
public final class Timeline {
    private static final double WIDTH = 600;
    private static final double LEFT = 56;
    private static final double RIGHT = 576;
    private static final double TOP = 16;
    private static final double HEIGHT = 200;
    private static final int MOST_LABELS = 8;
    private static final List<String> COLOURS = CurveChart.COLOURS;
    private static final String QUIET = "var(--ink-quiet, #6b665d)";
    private static final String HAIRLINE = "var(--hairline, #ddd7cc)";

    private Timeline() {}

    /**
     * @param place of the evaluation, from 0
     * @param low NaN where there is no interval; likewise high
     * @param name in words, for those who point at it
     */
    public record Point(
            int place, String method, double mean, double low, double high, String name) {}

    /**
     * @param labels of the evaluations, such as their days
     * @param points those without a finite mean are left out
     */
    public static String svg(
            MetricInfo info,
            String title,
            String axisName,
            List<String> labels,
            List<Point> points) {
        List<Point> finite = points.stream().filter(p -> Double.isFinite(p.mean())).toList();
        List<Double> values = new ArrayList<>();
        for (Point point : finite) {
            values.add(point.mean());
            values.add(point.low());
            values.add(point.high());
        }
        values.removeIf(value -> !Double.isFinite(value));
        Axis axis = Axis.of(info, values);
        Map<String, List<Point>> lines = new LinkedHashMap<>();
        finite.forEach(p -> lines.computeIfAbsent(p.method(), key -> new ArrayList<>()).add(p));
        double legend = lines.size() > 1 ? 18.0 * lines.size() : 0;
        Svg svg = new Svg();
        StringBuilder text = new StringBuilder();
        finite.forEach(point -> text.append(point.name()).append(". "));
        svg.open("timeline", WIDTH, TOP + HEIGHT + 52 + legend, title, text.toString().strip());
        frame(svg, axis, axisName, labels);
        int number = 0;
        for (Map.Entry<String, List<Point>> line : lines.entrySet()) {
            String colour = COLOURS.get(number % COLOURS.size());
            Mark mark = Mark.values()[number / COLOURS.size() % Mark.values().length];
            double shift = lines.size() == 1 ? 0 : 8.0 * number - 4.0 * (lines.size() - 1);
            line(svg, axis, labels.size(), line.getValue(), colour, mark, shift);
            if (lines.size() > 1) {
                double y = TOP + HEIGHT + 56 + 18.0 * number;
                svg.line(LEFT, y - 4, LEFT + 20, y - 4, "stroke", colour, "stroke-width", "2");
                svg.empty("path", "d", mark.around(LEFT + 10, y - 4), "fill", colour);
                svg.words(LEFT + 28, y, "start", line.getKey(), "font-size", "11");
            }
            number++;
        }
        return svg.end();
    }

    private static void frame(Svg svg, Axis axis, String axisName, List<String> labels) {
        for (double tick : axis.ticks()) {
            double y = y(axis, tick);
            svg.line(LEFT, y, RIGHT, y, "stroke", HAIRLINE);
            String number = Decimals.rounded(tick, axis.decimals());
            svg.words(LEFT - 8, y + 4, "end", number, "fill", QUIET, "font-size", "11");
        }
        int every = (labels.size() + MOST_LABELS - 1) / MOST_LABELS;
        for (int i = 0; i < labels.size(); i += Math.max(1, every)) {
            svg.words(
                    x(i, labels.size()),
                    TOP + HEIGHT + 18,
                    "middle",
                    labels.get(i),
                    "fill",
                    QUIET,
                    "font-size",
                    "10");
        }
        svg.words(
                (LEFT + RIGHT) / 2,
                TOP + HEIGHT + 38,
                "middle",
                axisName,
                "class",
                "plot-axis",
                "font-size",
                "12");
    }

    private static void line(
            Svg svg,
            Axis axis,
            int places,
            List<Point> points,
            String colour,
            Mark mark,
            double shift) {
        StringBuilder path = new StringBuilder();
        for (Point point : points) {
            double x = x(point.place(), places) + shift;
            path.append(path.isEmpty() ? 'M' : 'L').append(Svg.point(x, y(axis, point.mean())));
            if (Double.isFinite(point.low()) && Double.isFinite(point.high())) {
                svg.line(
                        x,
                        y(axis, point.low()),
                        x,
                        y(axis, point.high()),
                        "class",
                        "plot-interval",
                        "stroke",
                        colour,
                        "stroke-width",
                        "2");
            }
        }
        svg.empty(
                "path",
                "d",
                path.toString(),
                "fill",
                "none",
                "stroke",
                colour,
                "stroke-opacity",
                "0.5");
        for (Point point : points) {
            svg.open(
                    "path",
                    "class",
                    "plot-mean",
                    "d",
                    mark.around(x(point.place(), places) + shift, y(axis, point.mean())),
                    "fill",
                    colour);
            svg.element("title", point.name());
            svg.close("path");
        }
    }

    /** Of about the same area each. */
    private enum Mark {
        CIRCLE("m-4 0a4 4 0 1 0 8 0a4 4 0 1 0-8 0z"),
        SQUARE("m-3.6-3.6h7.2v7.2h-7.2z"),
        TRIANGLE("m0-5.2 4.8 8.2h-9.6z"),
        DIAMOND("m0-5.2 5.2 5.2-5.2 5.2-5.2-5.2z");

        private final String outline;

        Mark(String outline) {
            this.outline = outline;
        }

        private String around(double x, double y) {
            return 'M' + Svg.point(x, y) + outline;
        }
    }

    private static double x(int place, int places) {
        double step = (RIGHT - LEFT) / Math.max(1, places);
        return LEFT + step * (place + 0.5);
    }

    private static double y(Axis axis, double value) {
        return TOP + (1 - axis.share(value)) * HEIGHT;
    }
}
