package org.gabarito.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.gabarito.guide.Guide;
import org.gabarito.guide.Item;
import org.gabarito.guide.Recommendation.Choice;
import org.gabarito.guide.Recommendation.StepOutcome;
import org.gabarito.guide.WhatIf;

/** What other answers would change, in sentences of one language. */
final class WhatIfViews {
    private static final int FOREMOST = 6;

    private final Guide guide;
    private final Locale locale;
    private final AdviceMessages words;
    private final Chosen chosen;
    private final Names names;
    private final Sentences sentences;
    private final List<WhatIf> entries;

    WhatIfViews(Guide guide, Locale locale, AdviceMessages words, Chosen chosen) {
        this.guide = guide;
        this.locale = locale;
        this.words = words;
        this.chosen = chosen;
        this.names = new Names(guide, locale, words);
        this.sentences = new Sentences(words, locale);
        this.entries = guide.whatIf(chosen.answers());
    }

    List<AnswersView.Supposition> of(String slug) {
        return entries.stream()
                .filter(entry -> entry.slug().equals(slug))
                .map(this::supposition)
                .toList();
    }

    /** Of each question the change that moves most, those first that move most steps. */
    List<AnswersView.Supposition> foremost() {
        Set<String> seen = new HashSet<>();
        return entries.stream()
                .filter(entry -> moved(entry) > 0)
                .sorted(Comparator.comparingInt(WhatIfViews::moved).reversed())
                .filter(entry -> seen.add(entry.slug()))
                .limit(FOREMOST)
                .map(this::supposition)
                .toList();
    }

    private static int moved(WhatIf entry) {
        return (int) entry.changes().steps().stream().filter(WhatIfViews::isMoved).count();
    }

    private static boolean isMoved(WhatIf.StepChange step) {
        return !defaults(step.before()).equals(defaults(step.after()));
    }

    private AnswersView.Supposition supposition(WhatIf entry) {
        Trail trail = chosen.trail().answering(entry.slug(), entry.value());
        for (String slug : entry.assumed()) {
            trail = trail.assuming(slug, entry.answers().find(slug).orElseThrow());
        }
        return new AnswersView.Supposition(
                entry.slug(),
                entry.value(),
                guide.item(entry.slug())
                        .map(item -> sentences.supposed(item, entry.value()))
                        .orElse(entry.value()),
                main(entry),
                others(entry),
                rest(entry.changes()),
                entry.assumed().stream()
                        .flatMap(slug -> guide.item(slug).stream())
                        .map(item -> opened(item, entry))
                        .toList(),
                trail.link("/recommendation/" + chosen.advice().category()));
    }

    private String opened(Item item, WhatIf entry) {
        return sentences.because(item, entry.answers().find(item.slug()).orElseThrow());
    }

    /** What would be recommended instead. */
    private List<String> main(WhatIf entry) {
        return entry.changes().steps().stream()
                .filter(WhatIfViews::isMoved)
                .map(
                        change ->
                                main(
                                        outcome(change.step()),
                                        defaults(change.before()),
                                        defaults(change.after())))
                .toList();
    }

    private List<String> others(WhatIf entry) {
        return entry.changes().steps().stream()
                .flatMap(change -> others(outcome(change.step()), change))
                .toList();
    }

    private StepOutcome outcome(String step) {
        return chosen.advice().steps().stream()
                .filter(outcome -> outcome.step().equals(step))
                .findFirst()
                .orElseThrow();
    }

    private String main(StepOutcome step, List<Choice> before, List<Choice> after) {
        String id = step.step();
        if (before.isEmpty()) {
            return words.wouldGive(id, list(step, after));
        }
        if (after.isEmpty()) {
            return words.wouldGiveNone(id, list(step, before));
        }
        if (after.containsAll(before)) {
            return words.wouldAdd(id, list(step, without(after, before)));
        }
        if (before.containsAll(after)) {
            return words.wouldDrop(id, list(step, without(before, after)));
        }
        return words.wouldReplace(id, list(step, after), list(step, before));
    }

    /** Alternatives and optional metrics that come or go, as far as no sentence named them yet. */
    private Stream<String> others(StepOutcome step, WhatIf.StepChange change) {
        List<Choice> now = others(change.before());
        List<Choice> then = others(change.after());
        List<Choice> stay =
                without(then, now).stream()
                        .filter(choice -> change.changedRole().contains(choice))
                        .toList();
        List<Choice> come = without(without(then, now), stay);
        List<Choice> go =
                without(now, then).stream()
                        .filter(choice -> change.dropped().contains(choice))
                        .toList();
        List<String> said = new ArrayList<>();
        if (!stay.isEmpty()) {
            said.add(words.wouldKeep(step.step(), list(step, stay)));
        }
        if (!come.isEmpty()) {
            said.add(words.wouldOffer(step.step(), list(step, come)));
        }
        if (!go.isEmpty()) {
            said.add(words.wouldNotOffer(step.step(), list(step, go)));
        }
        return said.stream();
    }

    private String list(StepOutcome step, List<Choice> choices) {
        return sentences.list(names.texts(step, choices));
    }

    private static List<Choice> defaults(List<Choice> choices) {
        return choices.stream().filter(Choice::isDefault).toList();
    }

    private static List<Choice> others(List<Choice> choices) {
        return choices.stream().filter(choice -> !choice.isDefault()).toList();
    }

    private static List<Choice> without(List<Choice> all, List<Choice> some) {
        return all.stream().filter(choice -> !some.contains(choice)).toList();
    }

    private List<AnswersView.Change> rest(WhatIf.Changes changes) {
        List<AnswersView.Change> rest = new ArrayList<>();
        changes.parameters()
                .forEach(
                        a ->
                                rest.add(
                                        new AnswersView.Change(
                                                words.adviceWouldBe(
                                                        MetricLabel.of(a.metric(), guide, locale)
                                                                .abbreviation(),
                                                        a.name()),
                                                a.advice().in(locale))));
        changes.rules().added().forEach(r -> add(rest, words.ruleMore(), r.text().in(locale)));
        changes.rules().dropped().forEach(r -> add(rest, words.ruleLess(), r.text().in(locale)));
        changes.pitfalls()
                .added()
                .forEach(p -> add(rest, words.pitfallMore(), p.text().in(locale)));
        changes.pitfalls()
                .dropped()
                .forEach(p -> add(rest, words.pitfallLess(), p.text().in(locale)));
        return rest;
    }

    private static void add(List<AnswersView.Change> rest, String kind, String text) {
        rest.add(new AnswersView.Change(kind, text));
    }
}
