package org.gabarito.guide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gabarito.core.metric.Metric;
import org.gabarito.core.metric.MetricInfo;
import org.gabarito.core.metric.Parameter;
import org.gabarito.core.metric.catalog.MetricCatalog;
import org.gabarito.core.metric.catalog.MetricIds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Nothing that the guide may recommend goes unexplained. */
class MetricCardsTest {
    private static final Locale PORTUGUESE = Locale.forLanguageTag("pt-BR");

    private final Guide guide = Guide.builtIn();

    static Stream<String> ids() {
        return MetricIds.all().stream();
    }

    static Stream<MetricInfo> described() {
        return MetricCatalog.all().stream().map(Metric::info);
    }

    @ParameterizedTest
    @MethodSource("ids")
    void everyMetricIsExplainedInBothLanguages(String id) {
        MetricCard card = guide.card(id).orElseThrow();

        assertFalse(card.name().in(PORTUGUESE).isBlank());
        assertFalse(card.name().find(Locale.ENGLISH).isPresent(), "the catalogue has the English");
        for (Text text :
                List.of(card.meaning(), card.strengths(), card.weakPoints(), card.edgeCases())) {
            explained(text);
        }
        assertFalse(card.provenance().sources().isEmpty());
    }

    @ParameterizedTest
    @MethodSource("ids")
    void everyMetricIsToldApartFromOthers(String id) {
        MetricCard card = guide.card(id).orElseThrow();
        List<String> relatives =
                card.relatives().stream().map(MetricCard.Relative::metric).toList();

        assertFalse(relatives.isEmpty());
        assertFalse(relatives.contains(id), "a metric is not its own relative");
        assertEquals(relatives.size(), new HashSet<>(relatives).size());
        card.relatives().forEach(relative -> explained(relative.difference()));
    }

    @ParameterizedTest
    @MethodSource("ids")
    void noNameInAnotherToolStandsTwice(String id) {
        List<MetricCard.ToolName> tools = guide.card(id).orElseThrow().tools();
        Set<String> names =
                tools.stream().map(t -> t.tool() + " " + t.name()).collect(Collectors.toSet());

        assertEquals(tools.size(), names.size());
        tools.stream()
                .map(MetricCard.ToolName::note)
                .filter(note -> !note.equals(Text.NONE))
                .forEach(MetricCardsTest::explained);
    }

    @Test
    void aToolIsSpelledTheSameEverywhere() {
        Map<String, Set<String>> spellings = new TreeMap<>();
        ids().flatMap(id -> guide.card(id).orElseThrow().tools().stream())
                .map(MetricCard.ToolName::tool)
                .forEach(
                        tool ->
                                spellings
                                        .computeIfAbsent(
                                                tool.toLowerCase(Locale.ROOT)
                                                        .replaceAll("[^a-z0-9]", ""),
                                                key -> new TreeSet<>())
                                        .add(tool));

        spellings.values().forEach(ways -> assertEquals(1, ways.size(), ways::toString));
    }

    @ParameterizedTest
    @MethodSource("described")
    void everyParameterComesWithItsMeaningAndAdvice(MetricInfo info) {
        for (Parameter parameter : info.parameters()) {
            Text meaning = guide.parameterMeaning(info.id(), parameter.name()).orElseThrow();

            assertFalse(meaning.in(PORTUGUESE).isBlank());
            assertNotEquals(parameter.meaning(), meaning.in(PORTUGUESE));
        }
    }

    @Test
    void thereIsAdviceOnNoOtherParameters() {
        Set<String> known =
                described()
                        .flatMap(
                                info ->
                                        info.parameters().stream()
                                                .map(p -> info.id() + "." + p.name()))
                        .collect(Collectors.toSet());

        TreeReader.read(TreeFiles.builtIn(), FileKind.FOR_WALKS).advice.stream()
                .map(advice -> advice.metric() + "." + advice.name())
                .forEach(name -> assertTrue(known.contains(name), name));
    }

    /** In words of both languages, and down to the full stop. */
    private static void explained(Text text) {
        String english = text.in(Locale.ENGLISH);
        String portuguese = text.in(PORTUGUESE);

        assertNotEquals(english, portuguese);
        for (String words : List.of(english, portuguese)) {
            assertTrue(words.endsWith("."), words);
            assertFalse(words.contains("  "), words);
        }
    }
}
