package org.gabarito.core.metric.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The reference pages are what the catalogue says; {@code -Dgabarito.docs=write} makes them so. */
class MetricReferenceTest {
    private static final Path REFERENCE = Path.of("docs", "reference");

    @Test
    void pageOfMetricsIsUpToDate() throws IOException {
        check("metrics.md", MetricReference.metrics());
    }

    @Test
    void pageOfDefinitionsIsUpToDate() throws IOException {
        check("definitions.md", MetricReference.definitions());
    }

    private static void check(String name, String expected) throws IOException {
        Path page = REFERENCE.resolve(name);
        if ("write".equals(System.getProperty("gabarito.docs"))) {
            Files.createDirectories(REFERENCE);
            Files.writeString(page, expected);
        }
        assertEquals(
                expected,
                Files.exists(page) ? Files.readString(page).replace("\r\n", "\n") : "",
                page
                        + " is stale: run ./mvnw test -Dtest=MetricReferenceTest -Dgabarito.docs=write");
    }
}
