package org.gabarito.guide;

import java.util.List;
import java.util.Optional;
import org.gabarito.guide.Recommendation.Choice;

/**
 * A step as one draws it: a tree, of which the answers take one path, or rules of which some apply.
 *
 * @param step such as {@code S6}
 * @param chooses kind of thing that the leaves name: {@code category}, {@code metric}, {@code
 *     criterion}, {@code assignment} or {@code double-assignment}
 * @param categories that it serves, in the order in which they are offered
 * @param forks of a tree, the first one first; empty for rules
 * @param rules empty for a tree
 */
public record TreeDrawing(
        String step,
        Text title,
        String chooses,
        List<String> categories,
        Text note,
        Provenance provenance,
        List<Fork> forks,
        List<End> ends,
        List<RuleLine> rules) {
    public TreeDrawing {
        categories = List.copyOf(categories);
        forks = List.copyOf(forks);
        ends = List.copyOf(ends);
        rules = List.copyOf(rules);
    }

    public Optional<Fork> fork(String id) {
        return forks.stream().filter(fork -> fork.id().equals(id)).findFirst();
    }

    public Optional<End> end(String id) {
        return ends.stream().filter(end -> end.id().equals(id)).findFirst();
    }

    /** Whether the answers lead anywhere in it. */
    public boolean hasPath() {
        return forks.stream().flatMap(fork -> fork.ways().stream()).anyMatch(Way::taken)
                || rules.stream().anyMatch(rule -> rule.applies() == Truth.YES);
    }

    /**
     * A question of the tree.
     *
     * @param number as published, may be empty
     * @param items slugs of what it asks, in order
     * @param taken whether the answers lead here
     */
    public record Fork(
            String id,
            String number,
            Text question,
            List<String> items,
            List<Way> ways,
            Provenance provenance,
            boolean taken) {
        public Fork {
            items = List.copyOf(items);
            ways = List.copyOf(ways);
        }
    }

    /**
     * One way on.
     *
     * @param when tried after those of the ways before it
     * @param next id of a fork or an end
     */
    public record Way(Condition when, Text label, String next, boolean taken) {}

    /**
     * A leaf.
     *
     * @param category the problem category found, empty in trees that recommend
     * @param guide id of the decision guide, may be empty
     */
    public record End(
            String id,
            List<Choice> choices,
            String category,
            String guide,
            Text note,
            Provenance provenance,
            boolean taken) {
        public End {
            choices = List.copyOf(choices);
        }
    }

    /** A rule that adds one metric. */
    public record RuleLine(
            String id,
            List<String> categories,
            Condition when,
            Choice choice,
            Text note,
            Provenance provenance,
            Truth applies) {
        public RuleLine {
            categories = List.copyOf(categories);
        }

        /** Slugs of what it asks, in order. */
        public List<String> items() {
            return when.equalities().map(Condition.Is::item).distinct().toList();
        }
    }
}
