package org.gabarito.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gabarito.guide.Guide;
import org.gabarito.guide.Item;
import org.gabarito.guide.Topic;

/** All answers as a form in one language. */
final class AnswersViews {
    private final Guide guide;
    private final Locale locale;
    private final Chosen chosen;
    private final WhatIfViews whatIf;

    AnswersViews(Guide guide, Locale locale, Chosen chosen, WhatIfViews whatIf) {
        this.guide = guide;
        this.locale = locale;
        this.chosen = chosen;
        this.whatIf = whatIf;
    }

    AnswersView view() {
        Map<String, String> given = chosen.trail().answers();
        List<AnswersView.Group> groups = new ArrayList<>();
        List<String> shown = new ArrayList<>();
        for (Topic topic : guide.topics()) {
            List<AnswersView.Row> rows =
                    guide.items().stream()
                            .filter(item -> item.topic().equals(topic.id()))
                            .flatMap(item -> row(item, given).stream())
                            .toList();
            if (!rows.isEmpty()) {
                groups.add(new AnswersView.Group(topic.title().in(locale), rows));
                rows.forEach(row -> shown.add(row.slug()));
            }
        }
        Map<String, String> hidden = new LinkedHashMap<>(chosen.trail().parameters());
        hidden.keySet().removeAll(shown);
        // an assumed answer says so itself, as long as nobody changes it
        hidden.remove(Trail.ASSUMED);
        if (!chosen.trail().measured().isEmpty()) {
            hidden.put(Trail.MEASURED, Submission.measured(chosen.trail()));
        }
        return new AnswersView(
                given.size(), groups, whatIf.foremost(), List.copyOf(hidden.entrySet()));
    }

    /**
     * Of answers that were given, and of optional questions whose answer would change something.
     */
    private List<AnswersView.Row> row(Item item, Map<String, String> given) {
        List<AnswersView.Supposition> suppositions = whatIf.of(item.slug());
        boolean isOffered = item.optional() && !suppositions.isEmpty();
        if (!given.containsKey(item.slug()) && !isOffered) {
            return List.of();
        }
        boolean assumed = chosen.trail().assumed().contains(item.slug());
        String value = given.getOrDefault(item.slug(), item.unknownMeans());
        return List.of(
                new AnswersView.Row(
                        item.slug(),
                        item.question().in(locale),
                        item.options().stream()
                                .map(
                                        option ->
                                                new AnswersView.Option(
                                                        option.value(),
                                                        option.label().in(locale),
                                                        !assumed && option.value().equals(value)))
                                .toList(),
                        assumed,
                        chosen.trail().measured().contains(item.slug()),
                        item.label(item.unknownMeans(), locale),
                        chosen.trail()
                                .with(Trail.ASK, item.slug())
                                .link("/guide/" + chosen.advice().category()),
                        suppositions));
    }
}
