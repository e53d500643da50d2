package org.gabarito.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gabarito.core.geometry.Spacing;
import org.gabarito.core.metric.Metric;
import org.gabarito.core.metric.MetricInfo;
import org.gabarito.core.metric.Parameter;
import org.jspecify.annotations.Nullable;

/** Turns the nodes of a file into a metric config, noting everything that is wrong on the way. */
final class ConfigReader {
    private final Findings findings;
    private final String lengthUnit;

    /**
     * @param lengthUnit of lengths that nobody gives
     */
    ConfigReader(Findings findings, String lengthUnit) {
        this.findings = findings;
        this.lengthUnit = lengthUnit;
    }

    MetricConfig read(ConfigNode root) {
        if (!root.isMapping()) {
            root.problem(
                    "This is no metric config.",
                    "Start with 'gabarito: 1' and list the metrics; the guide writes one for you.");
            return MetricConfig.of(Category.SEMANTIC_SEGMENTATION.longName(), List.of());
        }
        Map<String, ConfigNode> keys = root.entries(ConfigKeys.TOP);
        keys.values().removeIf(ConfigNode::isNull);
        version(root, keys.get("gabarito"));
        ConfigNode problem = keys.get("problem");
        Map<String, ConfigNode> about =
                problem == null ? Map.of() : problem.entries(ConfigKeys.PROBLEM);
        Category category = category(about.get("category"));
        String convention = convention(keys.get("convention"));
        List<MetricChoice> metrics = metrics(root, keys.get("metrics"), category, convention);
        MetricConfig config =
                new MetricConfig(
                        new MetricConfig.Problem(category.longName(), target(about.get("target"))),
                        fingerprint(keys.get("fingerprint")),
                        recommendedBy(keys.get("recommended_by")),
                        labels(keys.get("labels")),
                        regions(keys.get("regions")),
                        ignore(keys.get("ignore")),
                        metrics,
                        matching(keys.get("matching")),
                        objects(keys.get("objects")),
                        convention,
                        new PolicyReader().read(keys, emptyUnsaid(convention, metrics)),
                        word(keys.get("geometry"), ConfigKeys.GEOMETRY, "strict"),
                        word(keys.get("layout"), ConfigKeys.LAYOUT, "auto"),
                        textOf(keys.get("pairs")),
                        wordOf(keys.get("consensus"), ConfigKeys.CONSENSUS),
                        spacing(keys.get("spacing")),
                        textOf(keys.get("meta")),
                        aggregate(keys.get("aggregate")),
                        statistics(keys.get("statistics")));
        checkStack(keys.get("objects"), config, category);
        checkScores(keys.get("objects"), config, category);
        checkConsensus(keys.get("consensus"), config);
        OptionText.checkNames(
                config.labels(),
                config.regions(),
                lineOf(keys.get("labels")),
                lineOf(keys.get("regions")),
                findings);
        return config;
    }

    private static void checkStack(
            @Nullable ConfigNode node, MetricConfig config, Category category) {
        if (node == null || !config.objects().stack()) {
            return;
        }
        if (category != Category.INSTANCE_SEGMENTATION) {
            node.problem(
                    "Masks of a stack are instances, and this is " + category.longName() + ".",
                    "Write 'problem: {category: instance-segmentation}'.");
        }
        if (config.ignore() != null) {
            node.problem(
                    "A stack of masks has no label that could be ignored.", "Remove 'ignore'.");
        }
    }

    private static void checkScores(
            @Nullable ConfigNode node, MetricConfig config, Category category) {
        if (node == null || !config.objects().scores()) {
            return;
        }
        if (!category.isOfObjects()) {
            node.problem(
                    "Maps of scores hold objects, and this is " + category.longName() + ".",
                    "Write 'problem: {category: object-detection}'.");
        }
        if (config.ignore() != null) {
            node.problem("With maps of scores no label is ignored.", "Remove 'ignore'.");
        }
    }

    private static void checkConsensus(@Nullable ConfigNode node, MetricConfig config) {
        if (node != null && config.consensus() != null && !config.labelsAreClasses()) {
            node.problem(
                    "A consensus of raters is made of label maps whose labels are classes.",
                    "Remove 'consensus', or score semantic segmentation or"
                            + " 'objects: {from: components}'.");
        }
    }

    private static int lineOf(@Nullable ConfigNode node) {
        return node == null ? 0 : node.line();
    }

    private void version(ConfigNode root, @Nullable ConfigNode node) {
        if (node == null) {
            root.problem(
                    "The version of the config is missing.",
                    "Add 'gabarito: 1' as its first line.");
            return;
        }
        String text = node.text();
        if (text != null && !text.equals(Integer.toString(ConfigKeys.VERSION))) {
            node.problem(
                    "Version '" + text + "' of the config is not known.",
                    "This program reads version " + ConfigKeys.VERSION + ".");
        }
    }

    private static Category category(@Nullable ConfigNode node) {
        Category fallback = Category.SEMANTIC_SEGMENTATION;
        String text = node == null ? null : node.text();
        if (node == null || text == null) {
            return fallback;
        }
        Category category = Category.find(text).orElse(null);
        if (category == null) {
            node.problem(
                    "Unknown problem category '" + text + "'.",
                    Closest.cure(text, Category.longNames()));
            return fallback;
        }
        return category;
    }

    private static @Nullable String target(@Nullable ConfigNode node) {
        return node == null || node.isNull() ? null : node.text();
    }

    private static Map<String, String> fingerprint(@Nullable ConfigNode node) {
        Map<String, String> answers = new LinkedHashMap<>();
        if (node == null) {
            return answers;
        }
        node.entries()
                .forEach(
                        (slug, answer) -> {
                            String text = answer.text();
                            if (text != null && answer.isBoolean()) {
                                text = text.matches("(?i)true|yes|on") ? "yes" : "no";
                            }
                            if (text != null) {
                                answers.put(slug, text);
                            }
                        });
        return answers;
    }

    private static MetricConfig.@Nullable RecommendedBy recommendedBy(@Nullable ConfigNode node) {
        if (node == null) {
            return null;
        }
        Map<String, ConfigNode> keys = node.entries(ConfigKeys.RECOMMENDED_BY);
        keys.values().removeIf(ConfigNode::isNull);
        ConfigNode trees = keys.get("trees");
        ConfigNode hash = keys.get("hash");
        ConfigNode url = keys.get("url");
        String version = trees == null ? "" : trees.text();
        String sum = hash == null ? "" : hash.text();
        return new MetricConfig.RecommendedBy(
                version == null ? "" : version,
                sum == null ? "" : sum,
                url == null ? null : url.text());
    }

    private Map<Integer, String> labels(@Nullable ConfigNode node) {
        Map<Integer, String> labels = new TreeMap<>();
        if (node == null) {
            return labels;
        }
        node.entries()
                .forEach(
                        (key, value) -> {
                            Integer label = OptionText.label(key, value.line(), findings);
                            String name = value.text();
                            if (label != null && name != null) {
                                labels.put(label, name);
                            }
                        });
        return labels;
    }

    private Map<String, List<Integer>> regions(@Nullable ConfigNode node) {
        Map<String, List<Integer>> regions = new LinkedHashMap<>();
        if (node == null) {
            return regions;
        }
        node.entries()
                .forEach(
                        (name, value) -> {
                            List<Integer> members = new ArrayList<>();
                            for (String text : value.texts()) {
                                Integer label = OptionText.label(text, value.line(), findings);
                                if (label != null) {
                                    members.add(label);
                                }
                            }
                            regions.put(name, members);
                        });
        return regions;
    }

    private @Nullable Integer ignore(@Nullable ConfigNode node) {
        String text = node == null ? null : node.text();
        return text == null ? null : OptionText.label(text, node.line(), findings);
    }

    private List<MetricChoice> metrics(
            ConfigNode root, @Nullable ConfigNode node, Category category, String convention) {
        List<MetricChoice> choices = new ArrayList<>();
        List<ConfigNode> items = node == null ? List.of() : node.items();
        if (items.isEmpty()) {
            (node == null ? root : node)
                    .problem("No metric is listed.", "Add 'metrics: [dsc]' or more.");
        }
        ChoiceRules rules = new ChoiceRules(category, findings, lengthUnit);
        List<Integer> lines = new ArrayList<>();
        for (ConfigNode item : items) {
            MetricChoice choice = metric(item, rules);
            if (choice != null) {
                choices.add(choice);
                lines.add(item.line());
            }
        }
        rules.refuseDuplicates(choices, lines, convention);
        return choices;
    }

    private @Nullable MetricChoice metric(ConfigNode item, ChoiceRules rules) {
        if (item.isScalar()) {
            String text = item.text();
            return text == null ? null : MetricChoices.one(text, item.line(), rules, findings);
        }
        Map<String, ConfigNode> keys = item.entries();
        keys.values().removeIf(ConfigNode::isNull);
        ConfigNode id = keys.get("id");
        String name = id == null ? null : id.text();
        if (id == null || name == null) {
            item.problem("A metric lacks its id.", "Write {id: dsc}.");
            return null;
        }
        Metric metric = rules.metric(name, id.line());
        if (metric == null) {
            return null;
        }
        MetricInfo info = metric.info();
        ConfigNode definition = keys.get("definition");
        String named = definition == null ? null : definition.text();
        return new MetricChoice(
                info.id(),
                rules.arguments(info, parameters(info, keys)),
                textOf(keys.get("step")),
                textOf(keys.get("why")),
                named == null ? null : rules.convention(named, metric, definition.line()));
    }

    /** Whatever is no key of every metric is a parameter, or a slip. */
    private Map<String, ChoiceRules.Raw> parameters(MetricInfo info, Map<String, ConfigNode> keys) {
        List<String> names = info.parameters().stream().map(Parameter::name).toList();
        List<String> valid = new ArrayList<>(ConfigKeys.METRIC);
        valid.addAll(names);
        Map<String, ChoiceRules.Raw> given = new LinkedHashMap<>();
        keys.forEach(
                (key, value) -> {
                    if (!valid.contains(key)) {
                        value.problem(
                                "Unknown key '" + key + "' for '" + info.id() + "'.",
                                Closest.cure(key, valid));
                    } else if (names.contains(key)) {
                        String text = value.text();
                        if (text != null) {
                            given.put(key, new ChoiceRules.Raw(text, value.line()));
                        }
                    }
                });
        return given;
    }

    private static @Nullable String textOf(@Nullable ConfigNode node) {
        return node == null ? null : node.text();
    }

    private MetricConfig.@Nullable Matching matching(@Nullable ConfigNode node) {
        if (node == null) {
            return null;
        }
        Map<String, ConfigNode> keys = node.entries(ConfigKeys.MATCHING);
        keys.values().removeIf(ConfigNode::isNull);
        ConfigNode threshold = keys.get("threshold");
        return new MetricConfig.Matching(
                word(keys.get("criterion"), ConfigKeys.CRITERIA, "mask_iou"),
                threshold == null ? null : threshold.decimal(0, Double.POSITIVE_INFINITY),
                word(keys.get("assignment"), ConfigKeys.ASSIGNMENTS, "greedy_by_score"),
                word(
                        keys.get("double_assignment"),
                        ConfigKeys.DOUBLE_ASSIGNMENTS,
                        "false_positive"));
    }

    private static MetricConfig.Objects objects(@Nullable ConfigNode node) {
        MetricConfig.Objects fallback = MetricConfig.Objects.DEFAULT;
        if (node == null) {
            return fallback;
        }
        Map<String, ConfigNode> keys = node.entries(ConfigKeys.OBJECTS);
        keys.values().removeIf(ConfigNode::isNull);
        ConfigNode size = keys.get("min_size");
        Long least = size == null ? null : size.whole();
        if (size != null && least != null && (least < 1 || least > Integer.MAX_VALUE)) {
            size.problem(
                    "'min_size' cannot be " + least + ".", "Write a number of voxels, 1 or more.");
            least = null;
        }
        return new MetricConfig.Objects(
                word(keys.get("from"), ConfigKeys.FROM, fallback.from()),
                word(keys.get("connectivity"), ConfigKeys.CONNECTIVITY, fallback.connectivity()),
                least == null ? fallback.minSize() : least.intValue());
    }

    private String convention(@Nullable ConfigNode node) {
        String text = node == null ? null : node.text();
        ChoiceRules rules = new ChoiceRules(Category.SEMANTIC_SEGMENTATION, findings);
        String known = text == null ? null : rules.convention(text, null, node.line());
        return known == null ? "default" : known;
    }

    /** Whoever follows a tool follows it for empty masks too, unless the file says otherwise. */
    private static String emptyUnsaid(String convention, List<MetricChoice> metrics) {
        boolean ours =
                convention.equals("default")
                        && metrics.stream().allMatch(choice -> choice.convention() == null);
        return ours ? Policies.DEFAULT.empty() : Policies.EMPTY_BY_CONVENTION;
    }

    private static @Nullable String wordOf(@Nullable ConfigNode node, List<String> valid) {
        return node == null ? null : node.oneOf(valid);
    }

    private static String word(@Nullable ConfigNode node, List<String> valid, String fallback) {
        String text = wordOf(node, valid);
        return text == null ? fallback : text;
    }

    private @Nullable Spacing spacing(@Nullable ConfigNode node) {
        if (node == null) {
            return null;
        }
        if (node.isSequence()) {
            return OptionText.spacing(node.texts(), node.line(), findings);
        }
        String text = node.text();
        return text == null
                ? null
                : OptionText.spacing(List.of(text.split(",", -1)), node.line(), findings);
    }

    private MetricConfig.Aggregation aggregate(@Nullable ConfigNode node) {
        MetricConfig.Aggregation fallback = MetricConfig.Aggregation.DEFAULT;
        if (node == null) {
            return fallback;
        }
        Map<String, ConfigNode> keys = node.entries(ConfigKeys.AGGREGATE);
        keys.values().removeIf(ConfigNode::isNull);
        ConfigNode order = keys.get("order");
        ConfigNode groups = keys.get("group_by");
        List<String> steps = order == null ? fallback.order() : order.texts();
        if (order != null && !steps.equals(fallback.order())) {
            boolean shuffled = steps.stream().sorted().toList().equals(sorted(ConfigKeys.ORDER));
            if (shuffled) {
                order.problem(
                        "This version aggregates in the order " + fallback.order() + " only.",
                        "Write order: " + fallback.order() + ".");
            } else {
                order.problem(
                        "'order' must name each of " + ConfigKeys.ORDER + " once.",
                        "Write order: " + fallback.order() + ".");
            }
        }
        List<String> by = groups == null ? List.of() : groups.texts();
        return new MetricConfig.Aggregation(
                steps, by, word(keys.get("weights"), ConfigKeys.WEIGHTS, "equal"));
    }

    private static List<String> sorted(List<String> words) {
        return words.stream().sorted().toList();
    }

    private static MetricConfig.Statistics statistics(@Nullable ConfigNode node) {
        MetricConfig.Statistics fallback = MetricConfig.Statistics.DEFAULT;
        if (node == null) {
            return fallback;
        }
        Map<String, ConfigNode> keys = node.entries(ConfigKeys.STATISTICS);
        keys.values().removeIf(ConfigNode::isNull);
        ConfigNode level = keys.get("ci");
        ConfigNode seed = keys.get("seed");
        Double ci = level == null ? null : level.decimal(0, 100);
        Long start = seed == null ? null : seed.whole();
        return new MetricConfig.Statistics(
                ci == null ? fallback.ci() : ci,
                word(keys.get("method"), ConfigKeys.METHODS, fallback.method()),
                start == null ? fallback.seed() : start,
                textOf(keys.get("cluster")));
    }
}
