package org.gabarito.report.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.gabarito.evaluation.CaseTraits;
import org.gabarito.evaluation.Results;
import org.junit.jupiter.api.Test;

/** Results broken down by the size of the structure and by groups of cases. */
class SizeAndGroupPlotTest {
    private static final Results PLAIN =
            Samples.results(Samples.aggregate("liver", "dsc", 0.2, 0.4, 0.8, 0.9, 0.95));

    private static String name(int i) {
        return "case<" + i + ">&\"";
    }

    private static Results withSizes(double... sizes) {
        Map<String, Double> byCase = new HashMap<>();
        for (int i = 0; i < sizes.length; i++) {
            byCase.put(name(i), sizes[i]);
        }
        return PLAIN.with(new CaseTraits(Map.of("liver", byCase), "mm³", Map.of()));
    }

    @Test
    void casesFallIntoHalvesOfPowersOfTenWithTheirNumber() {
        Figure figure = Plots.SIZE.draw(withSizes(1, 2, 20, 1000, 3000), PlotWords.ENGLISH).get(0);

        assertTrue(
                figure.svg().contains("1 to 3.2: median 0.3000, n = 2; 10 to 32: median 0.8000"),
                figure.svg());
        assertTrue(figure.svg().contains("size in the reference [mm³], logarithmic"));
        assertEquals(5, figure.svg().split("<circle", -1).length - 1);
        assertFalse(figure.svg().contains("NaN"));
        assertFalse(figure.svg().contains("style="));
    }

    @Test
    void aSizeThatIsAPowerOfTenBelongsToTheUpperBin() {
        String svg = Plots.SIZE.draw(withSizes(10, 100, 1000), PlotWords.ENGLISH).get(0).svg();
        assertTrue(svg.contains("10 to 32: median 0.2000, n = 1"), svg);
        assertTrue(svg.contains("1000 to 3200: median 0.8000, n = 1"), svg);
    }

    @Test
    void withoutSizesOrWithEqualOnesNothingIsDrawn() {
        assertEquals(List.of(), Plots.SIZE.draw(PLAIN, PlotWords.ENGLISH));
        assertEquals(List.of(), Plots.SIZE.draw(withSizes(7, 7, 7), PlotWords.ENGLISH));
        assertEquals(2, Plots.of(PLAIN).size());
        assertEquals(3, Plots.of(withSizes(1, 2)).size());
    }

    @Test
    void theNumbersBehindItNameEverySize() {
        String csv = Plots.SIZE.numbers(withSizes(10, 20), "dsc", "");
        assertEquals(3, csv.lines().count());
        assertTrue(csv.contains(",10,mm³,0.2,"), csv);
    }

    @Test
    void eachGroupHasARowWithItsNumber() {
        Map<String, String> sites = new HashMap<>();
        IntStream.range(0, 4).forEach(i -> sites.put(name(i), i < 3 ? "site A" : "site B"));
        Results results = PLAIN.with(new CaseTraits(Map.of(), "", Map.of("site", sites)));

        Plot plot = Plots.groups(results).get(0);
        String svg = plot.draw(results, PlotWords.ENGLISH).get(0).svg();

        assertEquals("by-site", plot.id());
        assertTrue(svg.contains("DSC by site: every case, class by class"), svg);
        assertTrue(svg.contains("liver · site A: mean 0.4667, median 0.4000, n = 3 of 3."), svg);
        assertTrue(svg.contains("liver · site B"), svg);
    }

    @Test
    void oneGroupIsNoBreakdown() {
        Results results =
                PLAIN.with(new CaseTraits(Map.of(), "", Map.of("site", Map.of(name(0), "site A"))));
        assertEquals(List.of(), Plots.groups(results).get(0).draw(results, PlotWords.ENGLISH));
    }
}
