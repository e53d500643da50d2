package org.gabarito.plan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gabarito.core.geometry.Spacing;
import org.gabarito.core.metric.Arguments;
import org.gabarito.core.metric.Convention;
import org.gabarito.core.metric.Metric;
import org.gabarito.core.metric.MetricInfo;
import org.gabarito.core.metric.Parameter;
import org.gabarito.core.metric.Quantity;
import org.gabarito.core.metric.catalog.MetricCatalog;
import org.jspecify.annotations.Nullable;

/** What makes one metric of a config valid, wherever it was written. */
final class ChoiceRules {
    /** The text of a parameter and the line it stands in. */
    record Raw(String text, int line) {}

    private final Category category;
    private final Findings findings;
    private final String lengthUnit;

    ChoiceRules(Category category, Findings findings) {
        this(category, findings, Spacing.MILLIMETRE);
    }

    /**
     * @param lengthUnit of lengths that nobody gives: pixels where images have no spacing
     */
    ChoiceRules(Category category, Findings findings, String lengthUnit) {
        this.category = category;
        this.findings = findings;
        this.lengthUnit = lengthUnit;
    }

    /** The metric of that id or alias; null, with the problem noted, when there is none here. */
    @Nullable Metric metric(String name, int line) {
        Optional<Metric> found = MetricCatalog.find(name);
        if (found.isEmpty()) {
            findings.problem(
                    line,
                    "Unknown metric '" + name + "'.",
                    Closest.near(name.toLowerCase(Locale.ROOT).replace('-', '_'), names())
                            .map(near -> "Did you mean '" + near + "'?")
                            .orElse("Computable for this category: " + computable() + "."));
            return null;
        }
        MetricInfo info = found.get().info();
        if (!info.categories().contains(category.shortName())) {
            refuseForCategory(info, line);
            return null;
        }
        if (!info.advice().isEmpty() && category == Category.SEMANTIC_SEGMENTATION) {
            findings.warning(
                    line,
                    "'" + info.id() + "' is computed, but not advisable here.",
                    info.advice());
        }
        return found.get();
    }

    private void refuseForCategory(MetricInfo info, int line) {
        Set<String> possible = info.categories();
        String images = Category.IMAGE_LEVEL_CLASSIFICATION.shortName();
        String reason;
        if (category == Category.SEMANTIC_SEGMENTATION && possible.equals(Set.of(images))) {
            reason = " It needs predicted scores, and label maps hold none.";
        } else if (info.needsTrueNegatives()) {
            reason = " It needs true negatives, and objects that are not there cannot be counted.";
        } else {
            reason = "";
        }
        findings.problem(
                line,
                "'" + info.id() + "' cannot be computed for " + category.longName() + "." + reason,
                "Computable for this category: " + computable() + ".");
    }

    private static List<String> names() {
        List<String> names = new ArrayList<>();
        MetricCatalog.all().forEach(metric -> names.add(metric.info().id()));
        MetricCatalog.all().forEach(metric -> names.addAll(metric.info().aliases()));
        return names;
    }

    private String computable() {
        return MetricCatalog.all().stream()
                .map(Metric::info)
                .filter(info -> info.categories().contains(category.shortName()))
                .map(MetricInfo::id)
                .collect(Collectors.joining(", "));
    }

    /** All parameters of a metric, fallbacks filled in, in the metric's own order. */
    Arguments arguments(MetricInfo info, Map<String, Raw> given) {
        List<String> names = info.parameters().stream().map(Parameter::name).toList();
        given.forEach(
                (name, raw) -> {
                    if (!names.contains(name)) {
                        findings.problem(
                                raw.line(),
                                "'" + info.id() + "' has no parameter '" + name + "'.",
                                names.isEmpty()
                                        ? "It has none; remove it."
                                        : Closest.cure(name, names));
                    }
                });
        Map<String, Quantity> values = new LinkedHashMap<>();
        for (Parameter parameter : info.parameters()) {
            Raw raw = given.get(parameter.name());
            boolean unasked = parameter.optional() || !parameter.matters(category.shortName());
            if (raw == null && unasked) {
                continue;
            }
            Quantity value =
                    raw == null
                            ? fallback(parameter)
                            : Quantities.argument(parameter, raw.text(), raw.line(), findings);
            if (value != null) {
                values.put(parameter.name(), value);
            }
        }
        return new Arguments(values);
    }

    private Quantity fallback(Parameter parameter) {
        Quantity usual = parameter.fallback();
        boolean pixels =
                lengthUnit.equals(Spacing.PIXEL) && Quantities.LENGTHS.contains(usual.unit());
        return pixels ? new Quantity(usual.value(), Spacing.PIXEL) : usual;
    }

    /** A convention by name, or by the id of the definition that it gives the metric. */
    @Nullable String convention(String text, @Nullable Metric metric, int line) {
        Optional<Convention> named = Convention.find(text);
        if (named.isPresent()) {
            return named.get().name();
        }
        List<String> valid =
                new ArrayList<>(Convention.all().stream().map(Convention::name).toList());
        if (metric != null) {
            for (Convention convention : Convention.all()) {
                String definition = definition(metric, Arguments.NONE, convention);
                if (definition.equals(text)) {
                    return convention.name();
                }
                if (!valid.contains(definition)) {
                    valid.add(definition);
                }
            }
        }
        findings.problem(
                line,
                (metric == null ? "Unknown convention '" : "Unknown definition '") + text + "'.",
                Closest.cure(text, valid));
        return null;
    }

    private String definition(Metric metric, Arguments arguments, Convention convention) {
        return category.kind(metric)
                .map(kind -> metric.definition(arguments, convention, kind))
                .orElse("");
    }

    /**
     * Refuses metrics that would fill the same rows twice: equal but for words, or for a convention
     * that makes no difference to them.
     */
    void refuseDuplicates(List<MetricChoice> choices, List<Integer> lines, String convention) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < choices.size(); i++) {
            MetricChoice choice = choices.get(i);
            String named = choice.convention() == null ? convention : choice.convention();
            String definition =
                    MetricCatalog.find(choice.id())
                            .map(
                                    m ->
                                            definition(
                                                    m,
                                                    choice.arguments(),
                                                    Convention.find(named).orElseThrow()))
                            .orElse("");
            if (!seen.add(choice.text() + " " + definition)) {
                findings.problem(
                        lines.get(i),
                        "'" + choice.text() + "' is listed twice.",
                        "Remove one of the two or change a parameter.");
            }
        }
    }
}
