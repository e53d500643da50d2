package org.gabarito.guide;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gabarito.guide.Recommendation.StepOutcome;

/** The step that looks at properties of the structures, such as their volume: its rules add up. */
record PropertyRules(
        String id,
        Text title,
        Set<String> categories,
        List<PropertyRule> rules,
        Text note,
        Provenance provenance,
        Place place)
        implements Subprocess {

    PropertyRules {
        rules = List.copyOf(rules);
    }

    @Override
    public String chooses() {
        return Choosable.METRIC;
    }

    /** The rules that the answers call for. */
    List<PropertyRule> fired(Answers answers) {
        return in(answers).filter(rule -> rule.when().test(answers) == Truth.YES).toList();
    }

    private Stream<PropertyRule> in(Answers answers) {
        String category = answers.find(Walk.CATEGORY).orElse("");
        return rules.stream().filter(rule -> rule.categories().contains(category));
    }

    @Override
    public StepOutcome outcome(Answers answers, Map<String, Item> items) {
        List<PropertyRule> fired = fired(answers);
        Stream<PropertyRule> telling = fired.isEmpty() ? in(answers) : fired.stream();
        return new StepOutcome(
                id,
                title,
                chooses(),
                fired.stream().map(PropertyRule::choice).toList(),
                Reasons.of(telling.flatMap(rule -> rule.when().deciding(answers)), answers, items),
                "",
                fired.stream().map(PropertyRule::note).reduce(Text.NONE, Text::and),
                fired.stream()
                        .map(PropertyRule::provenance)
                        .reduce(Provenance::and)
                        .orElse(provenance));
    }

    @Override
    public Truth recommends(Named choice, Answers answers) {
        Truth verdict = Truth.NO;
        for (PropertyRule rule : in(answers).toList()) {
            if (named(rule).anyMatch(choice::equals)) {
                Truth truth = rule.when().test(answers);
                if (truth == Truth.YES) {
                    return Truth.YES;
                }
                verdict = truth == Truth.OPEN ? Truth.OPEN : verdict;
            }
        }
        return verdict;
    }

    @Override
    public Set<Named> recommendable() {
        return rules.stream().flatMap(this::named).collect(Collectors.toSet());
    }

    private Stream<Named> named(PropertyRule rule) {
        return Named.of(chooses(), rule.choice(), id);
    }

    @Override
    public Set<String> roles(String choice) {
        return rules.stream()
                .map(PropertyRule::choice)
                .filter(recommended -> recommended.id().equals(choice))
                .map(Recommendation.Choice::role)
                .collect(Collectors.toSet());
    }

    @Override
    public List<Facet> facets(String category) {
        return rules.stream()
                .filter(rule -> rule.categories().contains(category))
                .map(rule -> Facet.of(items(rule), rule.when()::test))
                .toList();
    }

    private static List<String> items(PropertyRule rule) {
        return List.copyOf(
                rule.when()
                        .equalities()
                        .map(Condition.Is::item)
                        .collect(Collectors.toCollection(LinkedHashSet::new)));
    }
}
