package org.gabarito.guide;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Trees as graphs: every way leads on, ends, and can be gone. */
final class GraphCheck {
    /** Trees with more combinations of answers are not searched for dead branches. */
    private static final int MOST_COMBINATIONS = 200_000;

    private final Trees trees;
    private final Tree tree;
    private final List<TreeProblem> problems = new ArrayList<>();

    private GraphCheck(Trees trees, Tree tree) {
        this.trees = trees;
        this.tree = tree;
    }

    static List<TreeProblem> of(Trees trees) {
        List<TreeProblem> problems = new ArrayList<>();
        for (Tree tree : trees.trees) {
            GraphCheck check = new GraphCheck(trees, tree);
            check.targets();
            check.reached();
            if (check.problems.isEmpty()) {
                check.circles(tree.start(), new ArrayDeque<>());
            }
            if (check.problems.isEmpty()) {
                check.deadBranches();
            }
            problems.addAll(check.problems);
        }
        return problems;
    }

    private void targets() {
        target(tree.start(), tree.place());
        for (Node node : tree.nodes().values()) {
            node.branches().forEach(branch -> target(branch.next(), branch.place()));
        }
    }

    private void target(String id, Place place) {
        Set<String> known = new LinkedHashSet<>(tree.nodes().keySet());
        known.addAll(tree.leaves().keySet());
        if (!known.contains(id)) {
            problems.add(
                    TreeFault.UNKNOWN_NEXT.at(
                            place,
                            "\"" + id + "\" is neither a node nor a leaf of this tree.",
                            "The closest one is \"" + AnswersReader.closest(id, known) + "\"."));
        }
    }

    private void reached() {
        Set<String> reached = new HashSet<>();
        Deque<String> waiting = new ArrayDeque<>(List.of(tree.start()));
        while (!waiting.isEmpty()) {
            String id = waiting.pop();
            if (reached.add(id) && tree.nodes().containsKey(id)) {
                waiting.addAll(tree.nodes().get(id).targets());
            }
        }
        tree.nodes().forEach((id, node) -> reached(id, reached, node.place()));
        tree.leaves().forEach((id, leaf) -> reached(id, reached, leaf.place()));
    }

    private void reached(String id, Set<String> reached, Place place) {
        if (!reached.contains(id)) {
            problems.add(
                    TreeFault.UNREACHABLE.at(
                            place,
                            "No way leads from the start to \"" + id + "\".",
                            "Let a branch lead there, or remove it."));
        }
    }

    private void circles(String id, Deque<String> way) {
        Node node = tree.nodes().get(id);
        if (node == null) {
            return;
        }
        way.push(id);
        for (Branch branch : node.branches()) {
            if (way.contains(branch.next())) {
                problems.add(
                        TreeFault.CIRCLE.at(
                                branch.place(),
                                "From \""
                                        + branch.next()
                                        + "\" the way leads back to \""
                                        + branch.next()
                                        + "\".",
                                "Let this branch lead on, to a leaf in the end."));
            } else {
                circles(branch.next(), way);
            }
        }
        way.pop();
    }

    private void deadBranches() {
        List<String> items = tree.items();
        long combinations =
                items.stream()
                        .mapToLong(i -> Math.max(1, trees.options(i).size()))
                        .reduce(1, (a, b) -> a * b);
        if (combinations > MOST_COMBINATIONS) {
            return;
        }
        Set<Branch> taken = new HashSet<>();
        go(items, 0, Answers.NONE, taken);
        for (Node node : tree.nodes().values()) {
            for (Branch branch : node.branches()) {
                if (!taken.contains(branch)) {
                    problems.add(
                            TreeFault.NEVER_TAKEN.at(
                                    branch.place(),
                                    "No answers lead through this branch of \"" + node.id() + "\".",
                                    "Correct its condition or those before it, or remove it."));
                }
            }
        }
    }

    private void go(List<String> items, int depth, Answers answers, Set<Branch> taken) {
        if (depth == items.size()) {
            taken.addAll(tree.branches(answers));
            return;
        }
        String item = items.get(depth);
        trees.options(item).forEach(o -> go(items, depth + 1, answers.with(item, o), taken));
    }
}
