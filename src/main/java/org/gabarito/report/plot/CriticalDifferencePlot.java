package org.gabarito.report.plot;

import java.util.List;

/**
 * Mean ranks on a line, best at the left; bars join methods that are not told apart. Above the line
 * the critical difference, from which on two differ.
 *
 * <p>Demšar: Statistical comparisons of classifiers over multiple data sets. J. Mach. Learn. Res. 7
 * (2006), 1-30, figure 1.
 */
public final class CriticalDifferencePlot {
    private static final double LEFT = 185;
    private static final double RIGHT = ComparisonChart.WIDTH - LEFT;

    /** From the line to the names, with room for a mean rank. */
    private static final double NAMES = 36;

    private static final double SCALE = 58;
    private static final double BAR = 8;
    private static final double ROW = 24;

    private CriticalDifferencePlot() {}

    /**
     * @param names of methods, from the least mean rank on; likewise their ranks
     * @param tied runs of places in that order
     * @param distance from which on mean ranks differ
     * @param told the distance in words
     */
    public static String svg(
            String title,
            String description,
            String caption,
            List<String> names,
            double[] ranks,
            List<List<Integer>> tied,
            double distance,
            String told) {
        Svg svg = new Svg();
        int k = names.size();
        int atLeft = (k + 1) / 2;
        double first = SCALE + 10 + BAR * tied.size() + ROW / 2;
        double bottom = first + ROW * (atLeft - 1) + 10;
        svg.open("critical-difference", ComparisonChart.WIDTH, bottom + 28, title, description);
        distance(svg, x(1 + Math.min(distance, k - 1.0), k), told);
        scale(svg, k);
        for (int i = 0; i < k; i++) {
            boolean left = i < atLeft;
            double y = first + ROW * (left ? i : k - 1 - i);
            method(svg, names.get(i), ranks[i], x(ranks[i], k), y, left);
        }
        for (int i = 0; i < tied.size(); i++) {
            List<Integer> run = tied.get(i);
            double y = SCALE + 10 + BAR * i;
            svg.line(
                    x(ranks[run.get(0)], k) - 3,
                    y,
                    x(ranks[run.get(run.size() - 1)], k) + 3,
                    y,
                    "class",
                    "plot-tied",
                    "stroke",
                    ComparisonChart.ACCENT,
                    "stroke-width",
                    "4");
        }
        ComparisonChart.caption(svg, ComparisonChart.WIDTH / 2, bottom + 18, caption);
        return svg.end();
    }

    private static void distance(Svg svg, double end, String told) {
        double y = 24;
        svg.words((LEFT + end) / 2, y - 8, "middle", told, "font-size", "11");
        svg.line(LEFT, y, end, y, "stroke", ComparisonChart.INK, "stroke-width", "2");
        for (double x : new double[] {LEFT, end}) {
            svg.line(x, y - 4, x, y + 4, "stroke", ComparisonChart.INK, "stroke-width", "2");
        }
    }

    private static void scale(Svg svg, int k) {
        svg.line(LEFT, SCALE, RIGHT, SCALE, "stroke", ComparisonChart.QUIET);
        int step = (int) Math.ceil(k / 12.0);
        for (int rank = 1; rank <= k; rank += step) {
            double x = x(rank, k);
            svg.line(x, SCALE - 4, x, SCALE, "stroke", ComparisonChart.QUIET);
            svg.words(
                    x,
                    SCALE - 8,
                    "middle",
                    Integer.toString(rank),
                    "fill",
                    ComparisonChart.QUIET,
                    "font-size",
                    "11");
        }
    }

    private static void method(
            Svg svg, String name, double rank, double x, double y, boolean left) {
        double end = left ? LEFT - NAMES : RIGHT + NAMES;
        svg.empty(
                "path",
                "d",
                "M" + Svg.point(x, SCALE) + "L" + Svg.point(x, y) + "L" + Svg.point(end, y),
                "fill",
                "none",
                "stroke",
                ComparisonChart.INK);
        svg.words(
                left ? end + 2 : end - 2,
                y - 3,
                left ? "start" : "end",
                Decimals.rounded(rank, 2),
                "fill",
                ComparisonChart.QUIET,
                "font-size",
                "10");
        double words = left ? end - 4 : end + 4;
        ComparisonChart.name(svg, name, words, y + 4, left ? "end" : "start");
    }

    private static double x(double rank, int k) {
        return LEFT + (RIGHT - LEFT) * (rank - 1) / (k - 1);
    }
}
