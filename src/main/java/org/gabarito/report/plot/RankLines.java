package org.gabarito.report.plot;

import java.util.List;
import java.util.Set;

/** The rank of each method by one way of ranking after another: does the winner change? */
public final class RankLines {
    private static final double STEP = 30;
    private static final double HEAD = 34;

    private RankLines() {}

    /**
     * @param by what is ranked by, one after another
     * @param names of methods, from the first on
     * @param ranks by method, then by way; NaN where it has none
     * @param winners methods that win somewhere
     */
    public static String svg(
            String title,
            String description,
            String caption,
            List<String> by,
            List<String> names,
            double[][] ranks,
            Set<Integer> winners) {
        Svg svg = new Svg();
        double bottom = ComparisonChart.TOP + HEAD + STEP * names.size();
        svg.open("rank-lines", ComparisonChart.WIDTH, bottom + 24, title, description);
        for (int i = 0; i < by.size(); i++) {
            double x = x(i, by.size());
            head(svg, by.get(i), x, by.size());
            svg.line(x, ComparisonChart.TOP + HEAD, x, bottom, "stroke", ComparisonChart.HAIRLINE);
        }
        for (int m = 0; m < names.size(); m++) {
            line(svg, ranks[m], winners.contains(m));
            ComparisonChart.name(
                    svg, names.get(m), ComparisonChart.LEFT - 14, y(m + 1.0) + 4, "end");
        }
        ComparisonChart.caption(svg, bottom + 16, caption);
        return svg.end();
    }

    /** Two lines where one is too long. */
    private static void head(Svg svg, String name, double x, int count) {
        int comma = name.indexOf(' ', Math.min(name.length(), 7));
        boolean split = name.length() > 60 / count && comma > 0;
        String[] lines =
                split
                        ? new String[] {name.substring(0, comma), name.substring(comma + 1)}
                        : new String[] {name};
        for (int i = 0; i < lines.length; i++) {
            svg.words(
                    x,
                    ComparisonChart.TOP + 10 + 13 * i,
                    "middle",
                    lines[i],
                    "class",
                    "plot-head",
                    "fill",
                    ComparisonChart.QUIET,
                    "font-size",
                    "10");
        }
    }

    private static void line(Svg svg, double[] ranks, boolean wins) {
        StringBuilder path = new StringBuilder();
        for (int i = 0; i < ranks.length; i++) {
            if (!Double.isNaN(ranks[i])) {
                path.append(path.isEmpty() ? 'M' : 'L')
                        .append(Svg.point(x(i, ranks.length), y(ranks[i])));
            }
        }
        String ink = wins ? ComparisonChart.ACCENT : ComparisonChart.QUIET;
        svg.empty(
                "path",
                "d",
                path.toString(),
                "fill",
                "none",
                "stroke",
                ink,
                "stroke-width",
                wins ? "3" : "1");
        for (int i = 0; i < ranks.length; i++) {
            if (!Double.isNaN(ranks[i])) {
                svg.open(
                        "circle",
                        "cx",
                        Decimals.coordinate(x(i, ranks.length)),
                        "cy",
                        Decimals.coordinate(y(ranks[i])),
                        "r",
                        wins ? "5" : "3.5",
                        "fill",
                        ink);
                svg.element("title", Decimals.shortest(ranks[i]));
                svg.close("circle");
            }
        }
    }

    private static double x(int place, int places) {
        double step = (ComparisonChart.RIGHT - ComparisonChart.LEFT) / places;
        return ComparisonChart.LEFT + step * (place + 0.5);
    }

    private static double y(double rank) {
        return ComparisonChart.TOP + HEAD + STEP * (rank - 0.5);
    }
}
