package org.gabarito.report.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import org.gabarito.core.statistics.prevalence.PlaceOfUse;
import org.gabarito.evaluation.CaseCurves;
import org.gabarito.evaluation.CaseScores;
import org.gabarito.evaluation.ClassCurve;
import org.gabarito.evaluation.CurvePoints;
import org.gabarito.evaluation.Evaluation;
import org.gabarito.evaluation.ObjectCurve;
import org.gabarito.plan.Category;
import org.gabarito.plan.MetricChoices;
import org.gabarito.plan.MetricConfig;
import org.gabarito.report.Report;
import org.gabarito.report.Reports;
import org.gabarito.report.Run;
import org.gabarito.report.plot.PlotWords;
import org.junit.jupiter.api.Test;

class CurvesSectionTest {
    private static final Wording PORTUGUESE =
            new Wording(Locale.forLanguageTag("pt-BR"), PlotWords.ENGLISH, info -> info.name());

    private static ClassCurve curve(String name, long hits, long misses, long right, long alarms) {
        return new ClassCurve(
                name,
                hits,
                misses,
                right,
                alarms,
                new ClassCurve.Area(0.85, 0.7, 1, 95),
                0.75,
                new CurvePoints(
                        List.of(0.8, 0.1),
                        List.of(hits, hits + misses),
                        List.of(alarms, right + alarms)),
                List.of(new ClassCurve.Bin(30, 0.3, 10)),
                new CurvePoints(List.of(0.5), List.of(hits), List.of(alarms)));
    }

    private static Report report(CaseCurves... curves) {
        return report("auroc", curves);
    }

    private static Report report(String metrics, CaseCurves... curves) {
        MetricConfig config =
                MetricConfig.of(
                        "image-level-classification",
                        MetricChoices.parse(metrics, Category.IMAGE_LEVEL_CLASSIFICATION).get());
        List<CaseScores> cases = new ArrayList<>();
        for (int i = 0; i < curves.length; i++) {
            cases.add(
                    CaseScores.failed("net" + i, "truth", List.of(), "", List.of())
                            .with(curves[i]));
        }
        return new Report(
                config,
                cases,
                new Evaluation(config).results(cases),
                List.of(),
                List.of(),
                new Run("test", "test", null));
    }

    private static CaseCurves samples(ClassCurve... curves) {
        return new CaseCurves(
                List.of("no", "yes"),
                List.of(List.of(16L, 4L), List.of(1L, 9L)),
                List.of(curves),
                List.of());
    }

    private static CurvesAsked asked(String className, OptionalDouble prevalence) {
        return new CurvesAsked(
                className,
                "",
                "",
                new PlaceOfUse(prevalence, 1, 1, 0.5),
                prevalence.isPresent() ? Map.of("prevalence", "5 %") : Map.of(),
                "/evaluations/1/curves",
                "/api/evaluations/1/plots");
    }

    private static long count(String html, String wanted) {
        return Pattern.compile(wanted).matcher(html).results().count();
    }

    @Test
    void tellsTheValuesAtThePrevalenceAskedFor() {
        String html =
                CurvesPart.html(
                        report(samples(curve("yes", 9, 1, 16, 4))),
                        Wording.ENGLISH,
                        asked("", OptionalDouble.of(0.05)));
        assertTrue(html.contains(">5 %, asked for</th><td class=\"number\">0.1915<"), html);
        assertTrue(html.contains(">33.3 %, this study</th>"), html);
        assertTrue(html.contains("10 + 20"), html);
        assertTrue(html.contains("0.8500 (0.7000 – 1.0000)"), html);
        assertTrue(html.contains("/plots/ppv/yes.png?prevalence=5+%25\""), html);
    }

    @Test
    void saysWhyAValueIsUndefined() {
        String html =
                CurvesPart.html(
                        report(samples(curve("yes", 0, 10, 20, 0))),
                        Wording.ENGLISH,
                        asked("", OptionalDouble.empty()));
        assertTrue(html.contains("undefined: no sample was called positive"), html);
        assertFalse(html.contains("NaN"), html);
    }

    @Test
    void manyClassesAreLimitedWithLinksToTheRest() {
        ClassCurve[] curves = new ClassCurve[20];
        for (int i = 0; i < curves.length; i++) {
            curves[i] = curve("c" + i, 10 + i, 1, 200, 4);
        }
        Report report = report(samples(curves));
        String page = CurvesPart.html(report, Wording.ENGLISH, asked("", OptionalDouble.empty()));
        assertEquals(CurvesSection.MOST_CLASSES, count(page, "data-plot=\"roc\""));
        assertTrue(page.contains("Drawn are the 9 most frequent of 20 classes."), page);
        assertTrue(page.contains("href=\"/evaluations/1/curves?class=c0\""), page);
        assertTrue(page.contains("ROC, class c19"), page);
        String alone =
                CurvesPart.html(report, Wording.ENGLISH, asked("c0", OptionalDouble.empty()));
        assertEquals(1, count(alone, "data-plot=\"roc\""));
        assertTrue(alone.contains("ROC, class c0"), alone);
        String file = HtmlReport.text(report, Wording.ENGLISH);
        assertTrue(file.contains("Drawn are the 9 most frequent of 20 classes; the plot"), file);
        assertFalse(file.contains("/evaluations/1"), file);
    }

    @Test
    void severalMethodsShareADrawing() {
        String html =
                CurvesPart.html(
                        report(
                                samples(curve("yes", 9, 1, 16, 4)),
                                samples(curve("yes", 5, 5, 18, 2))),
                        Wording.ENGLISH,
                        asked("", OptionalDouble.empty()));
        assertEquals(1, count(html, "data-plot=\"roc\""));
        assertTrue(html.contains("net0: area 0.8500"), html);
        assertTrue(html.contains("net1: area 0.8500"), html);
        assertEquals(2, count(html, "data-plot=\"confusion\""));
    }

    @Test
    void isWrittenInPortuguese() {
        String html =
                CurvesPart.html(
                        report(samples(curve("yes", 9, 1, 16, 4))),
                        PORTUGUESE,
                        asked("", OptionalDouble.of(0.05)));
        assertTrue(html.contains(">Curvas</h2>"), html);
        assertTrue(html.contains("Em outra prevalência"), html);
        assertTrue(html.contains("sensibilidade"), html);
    }

    @Test
    void objectsHaveTheirOwnCurvesAndSayWhatIsNotInThem() {
        ObjectCurve curve =
                new ObjectCurve(
                        "cell",
                        3,
                        1,
                        "mask_iou",
                        0.5,
                        new CurvePoints(List.of(0.9), List.of(1L), List.of(0L)));
        String html =
                CurvesPart.html(
                        report(new CaseCurves(List.of(), List.of(), List.of(), List.of(curve))),
                        Wording.ENGLISH,
                        asked("", OptionalDouble.empty()));
        assertEquals(1, count(html, "data-plot=\"froc\""));
        assertEquals(1, count(html, "data-plot=\"object-precision-recall\""));
        assertTrue(html.contains("mask_iou ≥ 0.5"), html);
        assertTrue(html.contains("with a single image"), html);
        assertFalse(html.contains("prevalence"), html);
    }

    @Test
    void isNotThereWhereThereIsNothingToDraw() {
        assertEquals("", everything(Reports.several()));
        ObjectCurve nothing = new ObjectCurve("cell", 3, 1, "mask_iou", 0.5, CurvePoints.NONE);
        assertEquals(
                "",
                everything(
                        report(new CaseCurves(List.of(), List.of(), List.of(), List.of(nothing)))));
    }

    private static String everything(Report report) {
        return CurvesPart.html(report, Wording.ENGLISH, CurvesAsked.all(report));
    }

    @Test
    void costsAndThresholdAreThoseOfTheMetrics() {
        String plain = everything(report(samples(curve("yes", 9, 1, 16, 4))));
        assertTrue(plain.contains("a miss and a false alarm cost 1 each. Net"), plain);
        String html =
                everything(
                        report("ec(miss=5),nb(threshold=0.2)", samples(curve("yes", 9, 1, 16, 4))));
        assertTrue(html.contains("Expected cost: a miss costs 5 times a false alarm."), html);
        assertTrue(html.contains("Net benefit: threshold 0.2."), html);
        // (5 · 1 + 4) / 30 and (9 − 4 / 4) / 30 at the prevalence of the study
        assertTrue(html.contains("<td class=\"number\">0.3000<"), html);
        assertTrue(html.contains("<td class=\"number\">0.2667<"), html);
        assertEquals(1, count(html, ">a miss costs 5 times a false alarm</text>"));
        assertEquals(2, count(html, ">threshold 0.2</text>"));
    }
}
