package org.gabarito.report.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.gabarito.core.statistics.prevalence.DecisionCurve;
import org.gabarito.core.statistics.prevalence.PlaceOfUse;
import org.gabarito.dataset.Contents;
import org.gabarito.dataset.Dataset;
import org.gabarito.evaluation.CaseCurves;
import org.gabarito.evaluation.CaseScores;
import org.gabarito.evaluation.ClassCurve;
import org.gabarito.evaluation.CurvePoints;
import org.gabarito.evaluation.Evaluation;
import org.gabarito.evaluation.ObjectCurve;
import org.gabarito.plan.Category;
import org.gabarito.plan.MetricChoices;
import org.gabarito.plan.MetricConfig;
import org.gabarito.report.Curves;
import org.gabarito.report.Report;
import org.gabarito.report.Run;
import org.gabarito.report.html.Wording;
import org.gabarito.report.plot.CurveChart.Spot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

class CurvePlotsTest {
    private static final String EVIL = "a<b>&\"c\" whose name is far too long for any drawing";

    private static final CurvePlot.Look LOOK =
            new CurvePlot.Look(
                    Wording.ENGLISH::say, 95, new PlaceOfUse(OptionalDouble.of(0.05), 1, 1, 0.5));

    @TempDir private static Path folder;

    /** Sensitivity 0.9 of 10, specificity 0.8 of 20. */
    private static ClassCurve curve(String name) {
        return new ClassCurve(
                name,
                9,
                1,
                16,
                4,
                new ClassCurve.Area(0.85, 0.7, 1, 95),
                0.75,
                new CurvePoints(List.of(0.8, 0.5, 0.1), List.of(5L, 9L, 10L), List.of(1L, 4L, 20L)),
                List.of(new ClassCurve.Bin(20, 0.1, 1), new ClassCurve.Bin(10, 0.7, 9)),
                new CurvePoints(List.of(0.5, 0.25), List.of(9L, 9L), List.of(4L, 10L)));
    }

    private static Curves.Samples samples(int methods) {
        List<Curves.Of<ClassCurve>> of = new ArrayList<>();
        for (int i = 0; i < methods; i++) {
            of.add(new Curves.Of<>(EVIL + i, curve(EVIL)));
        }
        return new Curves.Samples("truth", EVIL, of);
    }

    private static Curves.Objects objects() {
        ObjectCurve curve =
                new ObjectCurve(
                        EVIL,
                        4,
                        2,
                        "mask_iou",
                        0.5,
                        new CurvePoints(
                                List.of(0.9, 0.8, Double.NEGATIVE_INFINITY),
                                List.of(1L, 2L, 3L),
                                List.of(0L, 1L, 20L)));
        return new Curves.Objects(EVIL, List.of(new Curves.Of<>(EVIL, curve)), List.of(2), 3);
    }

    private static List<String> everyDrawing() {
        List<String> drawings = new ArrayList<>();
        for (CurvePlot plot : CurvePlots.all()) {
            for (Curves.Group group : List.of(samples(1), samples(8), objects())) {
                if (plot.draws(group)) {
                    drawings.add(plot.svg(group, LOOK));
                }
            }
        }
        List<List<Long>> counts = List.of(List.of(3L, 1L), List.of(0L, 0L));
        drawings.add(
                ConfusionPlot.svg(
                        new Curves.Table("truth", EVIL, List.of(EVIL, "other"), counts),
                        LOOK.words()));
        assertEquals(8 * 2 + 2 + 1, drawings.size());
        return drawings;
    }

    @Test
    void everyDrawingIsWellFormedAndSaysWhatItIs() throws Exception {
        for (String svg : everyDrawing()) {
            Element root =
                    DocumentBuilderFactory.newInstance()
                            .newDocumentBuilder()
                            .parse(new InputSource(new StringReader(svg)))
                            .getDocumentElement();
            assertEquals("img", root.getAttribute("role"));
            assertEquals("title", root.getFirstChild().getNodeName());
            assertFalse(root.getFirstChild().getTextContent().isBlank());
            assertEquals("desc", root.getFirstChild().getNextSibling().getNodeName());
            assertFalse(root.getFirstChild().getNextSibling().getTextContent().isBlank(), svg);
        }
    }

    @Test
    void noDrawingHasACoordinateThatIsNoNumberOrAStyle() {
        for (String svg : everyDrawing()) {
            assertFalse(svg.contains("NaN"), svg);
            assertFalse(svg.contains("Infinity"), svg);
            assertFalse(svg.contains("style="), svg);
        }
    }

    @Test
    void onlyAsManyMethodsAreDrawnAsCanBeToldApart() {
        String svg = new RocPlot().svg(samples(8), LOOK);
        Matcher lines = Pattern.compile("class=\"plot-line\"").matcher(svg);
        assertEquals(1 + CurvePlot.MOST_METHODS, lines.results().count());
        assertTrue(
                new RocPlot().numbers(samples(8), LOOK).contains(EVIL.replace("\"", "\"\"") + 7));
    }

    /** The area under the line as it is drawn, in shares of the frame. */
    private static double area(String svg, int line) {
        Matcher paths = Pattern.compile("class=\"plot-line\" d=\"([^\"]*)\"").matcher(svg);
        for (int i = 0; i <= line; i++) {
            assertTrue(paths.find());
        }
        String[] places = paths.group(1).substring(1).split("L");
        double area = 0;
        double beforeX = 0;
        double beforeY = 0;
        for (int i = 0; i < places.length; i++) {
            String[] place = places[i].split(" ");
            double x = (Double.parseDouble(place[0]) - 62) / (406 - 62);
            double y = 1 - (Double.parseDouble(place[1]) - 30) / 300;
            area += i == 0 ? 0 : (x - beforeX) * (y + beforeY) / 2;
            beforeX = x;
            beforeY = y;
        }
        return area;
    }

    private static Report scored() throws IOException {
        StringBuilder truth = new StringBuilder("id,y_true\n");
        StringBuilder predicted = new StringBuilder("id,p\n");
        for (int i = 0; i < 60; i++) {
            truth.append('s').append(i).append(',').append(i * 7 % 3 == 0 ? 1 : 0).append('\n');
            predicted.append('s').append(i).append(',').append((i * i * 13 % 97) / 100.0);
            predicted.append('\n');
        }
        Path reference = Files.writeString(folder.resolve("truth.csv"), truth);
        TreeMap<String, Path> methods = new TreeMap<>();
        methods.put("model", Files.writeString(folder.resolve("model.csv"), predicted));
        MetricConfig config =
                MetricConfig.of(
                        "image-level-classification",
                        MetricChoices.parse("auroc,ap", Category.IMAGE_LEVEL_CLASSIFICATION).get());
        Evaluation evaluation = new Evaluation(config);
        List<CaseScores> cases =
                Dataset.open(reference, methods, Contents.TABLES).cases().stream()
                        .map(evaluation::score)
                        .toList();
        return new Report(
                config,
                cases,
                evaluation.results(cases),
                List.of(),
                List.of(),
                new Run("test", "test", null));
    }

    @Test
    void areasUnderDrawnLinesAreTheMetrics() throws IOException {
        Report report = scored();
        CaseCurves curves = report.cases().get(0).curves();
        ClassCurve curve = curves.samples().get(0);
        Curves.Group group = report.curves().groups().get(0);
        double auroc = report.results().scores().get(0).value();
        double ap = report.results().scores().get(1).value();
        assertEquals(curve.area().value(), auroc, 1e-12);
        // The first line is chance.
        assertEquals(auroc, area(new RocPlot().svg(group, LOOK), 1), 0.002);
        assertEquals(ap, area(new PrecisionRecallPlot().svg(group, LOOK), 1), 0.002);
        assertEquals(auroc, trapezoids(RocPlot.spots(curve)), 1e-12);
        assertEquals(ap, trapezoids(PrecisionRecallPlot.steps(curve)), 1e-12);
    }

    private static double trapezoids(List<Spot> spots) {
        double area = 0;
        for (int i = 1; i < spots.size(); i++) {
            Spot before = spots.get(i - 1);
            Spot spot = spots.get(i);
            area += (spot.x() - before.x()) * (spot.y() + before.y()) / 2;
        }
        return area;
    }

    @Test
    void dotsOfAFrocCurveAverageToItsScore() {
        Curves.Objects objects = objects();
        String svg = new FrocPlot().svg(objects, LOOK);
        Matcher dots =
                Pattern.compile("class=\"plot-point\" cx=\"[^\"]*\" cy=\"([^\"]*)\"").matcher(svg);
        double mean =
                dots.results()
                        .mapToDouble(dot -> 1 - (Double.parseDouble(dot.group(1)) - 30) / 300)
                        .average()
                        .orElseThrow();
        // 1/4 at 1/8 and 1/4, 2/4 at 1/2 to 8: false positives are 0, 1 and 20 in two images.
        assertEquals((2 * 0.25 + 5 * 0.5) / 7, mean, 1e-3);
        assertEquals((2 * 0.25 + 5 * 0.5) / 7, objects.curves().get(0).curve().froc(), 1e-12);
    }

    @Test
    void valuesAtAnotherPrevalenceAreThoseByHand() {
        // 0.9 · 0.05 / (0.9 · 0.05 + 0.2 · 0.95) and 0.8 · 0.95 / (0.8 · 0.95 + 0.1 · 0.05)
        assertTarget(PrevalenceQuantity.PPV, 0.045 / 0.235);
        assertTarget(PrevalenceQuantity.NPV, 0.76 / 0.765);
        assertTarget(PrevalenceQuantity.COST, 0.005 + 0.19);
        assertTarget(PrevalenceQuantity.BENEFIT, 0.045 - 0.19);
    }

    private static void assertTarget(PrevalenceQuantity quantity, double byHand) {
        String row =
                new PrevalencePlot(quantity)
                        .numbers(samples(1), LOOK)
                        .lines()
                        .filter(line -> line.contains(",target,"))
                        .findFirst()
                        .orElseThrow();
        String[] cells = row.split(",", -1);
        assertEquals(0.05, Double.parseDouble(cells[cells.length - 9]));
        assertEquals(byHand, Double.parseDouble(cells[cells.length - 8]), 1e-12);
    }

    @Test
    void costsAndThresholdAreThoseOfThePlaceOfUse() {
        CurvePlot.Look look =
                new CurvePlot.Look(
                        Wording.ENGLISH::say,
                        95,
                        new PlaceOfUse(OptionalDouble.empty(), 5, 2, 0.2));
        PrevalencePlot cost = new PrevalencePlot(PrevalenceQuantity.COST);
        // 5 · 1/30 + 2 · 4/30 and 9/30 − 4/30 · 0.2/0.8
        assertStudy(cost, look, 13 / 30.0, "5,2,");
        assertStudy(new PrevalencePlot(PrevalenceQuantity.BENEFIT), look, 8 / 30.0, ",,0.2");
        assertStudy(new PrevalencePlot(PrevalenceQuantity.PPV), look, 9 / 13.0, ",,");
        assertTrue(cost.svg(samples(1), look).contains(">a miss costs 5, a false alarm 2</text>"));
    }

    private static void assertStudy(
            PrevalencePlot plot, CurvePlot.Look look, double byHand, String assumed) {
        String row = plot.numbers(samples(1), look).lines().skip(1).findFirst().orElseThrow();
        assertTrue(row.endsWith(",study," + assumed), row);
        String[] cells = row.split(",", -1);
        assertEquals(byHand, Double.parseDouble(cells[cells.length - 8]), 1e-12);
    }

    @Test
    void aDecisionCurveIsAtThePrevalenceAskedFor() {
        List<DecisionCurve.Point> points = DecisionPlot.points(curve("x"), 0.05);
        assertEquals(0.25, points.get(0).threshold());
        assertEquals(0.05 * 0.9 - 0.95 * 0.5 / 3, points.get(0).model(), 1e-15);
        assertEquals(0.05 - 0.95 / 3, points.get(0).all(), 1e-15);
        String csv = new DecisionPlot().numbers(samples(1), LOOK);
        assertTrue(csv.contains(",0.05,0.25,"), csv);
    }

    @Test
    void linesAreCutAtTheFrame() {
        CurveChart chart =
                new CurveChart("x", "x", CurveChart.SHARE, false, new Axis(0, 1, 0.2))
                        .line(
                                List.of(new Spot(0, 0.5), new Spot(0.5, 1.5), new Spot(1, 0.5)),
                                CurveChart.Style.of(0));
        assertTrue(chart.svg().contains("d=\"M62 180L148 30M320 30L406 180\""), chart.svg());
    }

    @Test
    void everyCurveIsAFileOfItsOwn() throws IOException {
        Report report = scored();
        List<String> names = PlotFiles.names(report, PlotWords.ENGLISH, Wording.ENGLISH::say);
        for (String plot :
                List.of(
                        "confusion/model",
                        "roc/1",
                        "precision-recall/1",
                        "calibration/1",
                        "decision-curve/1",
                        "ppv/1",
                        "npv/1",
                        "expected-cost/1",
                        "net-benefit/1")) {
            assertTrue(names.contains(plot), plot + " in " + names);
        }
        PlotFiles.PlotFile file =
                PlotFiles.find(
                                report,
                                PlotWords.ENGLISH,
                                Wording.ENGLISH::say,
                                new PlaceOfUse(OptionalDouble.of(0.02), 1, 1, 0.5),
                                "ppv",
                                "1")
                        .orElseThrow();
        assertTrue(file.svg().contains("asked for: 2 %"), file.svg());
        assertFalse(file.svg().contains("var("), file.svg());
        assertTrue(PlotPng.of(file.svg()).isPresent());
    }

    @Test
    void sharesAreWrittenInPercents() {
        assertEquals("20 %", CurvePlots.percent(0.2));
        assertEquals("1.25 %", CurvePlots.percent(0.0125));
        assertEquals("0.1 %", CurvePlots.percent(0.001));
        assertEquals("98.8 %", CurvePlots.percent(0.9875));
        assertEquals("0.00001 %", CurvePlots.percent(1e-7));
    }
}
