package org.gabarito.guide;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gabarito.guide.Recommendation.Choice;
import org.gabarito.guide.Recommendation.ParameterAdvice;
import org.gabarito.guide.Recommendation.Pitfall;
import org.gabarito.guide.Recommendation.Rule;

/**
 * What one answer would change if it were another.
 *
 * @param slug the question
 * @param value the other answer
 * @param assumed questions that it opens, here answered with what "I don't know" means
 * @param answers all answers then, assumed ones included; they lead to what the changes promise
 */
public record WhatIf(
        String slug, String value, List<String> assumed, Answers answers, Changes changes) {
    public WhatIf {
        assumed = List.copyOf(assumed);
    }

    /**
     * @param steps those that would choose otherwise
     * @param parameters advice on metrics of both recommendations that would read otherwise
     */
    public record Changes(
            List<StepChange> steps,
            List<ParameterAdvice> parameters,
            Difference<Rule> rules,
            Difference<Pitfall> pitfalls) {
        public Changes {
            steps = List.copyOf(steps);
            parameters = List.copyOf(parameters);
        }

        static Changes between(Recommendation now, Recommendation then) {
            return new Changes(
                    stepChanges(now, then),
                    then.parameters().stream()
                            .filter(advice -> isOtherAdvice(advice, now))
                            .toList(),
                    Difference.between(now.rules(), then.rules(), Rule::text),
                    Difference.between(now.pitfalls(), then.pitfalls(), Pitfall::id));
        }

        public boolean isEmpty() {
            return steps.isEmpty() && parameters.isEmpty() && rules.isEmpty() && pitfalls.isEmpty();
        }

        private static List<StepChange> stepChanges(Recommendation now, Recommendation then) {
            Map<String, List<Choice>> before =
                    now.steps().stream()
                            .collect(
                                    Collectors.toMap(
                                            Recommendation.StepOutcome::step,
                                            Recommendation.StepOutcome::recommended));
            return then.steps().stream()
                    .map(
                            step ->
                                    new StepChange(
                                            step.step(),
                                            step.title(),
                                            before.getOrDefault(step.step(), List.of()),
                                            step.recommended()))
                    .filter(change -> !change.before().equals(change.after()))
                    .toList();
        }

        /** Advice on a metric that is new says nothing of the answer. */
        private static boolean isOtherAdvice(ParameterAdvice advice, Recommendation now) {
            boolean known =
                    now.steps().stream()
                            .flatMap(step -> step.recommended().stream())
                            .anyMatch(choice -> choice.id().equals(advice.metric()));
            return known && !now.parameters().contains(advice);
        }
    }

    /** What one step recommends now and would recommend then. */
    public record StepChange(String step, Text title, List<Choice> before, List<Choice> after) {
        public StepChange {
            before = List.copyOf(before);
            after = List.copyOf(after);
        }

        /** What only the other answer brings. */
        public List<Choice> added() {
            return missing(after, before);
        }

        public List<Choice> dropped() {
            return missing(before, after);
        }

        /** What stays, with its new role. */
        public List<Choice> changedRole() {
            return after.stream()
                    .filter(choice -> ids(before).contains(choice.id()) && !before.contains(choice))
                    .toList();
        }

        private static List<Choice> missing(List<Choice> from, List<Choice> in) {
            return from.stream().filter(choice -> !ids(in).contains(choice.id())).toList();
        }

        private static List<String> ids(List<Choice> choices) {
            return choices.stream().map(Choice::id).toList();
        }
    }

    /** What one list has and the other has not. */
    public record Difference<T>(List<T> added, List<T> dropped) {
        public Difference {
            added = List.copyOf(added);
            dropped = List.copyOf(dropped);
        }

        static <T, K> Difference<T> between(List<T> before, List<T> after, Function<T, K> key) {
            return new Difference<>(missing(after, before, key), missing(before, after, key));
        }

        public boolean isEmpty() {
            return added.isEmpty() && dropped.isEmpty();
        }

        private static <T, K> List<T> missing(List<T> from, List<T> in, Function<T, K> key) {
            List<K> known = in.stream().map(key).toList();
            return from.stream().filter(one -> !known.contains(key.apply(one))).toList();
        }
    }
}
