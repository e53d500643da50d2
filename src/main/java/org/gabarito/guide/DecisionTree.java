package org.gabarito.guide;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One subprocess drawn as a tree: questions at its nodes, recommendations at its leaves. */
public record DecisionTree(
        String id,
        Text title,
        Text note,
        String start,
        Map<String, Node> nodes,
        Map<String, Leaf> leaves,
        Provenance provenance)
        implements Subprocess {
    public DecisionTree {
        nodes = Collections.unmodifiableMap(new LinkedHashMap<>(nodes));
        leaves = Collections.unmodifiableMap(new LinkedHashMap<>(leaves));
    }

    /** A fork: the first option whose condition holds is taken. */
    public record Node(String id, Text question, List<Option> options, Provenance provenance) {
        public Node {
            options = List.copyOf(options);
        }
    }

    /**
     * @param next id of a node or leaf
     */
    public record Option(Text label, Condition when, String next) {}

    /**
     * An end.
     *
     * @param category what the tree of problem categories ends in; empty elsewhere
     * @param guide id of a decision guide, or empty
     */
    public record Leaf(
            String id,
            String category,
            List<Recommendation.Choice> recommended,
            String guide,
            Text note,
            Provenance provenance) {
        public Leaf {
            recommended = List.copyOf(recommended);
        }
    }

    /** The ids of the nodes that these answers surely pass, the leaf last when they reach one. */
    public Set<String> path(Answers answers) {
        return trace(answers).path();
    }

    /** The leaf that these answers reach. */
    public Optional<Leaf> leaf(Answers answers) {
        Trace trace = trace(answers);
        return trace.isSettled() ? Optional.of(leaf(trace)) : Optional.empty();
    }

    private Leaf leaf(Trace settled) {
        return settled.path().stream()
                .filter(leaves::containsKey)
                .map(leaves::get)
                .findFirst()
                .orElseThrow();
    }

    @Override
    public Trace trace(Answers facts) {
        Tracing tracing = new Tracing(facts);
        tracing.visit(start, true);
        return new Trace(tracing.open, tracing.metrics, tracing.path, tracing.reasons);
    }

    @Override
    public Recommendation.StepOutcome outcome(Trace settled) {
        Leaf leaf = leaf(settled);
        return new Recommendation.StepOutcome(
                id, title, leaf.recommended, List.of(), leaf.guide, leaf.note, leaf.provenance);
    }

    /** Every way that is still possible, and the part of it that is certain. */
    private final class Tracing {
        private final Answers facts;
        private final Set<String> open = new LinkedHashSet<>();
        private final Set<String> metrics = new LinkedHashSet<>();
        private final Set<String> path = new LinkedHashSet<>();
        private final Set<String> reasons = new LinkedHashSet<>();

        Tracing(Answers facts) {
            this.facts = facts;
        }

        void visit(String id, boolean certain) {
            if (certain) {
                path.add(id);
            }
            Leaf leaf = leaves.get(id);
            if (leaf != null) {
                leaf.recommended.forEach(choice -> metrics.add(choice.id()));
                return;
            }
            boolean sure = certain;
            for (Option option : nodes.get(id).options) {
                Condition.Truth truth = option.when.under(facts);
                if (sure && truth != Condition.Truth.OPEN) {
                    reasons.addAll(option.when.reasons(facts));
                }
                if (truth == Condition.Truth.OPEN) {
                    sure = false;
                    open.addAll(option.when.open(facts));
                }
                if (truth != Condition.Truth.NO) {
                    visit(option.next, sure);
                }
                if (truth == Condition.Truth.YES) {
                    return;
                }
            }
        }
    }
}
