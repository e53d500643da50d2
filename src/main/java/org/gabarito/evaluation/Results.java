package org.gabarito.evaluation;

import java.util.List;

/**
 * All scores in their final order with their aggregates.
 *
 * @param scores sorted by method, case, class and the config's metric order
 */
public record Results(List<Score> scores, List<Aggregate> aggregates, List<String> classes) {
    public Results {
        scores = List.copyOf(scores);
        aggregates = List.copyOf(aggregates);
        classes = List.copyOf(classes);
    }
}
