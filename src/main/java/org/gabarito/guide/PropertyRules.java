package org.gabarito.guide;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The step that adds metrics of single properties, each by a rule of its own. */
record PropertyRules(
        String id, Text title, Text note, List<PropertyRule> rules, Provenance provenance)
        implements Subprocess {
    PropertyRules {
        rules = List.copyOf(rules);
    }

    record PropertyRule(
            String id, Condition when, Recommendation.Choice choice, Provenance provenance) {}

    @Override
    public Trace trace(Answers facts) {
        Set<String> open = new LinkedHashSet<>();
        Set<String> metrics = new LinkedHashSet<>();
        Set<String> held = new LinkedHashSet<>();
        Set<String> why = new LinkedHashSet<>();
        Set<String> whyNot = new LinkedHashSet<>();
        for (PropertyRule rule : rules) {
            switch (rule.when.under(facts)) {
                case YES -> {
                    held.add(rule.id);
                    metrics.add(rule.choice.id());
                    why.addAll(rule.when.reasons(facts));
                }
                case NO -> whyNot.addAll(rule.when.reasons(facts));
                case OPEN -> {
                    metrics.add(rule.choice.id());
                    open.addAll(rule.when.open(facts));
                }
            }
        }
        return new Trace(open, metrics, held, held.isEmpty() ? whyNot : why);
    }

    @Override
    public Recommendation.StepOutcome outcome(Trace settled) {
        List<PropertyRule> held =
                rules.stream().filter(rule -> settled.path().contains(rule.id)).toList();
        return new Recommendation.StepOutcome(
                id,
                title,
                held.stream().map(PropertyRule::choice).toList(),
                List.of(),
                "",
                note,
                Provenance.weakest(
                        held.stream().map(PropertyRule::provenance).toList(), provenance));
    }
}
