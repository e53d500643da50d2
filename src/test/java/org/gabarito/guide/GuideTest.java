package org.gabarito.guide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.gabarito.guide.Recommendation.Choice;
import org.gabarito.guide.Recommendation.StepOutcome;
import org.junit.jupiter.api.Test;

class GuideTest {
    private final Guide guide = Guide.builtIn();

    @Test
    void recommendsForTheLiverWhatWasPublished() {
        Recommendation advice = recommendation(scenario("SemS-2"));

        assertEquals("semantic-segmentation", advice.category());
        assertEquals(
                List.of("S6", "S7", "PROP"),
                advice.steps().stream().map(StepOutcome::step).toList());
        assertEquals(
                List.of(new Choice("dsc", "default"), new Choice("iou", "alternative")),
                advice.steps().get(0).recommended());
        assertEquals(
                List.of(new Choice("nsd", "default"), new Choice("boundary_iou", "alternative")),
                advice.steps().get(1).recommended());
        assertEquals(List.of(new Choice("avd", "default")), advice.steps().get(2).recommended());
        assertEquals("DG6.1", advice.steps().get(0).guide());
        assertEquals("high", advice.steps().get(0).provenance().confidence());
    }

    @Test
    void startsWithTheQuestionThatFindsTheCategory() {
        Question first = assertInstanceOf(Question.class, guide.walk(Answers.NONE));

        assertEquals("decision_unit", first.item().slug());
        assertTrue(first.settled().isEmpty());
    }

    private Answers scenario(String id) {
        return guide.scenarios().stream()
                .filter(s -> s.id().equals(id))
                .findFirst()
                .orElseThrow()
                .answers();
    }

    private Recommendation recommendation(Answers answers) {
        return assertInstanceOf(Recommendation.class, guide.walk(answers));
    }
}
