package org.gabarito.report.methods;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.gabarito.core.metric.Arguments;
import org.gabarito.core.metric.Convention;
import org.gabarito.core.metric.Metric;
import org.gabarito.core.metric.catalog.MetricCatalog;
import org.gabarito.plan.Category;
import org.gabarito.plan.MetricChoice;
import org.gabarito.plan.MetricConfig;

/** How it was measured: definitions, classes, geometry, aggregation, policies, statistics. */
final class ProtocolSentences {
    private static final String IMAGES = "image-level-classification";
    private static final String VOXELS = "semantic-segmentation";
    private static final String INSTANCES = "instance-segmentation";

    /** Metrics of all thresholds: a value for each case has no meaning. */
    private static final Set<String> POOLED = Set.of("ap", "froc", "fppi_at_sens", "sens_at_fppi");

    /** Answers that leave something to tell, in the order of telling. */
    private static final List<String> TELLING =
            List.of(
                    "prevalence_representative",
                    "class_imbalance",
                    "unequal_class_interest",
                    "empty_reference_possible",
                    "noisy_reference",
                    "dependent_cases");

    private final MetricConfig config;
    private final Phrases phrases;
    private final List<Sentence> sentences = new ArrayList<>();

    ProtocolSentences(MetricConfig config, Phrases phrases) {
        this.config = config;
        this.phrases = phrases;
    }

    List<Sentence> all(String version) {
        definitions();
        classes();
        if (hasMasks()) {
            say("geometry", "geometry." + config.geometry(), Map.of());
        }
        aggregation();
        policies();
        statistics();
        TELLING.forEach(this::answer);
        say("gabarito", "software", Map.of("version", Phrases.words(version)));
        return sentences;
    }

    private void say(String about, String key, Map<String, List<Part>> slots) {
        sentences.add(phrases.sentence(about, key, slots));
    }

    private boolean hasMasks() {
        return Set.of(VOXELS, INSTANCES).contains(config.problem().category());
    }

    private void definitions() {
        List<String> definitions =
                config.metrics().stream().flatMap(m -> definition(m).stream()).toList();
        if (definitions.isEmpty()) {
            return;
        }
        boolean ours = config.convention().equals(Convention.DEFAULT.name());
        say(
                "convention",
                ours ? "definitions.default" : "definitions.tool",
                Map.of(
                        "tool", Phrases.words(config.convention()),
                        "definitions", Phrases.words(String.join("; ", definitions))));
    }

    private List<String> definition(MetricChoice choice) {
        String named = choice.convention() == null ? config.convention() : choice.convention();
        return MetricCatalog.find(choice.id()).stream()
                .map(metric -> definition(metric, choice.arguments(), named))
                .toList();
    }

    private String definition(Metric metric, Arguments arguments, String named) {
        Convention convention = Convention.find(named).orElseThrow();
        String definition =
                Category.find(config.problem().category())
                        .flatMap(category -> category.kind(metric))
                        .map(kind -> metric.definition(arguments, convention, kind))
                        .orElse("");
        return metric.info().abbreviation() + " " + definition;
    }

    private void classes() {
        List<String> classes = config.declaredClasses();
        if (!classes.isEmpty()) {
            say(
                    "labels",
                    "classes",
                    Map.of("classes", phrases.list(classes.stream().map(Phrases::words).toList())));
        }
        if (config.consensus() != null) {
            say("consensus", "consensus." + config.consensus(), Map.of());
        }
        if (config.ignore() != null) {
            say("ignore", "ignore", Map.of("label", Phrases.words(config.ignore())));
        }
        if (config.spacing() != null) {
            say("spacing", "spacing", Map.of("spacing", Phrases.words(config.spacing())));
        }
    }

    private void aggregation() {
        MetricConfig.Aggregation aggregate = config.aggregate();
        if (!config.problem().category().equals(IMAGES)) {
            List<Part> order = new ArrayList<>();
            for (String level : levels(aggregate)) {
                if (!order.isEmpty()) {
                    order.addAll(phrases.parts("order.then"));
                }
                order.addAll(phrases.parts("order." + level));
            }
            say(
                    "aggregate",
                    "aggregate",
                    Map.of("order", order, "weights", weights(aggregate.weights())));
        }
        pooled();
        if (!aggregate.groupBy().isEmpty()) {
            say(
                    "aggregate.group_by",
                    "group",
                    Map.of(
                            "groups",
                            phrases.list(
                                    aggregate.groupBy().stream().map(Phrases::words).toList())));
        }
    }

    private List<Part> weights(String weights) {
        String key = "weights." + weights;
        return phrases.has(key) ? phrases.parts(key) : Phrases.words(weights);
    }

    private List<String> levels(MetricConfig.Aggregation aggregate) {
        boolean voxels = config.problem().category().equals(VOXELS);
        return aggregate.order().stream()
                .filter(level -> !(voxels && level.equals("instance")))
                .toList();
    }

    private void pooled() {
        List<String> pooled = ids(POOLED::contains);
        if (!pooled.isEmpty() && !config.problem().category().equals(IMAGES)) {
            say("metrics", "pooled", Map.of("metrics", abbreviations(pooled)));
        }
    }

    private void policies() {
        say("missing", "policies.missing." + config.policies().missing(), Map.of());
        if (!config.problem().category().equals(IMAGES)) {
            say(
                    "empty",
                    "policies.empty." + config.policies().empty(),
                    Map.of("tool", Phrases.words(config.convention())));
        }
    }

    private void statistics() {
        MetricConfig.Statistics statistics = config.statistics();
        say(
                "statistics",
                statistics.method().equals("auto") ? "statistics" : "statistics.method",
                Map.of(
                        "ci", Phrases.words(Numbers.text(statistics.ci(), phrases.locale())),
                        "method", Phrases.words(statistics.method()),
                        "seed", Phrases.words(statistics.seed())));
        if (statistics.cluster() != null) {
            say(
                    "statistics.cluster",
                    "statistics.cluster",
                    Map.of("cluster", Phrases.words(statistics.cluster())));
        }
    }

    private void answer(String slug) {
        if (slug.equals("dependent_cases") && config.statistics().cluster() != null) {
            // Said with the intervals.
            return;
        }
        String given = config.fingerprint().getOrDefault(slug, "");
        phrases.first(
                        "fingerprint." + slug + "." + given,
                        given.equals("yes") ? "fingerprint." + slug : "")
                .ifPresent(key -> say("fingerprint." + slug, key, Map.of()));
    }

    private List<String> ids(Predicate<String> which) {
        return config.metrics().stream().map(MetricChoice::id).filter(which).toList();
    }

    private List<Part> abbreviations(List<String> ids) {
        return phrases.list(ids.stream().map(phrases::abbreviation).toList());
    }
}
