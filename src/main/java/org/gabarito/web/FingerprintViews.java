package org.gabarito.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gabarito.guide.ChoiceCard;
import org.gabarito.guide.Guide;
import org.gabarito.guide.Item;
import org.gabarito.guide.Recommendation;
import org.gabarito.guide.Topic;
import org.gabarito.plan.MetricChoice;
import org.gabarito.plan.MetricConfig;

/** Makes the sheet of a recommendation. */
final class FingerprintViews {
    private final Guide guide;
    private final Locale locale;

    FingerprintViews(Guide guide, Locale locale) {
        this.guide = guide;
        this.locale = locale;
    }

    FingerprintView view(Chosen chosen, String category, String path) {
        return new FingerprintView(
                category,
                chosen.trail().value(Trail.TARGET),
                topics(chosen),
                chosen.picked().steps().stream().map(step -> step(step, chosen)).toList(),
                !chosen.trail().assumed().isEmpty(),
                chosen.advice().trees(),
                Optional.ofNullable(chosen.config().config().recommendedBy())
                        .map(MetricConfig.RecommendedBy::url)
                        .orElse(""),
                chosen.trail().link(path));
    }

    private List<FingerprintView.Topic> topics(Chosen chosen) {
        List<FingerprintView.Topic> topics = new ArrayList<>();
        for (Topic topic : guide.topics()) {
            List<FingerprintView.Answered> answers =
                    guide.items().stream()
                            .filter(item -> item.topic().equals(topic.id()))
                            .filter(item -> !item.slug().equals(Trail.CATEGORY))
                            .flatMap(item -> answered(item, chosen).stream())
                            .toList();
            if (!answers.isEmpty()) {
                topics.add(new FingerprintView.Topic(topic.title().in(locale), answers));
            }
        }
        return topics;
    }

    private Optional<FingerprintView.Answered> answered(Item item, Chosen chosen) {
        return chosen.answers()
                .find(item.slug())
                .map(
                        answer ->
                                new FingerprintView.Answered(
                                        item.number(),
                                        item.question().in(locale),
                                        item.label(answer, locale),
                                        chosen.trail().assumed().contains(item.slug())));
    }

    private FingerprintView.StepLine step(Recommendation.StepOutcome step, Chosen chosen) {
        Map<String, MetricChoice> metrics =
                chosen.config().config().metrics().stream()
                        .collect(Collectors.toMap(MetricChoice::id, m -> m, (a, b) -> a));
        return new FingerprintView.StepLine(
                step.step(),
                step.title().in(locale),
                step.recommended().stream()
                        .filter(Recommendation.Choice::isDefault)
                        .map(choice -> name(step, choice.id(), metrics))
                        .toList());
    }

    private String name(
            Recommendation.StepOutcome step, String id, Map<String, MetricChoice> metrics) {
        if (!step.choosesMetrics()) {
            return guide.choiceCard(step.chooses(), id)
                    .map(ChoiceCard::name)
                    .map(name -> name.in(locale))
                    .orElse(id);
        }
        MetricLabel label = MetricLabel.of(id, guide, locale);
        MetricChoice metric = metrics.get(id);
        String parameters = metric == null ? "" : metric.parameters().replace(";", "; ");
        String name =
                label.hasLongName()
                        ? label.name() + " (" + label.abbreviation() + ")"
                        : label.name();
        return parameters.isEmpty() ? name : name + ", " + parameters;
    }
}
