package org.gabarito.guide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.gabarito.guide.Recommendation.Choice;
import org.gabarito.guide.Recommendation.StepOutcome;
import org.junit.jupiter.api.Test;

class GuideTest {
    private static final Locale PORTUGUESE = Locale.forLanguageTag("pt-BR");
    private static final List<String> YES_NO = List.of("yes", "no");
    private static final List<String> GRANULARITIES = List.of("position", "rough", "exact");

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

    @Test
    void everyAnswerCanStandInASentence() {
        for (Item item : guide.items()) {
            for (Item.Option option : item.options()) {
                String where = item.slug() + "=" + option.value();
                assertFalse(option.clauses().because().in(Locale.ENGLISH).isEmpty(), where);
                assertFalse(option.clauses().supposed().in(Locale.ENGLISH).isEmpty(), where);
            }
        }
    }

    @Test
    void findsTheCategoryForEveryCombinationOfAnswers() {
        for (String unit : List.of("image", "part")) {
            for (String instances : YES_NO) {
                for (String location : YES_NO) {
                    for (String small : YES_NO) {
                        for (String wanted : GRANULARITIES) {
                            for (String given : GRANULARITIES) {
                                Answers answers =
                                        new Answers(
                                                Map.of(
                                                        "decision_unit", unit,
                                                        "instances_matter", instances,
                                                        "location_only", location,
                                                        "small_structures", small,
                                                        "localization_granularity", wanted,
                                                        "reference_granularity", given));
                                assertEquals(
                                        category(unit, instances, location, small, wanted, given),
                                        categoryAfter(answers),
                                        answers::toString);
                            }
                        }
                    }
                }
            }
        }
    }

    /** The first tree as a sentence of code, beside the files. */
    private static String category(
            String unit,
            String instances,
            String location,
            String small,
            String wanted,
            String given) {
        if (unit.equals("image")) {
            return "image-level-classification";
        }
        if (instances.equals("yes")) {
            return wanted.equals("exact") && given.equals("exact")
                    ? "instance-segmentation"
                    : "object-detection";
        }
        return location.equals("yes") || small.equals("yes")
                ? "object-detection"
                : "semantic-segmentation";
    }

    private String categoryAfter(Answers answers) {
        Answers all = answers;
        while (guide.walk(all) instanceof Question question) {
            all = all.with(question.item().slug(), question.item().unknownMeans());
        }
        return recommendation(all).category();
    }

    @Test
    void theScenariosOfTheProgramAnswerEveryQuestionThemselves() {
        Trees written = TreeReader.read(TreeFiles.builtIn(), EnumSet.of(FileKind.SCENARIO));

        for (Trees.ScenarioEntry entry : written.scenarios) {
            recommendation(entry.scenario().answers());
        }
    }

    @Test
    void everythingThatPeopleReadIsThereInBothLanguages() {
        List<Text> texts = new ArrayList<>();
        guide.topics().forEach(topic -> texts.add(topic.title()));
        guide.scenarios().forEach(s -> texts.addAll(List.of(s.title(), s.summary())));
        guide.source("inferred").ifPresent(texts::add);
        for (Item item : guide.items()) {
            texts.addAll(List.of(item.question(), item.why(), item.howToFindOut()));
            item.options().forEach(o -> texts.addAll(List.of(o.label(), o.meaning())));
        }
        for (String metric : List.of("dsc", "nsd", "masd", "hd_perc", "cldice", "avd")) {
            MetricCard card = guide.card(metric).orElseThrow();
            texts.addAll(List.of(card.meaning(), card.strengths(), card.weakPoints()));
        }
        DecisionGuide choice = guide.decisionGuide("DG7.1").orElseThrow();
        texts.addAll(List.of(choice.title(), choice.text()));

        for (Text text : texts) {
            assertFalse(text.in(Locale.ENGLISH).isBlank());
            assertFalse(text.in(PORTUGUESE).isBlank());
        }
    }

    @Test
    void everyWayOfMatchingIsExplainedInBothLanguages() {
        for (String kind : List.of("criterion", "assignment", "double-assignment")) {
            for (String id : Choosable.of(kind)) {
                ChoiceCard card = guide.choiceCard(kind, id).orElseThrow();
                for (Text text :
                        List.of(card.name(), card.meaning(), card.strengths(), card.weakPoints())) {
                    assertFalse(text.in(Locale.ENGLISH).isBlank());
                    assertFalse(text.in(PORTUGUESE).isBlank());
                }
            }
        }
    }

    @Test
    void aCardTellsNamesRelativesAndOriginBesidesTheProse() {
        MetricCard card = guide.card("dsc").orElseThrow();

        assertEquals("Coeficiente de similaridade de Dice", card.name().in(PORTUGUESE));
        assertEquals(Optional.empty(), card.name().find(Locale.ENGLISH));
        assertFalse(card.edgeCases().in(Locale.ENGLISH).isBlank());
        assertTrue(card.relatives().stream().anyMatch(r -> r.metric().equals("iou")));
        assertTrue(
                card.tools().stream()
                        .anyMatch(t -> t.tool().equals("MONAI") && t.name().equals("DiceMetric")));
        assertFalse(card.provenance().sources().isEmpty());
    }

    @Test
    void theMeaningOfAParameterIsTranslated() {
        Text tau = guide.parameterMeaning("nsd", "tau").orElseThrow();

        assertFalse(tau.in(PORTUGUESE).isBlank());
        assertEquals("", tau.in(Locale.ENGLISH));
        assertEquals(Optional.empty(), guide.parameterMeaning("nsd", "beta"));
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
