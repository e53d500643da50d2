package org.gabarito.guide;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Makes drawings of trees: all that is in them, and what the answers take of it. */
final class TreeDrawings {
    private final Trees trees;

    TreeDrawings(Trees trees) {
        this.trees = trees;
    }

    Optional<TreeDrawing> of(String step, Answers answers) {
        return trees.trees.stream()
                .filter(tree -> tree.id().equals(step))
                .findFirst()
                .map(tree -> tree(tree, answers))
                .or(
                        () ->
                                trees.properties.stream()
                                        .filter(rules -> rules.id().equals(step))
                                        .findFirst()
                                        .map(rules -> rules(rules, answers)));
    }

    private TreeDrawing tree(Tree tree, Answers answers) {
        Set<String> path = new HashSet<>();
        tree.path(answers).forEach(node -> path.add(node.id()));
        Set<Branch> taken = new HashSet<>(tree.branches(answers));
        String end = tree.leaf(answers).map(Leaf::id).orElse("");
        return new TreeDrawing(
                tree.id(),
                tree.title(),
                tree.chooses(),
                inOrder(tree.categories()),
                tree.note(),
                tree.provenance(),
                startFirst(tree).map(node -> fork(node, path, taken)).toList(),
                tree.leaves().values().stream()
                        .map(leaf -> end(leaf, leaf.id().equals(end)))
                        .toList(),
                List.of());
    }

    private static Stream<Node> startFirst(Tree tree) {
        Map<String, Node> nodes = new LinkedHashMap<>();
        nodes.put(tree.start(), tree.nodes().get(tree.start()));
        nodes.putAll(tree.nodes());
        return nodes.values().stream();
    }

    private static TreeDrawing.Fork fork(Node node, Set<String> path, Set<Branch> taken) {
        return new TreeDrawing.Fork(
                node.id(),
                node.number(),
                node.question(),
                node.equalities().map(Condition.Is::item).distinct().toList(),
                node.branches().stream()
                        .map(
                                branch ->
                                        new TreeDrawing.Way(
                                                branch.when(),
                                                branch.label(),
                                                branch.next(),
                                                path.contains(node.id()) && taken.contains(branch)))
                        .toList(),
                node.provenance(),
                path.contains(node.id()));
    }

    private static TreeDrawing.End end(Leaf leaf, boolean taken) {
        return new TreeDrawing.End(
                leaf.id(),
                leaf.recommend(),
                leaf.category(),
                leaf.guide(),
                leaf.note(),
                leaf.provenance(),
                taken);
    }

    private TreeDrawing rules(PropertyRules rules, Answers answers) {
        Optional<String> category = answers.find(Walk.CATEGORY);
        return new TreeDrawing(
                rules.id(),
                rules.title(),
                "metric",
                inOrder(rules.categories()),
                rules.note(),
                rules.provenance(),
                List.of(),
                List.of(),
                rules.rules().stream()
                        .filter(
                                rule ->
                                        category.isEmpty()
                                                || rule.categories().contains(category.get()))
                        .map(rule -> line(rule, answers))
                        .toList());
    }

    private TreeDrawing.RuleLine line(PropertyRule rule, Answers answers) {
        return new TreeDrawing.RuleLine(
                rule.id(),
                inOrder(rule.categories()),
                rule.when(),
                rule.choice(),
                rule.note(),
                rule.provenance(),
                rule.when().test(answers));
    }

    /** As the question about the category offers them. */
    private List<String> inOrder(Collection<String> categories) {
        List<String> offered = trees.options(Walk.CATEGORY);
        return categories.stream()
                .sorted(
                        Comparator.comparingInt((String name) -> offered.indexOf(name))
                                .thenComparing(Comparator.naturalOrder()))
                .toList();
    }
}
