package org.gabarito.report.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.gabarito.core.statistics.Interval;
import org.gabarito.evaluation.Results;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;

class PlotFilesTest {
    private static final Results RESULTS =
            Samples.results(
                    Samples.aggregate("<script>alert(1)</script>", "dsc", 0.5, 0.7, 0.8, 0.9),
                    Samples.aggregate("liver", "dsc", new Interval(0.1, 0.9, 95, "t"), 0.1, 0.9),
                    Samples.aggregate("liver", "avd", 7));

    @Test
    void givesAFileForEachFigureOfEachPlot() {
        List<PlotFiles.PlotFile> files = PlotFiles.of(RESULTS, PlotWords.ENGLISH);
        Set<String> names = new HashSet<>();
        files.forEach(file -> names.add(file.plot() + "/" + file.name()));
        assertEquals(files.size(), names.size());
        assertTrue(names.containsAll(Set.of("means/dsc", "means/avd", "distribution/dsc")));
    }

    @Test
    void givesDrawingsThatNeedNoPage() throws Exception {
        for (PlotFiles.PlotFile file : PlotFiles.of(RESULTS, PlotWords.ENGLISH)) {
            assertFalse(file.svg().contains("var("), file.svg());
            assertFalse(file.svg().contains("currentColor"), file.svg());
            assertFalse(file.svg().contains("inherit"), file.svg());
            assertFalse(file.svg().contains("<script"), file.svg());
            DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(file.svg())));
        }
    }

    @Test
    void drawsEveryFigureAsPixelsToo() throws IOException {
        for (PlotFiles.PlotFile file : PlotFiles.of(RESULTS, PlotWords.ENGLISH)) {
            byte[] png = PlotPng.of(file.svg()).orElseThrow();
            BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
            assertEquals(1240, image.getWidth());
            Set<Integer> colours = new HashSet<>();
            for (int y = 0; y < image.getHeight(); y++) {
                for (int x = 0; x < image.getWidth(); x++) {
                    colours.add(image.getRGB(x, y));
                }
            }
            assertTrue(colours.contains(0xffffffff));
            assertTrue(colours.size() > 20, file.name());
        }
    }

    @Test
    void tellsTheNumbersOfADistribution() {
        assertEquals(
                """
                method,class,metric,parameters,case,value,unit,set_by_policy
                net,liver,avd,,"case<0>&""\",7,mm³,false
                """,
                PlotFiles.find(RESULTS, PlotWords.ENGLISH, "distribution", "avd")
                        .orElseThrow()
                        .csv());
    }

    @Test
    void tellsTheNumbersOfMeans() {
        assertEquals(
                """
                method,class,metric,parameters,mean,low,high,level,interval,median,q1,q3,used,expected,unit
                net,<script>alert(1)</script>,dsc,,0.725,,,,,0.8,0.7,0.9,4,5,
                net,liver,dsc,,0.5,0.1,0.9,95,t,0.9,0.1,0.9,2,3,
                """,
                PlotFiles.find(RESULTS, PlotWords.ENGLISH, "means", "dsc").orElseThrow().csv());
    }

    @Test
    void namesFilesAfterMetricsAndTheirParameters() {
        assertEquals("nsd-tau-2mm", new Figure("nsd", "tau=2mm", "").slug());
        assertEquals("dsc", new Figure("dsc", "", "").slug());
    }

    @Test
    void findsNoPlotThatThereIsNot() {
        assertTrue(PlotFiles.find(RESULTS, PlotWords.ENGLISH, "means", "../dsc").isEmpty());
        assertTrue(PlotFiles.find(RESULTS, PlotWords.ENGLISH, "pie", "dsc").isEmpty());
    }
}
