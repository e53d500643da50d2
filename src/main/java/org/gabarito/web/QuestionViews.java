package org.gabarito.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gabarito.guide.AnswersReading;
import org.gabarito.guide.Guide;
import org.gabarito.guide.Item;
import org.gabarito.guide.Question;
import org.gabarito.guide.Recommendation;

/** Questions and answers put into one language. */
final class QuestionViews {
    private final Guide guide;
    private final Locale locale;

    QuestionViews(Guide guide, Locale locale) {
        this.guide = guide;
        this.locale = locale;
    }

    QuestionView view(String path, Trail trail, Question question, AnswersReading reading) {
        Item item = question.item();
        Trail clean = understood(trail, reading);
        List<QuestionView.AnswerLine> answered = answers(path, clean);
        return new QuestionView(
                path,
                topic(item),
                hidden(clean, item.slug()),
                answered.size() + 1,
                Math.max(0, question.missing().size() - 1),
                asked(item),
                assumption(path, clean, item),
                answered,
                question.settled().stream().map(this::settled).toList(),
                reading.faults());
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

    private QuestionView.Asked asked(Item item) {
        return new QuestionView.Asked(
                item.slug(),
                item.number(),
                item.question().in(locale),
                item.why().in(locale),
                item.howToFindOut().in(locale),
                item.options().stream()
                        .map(
                                option ->
                                        new QuestionView.Row(
                                                option.value(),
                                                option.label().in(locale),
                                                option.meaning().in(locale),
                                                Drawings.of(option.drawing())))
                        .toList());
    }

    private QuestionView.Assumption assumption(String path, Trail trail, Item item) {
        String value = item.unknownMeans();
        return new QuestionView.Assumption(
                label(item, value), trail.assuming(item.slug(), value).link(path));
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
                                label(item, value),
                                trail.assumed().contains(item.slug()),
                                trail.without(item.slug()).link(path)));
            }
        }
        return lines;
    }

    String label(Item item, String value) {
        return item.options().stream()
                .filter(option -> option.value().equals(value))
                .map(option -> option.label().in(locale))
                .findFirst()
                .orElse(value);
    }

    private QuestionView.SettledLine settled(Recommendation.StepOutcome outcome) {
        return new QuestionView.SettledLine(
                outcome.step(),
                outcome.title().in(locale),
                outcome.recommended().stream()
                        .filter(choice -> choice.role().equals("default"))
                        .map(choice -> MetricLabel.of(choice.id()))
                        .toList());
    }
}
