package org.gabarito.guide;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gabarito.guide.Recommendation.ParameterAdvice;
import org.gabarito.guide.Recommendation.Pitfall;
import org.gabarito.guide.Recommendation.Rule;
import org.gabarito.guide.Recommendation.StepOutcome;
import org.gabarito.guide.Recommendation.TreesVersion;

/**
 * Replays answers. The same answers always lead to the same place, in whatever order they were
 * given.
 */
final class Walk {
    /** The item that the first tree finds when no answer names it. */
    static final String CATEGORY = "category";

    private final Trees trees;
    private final TreesVersion version;
    private final Map<String, Item> items = new LinkedHashMap<>();
    private final Map<String, Influence> influences = new ConcurrentHashMap<>();

    /**
     * @param items in the order in which they are asked
     */
    Walk(Trees trees, List<Item> items, TreesVersion version) {
        this.trees = trees;
        this.version = version;
        items.forEach(item -> this.items.put(item.slug(), item));
    }

    Step take(Answers raw) {
        Answers answers = known(raw);
        Optional<String> category = answers.find(CATEGORY).or(() -> found(answers));
        if (category.isEmpty()) {
            return question(onCategory().open(answers), List.of());
        }
        String name = category.get();
        return trees.flow(name).isEmpty()
                ? new CategoryWithoutFlow(name)
                : within(name, answers.with(CATEGORY, name), raw);
    }

    /** The answers with what "I don't know" means for every question that is still open. */
    Answers completed(Answers answers) {
        Answers all = answers;
        Optional<Item> open = open(known(all));
        while (open.isPresent()) {
            all = all.with(open.get().slug(), open.get().unknownMeans());
            open = open(known(all));
        }
        return all;
    }

    /**
     * Where {@link #completed} answers lead. No question needs to be found for that: those that the
     * outcome does not depend on may have any answer.
     */
    Recommendation supposing(String category, Answers answers) {
        return recommendation(category, filled(known(answers).with(CATEGORY, category)), answers);
    }

    /**
     * @param given what the person said, of which reasons are made
     */
    private Step within(String category, Answers answers, Answers given) {
        Set<String> open = onOutcome(category).open(answers);
        return open.isEmpty()
                ? recommendation(category, filled(answers), given)
                : question(open, settled(category, answers, given));
    }

    /** The category, once no answer can change it. */
    private Optional<String> found(Answers answers) {
        return onCategory().open(answers).isEmpty()
                ? trees.categoryTree().leaf(filled(answers)).map(Leaf::category)
                : Optional.empty();
    }

    /** The question that comes next. */
    private Optional<Item> open(Answers answers) {
        Optional<String> category = answers.find(CATEGORY).or(() -> found(answers));
        if (category.isPresent() && trees.flow(category.get()).isEmpty()) {
            return Optional.empty();
        }
        Set<String> open =
                category.isEmpty()
                        ? onCategory().open(answers)
                        : onOutcome(category.get()).open(answers.with(CATEGORY, category.get()));
        return items.values().stream().filter(item -> open.contains(item.slug())).findFirst();
    }

    private Influence onOutcome(String category) {
        return influences.computeIfAbsent(category, name -> Influence.within(name, trees));
    }

    private Influence onCategory() {
        return influences.computeIfAbsent("", name -> Influence.onCategory(trees));
    }

    private Question question(Set<String> open, List<StepOutcome> settled) {
        List<String> missing = items.keySet().stream().filter(open::contains).toList();
        return new Question(items.get(missing.get(0)), missing, settled);
    }

    private List<StepOutcome> settled(String category, Answers answers, Answers given) {
        Influence influence = onOutcome(category);
        return trees.steps(category).stream()
                .filter(step -> influence.isSettled(step.id(), answers))
                .map(step -> outcome(step, filled(answers), given))
                .toList();
    }

    private boolean isOption(String slug, String value) {
        Item item = items.get(slug);
        return item != null
                && item.options().stream().map(Item.Option::value).anyMatch(value::equals);
    }

    private StepOutcome outcome(Subprocess step, Answers complete, Answers given) {
        StepOutcome outcome = step.outcome(complete, items);
        return new StepOutcome(
                outcome.step(),
                outcome.title(),
                outcome.chooses(),
                outcome.recommended(),
                outcome.because().stream()
                        .filter(reason -> given.find(reason.item()).isPresent())
                        .toList(),
                outcome.guide(),
                outcome.note(),
                outcome.provenance());
    }

    private Recommendation recommendation(String category, Answers complete, Answers given) {
        List<StepOutcome> steps =
                trees.steps(category).stream().map(s -> outcome(s, complete, given)).toList();
        Set<Named> recommended =
                steps.stream()
                        .flatMap(Walk::named)
                        .collect(Collectors.toCollection(LinkedHashSet::new));
        return new Recommendation(
                category,
                steps,
                advice(complete, recommended),
                trees.rules.stream()
                        .filter(rule -> rule.scope().holds(category, complete, recommended))
                        .map(rule -> new Rule(rule.topic(), rule.text()))
                        .toList(),
                trees.pitfalls.stream()
                        .filter(pitfall -> pitfall.scope().holds(category, complete))
                        .flatMap(pitfall -> pitfall(pitfall, recommended))
                        .toList(),
                version);
    }

    private static Stream<Named> named(StepOutcome step) {
        return step.recommended().stream()
                .flatMap(choice -> Named.of(step.chooses(), choice, step.step()));
    }

    private List<ParameterAdvice> advice(Answers complete, Set<Named> recommended) {
        return recommended.stream()
                .filter(one -> Named.metric(one.id()).equals(one))
                .flatMap(one -> trees.advice.stream().filter(a -> a.metric().equals(one.id())))
                .flatMap(advice -> advice(advice, complete))
                .toList();
    }

    private static Stream<ParameterAdvice> advice(ScopedAdvice advice, Answers complete) {
        return advice
                .caseFor(complete)
                .filter(index -> index != ScopedAdvice.NO_CASE)
                .map(advice.cases()::get)
                .map(one -> new ParameterAdvice(advice.metric(), advice.name(), one.advice()))
                .stream();
    }

    /** None when nothing that has it is recommended. */
    private static Stream<Pitfall> pitfall(ScopedPitfall pitfall, Set<Named> recommended) {
        List<Named> met = pitfall.scope().named().stream().filter(recommended::contains).toList();
        if (met.isEmpty()) {
            return Stream.empty();
        }
        Map<Boolean, List<String>> byPart =
                ids(met, Choosable.METRIC)
                        .collect(Collectors.partitioningBy(pitfall.partly()::contains));
        return Stream.of(
                new Pitfall(
                        pitfall.id(),
                        pitfall.text(),
                        byPart.get(false),
                        byPart.get(true),
                        ids(met, Choosable.CRITERION).toList()));
    }

    private static Stream<String> ids(List<Named> named, String kind) {
        return named.stream().filter(one -> one.kind().equals(kind)).map(Named::id).distinct();
    }

    /** Without what is not an item, and with what an absent answer to an optional item means. */
    private Answers known(Answers raw) {
        Map<String, String> known = new LinkedHashMap<>();
        raw.values()
                .forEach(
                        (slug, value) -> {
                            if (isOption(slug, value)) {
                                known.put(slug, value);
                            }
                        });
        items.values().stream()
                .filter(Item::optional)
                .forEach(item -> known.putIfAbsent(item.slug(), item.unknownMeans()));
        return new Answers(known);
    }

    /** With a value for every item: those without an answer do not matter any more. */
    private Answers filled(Answers answers) {
        Map<String, String> all = new LinkedHashMap<>(answers.values());
        items.values().forEach(item -> all.putIfAbsent(item.slug(), item.unknownMeans()));
        return new Answers(all);
    }
}
