package org.gabarito.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gabarito.guide.Answers;
import org.gabarito.guide.Guide;
import org.gabarito.guide.Question;
import org.gabarito.guide.Recommendation;
import org.junit.jupiter.api.Test;

/** Recommendations in words, without a server. */
class RecommendationViewsTest {
    private static final String SEGMENTATION = "semantic-segmentation";

    private final Guide guide = Guide.builtIn();

    @Test
    void reasonsAreClauses() {
        List<String> because =
                step(view(liver()), "S6").because().stream().map(StepView.Reason::clause).toList();

        assertTrue(because.contains("the structures are not tubular"), because::toString);
    }

    @Test
    void reasonsLeadToTheirQuestion() {
        StepView.Reason reason =
                step(view(liver()), "S6").because().stream()
                        .filter(r -> r.slug().equals("tubular"))
                        .findFirst()
                        .orElseThrow();

        assertTrue(reason.link().startsWith("/guide/semantic-segmentation?"), reason.link());
        assertTrue(reason.link().endsWith("&ask=tubular"), reason.link());
    }

    @Test
    void weakPointsStandAtTheMetricThatHasThem() {
        StepView overlap = step(view(liver()), "S6");
        StepView properties = step(view(liver()), "PROP");

        assertTrue(weak(overlap, "dsc").contains("Overlap does not see the outline"));
        assertFalse(weak(properties, "avd").contains("Overlap does not see the outline"));
    }

    @Test
    void theDefaultsAreOneOfTheChoices() {
        StepView.Picking picking = step(view(liver().with("pick.S6", "iou")), "S6").picking();

        assertEquals(
                List.of("", "iou"), picking.instead().stream().map(StepView.Pick::value).toList());
        assertEquals(
                List.of(false, true),
                picking.instead().stream().map(StepView.Pick::checked).toList());
        assertEquals("DSC", picking.others().get(0).names());
    }

    @Test
    void aWrongParameterIsToldBesideItsFieldAndKept() {
        StepView.ParameterField tau =
                step(view(liver().with("p.nsd.tau", "wide")), "S7")
                        .taken()
                        .get(0)
                        .parameters()
                        .get(0);

        assertEquals("wide", tau.value());
        assertTrue(tau.problem().contains("“wide” is no length"), tau.problem());
    }

    @Test
    void aDecimalCommaIsUnderstood() {
        StepView.ParameterField tau =
                step(view(liver().with("p.nsd.tau", "1,5 mm")), "S7")
                        .taken()
                        .get(0)
                        .parameters()
                        .get(0);

        assertEquals("", tau.problem());
        assertEquals("1,5 mm", tau.value());
    }

    @Test
    void saysWhatAnotherAnswerWouldChange() {
        AnswersView.Supposition tubes = supposition(view(liver()), "tubular");

        assertEquals("the structures were tubular", tubes.clause());
        assertEquals("S6 would give clDice instead of DSC", tubes.steps().get(0));
        assertTrue(tubes.link().contains("tubular=yes"), tubes.link());
    }

    @Test
    void anAssumedAnswerIsNoLongerAssumedOnceItIsChanged() {
        Trail assumed = liver().assuming("tubular", "no");

        assertTrue(step(view(assumed), "S6").because().stream().anyMatch(StepView.Reason::assumed));
        assertFalse(supposition(view(assumed), "tubular").link().contains("assumed"));
    }

    @Test
    void everyCategoryHasAPageInBothLanguages() {
        for (String category : guide.categories()) {
            for (Locale locale : List.of(Locale.ENGLISH, Locale.forLanguageTag("pt-BR"))) {
                RecommendationView view = view(category, assumedAnswers(category), locale);
                for (StepView step : view.steps()) {
                    step.because().forEach(reason -> assertFalse(reason.clause().isEmpty()));
                    step.taken()
                            .forEach(
                                    choice ->
                                            assertFalse(
                                                    choice.card().meaning().isEmpty(),
                                                    step.step() + " " + choice.name().id()));
                }
                assertFalse(view.rules().isEmpty());
                assertFalse(view.answers().groups().isEmpty());
                assertTrue(view.scoring().isPossible(), category);
            }
        }
    }

    private Trail assumedAnswers(String category) {
        Answers answers = Answers.NONE.with(Trail.CATEGORY, category);
        while (guide.walk(answers) instanceof Question question) {
            answers = answers.with(question.item().slug(), question.item().unknownMeans());
        }
        return new Trail(answers.without(Trail.CATEGORY).values());
    }

    private static Trail liver() {
        return new Trail(SemS2.answers());
    }

    private static StepView step(RecommendationView view, String id) {
        return view.steps().stream()
                .filter(step -> step.step().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static String weak(StepView step, String metric) {
        return step.taken().stream()
                .filter(choice -> choice.name().id().equals(metric))
                .flatMap(choice -> choice.weak().stream())
                .map(StepView.Weakness::text)
                .reduce("", String::concat);
    }

    private static AnswersView.Supposition supposition(RecommendationView view, String slug) {
        return view.answers().groups().stream()
                .flatMap(group -> group.rows().stream())
                .filter(row -> row.slug().equals(slug))
                .flatMap(row -> row.suppositions().stream())
                .findFirst()
                .orElseThrow();
    }

    private RecommendationView view(Trail trail) {
        return view(SEGMENTATION, trail, Locale.ENGLISH);
    }

    private RecommendationView view(String category, Trail trail, Locale locale) {
        Answers answers =
                guide.read(
                                new Trail(Map.of(Trail.CATEGORY, category))
                                        .and(new Trail(trail.answers()))
                                        .parameters())
                        .answers();
        Recommendation advice = (Recommendation) guide.walk(answers);
        return new RecommendationViews(guide, locale, EnglishWords.of(AdviceMessages.class))
                .view(
                        Chosen.of(advice, answers, trail, locale, "http://localhost/"),
                        category,
                        List.of());
    }
}
