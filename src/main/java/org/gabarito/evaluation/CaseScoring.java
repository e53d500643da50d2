package org.gabarito.evaluation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.gabarito.core.metric.Evidence;
import org.gabarito.dataset.Case;

/** Scores one case that has been read. */
record CaseScoring(List<PlannedMetric> metrics, Case scored, CaseEvidence evidence) {
    static final String NO_PREDICTION = "there is no prediction for this case";

    /** Class by class, the largest first so that the last thread to finish has a small one. */
    CaseScores scores(int threads) throws InterruptedException {
        List<ClassEvidence> classes = evidence.classes().stream().filter(this::hasValues).toList();
        List<Integer> order =
                IntStream.range(0, classes.size())
                        .boxed()
                        .sorted(Comparator.comparingLong(i -> -classes.get(i).size()))
                        .toList();
        List<Callable<List<Score>>> tasks = new ArrayList<>();
        order.forEach(i -> tasks.add(() -> rows(classes.get(i))));
        List<List<Score>> done = Tasks.run(tasks, threads);
        List<List<Score>> rows = new ArrayList<>(done);
        for (int i = 0; i < done.size(); i++) {
            rows.set(order.get(i), done.get(i));
        }
        List<Score> scores = new ArrayList<>();
        rows.forEach(scores::addAll);
        Map<String, Presence> held = new LinkedHashMap<>();
        classes.forEach(one -> held.put(one.name(), one.presence()));
        if (evidence.together() && !classes.isEmpty()) {
            scores.addAll(together(scores));
            held.put(ClassEvidence.ALL, sum(held.values()));
        }
        return new CaseScores(
                scored.method(),
                scored.id(),
                scores,
                evidence.diagonal(),
                held,
                evidence.referenceLabels(),
                evidence.missing() ? Map.of() : evidence.predictionLabels(),
                evidence.referenceHash(),
                evidence.predictionHash(),
                "",
                evidence.absent().stream().flatMap(nothing -> absent(nothing).stream()).toList(),
                evidence.geometry(),
                evidence.voxel(),
                null);
    }

    /** A class always has, all of them together where some metric is about that. */
    private boolean hasValues(ClassEvidence target) {
        return !target.name().equals(ClassEvidence.ALL)
                || metrics.stream().anyMatch(metric -> metric.of(target).isPresent());
    }

    private List<Score> together(List<Score> ofClasses) {
        return metrics.stream()
                .map(
                        metric ->
                                new ClassMean(
                                                metric,
                                                ofClasses.stream()
                                                        .filter(metric::made)
                                                        .filter(one -> one.instance().isEmpty())
                                                        .toList())
                                        .score(scored))
                .toList();
    }

    private static Presence sum(Collection<Presence> classes) {
        return Presence.of(
                classes.stream().mapToLong(Presence::reference).sum(),
                classes.stream().mapToLong(Presence::prediction).sum());
    }

    private List<Score> rows(ClassEvidence target) {
        List<Score> rows = new ArrayList<>();
        for (PlannedMetric metric : metrics) {
            metric.of(target).ifPresent(found -> rows.addAll(rows(metric, target, found)));
        }
        return rows;
    }

    private List<Score> rows(PlannedMetric metric, ClassEvidence target, Evidence found) {
        if (evidence.missing()) {
            String unit =
                    evidence.absent()
                            .map(nothing -> metric.score(scored, "", nothing).unit())
                            .orElse("");
            return List.of(
                    metric.row(
                            scored.method(),
                            scored.id(),
                            target.name(),
                            unit,
                            Score.Status.MISSING,
                            scored.absence().isEmpty() ? NO_PREDICTION : scored.absence()));
        }
        return metric.scores(scored, target.name(), found).stream()
                .map(row -> row.noting(evidence.note()))
                .toList();
    }

    private List<Score> absent(Evidence nothing) {
        return metrics.stream()
                .filter(metric -> metric.metric().reads().contains(nothing.kind()))
                .map(metric -> metric.score(scored, "", nothing))
                .toList();
    }
}
