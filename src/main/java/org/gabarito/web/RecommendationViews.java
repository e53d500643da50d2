package org.gabarito.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gabarito.core.metric.MetricInfo;
import org.gabarito.core.metric.Parameter;
import org.gabarito.core.metric.catalog.MetricCatalog;
import org.gabarito.guide.AnswersReading;
import org.gabarito.guide.DecisionGuide;
import org.gabarito.guide.Guide;
import org.gabarito.guide.Item;
import org.gabarito.guide.MetricCard;
import org.gabarito.guide.Recommendation;
import org.gabarito.plan.MetricChoice;
import org.gabarito.plan.MetricConfig;

/** Recommendations put into one language. */
final class RecommendationViews {
    private static final String DEFAULT = "default";

    private final Guide guide;
    private final Locale locale;
    private final QuestionViews questions;

    RecommendationViews(Guide guide, Locale locale) {
        this.guide = guide;
        this.locale = locale;
        this.questions = new QuestionViews(guide, locale);
    }

    RecommendationView view(Chosen chosen, Answering answering, List<AnswersReading.Fault> faults) {
        Recommendation advice = chosen.advice();
        Trail trail = chosen.trail();
        String path = "/recommendation/" + advice.category();
        List<RecommendationView.StepCard> steps = new ArrayList<>();
        for (int i = 0; i < advice.steps().size(); i++) {
            steps.add(step(advice.steps().get(i), chosen.picked().steps().get(i), chosen, path));
        }
        return new RecommendationView(
                answering.categoryName(advice.category(), locale),
                path,
                trail.link(""),
                trail.value(Trail.TARGET),
                steps,
                details(advice),
                questions.answers("/guide/" + advice.category(), trail),
                new RecommendationView.Fields(
                        trail.value(Trail.TARGET),
                        trail.value(Trail.LABELS),
                        chosen.config().problems().getOrDefault(Trail.LABELS, "")),
                chosen.config().notComputable(guide, locale),
                hidden(chosen),
                new Trail(Map.of(Trail.CATEGORY, advice.category()))
                        .and(trail)
                        .link("/evaluations/new"),
                TreesInUse.of(guide, locale),
                faults);
    }

    private RecommendationView.StepCard step(
            Recommendation.StepOutcome step,
            Recommendation.StepOutcome picked,
            Chosen chosen,
            String path) {
        List<RecommendationView.ChoiceCard> choices = new ArrayList<>();
        List<RecommendationView.ChoiceCard> others = new ArrayList<>();
        for (int i = 0; i < step.recommended().size(); i++) {
            boolean taken = picked.recommended().get(i).role().equals(DEFAULT);
            RecommendationView.ChoiceCard card =
                    choice(step, step.recommended().get(i), taken, chosen, path);
            (taken ? choices : others).add(card);
        }
        return new RecommendationView.StepCard(
                step.step(),
                step.title().in(locale),
                step.note().in(locale),
                choices,
                others,
                because(step, chosen),
                guide.decisionGuide(step.guide()).map(this::text).orElse(null),
                step.provenance().confidence(),
                step.provenance().sources().contains("inferred"),
                step.provenance().sources().stream()
                        .map(key -> guide.source(key).map(t -> t.in(locale)).orElse(key))
                        .toList(),
                step.provenance().note().in(locale));
    }

    private List<QuestionView.AnswerLine> because(Recommendation.StepOutcome step, Chosen chosen) {
        String questionPath = "/guide/" + chosen.advice().category();
        Trail trail = chosen.trail();
        return step.because().stream()
                .map(
                        reason ->
                                new QuestionView.AnswerLine(
                                        reason.item(),
                                        reason.question().in(locale),
                                        answer(reason),
                                        trail.assumed().contains(reason.item()),
                                        link(reason.item(), trail, questionPath)))
                .toList();
    }

    private static String link(String item, Trail trail, String path) {
        return item.equals(Trail.CATEGORY) ? "/" : trail.without(item).link(path);
    }

    private String answer(Recommendation.Reason reason) {
        Optional<Item> item = guide.item(reason.item());
        return item.map(known -> questions.label(known, reason.answer())).orElse(reason.answer());
    }

    private RecommendationView.GuideText text(DecisionGuide found) {
        return new RecommendationView.GuideText(
                found.id(), found.title().in(locale), found.text().in(locale));
    }

    private RecommendationView.ChoiceCard choice(
            Recommendation.StepOutcome step,
            Recommendation.Choice choice,
            boolean taken,
            Chosen chosen,
            String path) {
        Trail trail = chosen.trail();
        String pickName = Trail.PICK + step.step();
        boolean isDefault = choice.role().equals(DEFAULT);
        Trail pick =
                taken || isDefault ? trail.without(pickName) : trail.with(pickName, choice.id());
        Optional<MetricCard> card = guide.card(choice.id());
        return new RecommendationView.ChoiceCard(
                MetricLabel.of(choice.id(), guide, locale),
                choice.role(),
                taken && !isDefault,
                pick.link(path),
                card.map(c -> c.meaning().in(locale)).orElse(""),
                card.map(c -> c.strengths().in(locale)).orElse(""),
                card.map(c -> c.weakPoints().in(locale)).orElse(""),
                taken ? parameters(choice.id(), chosen) : List.of());
    }

    private List<RecommendationView.ParameterField> parameters(String id, Chosen chosen) {
        List<Parameter> known =
                MetricCatalog.describe(id).map(MetricInfo::parameters).orElse(List.of());
        return known.stream().map(parameter -> field(id, parameter, chosen)).toList();
    }

    private RecommendationView.ParameterField field(String id, Parameter parameter, Chosen chosen) {
        String name = Trail.PARAMETER + id + "." + parameter.name();
        String problem = chosen.config().problems().getOrDefault(name, "");
        String typed = chosen.trail().value(name);
        String advice =
                chosen.advice().parameters().stream()
                        .filter(a -> a.metric().equals(id) && a.name().equals(parameter.name()))
                        .map(a -> a.advice().in(locale))
                        .collect(Collectors.joining(" "));
        return new RecommendationView.ParameterField(
                name,
                parameter.name(),
                typed.isEmpty() ? value(id, parameter, chosen.config().config()) : typed,
                parameter.kind() == Parameter.Kind.FLAG,
                parameter.meaning(),
                advice,
                problem);
    }

    private static String value(String id, Parameter parameter, MetricConfig config) {
        return config.metrics().stream()
                .filter(choice -> choice.id().equals(id))
                .map(MetricChoice::arguments)
                .map(arguments -> arguments.values().get(parameter.name()))
                .findFirst()
                .map(Object::toString)
                .orElse(parameter.fallback().toString());
    }

    private RecommendationView.Details details(Recommendation advice) {
        return new RecommendationView.Details(
                advice.rules().stream()
                        .map(
                                rule ->
                                        new RecommendationView.RuleText(
                                                rule.topic(), rule.text().in(locale)))
                        .toList(),
                advice.pitfalls().stream().map(pitfall -> pitfall.text().in(locale)).toList());
    }

    /** The form for target, labels and parameters holds those itself. */
    private static List<Map.Entry<String, String>> hidden(Chosen chosen) {
        return chosen.trail().parameters().entrySet().stream()
                .filter(
                        entry ->
                                !entry.getKey().equals(Trail.TARGET)
                                        && !entry.getKey().equals(Trail.LABELS)
                                        && !entry.getKey().startsWith(Trail.PARAMETER))
                .toList();
    }
}
