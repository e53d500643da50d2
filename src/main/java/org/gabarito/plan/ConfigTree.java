package org.gabarito.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gabarito.core.geometry.Spacing;
import org.gabarito.core.metric.Arguments;
import org.gabarito.core.metric.MetricInfo;
import org.gabarito.core.metric.Parameter;
import org.gabarito.core.metric.Quantity;
import org.gabarito.core.metric.catalog.MetricCatalog;
import org.jspecify.annotations.Nullable;

/**
 * A config as nested maps, lists, texts, numbers and booleans in the order of the file: what both
 * YAML and JSON print.
 */
final class ConfigTree {
    private ConfigTree() {}

    /** Everything: what people download. */
    static Map<String, @Nullable Object> full(MetricConfig config) {
        Map<String, @Nullable Object> top = new LinkedHashMap<>();
        top.put("gabarito", ConfigKeys.VERSION);
        Map<String, @Nullable Object> problem = new LinkedHashMap<>();
        problem.put("category", config.problem().category());
        putIfPresent(problem, "target", config.problem().target());
        top.put("problem", problem);
        top.put("fingerprint", fingerprint(config));
        top.put("recommended_by", recommendedBy(config.recommendedBy()));
        putClasses(top, config);
        top.put("metrics", config.metrics().stream().map(m -> metric(m, true)).toList());
        putRules(top, config);
        top.put("geometry", config.geometry());
        top.put("layout", config.layout());
        putIfPresent(top, "pairs", config.pairs());
        putIfPresent(top, "consensus", config.consensus());
        top.put("spacing", spacing(config.spacing()));
        top.put("meta", config.meta());
        putSummaries(top, config);
        return top;
    }

    /** What can change a number or the name of its row: what the hash is of. */
    static Map<String, @Nullable Object> numbers(MetricConfig config) {
        Map<String, @Nullable Object> top = new LinkedHashMap<>();
        top.put("gabarito", ConfigKeys.VERSION);
        top.put("category", config.problem().category());
        putClasses(top, config);
        top.put("metrics", config.metrics().stream().map(m -> metric(m, false)).toList());
        putRules(top, config);
        top.put("geometry", config.geometry());
        putIfPresent(top, "pairs", config.pairs());
        putIfPresent(top, "consensus", config.consensus());
        top.put("spacing", spacing(config.spacing()));
        top.put("meta", config.meta());
        putSummaries(top, config);
        return top;
    }

    private static void putClasses(Map<String, @Nullable Object> top, MetricConfig config) {
        Map<String, @Nullable Object> labels = new LinkedHashMap<>();
        config.labels().forEach((label, name) -> labels.put(Integer.toString(label), name));
        top.put("labels", labels);
        top.put("regions", new LinkedHashMap<>(config.regions()));
        top.put("ignore", config.ignore());
    }

    private static void putRules(Map<String, @Nullable Object> top, MetricConfig config) {
        top.put("matching", matching(config.matching()));
        top.put("convention", config.convention());
        if (!config.objects().equals(MetricConfig.Objects.DEFAULT)) {
            top.put("objects", objects(config.objects()));
        }
        putPolicies(top, config.policies());
    }

    private static Map<String, @Nullable Object> objects(MetricConfig.Objects objects) {
        Map<String, @Nullable Object> keys = new LinkedHashMap<>();
        keys.put("from", objects.from());
        keys.put("connectivity", objects.connectivity());
        keys.put("min_size", objects.minSize());
        return keys;
    }

    private static void putPolicies(Map<String, @Nullable Object> top, Policies policies) {
        Map<String, @Nullable Object> empty = new LinkedHashMap<>();
        Map<String, @Nullable Object> metrics = new LinkedHashMap<>();
        policies.own()
                .forEach(
                        (metric, values) -> {
                            if (metric.equals(Policies.EVERY_METRIC)) {
                                putSubstitutes(empty, values);
                            } else {
                                Map<String, @Nullable Object> one = new LinkedHashMap<>();
                                putSubstitutes(one, values);
                                metrics.put(metric, one);
                            }
                        });
        if (!metrics.isEmpty()) {
            empty.put("metrics", metrics);
        }
        if (!empty.isEmpty()) {
            empty.put("otherwise", policies.empty());
        }
        top.put("empty", empty.isEmpty() ? policies.empty() : empty);
        top.put("missing", policies.missing());
    }

    private static void putSubstitutes(
            Map<String, @Nullable Object> keys, Policies.Substitutes values) {
        putIfPresent(keys, "both", substitute(values.both()));
        putIfPresent(keys, "reference", substitute(values.reference()));
        putIfPresent(keys, "prediction", substitute(values.prediction()));
        putIfPresent(keys, "missing", substitute(values.missing()));
        putIfPresent(keys, "invalid", substitute(values.invalid()));
    }

    /** A number where it is one. */
    private static @Nullable Object substitute(@Nullable String value) {
        return value == null || PolicyReader.WORDS.contains(value)
                ? value
                : (Object) Double.valueOf(value);
    }

    private static void putSummaries(Map<String, @Nullable Object> top, MetricConfig config) {
        Map<String, @Nullable Object> aggregate = new LinkedHashMap<>();
        aggregate.put("order", config.aggregate().order());
        aggregate.put("group_by", config.aggregate().groupBy());
        aggregate.put("weights", config.aggregate().weights());
        top.put("aggregate", aggregate);
        Map<String, @Nullable Object> statistics = new LinkedHashMap<>();
        statistics.put("ci", config.statistics().ci());
        statistics.put("method", config.statistics().method());
        statistics.put("seed", config.statistics().seed());
        putIfPresent(statistics, "cluster", config.statistics().cluster());
        top.put("statistics", statistics);
    }

    private static Map<String, @Nullable Object> fingerprint(MetricConfig config) {
        Map<String, @Nullable Object> answers = new LinkedHashMap<>();
        config.fingerprint()
                .forEach(
                        (slug, answer) ->
                                answers.put(
                                        slug,
                                        answer.equals("yes") || answer.equals("no")
                                                ? (Object) answer.equals("yes")
                                                : answer));
        return answers;
    }

    private static @Nullable Object recommendedBy(MetricConfig.@Nullable RecommendedBy by) {
        if (by == null) {
            return null;
        }
        Map<String, @Nullable Object> keys = new LinkedHashMap<>();
        keys.put("trees", by.trees());
        keys.put("hash", by.hash());
        putIfPresent(keys, "url", by.url());
        return keys;
    }

    private static Map<String, @Nullable Object> metric(MetricChoice choice, boolean withWords) {
        Map<String, @Nullable Object> keys = new LinkedHashMap<>();
        keys.put("id", choice.id());
        if (withWords) {
            putIfPresent(keys, "step", choice.step());
        }
        List<Parameter> parameters =
                MetricCatalog.describe(choice.id()).map(MetricInfo::parameters).orElse(List.of());
        choice.arguments()
                .values()
                .forEach((name, value) -> keys.put(name, argument(name, value, parameters)));
        putIfPresent(keys, "definition", choice.convention());
        if (withWords) {
            putIfPresent(keys, "why", choice.why());
        }
        return keys;
    }

    private static Object argument(String name, Quantity value, List<Parameter> parameters) {
        Parameter.Kind kind =
                parameters.stream()
                        .filter(p -> p.name().equals(name))
                        .map(Parameter::kind)
                        .findFirst()
                        .orElse(Parameter.Kind.NUMBER);
        if (kind == Parameter.Kind.FLAG) {
            return value.value() != 0;
        }
        if (kind == Parameter.Kind.CHOICE) {
            return new Arguments(Map.of(name, value)).text(parameters).substring(name.length() + 1);
        }
        return value.unit().isEmpty()
                ? (Object) value.value()
                : Decimal.text(value.value()) + " " + value.unit();
    }

    private static @Nullable Object matching(MetricConfig.@Nullable Matching matching) {
        if (matching == null) {
            return null;
        }
        Map<String, @Nullable Object> keys = new LinkedHashMap<>();
        keys.put("criterion", matching.criterion());
        putIfPresent(keys, "threshold", matching.threshold());
        keys.put("assignment", matching.assignment());
        keys.put("double_assignment", matching.doubleAssignment());
        return keys;
    }

    /** Bare numbers for millimetres; else each step with its unit. */
    private static @Nullable Object spacing(@Nullable Spacing spacing) {
        if (spacing == null) {
            return null;
        }
        List<Object> steps = new ArrayList<>();
        for (double step : spacing.toArray()) {
            steps.add(
                    spacing.unit().equals(Spacing.MILLIMETRE)
                            ? (Object) step
                            : Decimal.text(step) + " " + spacing.unit());
        }
        return steps;
    }

    private static void putIfPresent(
            Map<String, @Nullable Object> keys, String key, @Nullable Object value) {
        if (value != null) {
            keys.put(key, value);
        }
    }
}
