package org.gabarito.guide;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gabarito.guide.Recommendation.Choice;

/** Turns files whose shape is right into trees. What stands in them is the checker's business. */
final class TreeReader {
    private final Trees trees = new Trees();

    /** Reads files of some kinds only: what a walk does not need can wait. */
    static Trees read(TreeFiles files, Set<FileKind> kinds) {
        TreeReader reader = new TreeReader();
        files.texts()
                .forEach(
                        (path, text) -> {
                            FileKind kind = FileKind.of(path);
                            if (kinds.contains(kind)) {
                                kind.read(reader, Entry.parse(path, text));
                            }
                        });
        return reader.trees();
    }

    Trees trees() {
        return trees;
    }

    void version(Entry file) {
        trees.name = file.textAt("name");
        trees.version = file.wordAt("version");
        trees.languages = file.wordsAt("languages");
    }

    void sources(Entry file) {
        file.at("sources").fields().forEach((key, text) -> trees.sources.put(key, text.text()));
    }

    void topics(Entry file) {
        for (Entry topic : file.listAt("topics")) {
            trees.topics.add(new Topic(topic.wordAt("id"), topic.textAt("title")));
        }
    }

    void item(Entry file) {
        String slug = file.wordAt("slug");
        Map<String, String> aliases = new LinkedHashMap<>();
        List<Item.Option> options = new ArrayList<>();
        for (Entry option : file.listAt("options")) {
            String value = option.wordAt("value");
            option.wordsAt("aliases").forEach(alias -> aliases.put(alias, value));
            options.add(
                    new Item.Option(
                            value,
                            option.textAt("label"),
                            option.textAt("meaning"),
                            option.find("drawing").map(Entry::word).orElse(slug + "-" + value),
                            new Item.Clauses(option.textAt("because"), option.textAt("if"))));
        }
        Item item =
                new Item(
                        slug,
                        file.wordAt("number"),
                        file.wordAt("topic"),
                        file.textAt("question"),
                        file.textAt("why"),
                        file.textAt("how_to_find_out"),
                        file.textAt("example"),
                        file.wordAt("unknown_means"),
                        file.textAt("unknown_because"),
                        file.wordAt("optional").equals("yes"),
                        provenance(file),
                        options);
        int position = Integer.parseInt(file.wordAt("position"));
        trees.items.add(new Trees.ItemEntry(item, position, aliases, file.at("slug").place()));
    }

    void tree(Entry file) {
        Map<String, Node> nodes = new LinkedHashMap<>();
        file.at("nodes").fields().forEach((id, node) -> nodes.put(id, node(id, node, file)));
        Map<String, Leaf> leaves = new LinkedHashMap<>();
        file.at("leaves").fields().forEach((id, leaf) -> leaves.put(id, leaf(id, leaf, file)));
        trees.trees.add(
                new Tree(
                        file.wordAt("id"),
                        file.textAt("title"),
                        file.wordAt("chooses"),
                        words(file, "categories"),
                        file.wordAt("start"),
                        nodes,
                        leaves,
                        file.textAt("note"),
                        provenance(file),
                        file.at("id").place()));
    }

    private static Node node(String id, Entry node, Entry file) {
        List<Branch> branches = new ArrayList<>();
        for (Entry branch : node.listAt("branches")) {
            branches.add(branch(condition(branch.at("when")), branch));
        }
        node.find("otherwise").ifPresent(o -> branches.add(branch(Condition.ALWAYS, o)));
        return new Node(
                id,
                node.wordAt("number"),
                node.textAt("question"),
                branches,
                provenance(node),
                file.at("nodes").key(id).place());
    }

    private static Branch branch(Condition when, Entry branch) {
        return new Branch(
                when, branch.textAt("label"), branch.wordAt("next"), branch.key("next").place());
    }

    private static Leaf leaf(String id, Entry leaf, Entry file) {
        return new Leaf(
                id,
                choices(leaf.listAt("recommend")),
                leaf.wordAt("category"),
                leaf.wordAt("guide"),
                leaf.textAt("note"),
                provenance(leaf),
                file.at("leaves").key(id).place());
    }

    private static List<Choice> choices(List<Entry> written) {
        return written.stream().map(c -> new Choice(c.wordAt("id"), c.wordAt("role"))).toList();
    }

    void properties(Entry file) {
        Set<String> categories = words(file, "categories");
        List<PropertyRule> rules = new ArrayList<>();
        for (Entry rule : file.listAt("rules")) {
            Optional<Entry> added = rule.find("add");
            String metric = added.map(Entry::word).orElseGet(() -> rule.wordAt("suggest"));
            rules.add(
                    new PropertyRule(
                            rule.wordAt("id"),
                            rule.find("categories").isPresent()
                                    ? words(rule, "categories")
                                    : categories,
                            condition(rule.at("when")),
                            new Choice(metric, added.isPresent() ? "default" : "optional"),
                            rule.textAt("note"),
                            provenance(rule),
                            rule.place()));
        }
        trees.properties.add(
                new PropertyRules(
                        file.wordAt("id"),
                        file.textAt("title"),
                        categories,
                        rules,
                        file.textAt("note"),
                        provenance(file),
                        file.at("id").place()));
    }

    void flow(Entry file) {
        List<Flow.FlowStep> steps = new ArrayList<>();
        for (Entry step : file.listAt("steps")) {
            steps.add(
                    new Flow.FlowStep(
                            step.wordAt("step"),
                            step.wordAt("status"),
                            step.textAt("scope"),
                            step.place()));
        }
        trees.flows.add(
                new Flow(
                        file.wordAt("category"),
                        file.textAt("title"),
                        steps,
                        file.at("category").place()));
    }

    void rules(Entry file) {
        for (Entry rule : file.listAt("rules")) {
            trees.rules.add(
                    new ScopedRule(
                            rule.wordAt("id"),
                            rule.wordAt("topic"),
                            scope(rule),
                            rule.textAt("text"),
                            provenance(rule),
                            rule.place()));
        }
    }

    void pitfalls(Entry file) {
        for (Entry pitfall : file.listAt("pitfalls")) {
            List<String> partly = pitfall.wordsAt("partly");
            Scope full = scope(pitfall);
            List<Named> named = new ArrayList<>(full.named());
            Named.of(Choosable.METRIC, partly, pitfall.wordsAt("steps")).forEach(named::add);
            trees.pitfalls.add(
                    new ScopedPitfall(
                            pitfall.wordAt("id"),
                            new Scope(full.categories(), full.when(), named),
                            partly,
                            pitfall.textAt("text"),
                            provenance(pitfall),
                            pitfall.place()));
        }
    }

    void parameters(Entry file) {
        String metric = file.wordAt("metric");
        for (Entry parameter : file.listAt("parameters")) {
            List<ScopedAdvice.Case> cases = new ArrayList<>();
            for (Entry one : parameter.listAt("advice")) {
                cases.add(new ScopedAdvice.Case(when(one), one.textAt("text")));
            }
            trees.advice.add(
                    new ScopedAdvice(
                            metric,
                            parameter.wordAt("name"),
                            parameter.textAt("meaning"),
                            cases,
                            provenance(parameter),
                            parameter.place()));
        }
    }

    void guide(Entry file) {
        trees.guides.add(
                new Trees.GuideEntry(
                        new DecisionGuide(
                                file.wordAt("id"),
                                file.textAt("title"),
                                file.textAt("text"),
                                provenance(file)),
                        file.at("id").place()));
    }

    void card(Entry file) {
        trees.cards.add(
                new Trees.CardEntry(
                        new MetricCard(
                                file.wordAt("metric"),
                                file.textAt("name"),
                                file.textAt("meaning"),
                                file.textAt("strengths"),
                                file.textAt("weak_points"),
                                file.textAt("edge_cases"),
                                relatives(file.listAt("not_the_same_as")),
                                tools(file.listAt("in_other_tools")),
                                provenance(file)),
                        file.at("metric").place()));
    }

    void choiceCard(Entry file) {
        trees.choiceCards.add(
                new Trees.ChoiceCardEntry(
                        new ChoiceCard(
                                file.wordAt("kind"),
                                file.wordAt("id"),
                                file.textAt("name"),
                                file.textAt("meaning"),
                                file.textAt("strengths"),
                                file.textAt("weak_points")),
                        file.at("id").place()));
    }

    private static List<MetricCard.Relative> relatives(List<Entry> written) {
        return written.stream()
                .map(r -> new MetricCard.Relative(r.wordAt("metric"), r.textAt("text")))
                .toList();
    }

    private static List<MetricCard.ToolName> tools(List<Entry> written) {
        return written.stream()
                .map(
                        t ->
                                new MetricCard.ToolName(
                                        t.wordAt("tool"), t.wordAt("name"), t.textAt("text")))
                .toList();
    }

    void scenario(Entry file) {
        Map<String, List<String>> expected = new LinkedHashMap<>();
        file.at("expected")
                .fields()
                .forEach(
                        (step, ids) ->
                                expected.put(step, ids.list().stream().map(Entry::word).toList()));
        trees.scenarios.add(
                new Trees.ScenarioEntry(
                        new Scenario(
                                file.wordAt("id"),
                                file.textAt("title"),
                                file.textAt("summary"),
                                answers(file.at("answers")),
                                file.wordAt("published").equals("yes"),
                                provenance(file)),
                        expected,
                        file.at("id").place()));
    }

    void walks(Entry file) {
        for (Entry walk : file.listAt("walks")) {
            Map<String, String> expected = new LinkedHashMap<>();
            Entry expect = walk.at("expect");
            if (expect.isMap()) {
                expect.fields().forEach((id, role) -> expected.put(id, role.word()));
            } else {
                expected.put(expect.word(), Trees.FINDS_CATEGORY);
            }
            trees.walks.add(
                    new RecordedWalk(
                            file.wordAt("step"),
                            walk.wordAt("id"),
                            answers(walk.at("answers")),
                            expected,
                            walk.place()));
        }
    }

    private static Answers answers(Entry written) {
        Map<String, String> answers = new LinkedHashMap<>();
        written.fields().forEach((slug, value) -> answers.put(slug, value.word()));
        return new Answers(answers);
    }

    private static Scope scope(Entry entry) {
        List<String> steps = entry.wordsAt("steps");
        return new Scope(
                words(entry, "categories"),
                when(entry),
                Stream.concat(
                                Named.of(Choosable.METRIC, entry.wordsAt("metrics"), steps),
                                Named.of(Choosable.CRITERION, entry.wordsAt("criteria"), steps))
                        .toList());
    }

    private static Condition when(Entry entry) {
        return entry.find("when").map(TreeReader::condition).orElse(Condition.ALWAYS);
    }

    static Condition condition(Entry written) {
        Map.Entry<String, Entry> only = written.fields().entrySet().iterator().next();
        return switch (only.getKey()) {
            case "all" -> new Condition.All(conditions(only.getValue()));
            case "any" -> new Condition.Any(conditions(only.getValue()));
            default -> new Condition.Is(only.getKey(), only.getValue().word());
        };
    }

    private static List<Condition> conditions(Entry written) {
        return written.list().stream().map(TreeReader::condition).toList();
    }

    private static Provenance provenance(Entry entry) {
        return entry.find("provenance")
                .map(
                        p ->
                                new Provenance(
                                        p.wordsAt("sources"),
                                        p.wordAt("confidence"),
                                        p.textAt("note")))
                .orElseGet(() -> new Provenance(List.of(), "low", Text.NONE));
    }

    private static Set<String> words(Entry entry, String key) {
        return entry.wordsAt(key).stream().collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
