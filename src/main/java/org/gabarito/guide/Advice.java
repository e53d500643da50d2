package org.gabarito.guide;

import java.util.Collection;
import java.util.List;

/**
 * Something to say under a condition.
 *
 * @param metrics said only if one of these is recommended; empty: always
 */
record Advice<T>(Condition when, List<String> metrics, T said) {
    Advice {
        metrics = List.copyOf(metrics);
    }

    boolean concerns(Collection<String> recommended) {
        return metrics.isEmpty() || metrics.stream().anyMatch(recommended::contains);
    }

    static <T> List<T> said(List<Advice<T>> all, Collection<String> recommended, Answers facts) {
        return all.stream()
                .filter(advice -> advice.concerns(recommended))
                .filter(advice -> advice.when.under(facts) == Condition.Truth.YES)
                .map(Advice::said)
                .toList();
    }
}
