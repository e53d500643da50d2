package org.gabarito.guide;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the outcome within one problem category depends on: steps, rules, pitfalls and advice on
 * parameters, each by itself.
 */
final class Influence {
    private final Map<String, List<Facet>> ofSteps = new LinkedHashMap<>();
    private final List<Facet> others;
    private final Set<String> items;
    private final Function<String, List<String>> options;
    private volatile @Nullable Diagrams diagrams;

    private Influence(Trees trees, String category, List<Subprocess> steps, List<Facet> others) {
        steps.forEach(step -> ofSteps.put(step.id(), step.facets(category)));
        this.others = others;
        this.items =
                Stream.concat(ofSteps.values().stream().flatMap(List::stream), others.stream())
                        .flatMap(facet -> facet.items().stream())
                        .collect(Collectors.toSet());
        this.options =
                slug ->
                        slug.equals(Walk.CATEGORY) && !category.isEmpty()
                                ? List.of(category)
                                : trees.options(slug);
    }

    /** On the category itself. */
    static Influence onCategory(Trees trees) {
        return new Influence(trees, "", List.of(trees.categoryTree()), List.of());
    }

    /** On what is recommended within a category. */
    static Influence within(String category, Trees trees) {
        List<Subprocess> steps = trees.steps(category);
        Stream<Use> uses =
                Stream.concat(
                        trees.rules.stream()
                                .map(ScopedRule::scope)
                                .filter(scope -> scope.in(category))
                                .map(scope -> new Use(scope.when(), scope.named())),
                        trees.pitfalls.stream()
                                .map(ScopedPitfall::scope)
                                .filter(scope -> scope.in(category))
                                .flatMap(Use::ofEach));
        List<Facet> others = new ArrayList<>();
        uses.distinct().forEach(use -> others.add(facet(category, use, steps)));
        trees.advice.forEach(advice -> others.add(facet(category, advice, steps)));
        return new Influence(trees, category, steps, others);
    }

    /** A condition that matters while one of these, if any, is recommended. */
    private record Use(Condition when, List<Named> named) {
        /** A pitfall says of each metric by itself whether it has it. */
        static Stream<Use> ofEach(Scope scope) {
            return scope.named().stream()
                    .map(one -> scope.named().stream().filter(one::isSameAs).toList())
                    .map(same -> new Use(scope.when(), same));
        }
    }

    /** Items without an answer that the outcome can still depend on. */
    Set<String> open(Answers answers) {
        Set<String> answered = answers.values().keySet();
        Set<String> open = new LinkedHashSet<>();
        if (answered.containsAll(items)) {
            return open;
        }
        for (Diagram diagram : diagrams().all()) {
            boolean canAdd =
                    diagram.items().stream()
                            .anyMatch(item -> !answered.contains(item) && !open.contains(item));
            if (canAdd) {
                open.addAll(diagram.open(answers));
            }
        }
        return open;
    }

    /** Whether no further answer can change what a step recommends. */
    boolean isSettled(String step, Answers answers) {
        return diagrams().ofSteps().getOrDefault(step, List.of()).stream()
                .allMatch(diagram -> diagram.open(answers).isEmpty());
    }

    /** Drawn when first needed: for answers to everything they are not. */
    private Diagrams diagrams() {
        Diagrams drawn = diagrams;
        if (drawn == null) {
            drawn = Diagrams.of(ofSteps, others, options);
            diagrams = drawn;
        }
        return drawn;
    }

    /**
     * @param all without repetition, the largest first
     */
    private record Diagrams(Map<String, List<Diagram>> ofSteps, List<Diagram> all) {
        static Diagrams of(
                Map<String, List<Facet>> facets,
                List<Facet> others,
                Function<String, List<String>> options) {
            Diagram.Builder builder = new Diagram.Builder(options);
            Map<String, List<Diagram>> ofSteps = new LinkedHashMap<>();
            facets.forEach(
                    (step, its) -> ofSteps.put(step, its.stream().map(builder::grow).toList()));
            List<Diagram> all =
                    Stream.concat(
                                    ofSteps.values().stream().flatMap(List::stream),
                                    others.stream().map(builder::grow))
                            .distinct()
                            .sorted(Comparator.comparingInt(diagram -> -diagram.items().size()))
                            .toList();
            return new Diagrams(ofSteps, all);
        }
    }

    /** Which case of an advice applies, while its metric is recommended. */
    private static Facet facet(String category, ScopedAdvice advice, List<Subprocess> steps) {
        List<Named> metric = List.of(Named.metric(advice.metric()));
        List<Subprocess> concerned = concerned(metric, steps);
        return new Facet(
                items(
                        advice.cases().stream().flatMap(one -> one.when().equalities()),
                        concerned,
                        category),
                answers -> {
                    Optional<Integer> given = advice.caseFor(answers);
                    Truth recommended = recommended(metric, concerned, answers);
                    return switch (recommended) {
                        case YES -> given;
                        case NO -> Optional.of(ScopedAdvice.NO_CASE);
                        case OPEN -> given.filter(index -> index == ScopedAdvice.NO_CASE);
                    };
                });
    }

    private static Facet facet(String category, Use use, List<Subprocess> steps) {
        Condition when = use.when();
        List<Named> named = use.named();
        List<Subprocess> concerned = concerned(named, steps);
        return Facet.of(
                items(when.equalities(), concerned, category),
                answers -> {
                    Truth holds = when.test(answers);
                    if (holds == Truth.NO || named.isEmpty()) {
                        return holds;
                    }
                    Truth recommended = recommended(named, concerned, answers);
                    return recommended == Truth.YES ? holds : recommended;
                });
    }

    private static List<Subprocess> concerned(List<Named> named, List<Subprocess> steps) {
        return steps.stream()
                .filter(step -> named.stream().anyMatch(step.recommendable()::contains))
                .toList();
    }

    private static List<String> items(
            Stream<Condition.Is> equalities, List<Subprocess> steps, String category) {
        return Stream.concat(
                        equalities.map(Condition.Is::item),
                        steps.stream()
                                .flatMap(step -> step.facets(category).stream())
                                .flatMap(facet -> facet.items().stream()))
                .toList();
    }

    private static Truth recommended(List<Named> named, List<Subprocess> steps, Answers answers) {
        Truth verdict = Truth.NO;
        for (Named one : named) {
            for (Subprocess step : steps) {
                Truth truth = step.recommends(one, answers);
                if (truth == Truth.YES) {
                    return truth;
                }
                verdict = truth == Truth.OPEN ? truth : verdict;
            }
        }
        return verdict;
    }
}
