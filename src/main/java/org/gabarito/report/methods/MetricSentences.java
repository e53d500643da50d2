package org.gabarito.report.methods;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gabarito.core.metric.MetricInfo;
import org.gabarito.core.metric.Parameter;
import org.gabarito.core.metric.Quantity;
import org.gabarito.core.metric.catalog.MetricCatalog;
import org.gabarito.plan.Category;
import org.gabarito.plan.MetricChoice;
import org.gabarito.plan.MetricConfig;

/** What was measured: metrics by step, their parameters, and how objects were matched. */
final class MetricSentences {
    private static final Set<String> OF_OBJECTS =
            Set.of("object-detection", "instance-segmentation");
    private static final Set<String> WITH_COSTS = Set.of("ec");

    private final MetricConfig config;
    private final Phrases phrases;
    private final List<Sentence> sentences = new ArrayList<>();

    MetricSentences(MetricConfig config, Phrases phrases) {
        this.config = config;
        this.phrases = phrases;
    }

    List<Sentence> all() {
        matching();
        Map<String, List<MetricChoice>> bySteps = new LinkedHashMap<>();
        for (MetricChoice metric : config.metrics()) {
            String step = metric.step() == null ? "" : metric.step();
            bySteps.computeIfAbsent(step, s -> new ArrayList<>()).add(metric);
        }
        bySteps.forEach(this::step);
        return sentences;
    }

    private void step(String step, List<MetricChoice> metrics) {
        boolean objects = OF_OBJECTS.contains(config.problem().category());
        String key =
                phrases.first(objects ? "step." + step + ".objects" : "", "step." + step)
                        .orElse("step");
        sentences.add(
                phrases.sentence(
                        metrics.size() == 1 ? about(metrics.get(0)) : "metrics",
                        key,
                        Map.of(
                                "metrics",
                                phrases.list(
                                        metrics.stream()
                                                .map(MetricChoice::id)
                                                .map(phrases::named)
                                                .toList()))));
        metrics.forEach(this::parameters);
    }

    private void parameters(MetricChoice metric) {
        List<Parameter> parameters =
                MetricCatalog.describe(metric.id()).map(MetricInfo::parameters).orElse(List.of());
        for (Parameter parameter : parameters) {
            Quantity value = metric.arguments().values().get(parameter.name());
            if (value != null && matters(parameter)) {
                parameter(metric, parameter, value);
            }
        }
        if (WITH_COSTS.contains(metric.id())) {
            sentences.add(phrases.sentence(about(metric), "costs"));
        }
    }

    /** Whole images are not matched: no cutoff is involved. */
    private boolean matters(Parameter parameter) {
        return Category.find(config.problem().category())
                .map(category -> parameter.matters(category.shortName()))
                .orElse(true);
    }

    private void parameter(MetricChoice metric, Parameter parameter, Quantity value) {
        String name = metric.id() + "." + parameter.name();
        String about = about(metric) + "." + parameter.name();
        if (parameter.kind() == Parameter.Kind.FLAG) {
            String flag = "flag." + name + "." + (value.value() != 0);
            if (phrases.has(flag)) {
                sentences.add(phrases.sentence(about, flag));
                return;
            }
        }
        sentences.add(
                phrases.sentence(
                        about,
                        phrases.first("parameter." + name).orElse("parameter"),
                        Map.of(
                                "metric", phrases.abbreviation(metric.id()),
                                "parameter", Phrases.words(parameter.name()),
                                "value", Phrases.words(text(value)))));
    }

    private String text(Quantity value) {
        return Numbers.text(value.value(), phrases.locale())
                + (value.unit().isEmpty() ? "" : "\u00a0" + value.unit());
    }

    private static String about(MetricChoice metric) {
        return "metrics." + metric.id();
    }

    private void matching() {
        MetricConfig.Matching matching = config.matching();
        if (matching == null) {
            return;
        }
        Double threshold = matching.threshold();
        List<Part> cutoff =
                threshold == null
                        ? phrases.parts("threshold")
                        : Phrases.words(Numbers.text(threshold, phrases.locale()));
        sentences.add(
                phrases.sentence(
                        "matching",
                        "matching",
                        Map.of(
                                "criterion",
                                phrases.parts(
                                        "criterion." + matching.criterion(),
                                        Map.of("threshold", cutoff)),
                                "assignment",
                                phrases.parts("assignment." + matching.assignment()),
                                "doubles",
                                phrases.parts("doubles." + matching.doubleAssignment()))));
        if (threshold != null) {
            sentences.add(phrases.sentence("matching.threshold", "matching.threshold"));
        }
    }
}
