package org.gabarito.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.gabarito.core.metric.catalog.MetricIds;
import org.gabarito.guide.Guide;
import org.gabarito.guide.Item;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DrawingsTest {
    static Stream<String> options() {
        return Guide.builtIn().items().stream()
                .flatMap(item -> item.options().stream())
                .map(Item.Option::drawing);
    }

    @ParameterizedTest
    @MethodSource("options")
    void everyOptionIsDrawn(String drawing) {
        assertTrue(Drawings.exists(drawing), drawing);
    }

    static Stream<String> choices() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("decision-trees/matching"))) {
            List<String> matching =
                    files.map(file -> file.getFileName().toString())
                            .map(name -> name.replaceFirst("\\.yaml$", ""))
                            .map(name -> "matching-" + name.replace('.', '-'))
                            .toList();
            return Stream.concat(
                    MetricIds.all().stream().map(id -> "metric-" + id), matching.stream());
        }
    }

    @ParameterizedTest
    @MethodSource("choices")
    void everyMetricAndEveryWayOfMatchingIsDrawn(String drawing) {
        assertTrue(Drawings.exists(drawing), drawing);
    }

    static Stream<Item> items() {
        return Guide.builtIn().items().stream();
    }

    @ParameterizedTest
    @MethodSource("items")
    void optionsOfAQuestionLookDifferent(Item item) {
        long pictures =
                item.options().stream()
                        .map(option -> Drawings.of(option.drawing()).getValue())
                        .distinct()
                        .count();
        assertEquals(item.options().size(), pictures, item.slug());
    }

    static Stream<String> scenarios() {
        return Guide.builtIn().scenarios().stream()
                .map(scenario -> "scenario-" + scenario.id().toLowerCase(Locale.ROOT));
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void everyScenarioIsDrawn(String drawing) {
        assertTrue(Drawings.exists(drawing), drawing);
    }

    @Test
    void noTwoOfThemAreDrawnAlike() throws IOException {
        List<String> drawings = choices().toList();

        assertEquals(
                drawings.size(),
                drawings.stream().map(d -> Drawings.of(d).getValue()).distinct().count());
    }

    @Test
    void whatIsNotDrawnGetsAPlainFrame() {
        assertEquals(Drawings.of("generic"), Drawings.of("no-such-drawing"));
        assertEquals(Drawings.of("generic"), Drawings.of("../app"));
    }
}
