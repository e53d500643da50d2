package org.gabarito.guide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.gabarito.guide.Recommendation.Choice;
import org.gabarito.guide.Recommendation.StepOutcome;
import org.junit.jupiter.api.Test;

class WalkTest {
    private static final Answers SEGMENTATION =
            Answers.NONE.with("category", "semantic-segmentation");

    private final Guide guide = Guide.builtIn();
    private final Random random = new Random(20261124);

    @Test
    void randomFingerprintsLeadWhereTheFactsSay() {
        Oracle oracle = new Oracle();
        for (int i = 0; i < 2000; i++) {
            Answers answers = complete(SEGMENTATION);
            assertEquals(oracle.recommends(answers.values()), metrics(answers), answers::toString);
        }
    }

    @Test
    void everyWayThroughTheTreesLeadsWhereTheFactsSay() {
        Oracle oracle = new Oracle();
        List<String> deciding =
                List.of(
                        "small_structures",
                        "noisy_reference",
                        "center_important",
                        "tubular",
                        "unequal_severity",
                        "touching_structures",
                        "compensate_annotation_imprecision",
                        "outlier_handling",
                        "reference_outliers",
                        "volume_important",
                        "count_matters");
        everyCombination(
                deciding,
                complete(SEGMENTATION),
                answers ->
                        assertEquals(
                                oracle.recommends(answers.values()),
                                metrics(answers),
                                answers::toString));
        assertEquals(oracle.edges(), oracle.edgesPassed());
    }

    private void everyCombination(List<String> slugs, Answers answers, Consumer<Answers> check) {
        if (slugs.isEmpty()) {
            check.accept(answers);
            return;
        }
        for (String value : values(slugs.get(0))) {
            everyCombination(
                    slugs.subList(1, slugs.size()), answers.with(slugs.get(0), value), check);
        }
    }

    @Test
    void walksEndWithoutAskingTwice() {
        for (int i = 0; i < 300; i++) {
            Answers answers = i % 2 == 0 ? SEGMENTATION : Answers.NONE;
            Set<String> asked = new HashSet<>();
            Step step = guide.walk(answers);
            while (step instanceof Question question) {
                String slug = question.item().slug();
                assertTrue(asked.add(slug), slug + " was asked twice");
                assertEquals(slug, question.missing().get(0));
                answers = answers.with(slug, any(slug));
                step = guide.walk(answers);
            }
            assertTrue(asked.size() <= guide.items().size());
        }
    }

    @Test
    void theOrderOfAnswersDoesNotMatter() {
        for (int i = 0; i < 300; i++) {
            Answers answers = some(SEGMENTATION);
            List<String> slugs = new ArrayList<>(answers.values().keySet());
            Collections.shuffle(slugs, random);
            Map<String, String> shuffled = new LinkedHashMap<>();
            slugs.forEach(slug -> shuffled.put(slug, answers.values().get(slug)));
            assertEquals(guide.walk(answers), guide.walk(new Answers(shuffled)));
        }
    }

    @Test
    void whatIsAskedCanChangeTheOutcome() {
        for (int i = 0; i < 100; i++) {
            Answers answers = some(SEGMENTATION);
            if (guide.walk(answers) instanceof Question question) {
                for (String slug : question.missing()) {
                    assertTrue(matters(slug, answers), slug + " is asked after " + answers);
                }
            }
        }
    }

    @Test
    void whatIsNotAskedCannotChangeTheOutcome() {
        for (int i = 0; i < 200; i++) {
            Answers answers = answeredAsAsked();
            Object outcome = outcome(answers);
            for (Item item : guide.items()) {
                if (answers.find(item.slug()).isEmpty() && !item.optional()) {
                    for (String value : values(item.slug())) {
                        assertEquals(
                                outcome,
                                outcome(answers.with(item.slug(), value)),
                                () -> item.slug() + " after " + answers);
                    }
                }
            }
        }
    }

    @Test
    void settledStepsStayAsTheyAre() {
        for (int i = 0; i < 200; i++) {
            Answers answers = some(SEGMENTATION);
            if (guide.walk(answers) instanceof Question question) {
                Map<String, List<Choice>> end =
                        metrics(
                                answers.find("count_matters").isPresent()
                                        ? complete(answers)
                                        : complete(answers.with("count_matters", "no")));
                for (StepOutcome step : question.settled()) {
                    assertEquals(step.recommended(), end.get(step.step()), answers::toString);
                }
            }
        }
    }

    @Test
    void aCountIsNeverAskedForAndMeansNo() {
        Answers answers = complete(SEGMENTATION).without("count_matters");
        assertEquals(metrics(answers.with("count_matters", "no")), metrics(answers));
        Question first = assertInstanceOf(Question.class, guide.walk(SEGMENTATION));
        assertFalse(first.missing().contains("count_matters"));
    }

    @Test
    void withoutACategoryTheWalkBeginsWithTheTreeOfCategories() {
        Question first = assertInstanceOf(Question.class, guide.walk(Answers.NONE));
        assertEquals("decision_unit", first.item().slug());
    }

    @Test
    void theTreeOfCategoriesLeadsIntoTheFlow() {
        Answers answers =
                Answers.NONE
                        .with("decision_unit", "part")
                        .with("instances_matter", "no")
                        .with("location_only", "no")
                        .with("small_structures", "no");
        Question next = assertInstanceOf(Question.class, guide.walk(answers));
        assertEquals("variable_sizes", next.item().slug());
    }

    @Test
    void aCategoryWithoutTreesSaysSo() {
        assertEquals(
                new CategoryWithoutFlow("image-level-classification"),
                guide.walk(Answers.NONE.with("decision_unit", "image")));
    }

    @Test
    void reasonsAreTheAnswersThatDecided() {
        Answers answers =
                complete(SEGMENTATION)
                        .with("small_structures", "no")
                        .with("center_important", "no")
                        .with("tubular", "yes");
        assertEquals(
                List.of("small_structures=no", "center_important=no", "tubular=yes"),
                recommendation(answers).steps().get(0).because().stream()
                        .map(reason -> reason.item() + "=" + reason.answer())
                        .toList());
    }

    private boolean matters(String slug, Answers answers) {
        for (int i = 0; i < 2000; i++) {
            Answers rest = complete(answers);
            Set<Object> outcomes =
                    values(slug).stream()
                            .map(value -> outcome(rest.with(slug, value)))
                            .collect(Collectors.toSet());
            if (outcomes.size() > 1) {
                return true;
            }
        }
        return false;
    }

    private Answers answeredAsAsked() {
        Answers answers = SEGMENTATION;
        while (guide.walk(answers) instanceof Question question) {
            answers = answers.with(question.item().slug(), any(question.item().slug()));
        }
        return answers;
    }

    /** All items answered, those without an answer at random. */
    private Answers complete(Answers answers) {
        Answers all = answers;
        for (Item item : guide.items()) {
            if (all.find(item.slug()).isEmpty()) {
                all = all.with(item.slug(), any(item.slug()));
            }
        }
        return all;
    }

    private Answers some(Answers answers) {
        Answers some = answers;
        for (Item item : guide.items()) {
            if (some.find(item.slug()).isEmpty() && random.nextInt(3) == 0) {
                some = some.with(item.slug(), any(item.slug()));
            }
        }
        return some;
    }

    private String any(String slug) {
        List<String> values = values(slug);
        return values.get(random.nextInt(values.size()));
    }

    private List<String> values(String slug) {
        return guide.item(slug).orElseThrow().options().stream().map(Item.Option::value).toList();
    }

    private Recommendation recommendation(Answers answers) {
        return assertInstanceOf(Recommendation.class, guide.walk(answers));
    }

    private Map<String, List<Choice>> metrics(Answers answers) {
        return recommendation(answers).steps().stream()
                .collect(
                        Collectors.toMap(
                                StepOutcome::step,
                                StepOutcome::recommended,
                                (one, other) -> one,
                                LinkedHashMap::new));
    }

    /** All but the reasons. */
    private Object outcome(Answers answers) {
        Recommendation end = recommendation(answers);
        return List.of(metrics(answers), end.parameters(), end.rules(), end.pitfalls());
    }
}
