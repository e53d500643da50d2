package org.gabarito.guide;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.gabarito.core.metric.catalog.MetricIds;

/** What files say of each other exists: questions, answers, metrics, guides, sources, steps. */
final class ReferenceCheck {
    private final Trees trees;
    private final Set<String> items;
    private final Set<String> guides;
    private final Set<String> cards;
    private final Set<String> choiceCards;
    private final Set<String> steps;
    private final Set<String> topics;
    private final List<TreeProblem> problems = new ArrayList<>();

    private ReferenceCheck(Trees trees) {
        this.trees = trees;
        items = trees.items.stream().map(e -> e.item().slug()).collect(Collectors.toSet());
        guides = trees.guides.stream().map(g -> g.guide().id()).collect(Collectors.toSet());
        cards =
                trees.cards.stream()
                        .map(c -> "metrics/" + c.card().metric() + ".yaml")
                        .collect(Collectors.toSet());
        choiceCards =
                trees.choiceCards.stream()
                        .map(c -> matching(c.card().kind(), c.card().id()))
                        .collect(Collectors.toSet());
        steps = trees.subprocesses().map(Subprocess::id).collect(Collectors.toSet());
        topics = trees.topics.stream().map(Topic::id).collect(Collectors.toSet());
    }

    static List<TreeProblem> of(Map<String, Entry> files, Trees trees) {
        ReferenceCheck check = new ReferenceCheck(trees);
        files.values().forEach(check::file);
        if (trees.trees.stream().noneMatch(t -> t.chooses().equals(Trees.FINDS_CATEGORY))) {
            check.problems.add(
                    TreeFault.NO_CATEGORY_TREE.at(
                            new Place("trees/", 0),
                            "No tree finds the problem category.",
                            "Let one tree say chooses: category."));
        }
        return check.problems;
    }

    private void file(Entry file) {
        String chooses = file.wordAt("chooses");
        file.walk(entry -> entry.fields().forEach((key, value) -> field(key, value, chooses)));
        if (FileKind.of(file.file()) == FileKind.MATCHING) {
            choice(file.at("id"), file.wordAt("kind"));
        }
        if (FileKind.of(file.file()) == FileKind.ITEM) {
            known(file.at("topic"), topics, TreeFault.UNKNOWN_TOPIC, "topic");
            value(file.wordAt("slug"), file.at("unknown_means"));
        }
    }

    private void field(String key, Entry value, String chooses) {
        switch (key) {
            case "when" -> condition(value);
            case "answers" -> value.fields().keySet().forEach(slug -> equality(slug, value));
            case "metrics", "partly" -> value.list().forEach(this::metric);
            case "steps" -> value.list().stream().filter(s -> !s.isMap()).forEach(this::step);
            case "criteria" -> value.list().forEach(this::criterion);
            case "metric" -> metric(value);
            case "add", "suggest" -> recommended(value);
            case "recommend" -> value.list().forEach(c -> choice(c.at("id"), chooses));
            case "guide" -> known(value, guides, TreeFault.UNKNOWN_GUIDE, "decision guide");
            case "step" -> step(value);
            case "expected" -> value.fields().keySet().stream().map(value::key).forEach(this::step);
            case "sources" -> value.list().forEach(this::source);
            default -> {}
        }
    }

    private void condition(Entry condition) {
        String key = condition.fields().keySet().iterator().next();
        if (condition.at(key).isList()) {
            condition.at(key).list().forEach(this::condition);
        } else {
            equality(key, condition);
        }
    }

    private void equality(String slug, Entry map) {
        known(map.key(slug), items, TreeFault.UNKNOWN_ITEM, "question");
        if (items.contains(slug)) {
            value(slug, map.at(slug));
        }
    }

    private void value(String slug, Entry value) {
        known(value, trees.options(slug), TreeFault.UNKNOWN_VALUE, "answer to " + slug);
    }

    private void choice(Entry id, String chooses) {
        Set<String> choosable = Choosable.of(chooses);
        known(id, choosable, TreeFault.UNKNOWN_CHOICE, "choice here");
        if (chooses.equals(Choosable.METRIC)) {
            card(id);
        } else if (choosable.contains(id.word())) {
            explained(id, choiceCards, matching(chooses, id.word()));
        }
    }

    /** Where a way of matching is explained. */
    private static String matching(String kind, String id) {
        return "matching/" + kind + "." + id + ".yaml";
    }

    private void recommended(Entry id) {
        metric(id);
        card(id);
    }

    private void metric(Entry id) {
        known(id, MetricIds.all(), TreeFault.UNKNOWN_CHOICE, "metric");
    }

    private void step(Entry id) {
        known(id, steps, TreeFault.UNKNOWN_STEP, "step");
    }

    private void criterion(Entry id) {
        known(id, Choosable.of(Choosable.CRITERION), TreeFault.UNKNOWN_CHOICE, "criterion");
    }

    private void card(Entry id) {
        if (MetricIds.all().contains(id.word())) {
            explained(id, cards, "metrics/" + id.word() + ".yaml");
        }
    }

    private void explained(Entry id, Set<String> explanations, String file) {
        if (!explanations.contains(file)) {
            problems.add(
                    TreeFault.NO_CARD.at(
                            id.place(),
                            "\"" + id.word() + "\" is recommended, but nothing explains it.",
                            "Write " + file + "."));
        }
    }

    private void source(Entry key) {
        known(key, trees.sources.keySet(), TreeFault.UNKNOWN_SOURCE, "source");
    }

    private void known(Entry word, Collection<String> known, TreeFault fault, String kind) {
        if (!known.contains(word.word())) {
            problems.add(
                    fault.at(
                            word.place(),
                            "\"" + word.word() + "\" is not a known " + kind + ".",
                            known.isEmpty()
                                    ? "Remove it."
                                    : "The closest one is \""
                                            + AnswersReader.closest(word.word(), known)
                                            + "\"."));
        }
    }
}
