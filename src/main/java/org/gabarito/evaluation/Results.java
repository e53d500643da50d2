package org.gabarito.evaluation;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * All scores in their final order with their aggregates.
 *
 * @param scores sorted by method, case, class and the config's metric order; every case has a row
 *     for every class and metric
 * @param aggregates sorted by method, class and metric
 * @param traits of the cases, for breaking results down
 */
public record Results(
        List<Score> scores, List<Aggregate> aggregates, List<String> classes, CaseTraits traits) {
    public Results {
        scores = List.copyOf(scores);
        aggregates = List.copyOf(aggregates);
        classes = List.copyOf(classes);
    }

    public Results(List<Score> scores, List<Aggregate> aggregates, List<String> classes) {
        this(scores, aggregates, classes, CaseTraits.NONE);
    }

    public Results with(CaseTraits other) {
        return new Results(scores, aggregates, classes, other);
    }

    /** The scores of whole classes, without those of their single objects. */
    public List<Score> classScores() {
        return scores.stream().filter(score -> score.instance().isEmpty()).toList();
    }

    /** Cases that do not count in the mean of an aggregate. */
    public List<String> leftOut(Aggregate aggregate) {
        Set<String> used =
                aggregate.values().stream()
                        .map(Aggregate.CaseValue::caseId)
                        .collect(Collectors.toSet());
        return scores.stream()
                .filter(score -> score.method().equals(aggregate.method()))
                .map(Score::caseId)
                .distinct()
                .filter(id -> !used.contains(id))
                .toList();
    }
}
