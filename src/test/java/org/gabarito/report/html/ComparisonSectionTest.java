package org.gabarito.report.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gabarito.evaluation.CaseScores;
import org.gabarito.report.Report;
import org.gabarito.report.Reports;
import org.gabarito.report.SummaryJson;
import org.gabarito.report.comparison.Comparisons;
import org.gabarito.report.comparison.MethodComparison;
import org.junit.jupiter.api.Test;

class ComparisonSectionTest {
    private static final Wording PORTUGUESE =
            new Wording(
                    Locale.forLanguageTag("pt-BR"),
                    Wording.ENGLISH.plots(),
                    Wording.ENGLISH.names());

    private static final Report TWO =
            Reports.of(
                    Reports.scored("A", "1", 0.9, 1, 0.8, 2),
                    Reports.scored("A", "2", 0.8, 2, 0.7, 3),
                    Reports.scored("<b>", "1", 0.7, 3, 0.6, 4),
                    Reports.scored("<b>", "2", 0.6, 4, 0.5, 5));

    @Test
    void tellsDrawsAndTablesEveryComparison() {
        Comparisons all = Comparisons.of(TWO);

        assertEquals(4, all.comparisons().size());
        for (Wording wording : List.of(Wording.ENGLISH, PORTUGUESE)) {
            String html = ComparisonSection.of(all.comparisons().get(0), wording, "/files");
            for (String plot :
                    List.of(
                            "method-values",
                            "differences",
                            "rank-lines",
                            "podium",
                            "stability",
                            "significance")) {
                assertTrue(html.contains("data-plot=\"" + plot + "\""), plot);
                assertTrue(html.contains("href=\"/files/" + plot + "/dsc-liver.svg\""), html);
            }
            assertEquals(
                    6,
                    Pattern.compile("<title>[^<]+</title><desc>").matcher(html).results().count());
            assertTrue(html.contains("&lt;b&gt;") && !html.contains("<b>"), html);
            assertFalse(html.contains("{"), "nothing is left to be filled in");
        }
    }

    private static final Report THREE =
            Reports.of(
                    IntStream.range(0, 7)
                            .boxed()
                            .flatMap(
                                    i ->
                                            Stream.of(
                                                    scored("A", i, 0.9 - i / 50.0),
                                                    scored("B", i, 0.8 - i / 100.0),
                                                    scored("C", i, i == 0 ? 0.82 : 0.7)))
                            .toArray(CaseScores[]::new));

    private static CaseScores scored(String method, int id, double dsc) {
        return Reports.scored(method, "c" + id, dsc, id, dsc, id);
    }

    @Test
    void threeMethodsHaveMeanRanksAndTheirDrawing() {
        MethodComparison dsc = Comparisons.of(THREE).comparisons().get(0);
        for (Wording wording : List.of(Wording.ENGLISH, PORTUGUESE)) {
            String html = ComparisonSection.of(dsc, wording, "/files");
            assertTrue(html.contains("data-plot=\"critical-difference\""), html);
            assertTrue(html.contains("href=\"/files/critical-difference/dsc-liver.png\""), html);
            assertTrue(html.contains("class=\"plot-tied\""), html);
            assertFalse(html.contains("{"), "nothing is left to be filled in");
        }
        String html = ComparisonSection.of(dsc, Wording.ENGLISH, "");
        assertTrue(html.contains("Friedman over 7 of 7 cases"), html);
        assertTrue(
                html.contains(
                        "Mean ranks: A 1.00, B 2.14, C 2.86. By Nemenyi’s test those at least 1.25"
                                + " apart differ; not told apart: A = B; B = C. The paired tests with"
                                + " Holm, on which the sentences here rest, judge otherwise: A and B"
                                + " (Holm p = 0.047, Nemenyi p = 0.082); B and C"),
                html);
        assertFalse(
                ComparisonSection.of(Comparisons.of(TWO).comparisons().get(0), PORTUGUESE, "")
                        .contains("Nemenyi"));
    }

    @Test
    void saysHowManyCasesWouldTellTheFirstTwoApart() {
        MethodComparison dsc = Comparisons.of(THREE).comparisons().get(0);
        String html = ComparisonSection.of(dsc, Wording.ENGLISH, "");

        assertTrue(
                html.contains(
                        "To tell a mean difference as large as that between A and B (0.07; SD of the"
                                + " differences 0.022) with 80 % power takes about 6 cases at level"
                                + " 0.05, were it the only pair; here there are 7."),
                html);
        assertTrue(html.contains("plan with the smallest difference that matters"), html);
        assertFalse(
                ComparisonSection.of(Comparisons.of(TWO).comparisons().get(0), PORTUGUESE, "")
                        .contains("Para mostrar uma diferença"));
    }

    @Test
    void reportAndSummaryCompareMethodsWhereThereAreSeveral() {
        String html = HtmlReport.text(TWO, Wording.ENGLISH);
        assertTrue(html.contains("id=\"comparison\""), html);
        assertTrue(SummaryJson.text(TWO).contains("\"comparison\""));

        Report one = Reports.of(Reports.scored("A", "1", 0.9, 1, 0.8, 2));
        assertFalse(HtmlReport.text(one, Wording.ENGLISH).contains("id=\"comparison\""));
        assertFalse(SummaryJson.text(one).contains("\"comparison\""));
    }

    @Test
    void theWinnerByMetricIsAFileToo() {
        assertTrue(
                ComparisonFigures.names(TWO, Wording.ENGLISH)
                        .containsAll(List.of("metric-ranks/liver", "metric-ranks/tumour")));
        String csv =
                ComparisonFigures.find(TWO, Wording.ENGLISH, "metric-ranks", "liver")
                        .orElseThrow()
                        .csv();
        assertTrue(csv.contains("\nliver,dsc,,A,2") && csv.contains("\nliver,avd,"), csv);
        assertFalse(csv.contains("tumour"), csv);
    }

    @Test
    void saysWhetherTheWinnerChangesWithTheMetric() {
        String html = ComparisonSection.metrics(Comparisons.of(TWO), Wording.ENGLISH, "");

        assertTrue(
                html.contains("liver: the winner does not change: A is first by every metric."),
                html);
    }
}
