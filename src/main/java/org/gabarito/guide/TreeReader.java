package org.gabarito.guide;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Reads sound tree files; whether they are sound is the checker's business. */
final class TreeReader {
    private final Map<String, Item> items = new LinkedHashMap<>();
    private final Map<String, Text> topics = new LinkedHashMap<>();
    private final Map<String, DecisionTree> trees = new LinkedHashMap<>();
    private final Map<String, Subprocess> steps = new LinkedHashMap<>();
    private final List<Part> flowFiles = new ArrayList<>();
    private final List<Advice<Recommendation.ParameterAdvice>> parameters = new ArrayList<>();
    private final List<Advice<Recommendation.Rule>> rules = new ArrayList<>();
    private final List<Advice<Recommendation.Pitfall>> pitfalls = new ArrayList<>();
    private final Map<String, DecisionGuide> guides = new LinkedHashMap<>();
    private final Map<String, MetricCard> cards = new LinkedHashMap<>();
    private final List<Scenario> scenarios = new ArrayList<>();

    private TreeReader() {}

    static Contents read(TreeFiles files) {
        TreeReader reader = new TreeReader();
        String version = "";
        for (String path : files.texts().keySet()) {
            Part part = files.part(path);
            if (path.equals(TreeFiles.VERSION)) {
                version = part.text("version");
            } else {
                reader.take(Kind.of(path), part);
            }
        }
        return reader.contents(new Recommendation.TreesVersion(version, files.hash()));
    }

    private Contents contents(Recommendation.TreesVersion version) {
        Map<String, Flow> flows = new LinkedHashMap<>();
        for (Part part : flowFiles) {
            Flow flow = flow(part);
            flows.put(flow.category(), flow);
        }
        return new Contents(
                version,
                items,
                topics,
                trees,
                flows,
                parameters,
                rules,
                pitfalls,
                guides,
                cards,
                scenarios);
    }

    private void take(Kind kind, Part part) {
        switch (kind) {
            case ITEMS -> takeItems(part);
            case TREE -> {
                DecisionTree tree = tree(part);
                trees.put(tree.id(), tree);
                steps.put(tree.id(), tree);
            }
            case PROPERTIES -> {
                PropertyRules properties = properties(part);
                steps.put(properties.id(), properties);
            }
            case FLOW -> flowFiles.add(part);
            case PARAMETERS ->
                    part.list("parameters").forEach(each -> parameters.add(parameter(each)));
            case RULES -> part.list("rules").forEach(each -> rules.add(rule(each)));
            case PITFALLS -> part.list("pitfalls").forEach(each -> pitfalls.add(pitfall(each)));
            case GUIDES ->
                    part.list("guides").forEach(each -> guides.put(each.text("id"), guide(each)));
            case METRIC -> cards.put(part.text("metric"), card(part));
            case SCENARIO -> scenarios.add(scenario(part));
            case WALKS, VERSION, UNKNOWN -> {}
        }
    }

    private void takeItems(Part part) {
        String topic = part.text("topic");
        topics.put(topic, text(part.at("title")));
        for (Part each : part.list("items")) {
            Item item = item(topic, each);
            items.put(item.slug(), item);
        }
    }

    private static Item item(String topic, Part part) {
        return new Item(
                part.text("slug"),
                part.text("number"),
                topic,
                text(part.at("question")),
                text(part.at("why")),
                text(part.at("how_to_find_out")),
                part.at("unknown_means").answer(),
                part.at("optional").isTrue(),
                provenance(part.at("provenance")),
                part.list("options").stream()
                        .map(
                                option ->
                                        new Item.Option(
                                                option.at("value").answer(),
                                                text(option.at("label")),
                                                text(option.at("meaning")),
                                                option.text("drawing")))
                        .toList());
    }

    static DecisionTree tree(Part part) {
        Provenance provenance = provenance(part.at("provenance"));
        Map<String, DecisionTree.Node> nodes = new LinkedHashMap<>();
        part.at("nodes").map().forEach((id, node) -> nodes.put(id, node(id, node)));
        Map<String, DecisionTree.Leaf> leaves = new LinkedHashMap<>();
        part.at("leaves").map().forEach((id, leaf) -> leaves.put(id, leaf(id, leaf, provenance)));
        return new DecisionTree(
                part.text("id"),
                text(part.at("title")),
                text(part.at("note")),
                part.text("start"),
                nodes,
                leaves,
                provenance);
    }

    private static DecisionTree.Node node(String id, Part part) {
        return new DecisionTree.Node(
                id,
                text(part.at("question")),
                part.list("options").stream()
                        .map(
                                option ->
                                        new DecisionTree.Option(
                                                text(option.at("label")),
                                                condition(option.at("when")),
                                                option.text("next")))
                        .toList(),
                provenance(part.at("provenance")));
    }

    private static DecisionTree.Leaf leaf(String id, Part part, Provenance ofTree) {
        return new DecisionTree.Leaf(
                id,
                part.text("category"),
                part.list("recommend").stream()
                        .map(each -> new Recommendation.Choice(each.text("id"), each.text("role")))
                        .toList(),
                part.text("guide"),
                text(part.at("note")),
                part.has("provenance") ? provenance(part.at("provenance")) : ofTree);
    }

    private static PropertyRules properties(Part part) {
        return new PropertyRules(
                part.text("id"),
                text(part.at("title")),
                text(part.at("note")),
                part.list("rules").stream().map(TreeReader::propertyRule).toList(),
                provenance(part.at("provenance")));
    }

    private static PropertyRules.PropertyRule propertyRule(Part part) {
        Recommendation.Choice choice =
                part.has("add")
                        ? new Recommendation.Choice(part.text("add"), "default")
                        : new Recommendation.Choice(part.text("suggest"), "optional");
        return new PropertyRules.PropertyRule(
                part.text("id"),
                condition(part.at("when")),
                choice,
                provenance(part.at("provenance")));
    }

    private Flow flow(Part part) {
        return new Flow(
                part.text("category"),
                part.texts("steps").stream().map(steps::get).toList(),
                part.list("topics").stream()
                        .flatMap(topic -> topic.texts("items").stream())
                        .toList());
    }

    private static Advice<Recommendation.ParameterAdvice> parameter(Part part) {
        String metric = part.text("metric");
        return new Advice<>(
                condition(part.at("when")),
                List.of(metric),
                new Recommendation.ParameterAdvice(
                        metric, part.text("name"), text(part.at("advice"))));
    }

    private static Advice<Recommendation.Rule> rule(Part part) {
        return new Advice<>(
                condition(part.at("when")),
                part.texts("metrics"),
                new Recommendation.Rule(part.text("topic"), text(part.at("text"))));
    }

    private static Advice<Recommendation.Pitfall> pitfall(Part part) {
        return new Advice<>(
                condition(part.at("when")),
                part.texts("metrics"),
                new Recommendation.Pitfall(part.text("id"), text(part.at("text"))));
    }

    private static DecisionGuide guide(Part part) {
        return new DecisionGuide(
                part.text("id"),
                text(part.at("title")),
                text(part.at("text")),
                provenance(part.at("provenance")));
    }

    private static MetricCard card(Part part) {
        return new MetricCard(
                part.text("metric"),
                text(part.at("meaning")),
                text(part.at("strengths")),
                text(part.at("weak_points")));
    }

    private static Scenario scenario(Part part) {
        return new Scenario(
                part.text("id"),
                text(part.at("title")),
                answers(part.at("answers")),
                part.at("published").isTrue());
    }

    static Answers answers(Part part) {
        Map<String, String> values = new LinkedHashMap<>();
        part.map().forEach((slug, value) -> values.put(slug, value.answer()));
        return new Answers(values);
    }

    static Condition condition(Part part) {
        boolean any = part.has("any");
        return new Condition(any, answers(part.at(any ? "any" : "all")).values());
    }

    private static Text text(Part part) {
        return new Text(
                part.map().entrySet().stream()
                        .collect(
                                Collectors.toMap(
                                        Map.Entry::getKey, each -> each.getValue().text())));
    }

    private static Provenance provenance(Part part) {
        return new Provenance(part.texts("sources"), part.text("confidence"), part.text("note"));
    }
}
