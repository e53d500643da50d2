package org.gabarito.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gabarito.core.metric.MetricInfo;
import org.gabarito.core.metric.Parameter;
import org.gabarito.core.metric.Quantity;
import org.gabarito.core.metric.catalog.MetricCatalog;
import org.gabarito.guide.Guide;
import org.gabarito.plan.Category;
import org.gabarito.plan.MetricChoice;
import org.gabarito.plan.MetricConfig;

/**
 * The values of a config that a visitor can set, each with its advice and what is wrong with it.
 */
final class ParameterFields {
    private final Guide guide;
    private final Chosen chosen;
    private final Locale locale;
    private final AdviceMessages words;

    ParameterFields(Guide guide, Chosen chosen, Locale locale, AdviceMessages words) {
        this.guide = guide;
        this.chosen = chosen;
        this.locale = locale;
        this.words = words;
    }

    static List<Parameter> parameters(String metric) {
        return MetricCatalog.describe(metric).map(MetricInfo::parameters).orElse(List.of());
    }

    List<StepView.ParameterField> of(String metric) {
        return parameters(metric).stream()
                .filter(this::matters)
                .map(parameter -> field(metric, parameter))
                .toList();
    }

    private boolean matters(Parameter parameter) {
        return Category.find(chosen.advice().category())
                .map(category -> parameter.matters(category.shortName()))
                .orElse(true);
    }

    /** Where the chosen criterion is a degree, not a yes or no. */
    Optional<StepView.ParameterField> cutoff() {
        MetricConfig.Matching matching = chosen.config().config().matching();
        if (matching == null || matching.threshold() == null) {
            return Optional.empty();
        }
        String name = Trail.CUTOFF;
        String problem =
                isWrong(name) ? words.problemRange(chosen.trail().value(name), "0", "1") : "";
        return Optional.of(
                new StepView.ParameterField(
                        name,
                        words.cutoff(),
                        typed(name).orElse(new Quantity(matching.threshold(), "").toString()),
                        "number",
                        List.of(),
                        words.cutoffHint(),
                        "",
                        problem));
    }

    private StepView.ParameterField field(String metric, Parameter parameter) {
        String name = Trail.PARAMETER + metric + "." + parameter.name();
        String advice =
                chosen.advice().parameters().stream()
                        .filter(a -> a.metric().equals(metric) && a.name().equals(parameter.name()))
                        .map(a -> a.advice().in(locale))
                        .collect(Collectors.joining(" "));
        return new StepView.ParameterField(
                name,
                parameter.name(),
                typed(name).orElseGet(() -> value(metric, parameter)),
                parameter.kind().name().toLowerCase(Locale.ROOT),
                parameter.choices(),
                guide.parameterMeaning(metric, parameter.name())
                        .map(meaning -> meaning.in(locale))
                        .filter(meaning -> !meaning.isEmpty())
                        .orElse(parameter.meaning()),
                advice,
                isWrong(name) ? problem(parameter, chosen.trail().value(name)) : "");
    }

    private Optional<String> typed(String name) {
        return Optional.of(chosen.trail().value(name)).filter(value -> !value.isEmpty());
    }

    private boolean isWrong(String name) {
        return chosen.config().problems().containsKey(name);
    }

    private String problem(Parameter parameter, String typed) {
        String unit = parameter.fallback().unit();
        String min = new Quantity(parameter.min(), unit).toString();
        boolean bounded = Double.isFinite(parameter.max());
        String max = bounded ? new Quantity(parameter.max(), unit).toString() : "";
        return switch (parameter.kind()) {
            case LENGTH ->
                    words.problemLength(
                            typed, parameter.optional() ? min : parameter.fallback().toString());
            case FLAG -> words.problemFlag(typed);
            case CHOICE -> words.problemWord(typed, String.join(", ", parameter.choices()));
            case NUMBER ->
                    bounded
                            ? words.problemRange(typed, min, max)
                            : words.problemAtLeast(typed, min);
        };
    }

    private String value(String metric, Parameter parameter) {
        return chosen.config().config().metrics().stream()
                .filter(choice -> choice.id().equals(metric))
                .map(MetricChoice::arguments)
                .flatMap(
                        arguments ->
                                Optional.ofNullable(arguments.values().get(parameter.name()))
                                        .stream())
                .findFirst()
                .or(() -> Optional.of(parameter.fallback()).filter(q -> !parameter.optional()))
                .map(parameter::text)
                .orElse("");
    }
}
