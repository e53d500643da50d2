package org.gabarito.guide;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the outcome within one problem category depends on: steps, rules, pitfalls and advice on
 * parameters, each by itself.
 */
final class Influence {
    private final Trees trees;
    private final String category;
    private final List<Facet> facets = new ArrayList<>();
    private final Set<String> items;
    private volatile List<Diagram> diagrams = List.of();

    private Influence(Trees trees, String category, List<Facet> facets) {
        this.trees = trees;
        this.category = category;
        facets.forEach(facet -> this.facets.add(within(facet)));
        this.items =
                this.facets.stream()
                        .flatMap(facet -> facet.items().stream())
                        .collect(Collectors.toSet());
    }

    /** On the category itself. */
    static Influence onCategory(Trees trees) {
        return new Influence(trees, "", trees.categoryTree().facets(""));
    }

    /** On what is recommended within a category. */
    static Influence within(String category, Trees trees) {
        List<Subprocess> steps = trees.steps(category);
        List<Facet> facets = new ArrayList<>();
        steps.forEach(step -> facets.addAll(step.facets(category)));
        trees.rules.stream()
                .filter(rule -> rule.scope().in(category))
                .map(rule -> rule.scope())
                .forEach(s -> facets.add(facet(category, s.when(), s.metrics(), steps)));
        trees.pitfalls.stream()
                .filter(pitfall -> pitfall.scope().in(category))
                .map(pitfall -> pitfall.scope())
                .forEach(
                        s ->
                                s.metrics()
                                        .forEach(
                                                metric ->
                                                        facets.add(
                                                                facet(
                                                                        category,
                                                                        s.when(),
                                                                        List.of(metric),
                                                                        steps))));
        for (ScopedAdvice advice : trees.advice) {
            for (ScopedAdvice.Case one : advice.cases()) {
                facets.add(facet(category, one.when(), List.of(advice.metric()), steps));
            }
        }
        return new Influence(trees, category, facets);
    }

    /** Items without an answer that the outcome can still depend on. */
    Set<String> open(Answers answers) {
        if (answers.values().keySet().containsAll(items)) {
            return Set.of();
        }
        if (diagrams.isEmpty()) {
            diagrams = facets.stream().map(f -> Diagram.of(f, trees::options)).toList();
        }
        Set<String> open = new LinkedHashSet<>();
        diagrams.forEach(diagram -> open.addAll(diagram.given(answers).items()));
        return open;
    }

    /** Whether a condition holds while one of these metrics, if any, is recommended. */
    private static Facet facet(
            String category, Condition when, List<String> metrics, List<Subprocess> steps) {
        List<Subprocess> concerned =
                steps.stream()
                        .filter(step -> metrics.stream().anyMatch(step.recommendable()::contains))
                        .toList();
        List<String> items =
                Stream.concat(
                                when.equalities().map(Condition.Is::item),
                                concerned.stream()
                                        .flatMap(step -> step.facets(category).stream())
                                        .flatMap(facet -> facet.items().stream()))
                        .toList();
        return Facet.of(
                items,
                answers -> {
                    Truth holds = when.test(answers);
                    if (holds == Truth.NO || metrics.isEmpty()) {
                        return holds;
                    }
                    Truth recommended = recommended(metrics, concerned, answers);
                    return recommended == Truth.YES ? holds : recommended;
                });
    }

    private static Truth recommended(
            List<String> metrics, List<Subprocess> steps, Answers answers) {
        Truth verdict = Truth.NO;
        for (String metric : metrics) {
            for (Subprocess step : steps) {
                Truth truth = step.recommends(metric, answers);
                if (truth == Truth.YES) {
                    return truth;
                }
                verdict = truth == Truth.OPEN ? truth : verdict;
            }
        }
        return verdict;
    }

    private Facet within(Facet facet) {
        List<String> items =
                facet.items().stream().filter(item -> !item.equals(Walk.CATEGORY)).toList();
        return category.isEmpty()
                ? facet
                : new Facet(
                        items,
                        answers -> facet.result().apply(answers.with(Walk.CATEGORY, category)));
    }
}
