package org.gabarito.report.plot;

import java.util.Arrays;
import org.gabarito.core.statistics.Interval;
import org.gabarito.core.statistics.agreement.BlandAltman;
import org.gabarito.report.RaterAgreement;
import org.gabarito.report.Shown;

/** Differences of two measurements of the same volumes against their means, case by case. */
public final class BlandAltmanPlot {
    private static final double WIDTH = 600;
    private static final double LEFT = 76;
    private static final double RIGHT = 580;
    private static final double TOP = 12;
    private static final double HEIGHT = 220;
    private static final String QUIET = "var(--ink-quiet, #6b665d)";
    private static final String HAIRLINE = "var(--hairline, #ddd7cc)";
    private static final String INK = "var(--ink, #1d1c1a)";
    private static final String ACCENT = "var(--accent, #0b6158)";

    private final RaterAgreement.Volumes pair;
    private final BlandAltman limits;
    private final String unit;
    private final Axis across;
    private final Axis up;
    private final Svg svg = new Svg();

    private BlandAltmanPlot(RaterAgreement.Volumes pair, BlandAltman limits, String unit) {
        this.pair = pair;
        this.limits = limits;
        this.unit = unit;
        double[] means = new double[pair.scored().length];
        double[] differences = new double[means.length];
        for (int i = 0; i < means.length; i++) {
            means[i] = mean(i);
            differences[i] = difference(i);
        }
        double low = Math.min(Arrays.stream(differences).min().orElse(0), limits.lower());
        double high = Math.max(Arrays.stream(differences).max().orElse(0), limits.upper());
        across =
                Axis.around(
                        Arrays.stream(means).min().orElse(0), Arrays.stream(means).max().orElse(1));
        up = Axis.around(Math.min(0, low), Math.max(0, high));
    }

    /** Empty with fewer than two cases. */
    public static String svg(
            RaterAgreement.Volumes pair, String className, String unit, PlotWords words) {
        BlandAltman limits = pair.limits();
        return limits == null ? "" : new BlandAltmanPlot(pair, limits, unit).draw(className, words);
    }

    private double mean(int i) {
        return (pair.scored()[i] + pair.reference()[i]) / 2;
    }

    private double difference(int i) {
        return pair.scored()[i] - pair.reference()[i];
    }

    private String draw(String className, PlotWords words) {
        svg.open(
                "bland-altman",
                WIDTH,
                TOP + HEIGHT + 62,
                words.volumesTitle(pair.name(), className),
                words.volumesLegend()
                        + ": "
                        + shown(limits.bias())
                        + ", "
                        + shown(limits.lower())
                        + ", "
                        + shown(limits.upper())
                        + " "
                        + unit
                        + ".");
        scales(words);
        band(limits.biasInterval());
        band(limits.lowerInterval());
        band(limits.upperInterval());
        rule(limits.bias(), "none");
        rule(limits.lower(), "6 4");
        rule(limits.upper(), "6 4");
        for (int i = 0; i < pair.cases().size(); i++) {
            svg.open(
                    "circle",
                    "class",
                    "plot-value",
                    "cx",
                    Decimals.coordinate(x(mean(i))),
                    "cy",
                    Decimals.coordinate(y(difference(i))),
                    "r",
                    "3.5",
                    "fill",
                    ACCENT,
                    "fill-opacity",
                    "0.6");
            svg.element("title", pair.cases().get(i) + ": " + shown(difference(i)) + " " + unit);
            svg.close("circle");
        }
        svg.words(
                2,
                TOP + HEIGHT + 56,
                "start",
                words.volumesLegend(),
                "fill",
                QUIET,
                "font-size",
                "11");
        return svg.end();
    }

    private void scales(PlotWords words) {
        for (double tick : across.ticks()) {
            svg.line(x(tick), TOP, x(tick), TOP + HEIGHT, "stroke", HAIRLINE);
            String number = Decimals.rounded(tick, across.decimals());
            svg.words(
                    x(tick), TOP + HEIGHT + 16, "middle", number, "fill", QUIET, "font-size", "11");
        }
        for (double tick : up.ticks()) {
            svg.line(LEFT, y(tick), RIGHT, y(tick), "stroke", HAIRLINE);
            String number = Decimals.rounded(tick, up.decimals());
            svg.words(LEFT - 6, y(tick) + 4, "end", number, "fill", QUIET, "font-size", "11");
        }
        svg.words(
                (LEFT + RIGHT) / 2,
                TOP + HEIGHT + 35,
                "middle",
                words.volumesMean(unit),
                "class",
                "plot-axis",
                "font-size",
                "12");
        svg.words(
                12,
                TOP + HEIGHT / 2,
                "middle",
                words.volumesDifference(unit),
                "transform",
                "rotate(-90 12 " + Decimals.coordinate(TOP + HEIGHT / 2) + ")",
                "class",
                "plot-axis",
                "font-size",
                "12");
    }

    private void band(Interval interval) {
        if (!Double.isFinite(interval.low()) || !Double.isFinite(interval.high())) {
            return;
        }
        double top = y(interval.high());
        svg.empty(
                "rect",
                "class",
                "plot-interval",
                "x",
                Decimals.coordinate(LEFT),
                "y",
                Decimals.coordinate(top),
                "width",
                Decimals.coordinate(RIGHT - LEFT),
                "height",
                Decimals.coordinate(y(interval.low()) - top),
                "fill",
                INK,
                "fill-opacity",
                "0.07");
    }

    private void rule(double value, String dashes) {
        svg.line(
                LEFT,
                y(value),
                RIGHT,
                y(value),
                "stroke",
                INK,
                "stroke-width",
                "1.5",
                "stroke-dasharray",
                dashes);
    }

    private String shown(double value) {
        return Shown.value(value, unit);
    }

    private double x(double value) {
        return LEFT + across.share(value) * (RIGHT - LEFT);
    }

    private double y(double value) {
        return TOP + (1 - up.share(value)) * HEIGHT;
    }
}
