package org.gabarito.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.gabarito.evaluation.Aggregate;
import org.gabarito.evaluation.CaseScores;
import org.gabarito.report.html.HtmlReport;
import org.gabarito.report.html.Wording;
import org.junit.jupiter.api.Test;

class SampleSizeHintTest {
    /** DSC of liver 0.5, 0.6 …, its AVD 1, 2 … mm³; the tumour's do not vary. */
    private static Report report(int cases) {
        return Reports.of(
                IntStream.range(0, cases)
                        .mapToObj(i -> Reports.scored("m", "c" + i, 0.5 + i / 10.0, 1 + i, 1, 0))
                        .toArray(CaseScores[]::new));
    }

    private static Aggregate of(Report report, String className, String metric) {
        return report.results().aggregates().stream()
                .filter(one -> one.className().equals(className) && one.metric().equals(metric))
                .findFirst()
                .orElseThrow();
    }

    /** s = 0.1581 and t(4) = 2.776 give 0.1963; n by R's qt. */
    @Test
    void scoresAimAtAFiftiethOfTheirRange() {
        SampleSizeHint hint = SampleSizeHint.of(of(report(5), "liver", "dsc"), 95).orElseThrow();

        assertEquals(5, hint.cases());
        assertEquals(0.02, hint.aim());
        assertEquals(0.19632, hint.now(), 1e-5);
        assertEquals(243, hint.needed());
        assertFalse(hint.isEnough());
    }

    /** A quarter of ±1.963 mm³ is 0.49. */
    @Test
    void sizesAimAtTheRoundNumberAboveAQuarterOfToday() {
        SampleSizeHint hint = SampleSizeHint.of(of(report(5), "liver", "avd"), 95).orElseThrow();

        assertEquals(0.5, hint.aim());
        assertEquals(41, hint.needed());
    }

    @Test
    void saysNothingOfFewCasesOrWithoutVariation() {
        assertTrue(SampleSizeHint.of(of(report(4), "liver", "dsc"), 95).isEmpty());
        assertTrue(SampleSizeHint.of(of(report(5), "tumour", "dsc"), 95).isEmpty());
    }

    @Test
    void theReportSaysItInASentence() {
        Report five = report(5);
        String html = HtmlReport.text(five, Wording.ENGLISH);
        assertTrue(
                html.contains(
                        "liver (SD 0.16): an interval of ±0.02 needs about 250 cases; here there are 5"
                                + " (±0.2)."),
                html);
        assertTrue(html.contains("an interval of ±0.5 mm³ needs about 41 cases"), html);
        assertTrue(html.contains("The SD of few cases is uncertain itself"), html);
        assertFalse(html.contains("tumour (SD"), html);
        assertFalse(HtmlReport.text(report(4), Wording.ENGLISH).contains("data-sample-size"));

        Wording portuguese =
                new Wording(
                        new Locale("pt", "BR"), Wording.ENGLISH.plots(), Wording.ENGLISH.names());
        assertTrue(
                HtmlReport.text(five, portuguese)
                        .contains("um intervalo de ±0.02 precisa de cerca de 250 casos"));
    }

    @Test
    void theSummaryHasItByItself() throws IOException {
        JsonNode aggregates =
                new ObjectMapper().readTree(SummaryJson.text(report(5))).get("aggregates");
        for (JsonNode one : aggregates) {
            boolean varies = one.get("class").asText().equals("liver");
            assertEquals(varies, one.get("cases_needed").isObject(), one.toString());
        }
        JsonNode dsc = aggregates.get(0).get("cases_needed");
        assertEquals(243, dsc.get("cases").asLong());
        assertEquals(0.02, dsc.get("half_width").asDouble());
        assertEquals(0.19632, dsc.get("half_width_now").asDouble(), 1e-5);
    }

    @Test
    void numbersAreRoundedAsTheirUseAsks() {
        assertEquals("250", Shown.about(243, RoundingMode.CEILING));
        assertEquals("0.16", Shown.about(0.158, RoundingMode.HALF_EVEN));
        assertEquals("99", Shown.about(99, RoundingMode.CEILING));
        assertEquals(
                List.of(0.5, 0.5, 1.0, 20.0),
                List.of(0.49, 0.5, 0.51, 11.0).stream().map(Shown::roundAbove).toList());
    }
}
