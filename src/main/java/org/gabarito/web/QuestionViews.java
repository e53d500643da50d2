package org.gabarito.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gabarito.guide.AnswersReading;
import org.gabarito.guide.Guide;
import org.gabarito.guide.Item;
import org.gabarito.guide.Provenance;
import org.gabarito.guide.Question;
import org.gabarito.guide.Recommendation;
import org.jspecify.annotations.Nullable;

/** Questions and answers put into one language. */
final class QuestionViews {
    private final Guide guide;
    private final Locale locale;

    QuestionViews(Guide guide, Locale locale) {
        this.guide = guide;
        this.locale = locale;
    }

    /** The question that is next. */
    QuestionView next(String path, Trail trail, Question question, AnswersReading reading) {
        Trail clean = understood(trail, reading);
        int number = answers(path, clean).size() + 1;
        int remaining = Math.max(0, question.missing().size() - 1);
        boolean finding = path.equals(GuidePages.FINDING);
        return view(
                path,
                clean,
                question.item(),
                new QuestionView.Progress(number, remaining, finding, false),
                question.settled().stream()
                        .filter(outcome -> !outcome.recommended().isEmpty())
                        .map(this::settled)
                        .toList(),
                reading);
    }

    /** A question of the visitor's choice, with the answer that it has. */
    QuestionView again(String path, Trail trail, Item item, AnswersReading reading) {
        Trail clean = understood(trail, reading);
        return view(
                path,
                item.slug().equals(Trail.CATEGORY) ? withoutFinding(clean) : clean,
                item,
                new QuestionView.Progress(1, 0, false, true),
                List.of(),
                reading);
    }

    private QuestionView view(
            String path,
            Trail clean,
            Item item,
            QuestionView.Progress progress,
            List<QuestionView.SettledLine> settled,
            AnswersReading reading) {
        return new QuestionView(
                path,
                hidden(clean, item.slug()),
                progress,
                asked(item, clean.value(item.slug())),
                assumption(path, clean, item),
                kind(path, clean),
                answers(path, clean),
                settled,
                reading.faults());
    }

    /** Without the answers that led to the kind of problem, once that is chosen by itself. */
    private Trail withoutFinding(Trail trail) {
        return guide.item(Trail.CATEGORY).map(Item::topic).stream()
                .flatMap(topic -> guide.items().stream().filter(i -> i.topic().equals(topic)))
                .map(Item::slug)
                .filter(slug -> !slug.equals(Trail.CATEGORY))
                .reduce(trail, Trail::without, (a, b) -> b);
    }

    private QuestionView.@Nullable Kind kind(String path, Trail trail) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        return guide.item(Trail.CATEGORY)
                .flatMap(item -> item.option(name))
                .map(
                        option ->
                                new QuestionView.Kind(
                                        option.label().in(locale),
                                        trail.with(Trail.CATEGORY, name)
                                                .with(Trail.ASK, Trail.CATEGORY)
                                                .link(GuidePages.FINDING)))
                .orElse(null);
    }

    /** Only what could be read, so that a broken link mends itself with the next answer. */
    private static Trail understood(Trail trail, AnswersReading reading) {
        Map<String, String> kept = new LinkedHashMap<>();
        Map<String, String> answers = trail.answers();
        trail.parameters()
                .forEach(
                        (name, value) -> {
                            if (!answers.containsKey(name)) {
                                kept.put(name, value);
                            } else {
                                reading.answers()
                                        .find(name)
                                        .ifPresent(read -> kept.put(name, read));
                            }
                        });
        return new Trail(kept);
    }

    private static List<Map.Entry<String, String>> hidden(Trail trail, String slug) {
        return List.copyOf(trail.without(slug).parameters().entrySet());
    }

    private String topic(Item item) {
        return guide.topics().stream()
                .filter(topic -> topic.id().equals(item.topic()))
                .map(topic -> topic.title().in(locale))
                .findFirst()
                .orElse("");
    }

    private QuestionView.Asked asked(Item item, String answer) {
        return new QuestionView.Asked(
                item.slug(),
                topic(item),
                item.question().in(locale),
                item.why().in(locale),
                item.howToFindOut().in(locale),
                item.example().in(locale),
                answer,
                item.options().stream()
                        .map(
                                option ->
                                        new QuestionView.Row(
                                                option.value(),
                                                option.label().in(locale),
                                                option.meaning().in(locale),
                                                Drawings.of(option.drawing())))
                        .toList(),
                origin(item));
    }

    private QuestionView.Origin origin(Item item) {
        Provenance provenance = item.provenance();
        return new QuestionView.Origin(
                item.number(),
                provenance.confidence(),
                provenance.sources().equals(List.of("inferred")),
                provenance.sources().stream()
                        .map(key -> guide.source(key).map(text -> text.in(locale)).orElse(key))
                        .toList(),
                provenance.note().in(locale));
    }

    private QuestionView.@Nullable Assumption assumption(String path, Trail trail, Item item) {
        if (item.slug().equals(Trail.CATEGORY)) {
            return null;
        }
        String value = item.unknownMeans();
        return new QuestionView.Assumption(
                item.label(value, locale),
                item.unknownBecause().in(locale),
                trail.assuming(item.slug(), value).link(path));
    }

    /** In the order in which they are asked. */
    List<QuestionView.AnswerLine> answers(String path, Trail trail) {
        Map<String, String> given = trail.answers();
        List<QuestionView.AnswerLine> lines = new ArrayList<>();
        for (Item item : guide.items()) {
            String value = given.get(item.slug());
            if (value != null && !item.slug().equals(Trail.CATEGORY)) {
                lines.add(
                        new QuestionView.AnswerLine(
                                item.slug(),
                                item.question().in(locale),
                                item.label(value, locale),
                                trail.assumed().contains(item.slug()),
                                trail.with(Trail.ASK, item.slug()).link(path)));
            }
        }
        return lines;
    }

    private QuestionView.SettledLine settled(Recommendation.StepOutcome outcome) {
        return new QuestionView.SettledLine(
                outcome.step(),
                outcome.title().in(locale),
                outcome.recommended().stream()
                        .filter(Recommendation.Choice::isDefault)
                        .map(choice -> named(outcome.chooses(), choice.id()))
                        .toList());
    }

    private QuestionView.Named named(String kind, String id) {
        return guide.choiceCard(kind, id)
                .map(card -> new QuestionView.Named(id, card.name().in(locale), ""))
                .orElseGet(() -> metric(MetricLabel.of(id, guide, locale)));
    }

    private static QuestionView.Named metric(MetricLabel label) {
        return new QuestionView.Named(
                label.id(), label.abbreviation(), label.hasLongName() ? label.name() : "");
    }
}
