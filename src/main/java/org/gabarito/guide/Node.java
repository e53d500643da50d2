package org.gabarito.guide;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A fork of a tree. Branches are tried in order; the last one always holds.
 *
 * @param number as published, such as {@code S6.2}, empty where it has none
 * @param question as drawn, in a few words
 */
record Node(
        String id,
        String number,
        Text question,
        List<Branch> branches,
        Provenance provenance,
        Place place) {
    Node {
        branches = List.copyOf(branches);
    }

    Set<String> targets() {
        return branches.stream().map(Branch::next).collect(Collectors.toSet());
    }

    Stream<Condition.Is> equalities() {
        return branches.stream().map(Branch::when).flatMap(Condition::equalities);
    }
}
