package org.gabarito.report.plot;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gabarito.core.statistics.Summary;
import org.gabarito.evaluation.Aggregate;
import org.gabarito.evaluation.Results;
import org.gabarito.report.Shown;
import org.jspecify.annotations.Nullable;

/**
 * A metric against the size of the structure in the reference, on a logarithmic axis, a panel for
 * each class: every case as a mark, and for each half of a power of ten the middle half of the
 * cases, their median and their number.
 */
final class SizePlot implements Plot {
    private static final double WIDTH = 600;
    private static final double LEFT = 56;
    private static final double RIGHT = 584;
    private static final double PANEL = 96;
    private static final double GAP = 44;
    private static final double TOP = 34;
    private static final double HALVES = 2;
    private static final String POINT = "var(--accent, #0b6158)";
    private static final String QUIET = "var(--ink-quiet, #6b665d)";
    private static final String HAIRLINE = "var(--hairline, #ddd7cc)";

    private static final double LINE = 16;
    private static final int MOST_LETTERS = 68;

    /** More names than this weigh more than they tell. */
    private static final int NAMED = 100;

    private record Dot(String caseId, double size, double value) {}

    private record Panel(String name, List<Dot> dots) {}

    @Override
    public String id() {
        return "size";
    }

    @Override
    public List<Figure> draw(Results results, PlotWords words) {
        List<Figure> figures = new ArrayList<>();
        for (MetricRows metric : MetricRows.of(results)) {
            List<Panel> panels = panels(metric, results);
            if (!panels.isEmpty()) {
                figures.add(
                        new Figure(
                                metric.info().id(),
                                metric.parameters(),
                                new Drawing(metric, panels, results.traits().sizeUnit(), words)
                                        .svg()));
            }
        }
        return figures;
    }

    @Override
    public String numbers(Results results, String metric, String parameters) {
        return PlotNumbers.sizes(results, metric, parameters);
    }

    /** Of classes with at least two sizes. */
    private static List<Panel> panels(MetricRows metric, Results results) {
        List<Panel> panels = new ArrayList<>();
        for (Aggregate row : metric.rows()) {
            Map<String, Double> sizes =
                    results.traits().sizes().getOrDefault(row.className(), Map.of());
            List<Dot> dots = new ArrayList<>();
            for (Aggregate.CaseValue value : row.values()) {
                Double size = sizes.get(value.caseId());
                if (size != null && Double.isFinite(value.value())) {
                    dots.add(new Dot(value.caseId(), size, value.value()));
                }
            }
            if (dots.stream().mapToDouble(Dot::size).distinct().count() > 1) {
                panels.add(new Panel(metric.label(row), dots));
            }
        }
        return panels;
    }

    private static final class Drawing {
        private final MetricRows metric;
        private final List<Panel> panels;
        private final String unit;
        private final PlotWords words;
        private final Axis axis;
        private final int first;
        private final int last;
        private final Svg svg = new Svg();

        Drawing(MetricRows metric, List<Panel> panels, String unit, PlotWords words) {
            this.metric = metric;
            this.panels = panels;
            this.unit = unit;
            this.words = words;
            this.axis = metric.axis();
            first = (int) Math.floor(HALVES * Math.log10(smallest(panels, false)));
            int end = (int) Math.floor(HALVES * Math.log10(smallest(panels, true))) + 1;
            last = Math.max(end, first + 1);
        }

        private static double smallest(List<Panel> panels, boolean largest) {
            var sizes = panels.stream().flatMap(p -> p.dots().stream()).mapToDouble(Dot::size);
            return (largest ? sizes.max() : sizes.min()).orElse(1);
        }

        String svg() {
            List<String> legend = lines(words.sizeLegend());
            double height = TOP + panels.size() * (PANEL + GAP) + 14 + LINE * legend.size();
            svg.open("size", WIDTH, height, words.sizeTitle(metric.name()), description());
            double top = TOP;
            for (Panel panel : panels) {
                panel(panel, top);
                top += PANEL + GAP;
            }
            svg.words(
                    (LEFT + RIGHT) / 2,
                    top - GAP + 36,
                    "middle",
                    words.sizeAxis(unit),
                    "class",
                    "plot-axis");
            for (int i = 0; i < legend.size(); i++) {
                double y = height - 6 - LINE * (legend.size() - 1 - i);
                svg.words(2, y, "start", legend.get(i), "fill", QUIET, "font-size", "11");
            }
            return svg.end();
        }

        /** Cut between words, so that they fit with the larger letters of small screens. */
        private static List<String> lines(String text) {
            List<String> lines = new ArrayList<>();
            StringBuilder line = new StringBuilder();
            for (String word : text.split(" ")) {
                if (!line.isEmpty() && line.length() + word.length() >= MOST_LETTERS) {
                    lines.add(line.toString());
                    line.setLength(0);
                }
                line.append(line.isEmpty() ? "" : " ").append(word);
            }
            lines.add(line.toString());
            return lines;
        }

        private void panel(Panel panel, double top) {
            svg.words(LEFT, top - 20, "start", panel.name(), "class", "plot-row");
            StringBuilder grid = new StringBuilder();
            svg.open("g", "fill", QUIET, "font-size", "10", "text-anchor", "end");
            for (double tick : axis.ticks()) {
                double y = y(tick, top);
                grid.append('M')
                        .append(Svg.point(LEFT, y))
                        .append('H')
                        .append(Decimals.coordinate(RIGHT));
                svg.words(LEFT - 6, y + 4, Decimals.rounded(tick, axis.decimals()));
            }
            svg.close("g").open("g", "fill", QUIET, "font-size", "10", "text-anchor", "middle");
            for (int half = first; half <= last; half++) {
                if (half % HALVES == 0 || last - first <= HALVES) {
                    double x = x(Math.pow(10, half / HALVES));
                    grid.append('M')
                            .append(Svg.point(x, top))
                            .append('v')
                            .append(Decimals.coordinate(PANEL));
                    svg.words(x, top + PANEL + 14, size(Math.pow(10, half / HALVES)));
                }
            }
            svg.close("g").empty("path", "d", grid.toString(), "fill", "none", "stroke", HAIRLINE);
            TreeMap<Integer, Summary> bins = new TreeMap<>();
            bins(panel).forEach((half, values) -> bins.put(half, Summary.of(values)));
            boxes(bins, top);
            medians(bins, top);
            marks(panel, top);
        }

        /** The middle half of each bin that has one. */
        private void boxes(TreeMap<Integer, Summary> bins, double top) {
            StringBuilder boxes = new StringBuilder();
            bins.forEach(
                    (half, bin) -> {
                        if (bin.n() > 2) {
                            double high = y(bin.quartile3(), top);
                            double height = Math.max(1, y(bin.quartile1(), top) - high);
                            boxes.append('M').append(Svg.point(left(half), high));
                            boxes.append('H').append(Decimals.coordinate(right(half)));
                            boxes.append('v').append(Decimals.coordinate(height));
                            boxes.append('H').append(Decimals.coordinate(left(half))).append('z');
                        }
                    });
            if (!boxes.isEmpty()) {
                svg.empty(
                        "path",
                        "class",
                        "plot-box",
                        "d",
                        boxes.toString(),
                        "fill",
                        "var(--accent-soft, #dcebe8)");
            }
        }

        private void medians(TreeMap<Integer, Summary> bins, double top) {
            StringBuilder medians = new StringBuilder();
            svg.open(
                    "g",
                    "class",
                    "plot-count",
                    "fill",
                    QUIET,
                    "font-size",
                    "10",
                    "text-anchor",
                    "middle");
            bins.forEach(
                    (half, bin) -> {
                        medians.append('M').append(Svg.point(left(half), y(bin.median(), top)));
                        medians.append('H').append(Decimals.coordinate(right(half)));
                        svg.words((left(half) + right(half)) / 2, top - 5, "n " + bin.n());
                    });
            svg.close("g")
                    .empty(
                            "path",
                            "class",
                            "plot-median",
                            "d",
                            medians.toString(),
                            "fill",
                            "none",
                            "stroke",
                            "var(--ink, #1d1c1a)",
                            "stroke-width",
                            "2");
        }

        /** Where a bin begins; beside it there is a gap. */
        private double left(int half) {
            return x(Math.pow(10, half / HALVES)) + 2;
        }

        private double right(int half) {
            return x(Math.pow(10, (half + 1) / HALVES)) - 2;
        }

        private void marks(Panel panel, double top) {
            if (panel.dots().size() <= NAMED) {
                panel.dots().forEach(dot -> mark(dot, top));
                return;
            }
            Cloud cloud = new Cloud();
            panel.dots().forEach(dot -> cloud.add(x(dot.size()), y(dot.value(), top)));
            svg.empty(
                    "path",
                    "class",
                    "plot-points",
                    "d",
                    cloud.dots(),
                    "fill",
                    "none",
                    "stroke",
                    POINT,
                    "stroke-opacity",
                    "0.45",
                    "stroke-width",
                    "3",
                    "stroke-linecap",
                    "round");
        }

        private void mark(Dot dot, double top) {
            svg.open(
                    "circle",
                    "class",
                    "plot-point",
                    "cx",
                    Decimals.coordinate(x(dot.size())),
                    "cy",
                    Decimals.coordinate(y(dot.value(), top)),
                    "r",
                    "3",
                    "fill",
                    POINT,
                    "fill-opacity",
                    "0.6");
            svg.element(
                    "title",
                    dot.caseId()
                            + ": "
                            + Shown.value(dot.value(), metric.unit())
                            + ", "
                            + size(dot.size())
                            + " "
                            + unit);
            svg.close("circle");
        }

        private TreeMap<Integer, double[]> bins(Panel panel) {
            TreeMap<Integer, List<Double>> bins = new TreeMap<>();
            for (Dot dot : panel.dots()) {
                int half = (int) Math.floor(HALVES * Math.log10(dot.size()) + 1e-9);
                bins.computeIfAbsent(half, key -> new ArrayList<>()).add(dot.value());
            }
            TreeMap<Integer, double[]> values = new TreeMap<>();
            bins.forEach(
                    (half, list) ->
                            values.put(
                                    half,
                                    list.stream().mapToDouble(Double::doubleValue).toArray()));
            return values;
        }

        private String description() {
            StringBuilder text = new StringBuilder(words.direction(metric.info().direction()));
            text.append(". ");
            for (Panel panel : panels) {
                text.append(panel.name()).append(": ");
                List<String> parts = new ArrayList<>();
                bins(panel)
                        .forEach(
                                (half, values) ->
                                        parts.add(
                                                words.sizeBin(
                                                        size(Math.pow(10, half / HALVES)),
                                                        size(Math.pow(10, (half + 1) / HALVES)),
                                                        Shown.value(
                                                                Summary.of(values).median(),
                                                                metric.unit()),
                                                        values.length)));
                text.append(String.join("; ", parts)).append(". ");
            }
            return text.toString().strip();
        }

        /** In two digits, whatever the power of ten. */
        private static String size(double size) {
            return new BigDecimal(size)
                    .round(new MathContext(2, RoundingMode.HALF_EVEN))
                    .stripTrailingZeros()
                    .toPlainString();
        }

        private double x(double size) {
            double share = (HALVES * Math.log10(size) - first) / (last - first);
            return LEFT + Math.min(1, Math.max(0, share)) * (RIGHT - LEFT);
        }

        private double y(double value, double top) {
            return top + (1 - axis.share(value)) * PANEL;
        }
    }

    /** The size of a case's structure, where it is known. */
    static @Nullable Double size(Results results, Aggregate row, String caseId) {
        return results.traits().sizes().getOrDefault(row.className(), Map.of()).get(caseId);
    }
}
