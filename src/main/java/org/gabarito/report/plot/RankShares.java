package org.gabarito.report.plot;

import java.util.List;

/**
 * How often each method has each rank: the area of a disc is the share. Of single cases it is the
 * podium, of resamples the stability of the ranking.
 */
public final class RankShares {
    private static final double ROW = 30;
    private static final double MOST_RADIUS = 13;
    private static final double NUMBER_FROM = 0.25;

    private RankShares() {}

    /**
     * @param names of methods, from the first on
     * @param shares by method: of rank 1, 1.5, 2 …
     */
    public static String svg(
            String kind,
            String title,
            String description,
            String caption,
            List<String> names,
            List<double[]> shares) {
        Svg svg = new Svg();
        int k = names.size();
        double bottom = ComparisonChart.TOP + ROW * k;
        svg.open(kind, ComparisonChart.WIDTH, bottom + 42, title, description);
        for (int rank = 1; rank <= k; rank++) {
            double x = x(rank, k);
            svg.line(x, ComparisonChart.TOP, x, bottom, "stroke", ComparisonChart.HAIRLINE);
            svg.words(
                    x,
                    bottom + 16,
                    "middle",
                    Integer.toString(rank),
                    "fill",
                    ComparisonChart.QUIET,
                    "font-size",
                    "11");
        }
        double radius =
                Math.min(MOST_RADIUS, 0.48 * (ComparisonChart.RIGHT - ComparisonChart.LEFT) / k);
        for (int m = 0; m < k; m++) {
            double y = ComparisonChart.TOP + ROW * (m + 0.5);
            ComparisonChart.name(svg, names.get(m), ComparisonChart.LEFT - 14, y + 4, "end");
            for (int place = 0; place < shares.get(m).length; place++) {
                double share = shares.get(m)[place];
                if (share > 0) {
                    disc(svg, x(1 + place / 2.0, k), y, radius * Math.sqrt(share), share);
                }
            }
        }
        ComparisonChart.caption(svg, bottom + 34, caption);
        return svg.end();
    }

    private static void disc(Svg svg, double x, double y, double radius, double share) {
        String percent = Math.round(100 * share) + " %";
        svg.open(
                "circle",
                "cx",
                Decimals.coordinate(x),
                "cy",
                Decimals.coordinate(y),
                "r",
                Decimals.coordinate(Math.max(0.8, radius)),
                "fill",
                ComparisonChart.ACCENT,
                "fill-opacity",
                "0.75");
        svg.element("title", percent);
        svg.close("circle");
        if (share >= NUMBER_FROM) {
            svg.words(
                    x + radius + 3,
                    y + 4,
                    "start",
                    percent,
                    "class",
                    "plot-count",
                    "fill",
                    ComparisonChart.QUIET,
                    "font-size",
                    "10");
        }
    }

    private static double x(double rank, int k) {
        double step = (ComparisonChart.RIGHT - ComparisonChart.LEFT) / k;
        return ComparisonChart.LEFT + step * (rank - 0.5);
    }
}
