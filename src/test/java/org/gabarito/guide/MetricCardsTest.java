package org.gabarito.guide;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.gabarito.core.metric.MetricInfo;
import org.gabarito.core.metric.catalog.MetricCatalog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The words on metrics, held against the catalogue, which has their numbers and names. */
class MetricCardsTest {
    private static final Locale PORTUGUESE = Locale.forLanguageTag("pt-BR");

    private final Guide guide = Guide.builtIn();

    static Collection<String> metrics() {
        return MetricCatalog.described().stream().map(MetricInfo::id).toList();
    }

    @ParameterizedTest
    @MethodSource("metrics")
    void everyMetricIsExplainedInBothLanguages(String metric) {
        MetricCard card = guide.card(metric).orElseThrow();

        assertFalse(card.name().in(PORTUGUESE).isBlank());
        for (Text text :
                List.of(card.meaning(), card.strengths(), card.weakPoints(), card.edgeCases())) {
            assertFalse(text.in(Locale.ENGLISH).isBlank());
            assertFalse(text.in(PORTUGUESE).isBlank());
        }
    }

    @ParameterizedTest
    @MethodSource("metrics")
    void everyMetricIsToldFromItsRelativesAndSaysWhereItsWordsComeFrom(String metric) {
        MetricCard card = guide.card(metric).orElseThrow();

        assertFalse(card.relatives().isEmpty());
        assertFalse(card.relatives().stream().anyMatch(r -> r.metric().equals(metric)));
        assertFalse(card.provenance().sources().isEmpty());
    }

    @Test
    void everyParameterIsTranslatedWhereTheAdviceOnItStands() {
        for (MetricInfo info : MetricCatalog.described()) {
            info.parameters()
                    .forEach(
                            p ->
                                    assertFalse(
                                            guide.parameterMeaning(info.id(), p.name())
                                                    .orElseThrow()
                                                    .in(PORTUGUESE)
                                                    .isBlank(),
                                            info.id() + " " + p.name()));
        }
    }
}
