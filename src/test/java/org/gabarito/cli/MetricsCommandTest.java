package org.gabarito.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.stream.StreamSupport;
import org.gabarito.cli.CommandLines.Outcome;
import org.gabarito.core.metric.catalog.MetricCatalog;
import org.gabarito.core.metric.catalog.MetricIds;
import org.junit.jupiter.api.Test;

class MetricsCommandTest {

    @Test
    void listsEveryMetricOfTheCatalogue() {
        Outcome outcome = CommandLines.run("metrics");

        List<String> ids = outcome.out().lines().skip(1).map(line -> line.split(" ")[0]).toList();
        assertEquals(MetricCatalog.all().stream().map(metric -> metric.info().id()).toList(), ids);
        assertEquals(Exit.DONE, outcome.exit());
    }

    @Test
    void showsOneMetricByAnyOfItsNames() {
        Outcome outcome = CommandLines.run("metrics", "dice");

        assertTrue(outcome.out().startsWith("dsc: "), outcome.out());
        assertTrue(outcome.out().contains("2 TP"), outcome.out());
        assertTrue(outcome.out().contains("10.2307/1932409"), outcome.out());
    }

    @Test
    void givesTheCatalogueAsJson() throws JsonProcessingException {
        JsonNode all =
                new ObjectMapper().readTree(CommandLines.run("metrics", "--format=json").out());

        assertEquals(MetricIds.all().size(), all.size());
        JsonNode avd =
                StreamSupport.stream(all.spliterator(), false)
                        .filter(metric -> metric.get("id").asText().equals("avd"))
                        .findFirst()
                        .orElseThrow();
        assertEquals("lower", avd.get("direction").asText());
        assertEquals(0, avd.get("min").asInt());
        assertTrue(avd.get("max").isNull(), "an infinite bound is null");
    }

    @Test
    void misspeltMetricNamesTheNearest() {
        Outcome outcome = CommandLines.run("metrics", "dcs");

        assertEquals(Exit.USAGE, outcome.exit());
        assertTrue(outcome.err().contains("Did you mean dsc?"), outcome.err());
    }

    @Test
    void showsWhereAMetricComesFromAndEveryWayToComputeIt() {
        Outcome outcome = CommandLines.run("metrics", "auroc");

        assertEquals(Exit.DONE, outcome.exit());
        assertTrue(outcome.out().contains("samples/pairs"), outcome.out());
        assertTrue(outcome.out().contains("10.1148/radiology.143.1.7063747"), outcome.out());
    }
}
