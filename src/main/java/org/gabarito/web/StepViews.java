package org.gabarito.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.gabarito.guide.DecisionGuide;
import org.gabarito.guide.Guide;
import org.gabarito.guide.Provenance;
import org.gabarito.guide.Recommendation;
import org.gabarito.guide.Recommendation.Choice;
import org.gabarito.guide.Recommendation.StepOutcome;

/** Steps of a recommendation put into one language. */
final class StepViews {
    private static final String INFERRED = "inferred";

    private final Guide guide;
    private final Locale locale;
    private final AdviceMessages words;
    private final Chosen chosen;
    private final Names names;
    private final Sentences sentences;
    private final ParameterFields fields;

    StepViews(Guide guide, Locale locale, AdviceMessages words, Chosen chosen) {
        this.guide = guide;
        this.locale = locale;
        this.words = words;
        this.chosen = chosen;
        this.names = new Names(guide, locale, words);
        this.sentences = new Sentences(words, locale);
        this.fields = new ParameterFields(guide, chosen, locale, words);
    }

    List<StepView> views() {
        List<StepView> views = new ArrayList<>();
        for (int i = 0; i < chosen.advice().steps().size(); i++) {
            StepOutcome step = chosen.advice().steps().get(i);
            views.add(view(step, taken(chosen.picked().steps().get(i))));
        }
        return views;
    }

    /** The ids in the default role, which picks give to others. */
    private static List<String> taken(StepOutcome picked) {
        return picked.recommended().stream().filter(Choice::isDefault).map(Choice::id).toList();
    }

    private StepView view(StepOutcome step, List<String> taken) {
        boolean hasCutoff = step.chooses().equals("criterion");
        return new StepView(
                step.step(),
                step.title().in(locale),
                step.chooses(),
                step.note().in(locale),
                step.recommended().stream()
                        .filter(choice -> taken.contains(choice.id()))
                        .map(choice -> choice(step, choice, true))
                        .toList(),
                picking(step, taken),
                step.because().stream().map(this::reason).toList(),
                hasCutoff ? fields.cutoff().orElse(null) : null,
                guide.decisionGuide(step.guide()).map(this::text).orElse(null),
                tree(step.step()),
                origin(step));
    }

    /** The drawing of the step, with the path that these answers take. */
    private String tree(String step) {
        return new Trail(Map.of(Trail.CATEGORY, chosen.advice().category()))
                .and(new Trail(chosen.trail().answers()))
                .link("/trees/" + step);
    }

    private StepView.ChoiceView choice(StepOutcome step, Choice choice, boolean taken) {
        return choice(step, choice, taken, List.of());
    }

    /**
     * @param known weak points that need not be said again
     */
    private StepView.ChoiceView choice(
            StepOutcome step, Choice choice, boolean taken, List<StepView.Weakness> known) {
        boolean isMetric = step.choosesMetrics();
        return new StepView.ChoiceView(
                names.of(step, choice.id()),
                choice.role(),
                taken && !choice.isDefault(),
                names.facts(step, choice.id()),
                names.card(step, choice.id()),
                isMetric
                        ? weak(choice.id()).stream().filter(w -> !known.contains(w)).toList()
                        : List.of(),
                taken && isMetric ? fields.of(choice.id()) : List.of());
    }

    private List<StepView.Weakness> weak(String metric) {
        return chosen.advice().pitfalls().stream()
                .filter(p -> p.metrics().contains(metric) || p.partly().contains(metric))
                .map(p -> new StepView.Weakness(p.text().in(locale), p.partly().contains(metric)))
                .toList();
    }

    private StepView.Picking picking(StepOutcome step, List<String> taken) {
        List<StepView.Pick> alternatives = picks(step, Picks.ALTERNATIVE, taken);
        List<StepView.Pick> instead = new ArrayList<>();
        if (!alternatives.isEmpty()) {
            boolean unpicked = alternatives.stream().noneMatch(StepView.Pick::checked);
            List<Choice> defaults = step.recommended().stream().filter(Choice::isDefault).toList();
            instead.add(pick("", step, defaults, unpicked));
            instead.addAll(alternatives);
        }
        return new StepView.Picking(instead, picks(step, Picks.OPTIONAL, taken));
    }

    private List<StepView.Pick> picks(StepOutcome step, String role, List<String> taken) {
        return step.recommended().stream()
                .filter(choice -> choice.role().equals(role))
                .map(
                        choice ->
                                pick(
                                        choice.id(),
                                        step,
                                        List.of(choice),
                                        taken.contains(choice.id())))
                .toList();
    }

    private StepView.Pick pick(
            String value, StepOutcome step, List<Choice> choices, boolean checked) {
        List<StepView.Weakness> known =
                step.recommended().stream()
                        .filter(Choice::isDefault)
                        .flatMap(choice -> weak(choice.id()).stream())
                        .toList();
        return new StepView.Pick(
                value,
                sentences.list(names.texts(step, choices)),
                checked,
                choices.stream().map(choice -> choice(step, choice, false, known)).toList());
    }

    private StepView.Reason reason(Recommendation.Reason reason) {
        Trail trail = chosen.trail();
        String slug = reason.item();
        return new StepView.Reason(
                slug,
                guide.item(slug)
                        .map(item -> sentences.because(item, reason.answer()))
                        .orElse(reason.question().in(locale)),
                trail.assumed().contains(slug),
                trail.measured().contains(slug),
                trail.with(Trail.ASK, slug).link("/guide/" + chosen.advice().category()));
    }

    private StepView.GuideText text(DecisionGuide found) {
        return new StepView.GuideText(
                found.id(), found.title().in(locale), found.text().in(locale));
    }

    private StepView.Origin origin(Recommendation.StepOutcome step) {
        Provenance provenance = step.provenance();
        Optional<Provenance> way =
                guide.leastSure(step.step(), chosen.answers())
                        .filter(least -> least.isLessSureThan(provenance));
        return new StepView.Origin(
                provenance.confidence(),
                inferred(provenance),
                provenance.sources().stream()
                        .map(key -> guide.source(key).map(t -> t.in(locale)).orElse(key))
                        .toList(),
                provenance.note().in(locale),
                way.map(Provenance::confidence).orElse(""),
                way.map(least -> least.note().in(locale)).orElse(""));
    }

    private static String inferred(Provenance provenance) {
        boolean all = List.of(INFERRED).equals(provenance.sources());
        if (all || provenance.confidence().equals("low")) {
            return "wholly";
        }
        return provenance.sources().contains(INFERRED) ? "partly" : "no";
    }
}
