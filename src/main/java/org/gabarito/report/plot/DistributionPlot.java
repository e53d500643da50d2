package org.gabarito.report.plot;

import java.util.ArrayList;
import java.util.List;
import org.gabarito.core.metric.MetricInfo;
import org.gabarito.evaluation.Aggregate;
import org.gabarito.evaluation.Results;
import org.gabarito.report.Shown;

/**
 * Every case as a mark above a box with the quartiles, or from {@value #VIOLIN_FROM} cases on above
 * the outline of their density, a row for each class. Marks are spread by a fixed sequence so that
 * the same results give the same drawing; values that a policy put in place of missing ones are
 * hollow diamonds.
 */
final class DistributionPlot implements Plot {
    private static final double ROW = 56;
    private static final double BAND = 15;
    static final int VIOLIN_FROM = 30;
    private static final int VIOLIN_STEPS = 48;

    /** The golden ratio's fractional part: its multiples spread evenly however many there are. */
    private static final double GOLDEN = 0.6180339887498949;

    /** More marks than this lose their names, or the page would weigh megabytes. */
    private static final int NAMED = 300;

    private static final String POINT = "var(--accent, #0b6158)";
    private static final String POLICY = "var(--warn-ink, #8a4b00)";

    @Override
    public String id() {
        return "distribution";
    }

    @Override
    public List<Figure> draw(Results results, PlotWords words) {
        return MetricRows.of(results).stream()
                .map(
                        rows ->
                                new Figure(
                                        rows.info().id(),
                                        rows.parameters(),
                                        svg(
                                                id(),
                                                words.distributionTitle(rows.name()),
                                                rows,
                                                words)))
                .toList();
    }

    static String svg(String kind, String title, MetricRows rows, PlotWords words) {
        RowChart chart = new RowChart(rows, words, ROW);
        boolean policy =
                rows.rows().stream()
                        .flatMap(row -> row.values().stream())
                        .anyMatch(Aggregate.CaseValue::byPolicy);
        return chart.draw(
                kind,
                title,
                footer(rows, policy, words),
                (row, y) -> {
                    if (isViolin(row)) {
                        violin(chart, rows.info(), row, y);
                    } else {
                        box(chart, row, y);
                    }
                    marks(chart, row, y);
                    chart.mean(row, y + 16);
                });
    }

    private static List<String> footer(MetricRows rows, boolean policy, PlotWords words) {
        List<String> lines = new ArrayList<>();
        lines.add(policy ? words.mark() + "; ◇ " + words.byPolicy() : words.mark());
        lines.add(words.legend(level(rows)));
        if (rows.rows().stream().anyMatch(DistributionPlot::isViolin)) {
            lines.add(words.violin(VIOLIN_FROM));
        }
        return lines;
    }

    /** Fewer values, equal ones or endless ones have no shape. */
    private static boolean isViolin(Aggregate row) {
        return row.used() >= VIOLIN_FROM
                && row.min() < row.max()
                && Double.isFinite(row.min())
                && Double.isFinite(row.max());
    }

    /** The outline of the density, with the quartiles as ticks and the median as a line. */
    private static void violin(RowChart chart, MetricInfo info, Aggregate row, double y) {
        double[] values = row.values().stream().mapToDouble(Aggregate.CaseValue::value).toArray();
        Density density = new Density(values, info.min(), info.max());
        double[] heights = new double[VIOLIN_STEPS + 1];
        double most = 0;
        for (int i = 0; i <= VIOLIN_STEPS; i++) {
            heights[i] = density.at(row.min() + i * (row.max() - row.min()) / VIOLIN_STEPS);
            most = Math.max(most, heights[i]);
        }
        long[] x = new long[VIOLIN_STEPS + 1];
        long[] half = new long[VIOLIN_STEPS + 1];
        for (int i = 0; i <= VIOLIN_STEPS; i++) {
            double at = row.min() + i * (row.max() - row.min()) / VIOLIN_STEPS;
            x[i] = Math.round(10 * chart.x(at));
            half[i] = Math.round(10 * BAND * heights[i] / most);
        }
        StringBuilder outline = new StringBuilder("M");
        outline.append(Svg.point(x[0] / 10.0, y - 7 - half[0] / 10.0)).append('l');
        for (int i = 1; i <= VIOLIN_STEPS; i++) {
            step(outline, x[i] - x[i - 1], half[i - 1] - half[i]);
        }
        step(outline, 0, 2 * half[VIOLIN_STEPS]);
        for (int i = VIOLIN_STEPS; i > 0; i--) {
            step(outline, x[i - 1] - x[i], half[i - 1] - half[i]);
        }
        chart.svg()
                .empty(
                        "path",
                        "class",
                        "plot-violin",
                        "d",
                        outline.append('Z').toString(),
                        "fill",
                        "var(--accent-soft, #dcebe8)",
                        "stroke",
                        POINT,
                        "stroke-opacity",
                        "0.35");
        StringBuilder ticks = new StringBuilder();
        for (double quartile : new double[] {row.quartile1(), row.quartile3()}) {
            ticks.append('M').append(Svg.point(chart.x(quartile), y - 12)).append("v10");
        }
        ticks.append('M').append(Svg.point(chart.x(row.median()), y - 22)).append("v30");
        chart.svg()
                .empty(
                        "path",
                        "d",
                        ticks.toString(),
                        "fill",
                        "none",
                        "stroke",
                        POINT,
                        "stroke-width",
                        "2");
    }

    /** In tenths, from where the outline has come to. */
    private static void step(StringBuilder outline, long right, long down) {
        boolean first = outline.charAt(outline.length() - 1) == 'l';
        outline.append(first || right < 0 ? "" : " ").append(Decimals.coordinate(right / 10.0));
        outline.append(down < 0 ? "" : " ").append(Decimals.coordinate(down / 10.0));
    }

    private static double level(MetricRows rows) {
        return rows.rows().stream()
                .filter(row -> row.interval() != null)
                .mapToDouble(row -> row.interval().level())
                .findFirst()
                .orElse(Double.NaN);
    }

    /** Drawn only where quartiles have a meaning. */
    private static void box(RowChart chart, Aggregate row, double y) {
        if (row.used() < 3 || Double.isNaN(row.quartile1()) || Double.isNaN(row.quartile3())) {
            return;
        }
        double left = chart.x(row.quartile1());
        double right = chart.x(row.quartile3());
        chart.svg()
                .empty(
                        "rect",
                        "class",
                        "plot-box",
                        "x",
                        Decimals.coordinate(left),
                        "y",
                        Decimals.coordinate(y - 22),
                        "width",
                        Decimals.coordinate(Math.max(1, right - left)),
                        "height",
                        "30",
                        "rx",
                        "2",
                        "fill",
                        "var(--accent-soft, #dcebe8)",
                        "stroke",
                        POINT,
                        "stroke-opacity",
                        "0.35");
        double median = chart.x(row.median());
        chart.svg().line(median, y - 22, median, y + 8, "stroke", POINT, "stroke-width", "2");
    }

    private static void marks(RowChart chart, Aggregate row, double y) {
        boolean named = row.values().size() <= NAMED;
        Cloud dots = new Cloud();
        Cloud diamonds = new Cloud();
        for (int i = 0; i < row.values().size(); i++) {
            Aggregate.CaseValue value = row.values().get(i);
            double spread = ((i + 1) * GOLDEN) % 1 - 0.5;
            double x = chart.x(value.value());
            double height = y - 7 + spread * (row.values().size() == 1 ? 0 : BAND * 1.4);
            if (value.byPolicy() && !named) {
                diamonds.add(x, height);
            } else if (value.byPolicy()) {
                diamond(chart, value, row.unit(), x, height);
            } else if (named) {
                dot(chart, value, row.unit(), x, height);
            } else {
                dots.add(x, height);
            }
        }
        if (!dots.isEmpty()) {
            chart.svg()
                    .empty(
                            "path",
                            "class",
                            "plot-points",
                            "d",
                            dots.dots(),
                            "fill",
                            "none",
                            "stroke",
                            POINT,
                            "stroke-opacity",
                            "0.45",
                            "stroke-width",
                            "4",
                            "stroke-linecap",
                            "round");
        }
        if (!diamonds.isEmpty()) {
            chart.svg()
                    .empty(
                            "path",
                            "class",
                            "plot-policy",
                            "d",
                            diamonds.path("m-3 0l3-3 3 3-3 3-3-3m3 0"),
                            "fill",
                            "var(--paper, #fff)",
                            "stroke",
                            POLICY,
                            "stroke-width",
                            "1.5");
        }
    }

    private static void dot(
            RowChart chart, Aggregate.CaseValue value, String unit, double x, double y) {
        chart.svg()
                .open(
                        "circle",
                        "class",
                        "plot-point",
                        "cx",
                        Decimals.coordinate(x),
                        "cy",
                        Decimals.coordinate(y),
                        "r",
                        "3",
                        "fill",
                        POINT,
                        "fill-opacity",
                        "0.6");
        named(chart, value, unit);
        chart.svg().close("circle");
    }

    private static void diamond(
            RowChart chart, Aggregate.CaseValue value, String unit, double x, double y) {
        chart.svg()
                .open(
                        "path",
                        "class",
                        "plot-policy",
                        "d",
                        "M"
                                + Svg.point(x, y - 4)
                                + "L"
                                + Svg.point(x + 4, y)
                                + "L"
                                + Svg.point(x, y + 4)
                                + "L"
                                + Svg.point(x - 4, y)
                                + "Z",
                        "fill",
                        "var(--paper, #fff)",
                        "stroke",
                        POLICY,
                        "stroke-width",
                        "1.5");
        named(chart, value, unit);
        chart.svg().close("path");
    }

    private static void named(RowChart chart, Aggregate.CaseValue value, String unit) {
        String number = Shown.value(value.value(), unit);
        chart.svg().element("title", value.caseId() + ": " + Shown.withUnit(number, unit));
    }
}
