package org.gabarito.report.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.gabarito.report.Report;
import org.gabarito.report.Reports;
import org.gabarito.report.SummaryJson;
import org.gabarito.report.comparison.Comparisons;
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
    void saysWhetherTheWinnerChangesWithTheMetric() {
        String html = ComparisonSection.metrics(Comparisons.of(TWO), Wording.ENGLISH);

        assertTrue(
                html.contains("liver: the winner does not change: A is first by every metric."),
                html);
    }
}
