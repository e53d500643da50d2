package org.gabarito.report.plot;

import java.util.ArrayList;
import java.util.List;
import org.gabarito.core.metric.MetricInfo;
import org.gabarito.report.Shown;

/**
 * A row for each method: every case as a tick, above it a dot with its whisker; and, where there is
 * one, a line at the value that stands for no difference.
 */
public final class MethodDots {
    private static final double ROW = 34;

    private MethodDots() {}

    /**
     * @param low NaN where there is no interval; likewise high
     * @param sentence the same for those who do not see it
     */
    public record Dot(
            String name,
            double[] values,
            double middle,
            double low,
            double high,
            String sentence) {}

    /** On the metric's own range. */
    public static String values(MetricInfo info, String title, String caption, List<Dot> dots) {
        return svg("method-values", Axis.of(info, all(dots)), Double.NaN, title, caption, dots);
    }

    /** Around zero. */
    public static String differences(String title, String caption, List<Dot> dots) {
        double most = all(dots).stream().mapToDouble(Math::abs).max().orElse(0);
        double reach = most > 0 ? most : 1;
        double step = Shown.roundAbove(reach / 2.5);
        double end = Math.ceil(reach / step - 1e-9) * step;
        return svg("differences", new Axis(-end, end, step), 0, title, caption, dots);
    }

    private static List<Double> all(List<Dot> dots) {
        List<Double> all = new ArrayList<>();
        for (Dot dot : dots) {
            for (double value : dot.values()) {
                all.add(value);
            }
            all.add(dot.low());
            all.add(dot.high());
        }
        all.removeIf(value -> !Double.isFinite(value));
        return all;
    }

    private static String svg(
            String kind, Axis axis, double zero, String title, String caption, List<Dot> dots) {
        Svg svg = new Svg();
        double bottom = ComparisonChart.TOP + ROW * dots.size();
        svg.open(
                kind,
                ComparisonChart.WIDTH,
                bottom + 42,
                title,
                String.join(" ", dots.stream().map(Dot::sentence).toList()));
        ComparisonChart.scale(svg, axis, bottom, caption);
        if (!Double.isNaN(zero)) {
            double x = ComparisonChart.x(axis, zero);
            svg.line(
                    x,
                    ComparisonChart.TOP,
                    x,
                    bottom,
                    "stroke",
                    ComparisonChart.QUIET,
                    "stroke-dasharray",
                    "4 3");
        }
        double y = ComparisonChart.TOP + ROW / 2;
        for (Dot dot : dots) {
            ComparisonChart.name(svg, dot.name(), ComparisonChart.LEFT - 14, y + 4, "end");
            StringBuilder ticks = new StringBuilder();
            for (double value : dot.values()) {
                if (Double.isFinite(value)) {
                    double x = ComparisonChart.x(axis, value);
                    ticks.append('M').append(Svg.point(x, y + 5)).append("v8");
                }
            }
            svg.empty(
                    "path",
                    "d",
                    ticks.toString(),
                    "fill",
                    "none",
                    "stroke",
                    ComparisonChart.ACCENT,
                    "stroke-opacity",
                    "0.45");
            ComparisonChart.whisker(svg, axis, y - 2, dot.middle(), dot.low(), dot.high());
            y += ROW;
        }
        return svg.end();
    }
}
