package org.gabarito.report.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.gabarito.core.statistics.Interval;
import org.junit.jupiter.api.Test;

class DistributionPlotTest {
    private final Plot plot = new DistributionPlot();

    @Test
    void drawsOneMarkForEachCase() {
        // The fourth and the eighth of eight are set by a policy.
        String svg = only("dsc", 0.5, 0.6, 0.7, 0, 0.8, 0.85, 0.9, 0);

        assertEquals(6, count(svg, "class=\"plot-point\""));
        assertEquals(2, count(svg, "class=\"plot-policy\""));
    }

    @Test
    void placesAValueOnTheMetricsRange() {
        // The axis runs from x = 90 to x = 580, so that 0.5 stands at 335.
        String svg = only("dsc", 0.5);

        assertTrue(svg.contains("class=\"plot-point\" cx=\"335\""), svg);
        assertTrue(svg.contains("class=\"plot-mean\" cx=\"335\""), svg);
    }

    @Test
    void drawsABoxFromTheFirstToTheThirdQuartile() {
        String svg = only("dsc", 0.2, 0.4, 0.6, 0.8);

        assertTrue(svg.contains("class=\"plot-box\" x=\"286\" y=\"16\" width=\"196\""), svg);
    }

    @Test
    void drawsNoBoxForFewerThanThreeValues() {
        assertFalse(only("dsc", 0.2, 0.4).contains("plot-box"));
    }

    @Test
    void drawsTheIntervalAsAWhisker() {
        Interval interval = new Interval(0.4, 0.6, 95, "t");
        String svg =
                plot.draw(
                                Samples.results(Samples.aggregate("a", "dsc", interval, 0.4, 0.6)),
                                PlotWords.ENGLISH)
                        .get(0)
                        .svg();

        assertTrue(svg.contains("M286 54H384"), svg);
        assertTrue(svg.contains("mean with 95 % interval"), svg);
    }

    @Test
    void isTheSameForTheSameResults() {
        assertEquals(only("dsc", 0.3, 0.4, 0.5), only("dsc", 0.3, 0.4, 0.5));
    }

    @Test
    void writesManyMarksAsOnePath() {
        double[] values = new double[1000];
        Arrays.setAll(values, i -> i / 1000.0);
        String svg = only("dsc", values);

        // Three quarters of 1000; the others are set by a policy.
        assertEquals(1, count(svg, "class=\"plot-points\""));
        assertEquals(750, count(svg, "h0"));
    }

    @Test
    void makesOneFigureForEachMetricWithOneRowForEachClass() {
        List<Figure> figures =
                plot.draw(
                        Samples.results(
                                Samples.aggregate("liver", "dsc", 0.9),
                                Samples.aggregate("liver", "avd", 12),
                                Samples.aggregate("tumour", "dsc", 0.5),
                                Samples.aggregate("tumour", "avd", 3)),
                        PlotWords.ENGLISH);

        assertEquals(List.of("dsc", "avd"), figures.stream().map(Figure::metric).toList());
        assertEquals(2, count(figures.get(0).svg(), "class=\"plot-row\""));
        assertTrue(figures.get(1).svg().contains("AVD [mm³], lower is better"));
    }

    private String only(String metric, double... values) {
        return plot.draw(
                        Samples.results(Samples.aggregate("liver", metric, values)),
                        PlotWords.ENGLISH)
                .get(0)
                .svg();
    }

    private static int count(String text, String part) {
        return (int) Pattern.compile(Pattern.quote(part)).matcher(text).results().count();
    }
}
