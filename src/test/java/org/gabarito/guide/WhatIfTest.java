package org.gabarito.guide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.gabarito.guide.Recommendation.Choice;
import org.junit.jupiter.api.Test;

class WhatIfTest {
    private final Guide guide = Guide.builtIn();
    private final Random random = new Random(20261126);

    @Test
    void tubesWouldBringTheCentreLineDice() {
        WhatIf tubes = entry(liver(), "tubular", "yes");

        WhatIf.StepChange overlap = step(tubes, "S6");
        assertTrue(overlap.added().contains(new Choice("cldice", "default")), overlap::toString);
        assertEquals(
                List.of("cldice"),
                overlap.after().stream()
                        .filter(choice -> choice.role().equals("default"))
                        .map(Choice::id)
                        .toList()
                        .subList(0, 1));
    }

    @Test
    void aVolumeThatDoesNotMatterDropsItsMetric() {
        WhatIf.StepChange properties = step(entry(liver(), "volume_important", "no"), "PROP");

        assertEquals(List.of("avd"), properties.dropped().stream().map(Choice::id).toList());
        assertEquals(List.of(), properties.added());
    }

    @Test
    void ruleAndPitfallsAreChangesOfTheirOwn() {
        WhatIf related = entry(liver(), "dependent_cases", "yes");

        assertEquals(List.of(), related.changes().steps());
        assertFalse(related.changes().rules().added().isEmpty());
    }

    @Test
    void anOptionalQuestionCanBeTriedWithoutAnAnswer() {
        Answers liver = liver().without("count_matters");

        WhatIf counted = entry(liver, "count_matters", "yes");

        assertEquals(
                List.of("count_diff"),
                step(counted, "PROP").added().stream().map(Choice::id).toList());
    }

    @Test
    void thereIsNoneWhileAnswersAreMissing() {
        assertEquals(List.of(), guide.whatIf(Answers.NONE.with("category", "sems")));
        assertEquals(List.of(), guide.whatIf(liver().without("tubular")));
    }

    @Test
    void itsAnswersLeadToExactlyWhatItPromises() {
        for (String category : guide.categories()) {
            for (int i = 0; i < 40; i++) {
                Answers answers = complete(category);
                Recommendation now = recommendation(answers);
                for (WhatIf one : guide.whatIf(answers)) {
                    Recommendation then = recommendation(one.answers());
                    assertEquals(
                            WhatIf.Changes.between(now, then), one.changes(), answers::toString);
                    assertFalse(one.changes().isEmpty());
                    assertEquals(one.value(), one.answers().values().get(one.slug()));
                    one.assumed().forEach(slug -> assertTrue(answers.find(slug).isEmpty(), slug));
                }
            }
        }
    }

    @Test
    void whatItDoesNotListChangesNothing() {
        for (String category : guide.categories()) {
            for (int i = 0; i < 10; i++) {
                Answers answers = complete(category);
                Recommendation now = recommendation(answers);
                Set<String> listed = new HashSet<>();
                guide.whatIf(answers).forEach(one -> listed.add(one.slug() + one.value()));
                for (Item item : guide.items()) {
                    if (answers.find(item.slug()).isEmpty() || item.slug().equals("category")) {
                        continue;
                    }
                    for (Item.Option option : item.options()) {
                        Answers other = answers.with(item.slug(), option.value());
                        boolean changes =
                                !WhatIf.Changes.between(now, recommendation(completed(other)))
                                        .isEmpty();
                        assertEquals(
                                changes,
                                listed.contains(item.slug() + option.value()),
                                () -> item.slug() + "=" + option.value() + " in " + answers);
                    }
                }
            }
        }
    }

    private WhatIf entry(Answers answers, String slug, String value) {
        return guide.whatIf(answers).stream()
                .filter(one -> one.slug().equals(slug) && one.value().equals(value))
                .findFirst()
                .orElseThrow();
    }

    private static WhatIf.StepChange step(WhatIf entry, String step) {
        return entry.changes().steps().stream()
                .filter(change -> change.step().equals(step))
                .findFirst()
                .orElseThrow();
    }

    private Answers liver() {
        return guide.scenarios().stream()
                .filter(scenario -> scenario.id().equals("SemS-2"))
                .map(Scenario::answers)
                .findFirst()
                .orElseThrow();
    }

    /** Random answers to what is asked, in the order in which it is asked. */
    private Answers complete(String category) {
        Answers answers = Answers.NONE.with("category", category);
        while (guide.walk(answers) instanceof Question question) {
            List<Item.Option> options = question.item().options();
            answers =
                    answers.with(
                            question.item().slug(),
                            options.get(random.nextInt(options.size())).value());
        }
        return answers;
    }

    private Answers completed(Answers answers) {
        Answers all = answers;
        while (guide.walk(all) instanceof Question question) {
            all = all.with(question.item().slug(), question.item().unknownMeans());
        }
        return all;
    }

    private Recommendation recommendation(Answers answers) {
        return assertInstanceOf(Recommendation.class, guide.walk(answers));
    }
}
