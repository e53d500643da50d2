package org.gabarito.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.gabarito.evaluation.CaseScores;
import org.gabarito.plan.MetricConfigFile;
import org.junit.jupiter.api.Test;

class SummaryJsonTest {
    private static JsonNode summary(Report report) throws IOException {
        return new ObjectMapper().readTree(SummaryJson.text(report));
    }

    @Test
    void namesEveryCaseByItsFate() throws IOException {
        JsonNode cases = summary(Reports.several()).get("cases");
        assertEquals(4, cases.get("expected").asInt());
        assertEquals(2, cases.get("scored").asInt());
        assertEquals("case_3", cases.get("missing").get(0).get("case").asText());
        assertEquals("case_4", cases.get("failed").get(0).get("case").asText());
        assertTrue(cases.get("failed").get(0).get("reason").asText().contains("too early"));
        assertEquals("stray_99", cases.get("extra").get(0).asText());
    }

    @Test
    void givesTheHeadlineUnderEachPolicy() throws IOException {
        JsonNode tumour = summary(Reports.several()).get("aggregates").get(2);
        assertEquals("tumour", tumour.get("class").asText());
        assertEquals((1 + 0.7 + 0 + 0) / 4, tumour.get("mean").asDouble(), 1e-15);
        JsonNode headline = tumour.get("headline");
        assertEquals(0.7, headline.get("raw").get("mean").asDouble());
        assertEquals(1, headline.get("raw").get("used").asInt());
        assertEquals(1.7 / 4, headline.get("best-worst").get("mean").asDouble(), 1e-15);
        assertEquals(0.7 / 3, headline.get("nan").get("mean").asDouble(), 1e-15);
        assertEquals(95, tumour.get("ci").get("level").asInt());
        assertEquals(1, tumour.get("counts").get("both_empty").asInt());
    }

    @Test
    void namesWhatIsLeftOut() throws IOException {
        JsonNode volume = summary(Reports.several()).get("aggregates").get(1);
        assertEquals("avd", volume.get("metric").asText());
        assertEquals("mm³", volume.get("unit").asText());
        assertEquals(2, volume.get("used").asInt());
        List<String> names = new ArrayList<>();
        volume.get("left_out").forEach(name -> names.add(name.asText()));
        assertEquals(List.of("case_3", "case_4"), names);
    }

    @Test
    void saysWhereTheNumbersComeFrom() throws IOException {
        JsonNode provenance = summary(Reports.several()).get("provenance");
        assertEquals("0.1.0", provenance.get("version").asText());
        assertEquals("gabarito score a b", provenance.get("command").asText());
        assertEquals(1, provenance.get("seed").asInt());
        assertEquals(MetricConfigFile.hash(Reports.CONFIG), provenance.get("config_hash").asText());
        assertEquals(
                Reports.CONFIG,
                MetricConfigFile.read(provenance.get("config").toString(), "config").get());
        assertEquals("sha256:cc", provenance.get("trees").get("hash").asText());
        assertEquals(4, provenance.get("inputs").size());
        assertEquals("case_2", provenance.get("inputs").get(0).get("case").asText());
        assertEquals("sha256:bb", provenance.get("inputs").get(0).get("prediction").asText());
        assertTrue(provenance.get("inputs").get(1).get("prediction").isNull());
    }

    @Test
    void undefinedIsNullAndTheOrderOfCasesMakesNoDifference() {
        Report report = Reports.of(Reports.missing("m", "a"), Reports.failed("m", "b"));
        String text = SummaryJson.text(report);
        assertTrue(text.contains("\"median\" : null") || text.contains("\"ci\" : null"), text);
        assertFalse(text.contains("NaN"));
        CaseScores one = Reports.scored("m", "x", 0.5, 1, 0.5, 1);
        CaseScores two = Reports.scored("m", "y", 0.5, 2, 0.5, 2);
        assertEquals(
                SummaryJson.text(Reports.of(one, two)), SummaryJson.text(Reports.of(two, one)));
    }
}
