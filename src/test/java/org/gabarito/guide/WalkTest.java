package org.gabarito.guide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
import org.junit.jupiter.api.io.TempDir;

class WalkTest {
    private static final Answers SEGMENTATION =
            Answers.NONE.with("category", "semantic-segmentation");

    private static final List<String> CATEGORIES =
            List.of(
                    "image-level-classification",
                    "semantic-segmentation",
                    "object-detection",
                    "instance-segmentation");

    private final Guide guide = Guide.builtIn();
    private final Random random = new Random(20261124);

    @Test
    void everyCategoryHasItsFlow() {
        assertEquals(Set.copyOf(CATEGORIES), Set.copyOf(guide.categories()));
    }

    @Test
    void aCategoryOfOwnTreesMayLackItsFlow(@TempDir Path folder) throws IOException {
        String item = TreeFiles.builtIn().texts().get("items/category.yaml");
        Path own = Files.createDirectories(folder.resolve("items")).resolve("category.yaml");
        Files.writeString(
                own,
                item.replace(
                        "\nprovenance:",
                        """

                          - value: registration
                            label: {en: Registration, pt-BR: Registro}
                            meaning: {en: Images are aligned., pt-BR: Imagens são alinhadas.}
                        provenance:"""));
        Guide ours = Guide.with(folder);
        Answers registration = Answers.NONE.with("category", "registration");
        assertEquals(new CategoryWithoutFlow("registration"), ours.walk(registration));
        assertInstanceOf(Question.class, ours.walk(SEGMENTATION));
    }

    @Test
    void randomFingerprintsLeadWhereTheFactsSay() {
        Oracle oracle = new Oracle();
        for (int i = 0; i < 5000; i++) {
            Answers answers = complete(category(i));
            assertEquals(oracle.recommends(answers.values()), metrics(answers), answers::toString);
        }
    }

    /** Answers to the items of each tree in every combination, within each category. */
    @Test
    void everyWayThroughTheTreesLeadsWhereTheFactsSay() {
        Oracle oracle = new Oracle();
        Trees trees = TreeReader.read(TreeFiles.builtIn(), FileKind.FOR_WALKS);
        Consumer<Answers> check =
                answers ->
                        assertEquals(
                                oracle.recommends(answers.values()),
                                metrics(answers),
                                answers::toString);
        everyCombination(deciding(trees.categoryTree(), ""), complete(Answers.NONE), check);
        for (String category : CATEGORIES) {
            Answers start = Answers.NONE.with("category", category);
            for (Subprocess step : trees.steps(category)) {
                everyCombination(deciding(step, category), complete(start), check);
            }
        }
        assertEquals(oracle.ways(), oracle.passed());
    }

    private static List<String> deciding(Subprocess step, String category) {
        return step.facets(category).stream()
                .flatMap(facet -> facet.items().stream())
                .filter(item -> !item.equals("category"))
                .distinct()
                .toList();
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
            Answers answers = category(i);
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
            Answers answers = some(category(i));
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
            Answers answers = some(category(i));
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
            Answers answers = answeredAsAsked(category(i));
            Object outcome = outcome(answers);
            for (Item item : guide.items()) {
                if (!isAnswered(item, answers) && !item.optional()) {
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
            Answers answers = some(category(i));
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

    /** Who answers the questions of the first tree has answered which category it is. */
    private static boolean isAnswered(Item item, Answers answers) {
        return answers.find(item.slug()).isPresent() || item.slug().equals("category");
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

    private Answers answeredAsAsked(Answers start) {
        Answers answers = start;
        while (guide.walk(answers) instanceof Question question) {
            answers = answers.with(question.item().slug(), any(question.item().slug()));
        }
        return answers;
    }

    /** Each category in turn, and none. */
    private static Answers category(int i) {
        int turn = i % (CATEGORIES.size() + 1);
        return turn == CATEGORIES.size()
                ? Answers.NONE
                : Answers.NONE.with("category", CATEGORIES.get(turn));
    }

    /** All items answered, those without an answer at random, but no category added. */
    private Answers complete(Answers answers) {
        Answers all = answers;
        for (Item item : guide.items()) {
            if (!isAnswered(item, all)) {
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
        return List.of(
                end.category(), metrics(answers), end.parameters(), end.rules(), end.pitfalls());
    }
}
