package org.gabarito.guide;

import java.util.List;
import java.util.Set;

/**
 * When a rule, a pitfall or an advice applies.
 *
 * @param categories problem categories, empty for all
 * @param named at least one of them must be recommended; empty where that does not matter
 */
record Scope(Set<String> categories, Condition when, List<Named> named) {
    Scope {
        categories = Set.copyOf(categories);
        named = List.copyOf(named);
    }

    boolean in(String category) {
        return categories.isEmpty() || categories.contains(category);
    }

    /** Whether it applies to answers that decide it, with these recommended. */
    boolean holds(String category, Answers answers, Set<Named> recommended) {
        return holds(category, answers)
                && (named.isEmpty() || named.stream().anyMatch(recommended::contains));
    }

    /** Whether it applies to answers that decide it, provided that what it names is recommended. */
    boolean holds(String category, Answers answers) {
        return in(category) && when.test(answers) == Truth.YES;
    }
}
