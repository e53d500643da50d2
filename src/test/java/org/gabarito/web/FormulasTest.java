package org.gabarito.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.gabarito.core.metric.Metric;
import org.gabarito.core.metric.MetricInfo;
import org.gabarito.core.metric.catalog.MetricCatalog;
import org.gabarito.core.metric.catalog.MetricIds;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.w3c.dom.Element;

/** The typeset formulas are those of the catalogue; src/main/formulas tells how to remake them. */
class FormulasTest {
    private static final Path FOLDER = Path.of("src/main/resources/formulas");

    @Test
    void everyMetricHasItsFormulaAndNothingElseIsThere() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            assertEquals(
                    MetricIds.all().stream().map(id -> id + ".mml").collect(Collectors.toSet()),
                    files.map(file -> file.getFileName().toString()).collect(Collectors.toSet()));
        }
    }

    @TestFactory
    Stream<DynamicTest> formulasAreMadeFromTheCatalogue() {
        return MetricCatalog.all().stream()
                .map(Metric::info)
                .map(info -> DynamicTest.dynamicTest(info.id(), () -> check(info)));
    }

    private static void check(MetricInfo info) throws Exception {
        String text = Formulas.of(info.id()).getValue();
        Element math =
                DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))
                        .getDocumentElement();
        assertEquals(
                info.formula().tex(),
                math.getElementsByTagName("annotation").item(0).getTextContent(),
                "remake it: src/main/formulas/README.md");
        assertEquals(info.formula().plain(), math.getAttribute("alttext"));
        assertFalse(text.contains("style="), "the site's content policy forbids styles within");
    }
}
