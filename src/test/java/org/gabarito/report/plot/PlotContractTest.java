package org.gabarito.report.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.gabarito.core.statistics.Interval;
import org.gabarito.evaluation.Results;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

/** What holds for every plot. */
class PlotContractTest {
    private static final Results RESULTS =
            Samples.results(
                    Samples.aggregate(
                            "a<b>&\"c\" with a name that is far too long for the margin",
                            "dsc",
                            new Interval(0.1, 0.9, 95, "t"),
                            0.1,
                            0.9),
                    Samples.aggregate("none", "dsc"),
                    Samples.aggregate("one", "avd", 7),
                    Samples.aggregate("all zero", "avd", 0, 0, 0),
                    Samples.aggregate("endless", "avd", 1, Double.POSITIVE_INFINITY, 2));

    static Stream<Plot> plots() {
        return Plots.all().stream();
    }

    @ParameterizedTest
    @MethodSource("plots")
    void isWellFormedAndSaysWhatItIs(Plot plot) throws Exception {
        List<Figure> figures = plot.draw(RESULTS, PlotWords.ENGLISH);

        assertEquals(2, figures.size());
        for (Figure figure : figures) {
            Element root =
                    DocumentBuilderFactory.newInstance()
                            .newDocumentBuilder()
                            .parse(new InputSource(new StringReader(figure.svg())))
                            .getDocumentElement();
            assertEquals("svg", root.getTagName());
            assertEquals("img", root.getAttribute("role"));
            assertEquals("title", root.getFirstChild().getNodeName());
            assertFalse(root.getFirstChild().getTextContent().isBlank());
            assertEquals("desc", root.getFirstChild().getNextSibling().getNodeName());
            assertTrue(root.getElementsByTagName("text").getLength() > 0);
        }
    }

    @ParameterizedTest
    @MethodSource("plots")
    void hasNoCoordinateThatIsNoNumber(Plot plot) {
        for (Figure figure : plot.draw(RESULTS, PlotWords.ENGLISH)) {
            assertFalse(figure.svg().contains("NaN"), figure.svg());
            assertFalse(figure.svg().contains("Infinity"), figure.svg());
        }
    }

    @ParameterizedTest
    @MethodSource("plots")
    void hasNoInlineStyleWhichPagesForbid(Plot plot) {
        for (Figure figure : plot.draw(RESULTS, PlotWords.ENGLISH)) {
            assertFalse(figure.svg().contains("style="), figure.svg());
        }
    }

    @ParameterizedTest
    @MethodSource("plots")
    void printsHowManyValuesThereAreOfHowMany(Plot plot) {
        assertTrue(plot.draw(RESULTS, PlotWords.ENGLISH).get(0).svg().contains("n = 2 of 3"));
    }

    @ParameterizedTest
    @MethodSource("plots")
    void drawsNothingWhenThereAreNoResults(Plot plot) {
        assertEquals(List.of(), plot.draw(Samples.results(), PlotWords.ENGLISH));
    }
}
