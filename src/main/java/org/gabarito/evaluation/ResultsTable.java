package org.gabarito.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.gabarito.dataset.NaturalOrder;
import org.gabarito.plan.MetricConfig;

/**
 * Puts the rows of all cases into one table in which every case has a row for every class and
 * metric, and sums it up. The order in which cases were scored makes no difference.
 */
final class ResultsTable {
    private static final int FOREGROUND = 1;

    private final MetricConfig config;
    private final List<PlannedMetric> metrics;
    private final List<CaseScores> cases;
    private final List<ScoredClass> classes;

    ResultsTable(MetricConfig config, List<PlannedMetric> metrics, List<CaseScores> cases) {
        this.config = config;
        this.metrics = metrics;
        this.cases =
                cases.stream()
                        .sorted(
                                Comparator.comparing(CaseScores::method, NaturalOrder.INSTANCE)
                                        .thenComparing(CaseScores::caseId, NaturalOrder.INSTANCE))
                        .toList();
        this.classes = classes();
    }

    Results results() {
        List<Score> scores = new ArrayList<>();
        Map<String, Map<String, List<List<Aggregation.Member>>>> members = new LinkedHashMap<>();
        for (CaseScores one : cases) {
            Map<String, Map<PlannedMetric, Score>> known = known(one);
            for (ScoredClass target : classes) {
                List<List<Aggregation.Member>> columns =
                        members.computeIfAbsent(one.method(), m -> new LinkedHashMap<>())
                                .computeIfAbsent(target.name(), c -> columns());
                for (int i = 0; i < metrics.size(); i++) {
                    Score row = known.getOrDefault(target.name(), Map.of()).get(metrics.get(i));
                    Score score = row == null ? filled(one, target, i) : row;
                    scores.add(score);
                    columns.get(i)
                            .add(
                                    new Aggregation.Member(
                                            score, fate(one, target, score), one.diagonal()));
                }
            }
        }
        return new Results(scores, aggregates(members), names());
    }

    private List<List<Aggregation.Member>> columns() {
        List<List<Aggregation.Member>> columns = new ArrayList<>();
        metrics.forEach(metric -> columns.add(new ArrayList<>()));
        return columns;
    }

    private List<Aggregate> aggregates(
            Map<String, Map<String, List<List<Aggregation.Member>>>> members) {
        List<Aggregate> aggregates = new ArrayList<>();
        for (Map<String, List<List<Aggregation.Member>>> byClass : members.values()) {
            for (List<List<Aggregation.Member>> columns : byClass.values()) {
                for (int i = 0; i < metrics.size(); i++) {
                    aggregates.add(
                            new Aggregation(metrics.get(i).info(), config, columns.get(i))
                                    .aggregate());
                }
            }
        }
        return aggregates;
    }

    private List<String> names() {
        return classes.stream().map(ScoredClass::name).toList();
    }

    /**
     * Those of the config, else every label that any case holds; then the regions. Where that names
     * none, all images are empty, and label 1 stands for the foreground that they could have held.
     */
    private List<ScoredClass> classes() {
        SortedSet<Integer> labels = new TreeSet<>(config.labels().keySet());
        if (labels.isEmpty()) {
            for (CaseScores one : cases) {
                labels.addAll(one.referenceLabels().keySet());
                labels.addAll(one.predictionLabels().keySet());
            }
            if (labels.isEmpty() && config.regions().isEmpty()) {
                labels.add(FOREGROUND);
            }
        }
        List<ScoredClass> found = new ArrayList<>();
        labels.forEach(
                label -> found.add(new ScoredClass(config.className(label), List.of(label))));
        config.regions().forEach((name, members) -> found.add(new ScoredClass(name, members)));
        return found;
    }

    private Map<String, Map<PlannedMetric, Score>> known(CaseScores one) {
        Map<String, Map<PlannedMetric, Score>> known = new HashMap<>();
        for (Score score : one.scores()) {
            for (PlannedMetric metric : metrics) {
                if (metric.made(score)) {
                    known.computeIfAbsent(score.className(), c -> new HashMap<>())
                            .put(metric, score);
                }
            }
        }
        return known;
    }

    /** The row of a class that only other cases hold. */
    private Score filled(CaseScores one, ScoredClass target, int i) {
        PlannedMetric metric = metrics.get(i);
        for (Score row : one.absent()) {
            if (metric.made(row)) {
                return row.of(target.name());
            }
        }
        Score.Status status =
                one.failed()
                        ? Score.Status.FAILED
                        : one.missing() ? Score.Status.MISSING : Score.Status.UNDEFINED;
        String note =
                switch (status) {
                    case FAILED -> one.problem();
                    case MISSING -> "there is no prediction for this case";
                    default -> "neither image holds the class";
                };
        return metric.row(one.method(), one.caseId(), target.name(), "", status, note);
    }

    private static Policy.Fate fate(CaseScores one, ScoredClass target, Score score) {
        if (one.failed() || score.status() == Score.Status.FAILED) {
            return Policy.Fate.FAILED;
        }
        if (one.missing() || score.status() == Score.Status.MISSING) {
            return Policy.Fate.MISSING;
        }
        boolean noReference = target.emptyIn(one.referenceLabels());
        boolean noPrediction = target.emptyIn(one.predictionLabels());
        if (noReference && noPrediction) {
            return Policy.Fate.BOTH_EMPTY;
        }
        if (noReference) {
            return Policy.Fate.REFERENCE_EMPTY;
        }
        return noPrediction ? Policy.Fate.PREDICTION_EMPTY : Policy.Fate.OK;
    }
}
