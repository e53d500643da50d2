package org.gabarito.guide;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gabarito.guide.Recommendation.StepOutcome;

/**
 * A decision tree.
 *
 * @param chooses kind of thing that its leaves name: {@code category}, {@code metric}, {@code
 *     criterion}, {@code assignment} or {@code double-assignment}
 * @param start id of the first node
 */
record Tree(
        String id,
        Text title,
        String chooses,
        Set<String> categories,
        String start,
        Map<String, Node> nodes,
        Map<String, Leaf> leaves,
        Text note,
        Provenance provenance,
        Place place)
        implements Subprocess {

    Tree {
        categories = Set.copyOf(categories);
        nodes = Collections.unmodifiableMap(new LinkedHashMap<>(nodes));
        leaves = Collections.unmodifiableMap(new LinkedHashMap<>(leaves));
    }

    /** The leaf, as soon as the nodes on the way to it are decided. */
    Optional<Leaf> leaf(Answers answers) {
        String id = start;
        while (nodes.containsKey(id)) {
            Optional<Branch> taken = taken(nodes.get(id), answers);
            if (taken.isEmpty()) {
                return Optional.empty();
            }
            id = taken.get().next();
        }
        return Optional.of(leaves.get(id));
    }

    /** The nodes that the answers lead through. */
    List<Node> path(Answers answers) {
        List<Node> path = new ArrayList<>();
        String id = start;
        while (nodes.containsKey(id)) {
            path.add(nodes.get(id));
            id = taken(nodes.get(id), answers).map(Branch::next).orElse("");
        }
        return path;
    }

    /** The branches that the answers lead through. */
    List<Branch> branches(Answers answers) {
        return path(answers).stream().flatMap(node -> taken(node, answers).stream()).toList();
    }

    private static Optional<Branch> taken(Node node, Answers answers) {
        for (Branch branch : node.branches()) {
            Truth truth = branch.when().test(answers);
            if (truth == Truth.YES) {
                return Optional.of(branch);
            }
            if (truth == Truth.OPEN) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    @Override
    public StepOutcome outcome(Answers answers, Map<String, Item> items) {
        Leaf leaf = leaf(answers).orElseThrow();
        Stream<Condition.Is> decisive =
                path(answers).stream().flatMap(node -> decisive(node, answers));
        return new StepOutcome(
                id,
                title,
                chooses,
                leaf.recommend(),
                Reasons.of(decisive, answers, items),
                leaf.guide(),
                leaf.note(),
                leaf.provenance());
    }

    private static Stream<Condition.Is> decisive(Node node, Answers answers) {
        List<Condition> tried = new ArrayList<>();
        for (Branch branch : node.branches()) {
            tried.add(branch.when());
            if (branch.when().test(answers) == Truth.YES) {
                break;
            }
        }
        return tried.stream().flatMap(when -> when.deciding(answers));
    }

    @Override
    public Truth recommends(Named choice, Answers answers) {
        return leaf(answers)
                .map(leaf -> names(leaf, choice) ? Truth.YES : Truth.NO)
                .orElse(Truth.OPEN);
    }

    private boolean names(Leaf leaf, Named choice) {
        return named(leaf).anyMatch(choice::equals);
    }

    private Stream<Named> named(Leaf leaf) {
        return leaf.recommend().stream().flatMap(choice -> Named.of(chooses, choice, id));
    }

    @Override
    public Set<Named> recommendable() {
        return leaves.values().stream().flatMap(this::named).collect(Collectors.toSet());
    }

    @Override
    public Set<String> roles(String choice) {
        return leaves.values().stream()
                .flatMap(leaf -> leaf.recommend().stream())
                .filter(recommended -> recommended.id().equals(choice))
                .map(Recommendation.Choice::role)
                .collect(Collectors.toSet());
    }

    @Override
    public List<Facet> facets(String category) {
        return List.of(new Facet(items(), answers -> leaf(answers).map(Leaf::id)));
    }

    /** In the order in which the way down meets them. */
    List<String> items() {
        return nodes.values().stream()
                .flatMap(Node::equalities)
                .map(Condition.Is::item)
                .distinct()
                .toList();
    }
}
