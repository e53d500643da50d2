package org.gabarito.guide;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * One part of an outcome that answers decide: the leaf of a tree, whether a rule applies.
 *
 * @param items that it can depend on
 * @param result empty while answers that decide it are missing; equal results are the same outcome
 */
record Facet(List<String> items, Function<Answers, Optional<?>> result) {
    Facet {
        items = items.stream().distinct().toList();
    }

    static Facet of(List<String> items, Function<Answers, Truth> truth) {
        return new Facet(
                items, answers -> Optional.of(truth.apply(answers)).filter(t -> t != Truth.OPEN));
    }
}
