package org.gabarito.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gabarito.guide.Provenance;
import org.gabarito.guide.Recommendation;
import org.gabarito.guide.Recommendation.Choice;
import org.gabarito.guide.Recommendation.StepOutcome;
import org.gabarito.guide.Text;
import org.junit.jupiter.api.Test;

class PicksTest {
    private static final Text NOTHING = new Text(Map.of());

    private final Recommendation advice =
            new Recommendation(
                    "semantic-segmentation",
                    List.of(
                            step(
                                    "S6",
                                    new Choice("cldice", "default"),
                                    new Choice("dsc", "default"),
                                    new Choice("iou", "alternative"),
                                    new Choice("fbeta", "alternative")),
                            step(
                                    "PROP",
                                    new Choice("avd", "default"),
                                    new Choice("count_diff", "optional"),
                                    new Choice("betti_error", "optional"))),
                    List.of(),
                    List.of(),
                    List.of(),
                    new Recommendation.TreesVersion("1", "sha256:0"));

    @Test
    void anAlternativeReplacesAllDefaultsOfItsStep() {
        assertEquals("iou; avd", taken(Map.of("S6", "iou")));
    }

    @Test
    void optionalMetricsJoinTheDefaults() {
        assertEquals("cldice dsc; avd betti_error", taken(Map.of("PROP", "betti_error")));
        assertEquals(
                "cldice dsc; avd count_diff betti_error",
                taken(Map.of("PROP", "betti_error,count_diff")));
    }

    @Test
    void ofSeveralAlternativesOneCounts() {
        assertEquals("iou; avd", taken(Map.of("S6", "fbeta,iou")));
    }

    @Test
    void picksThatDoNotExistChangeNothing() {
        assertEquals(advice, Picks.applied(advice, Map.of("S6", "nsd", "S7", "hd")));
        assertEquals(advice, Picks.applied(advice, Map.of("S6", "dsc")));
        assertSame(advice, Picks.applied(advice, Map.of()));
    }

    private String taken(Map<String, String> picks) {
        return Picks.applied(advice, picks).steps().stream()
                .map(
                        step ->
                                step.recommended().stream()
                                        .filter(Recommendation.Choice::isDefault)
                                        .map(Choice::id)
                                        .collect(Collectors.joining(" ")))
                .collect(Collectors.joining("; "));
    }

    private static StepOutcome step(String id, Choice... choices) {
        return new StepOutcome(
                id,
                NOTHING,
                "metric",
                List.of(choices),
                List.of(),
                "",
                NOTHING,
                new Provenance(List.of("paper"), "high", NOTHING));
    }
}
