package org.gabarito.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.gabarito.core.metric.MetricInfo;
import org.gabarito.core.metric.catalog.MetricCatalog;
import org.gabarito.guide.ChoiceCard;
import org.gabarito.guide.Guide;
import org.gabarito.guide.Recommendation;
import org.gabarito.guide.Text;

/** What steps choose, by name: metrics and ways of matching. */
final class Names {
    private final Guide guide;
    private final Locale locale;
    private final AdviceMessages words;

    Names(Guide guide, Locale locale, AdviceMessages words) {
        this.guide = guide;
        this.locale = locale;
        this.words = words;
    }

    StepView.Name of(Recommendation.StepOutcome step, String id) {
        return step.choosesMetrics() ? metric(id) : matching(step.chooses(), id);
    }

    /** As in sentences. */
    String text(Recommendation.StepOutcome step, String id) {
        return of(step, id).text();
    }

    List<String> texts(Recommendation.StepOutcome step, List<Recommendation.Choice> choices) {
        return choices.stream().map(choice -> text(step, choice.id())).toList();
    }

    StepView.Card card(Recommendation.StepOutcome step, String id) {
        if (step.choosesMetrics()) {
            return guide.card(id)
                    .map(c -> card(c.meaning(), c.strengths(), c.weakPoints()))
                    .orElse(StepView.Card.NONE);
        }
        return guide.choiceCard(step.chooses(), id)
                .map(c -> card(c.meaning(), c.strengths(), c.weakPoints()))
                .orElse(StepView.Card.NONE);
    }

    /** Range and direction, empty where the catalogue does not know it. */
    String facts(Recommendation.StepOutcome step, String id) {
        Optional<MetricInfo> info =
                step.choosesMetrics() ? MetricCatalog.describe(id) : Optional.empty();
        return info.map(
                        known ->
                                words.range(
                                                MetricViews.number(known.min(), locale),
                                                MetricViews.number(known.max(), locale))
                                        + "; "
                                        + direction(known.direction()))
                .orElse("");
    }

    private StepView.Card card(Text meaning, Text strengths, Text weakPoints) {
        return new StepView.Card(meaning.in(locale), strengths.in(locale), weakPoints.in(locale));
    }

    private StepView.Name metric(String id) {
        MetricLabel label = MetricLabel.of(id, guide, locale);
        return new StepView.Name(
                id,
                label.abbreviation(),
                label.hasLongName() ? label.name() : "",
                "/metrics/" + id);
    }

    private StepView.Name matching(String kind, String id) {
        String text =
                guide.choiceCard(kind, id)
                        .map(ChoiceCard::name)
                        .map(name -> name.in(locale))
                        .orElse(id.replace('_', ' '));
        return new StepView.Name(id, text, "", "");
    }

    private String direction(MetricInfo.Direction direction) {
        return switch (direction) {
            case HIGHER -> words.higher();
            case LOWER -> words.lower();
            case ZERO -> words.zero();
        };
    }
}
