package org.gabarito.report.plot;

import java.util.List;

/** Who is significantly better than whom, as a matrix: row better than column. */
public final class SignificancePlot {
    private static final double NUMBERS_UP_TO = 9;

    private SignificancePlot() {}

    /**
     * @param names of methods, from the first on
     * @param p row better than column
     */
    public static String svg(
            String title,
            String description,
            String caption,
            List<String> names,
            double[][] p,
            double alpha) {
        Svg svg = new Svg();
        int k = names.size();
        double cell = Math.min(56, (ComparisonChart.RIGHT - ComparisonChart.LEFT) / k);
        double height = Math.min(30, cell);
        double top = ComparisonChart.TOP + 18;
        double bottom = top + height * k;
        svg.open("significance", ComparisonChart.WIDTH, bottom + 30, title, description);
        for (int i = 0; i < k; i++) {
            double y = top + height * (i + 0.5);
            ComparisonChart.name(
                    svg, (i + 1) + " " + names.get(i), ComparisonChart.LEFT - 14, y + 4, "end");
            svg.words(
                    ComparisonChart.LEFT + cell * (i + 0.5),
                    top - 6,
                    "middle",
                    Integer.toString(i + 1),
                    "fill",
                    ComparisonChart.QUIET,
                    "font-size",
                    "11");
            for (int j = 0; j < k; j++) {
                if (i != j) {
                    cell(
                            svg,
                            ComparisonChart.LEFT + cell * j,
                            top + height * i,
                            cell,
                            height,
                            p[i][j],
                            alpha,
                            k);
                }
            }
        }
        ComparisonChart.caption(svg, bottom + 20, caption);
        return svg.end();
    }

    private static void cell(
            Svg svg, double x, double y, double w, double h, double p, double alpha, int k) {
        boolean better = p < alpha;
        svg.empty(
                "rect",
                "x",
                Decimals.coordinate(x + 1),
                "y",
                Decimals.coordinate(y + 1),
                "width",
                Decimals.coordinate(w - 2),
                "height",
                Decimals.coordinate(h - 2),
                "fill",
                better ? ComparisonChart.ACCENT : "none",
                "stroke",
                better ? ComparisonChart.ACCENT : ComparisonChart.HAIRLINE);
        if (k <= NUMBERS_UP_TO) {
            svg.words(
                    x + w / 2,
                    y + h / 2 + 4,
                    "middle",
                    p < 0.001 ? "<0.001" : Decimals.rounded(p, 3),
                    "fill",
                    better ? "var(--paper, #fff)" : ComparisonChart.QUIET,
                    "font-size",
                    "11");
        }
    }
}
