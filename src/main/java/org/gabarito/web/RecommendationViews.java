package org.gabarito.web;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gabarito.guide.AnswersReading;
import org.gabarito.guide.Guide;
import org.gabarito.guide.Recommendation;
import org.gabarito.plan.Category;

/** Recommendations put into one language. */
final class RecommendationViews {
    private final Guide guide;
    private final Locale locale;
    private final AdviceMessages words;

    RecommendationViews(Guide guide, Locale locale, AdviceMessages words) {
        this.guide = guide;
        this.locale = locale;
        this.words = words;
    }

    RecommendationView view(Chosen chosen, String category, List<AnswersReading.Fault> faults) {
        Recommendation advice = chosen.advice();
        Trail trail = chosen.trail();
        List<StepView> steps = new StepViews(guide, locale, words, chosen).views();
        return new RecommendationView(
                category,
                proposal(chosen),
                new RecommendationView.Address(
                        "/recommendation/" + advice.category(), trail.link("")),
                steps,
                rules(advice),
                advice.pitfalls().stream()
                        .filter(p -> p.metrics().isEmpty() && p.partly().isEmpty())
                        .map(this::pitfall)
                        .toList(),
                new AnswersViews(
                                guide,
                                locale,
                                chosen,
                                new WhatIfViews(guide, locale, words, chosen))
                        .view(),
                fields(chosen),
                scoring(chosen),
                hidden(trail, steps),
                TreesInUse.of(guide, locale),
                faults);
    }

    /** Says which criteria it is about, since those offered as alternatives have theirs, too. */
    private String pitfall(Recommendation.Pitfall pitfall) {
        String text = pitfall.text().in(locale);
        String about =
                pitfall.criteria().stream()
                        .flatMap(id -> guide.choiceCard("criterion", id).stream())
                        .map(card -> card.name().in(locale))
                        .collect(Collectors.joining(", "));
        return about.isEmpty() ? text : about + ": " + text;
    }

    /** The outcomes of some examples are ours, and the page must not look as if they were not. */
    private String proposal(Chosen chosen) {
        Map<String, String> given = chosen.answers().values();
        return guide.scenarios().stream()
                .filter(scenario -> !scenario.published())
                .filter(
                        scenario ->
                                scenario.answers()
                                        .values()
                                        .entrySet()
                                        .containsAll(given.entrySet()))
                .map(scenario -> scenario.title().in(locale))
                .findFirst()
                .orElse("");
    }

    private List<RecommendationView.RuleGroup> rules(Recommendation advice) {
        Map<String, List<String>> byTopic = new LinkedHashMap<>();
        advice.rules()
                .forEach(
                        rule ->
                                byTopic.computeIfAbsent(rule.topic(), topic -> new ArrayList<>())
                                        .add(rule.text().in(locale)));
        return byTopic.entrySet().stream()
                .map(
                        group ->
                                new RecommendationView.RuleGroup(
                                        group.getKey(), topic(group.getKey()), group.getValue()))
                .toList();
    }

    /** Own trees may have topics of their own. */
    private String topic(String id) {
        return switch (id) {
            case "aggregation" -> words.topicAggregation();
            case "category" -> words.topicCategory();
            case "choice" -> words.topicChoice();
            case "empty" -> words.topicEmpty();
            case "invalid" -> words.topicInvalid();
            case "matching" -> words.topicMatching();
            case "prevalence" -> words.topicPrevalence();
            case "reporting" -> words.topicReporting();
            case "threshold" -> words.topicThreshold();
            case "uncertainty" -> words.topicUncertainty();
            default -> id.replace('_', ' ').replace('-', ' ');
        };
    }

    private static RecommendationView.Fields fields(Chosen chosen) {
        Trail trail = chosen.trail();
        return new RecommendationView.Fields(
                trail.value(Trail.TARGET),
                chosen.advice().category().endsWith("segmentation"),
                trail.value(Trail.LABELS),
                chosen.config().problems().getOrDefault(Trail.LABELS, ""));
    }

    private RecommendationView.Scoring scoring(Chosen chosen) {
        String category = chosen.advice().category();
        boolean possible =
                Category.find(category).isPresent()
                        && !chosen.config().config().metrics().isEmpty();
        Trail trail = new Trail(Map.of(Trail.CATEGORY, category)).and(chosen.trail());
        return new RecommendationView.Scoring(
                possible ? trail.link("/evaluations/new") : "",
                Category.find(category).map(RecommendationViews::files).orElse(""));
    }

    private static String files(Category category) {
        return switch (category) {
            case IMAGE_LEVEL_CLASSIFICATION -> "reference.csv prediction.csv";
            case OBJECT_DETECTION -> "reference.json prediction.json";
            case SEMANTIC_SEGMENTATION, INSTANCE_SEGMENTATION -> "reference/ prediction/";
        };
    }

    /** What the form for picks, parameters and names does not hold itself. */
    private static List<Map.Entry<String, String>> hidden(Trail trail, List<StepView> steps) {
        Set<String> held = new HashSet<>(Set.of(Trail.TARGET, Trail.LABELS));
        for (StepView step : steps) {
            held.add(Trail.PICK + step.step());
            Stream.concat(
                            Stream.ofNullable(step.cutoff()),
                            step.taken().stream().flatMap(choice -> choice.parameters().stream()))
                    .forEach(field -> held.add(field.name()));
        }
        return trail.parameters().entrySet().stream()
                .filter(entry -> !held.contains(entry.getKey()))
                .toList();
    }
}
