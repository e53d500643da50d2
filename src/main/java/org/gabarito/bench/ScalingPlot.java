package org.gabarito.bench;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.gabarito.report.plot.Svg;

/** Two charts side by side: seconds over voxels, seconds over labels. Both axes begin at zero. */
public final class ScalingPlot {
    private static final double WIDTH = 720;
    private static final double HEIGHT = 280;
    private static final double TOP = 24;
    private static final double BOTTOM = 225;
    private static final double PANEL = 280;
    private static final String QUIET = "#6b665d";
    private static final String COLD = "#1d1c1a";
    private static final String WARM = "#b4532a";

    private final Svg svg = new Svg();
    private final double longest;

    private ScalingPlot(Scaling scaling) {
        longest = Math.max(longest(scaling.sizes()), longest(scaling.labels()));
    }

    private static double longest(List<Scaling.Point> points) {
        return points.stream()
                .mapToDouble(point -> Math.max(point.seconds(), point.warm()))
                .max()
                .orElse(1);
    }

    public static String svg(Scaling scaling) {
        ScalingPlot plot = new ScalingPlot(scaling);
        plot.svg.open(
                "scaling",
                WIDTH,
                HEIGHT,
                "Time of overlap metrics",
                "Seconds over voxels with 15 labels, and over 1 to 200 labels with the same voxels");
        plot.panel(60, scaling.sizes(), p -> p.voxels() / 1e6, "million voxels, 15 labels");
        long voxels = scaling.labels().isEmpty() ? 0 : scaling.labels().get(0).voxels();
        plot.panel(
                420,
                scaling.labels(),
                Scaling.Point::labels,
                "labels, " + Math.round(voxels / 1e6) + " million voxels");
        plot.svg.words(60, HEIGHT - 8, "start", "● whole command", "fill", COLD);
        plot.svg.words(200, HEIGHT - 8, "start", "● in a warm process", "fill", WARM);
        return plot.svg.end();
    }

    private void panel(
            double left,
            List<Scaling.Point> points,
            ToDoubleFunction<Scaling.Point> x,
            String what) {
        double most = points.stream().mapToDouble(x).max().orElse(1);
        svg.line(left, TOP, left, BOTTOM, "stroke", QUIET);
        svg.line(left, BOTTOM, left + PANEL, BOTTOM, "stroke", QUIET);
        for (int i = 0; i <= 4; i++) {
            double share = i / 4.0;
            double y = BOTTOM - share * (BOTTOM - TOP);
            svg.words(left - 6, y + 4, "end", number(share * longest), "fill", QUIET);
            svg.words(
                    left + share * PANEL,
                    BOTTOM + 18,
                    "middle",
                    number(share * most),
                    "fill",
                    QUIET);
        }
        svg.words(left - 30, TOP - 10, "start", "s", "fill", QUIET);
        svg.words(left + PANEL / 2, BOTTOM + 34, "middle", what);
        series(left, points, x, most, Scaling.Point::seconds, COLD);
        series(left, points, x, most, Scaling.Point::warm, WARM);
    }

    private void series(
            double left,
            List<Scaling.Point> points,
            ToDoubleFunction<Scaling.Point> x,
            double most,
            ToDoubleFunction<Scaling.Point> seconds,
            String colour) {
        for (Scaling.Point point : points) {
            svg.empty(
                    "circle",
                    "cx",
                    number(left + PANEL * x.applyAsDouble(point) / most),
                    "cy",
                    number(BOTTOM - (BOTTOM - TOP) * seconds.applyAsDouble(point) / longest),
                    "r",
                    "4",
                    "fill",
                    colour);
        }
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, value < 10 ? "%.2f" : "%.0f", value);
    }
}
