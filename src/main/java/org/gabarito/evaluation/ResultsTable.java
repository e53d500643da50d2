package org.gabarito.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.gabarito.dataset.NaturalOrder;
import org.gabarito.plan.Category;
import org.gabarito.plan.MetricConfig;

/**
 * Puts the rows of all cases into one table in which every case has a row for every class and
 * metric, and sums it up. The order in which cases were scored makes no difference.
 */
final class ResultsTable {
    private static final String FOREGROUND = "1";

    private static final Comparator<String> NUMBERS_FIRST =
            Comparator.comparingLong(ResultsTable::number)
                    .thenComparing(NaturalOrder.INSTANCE)
                    .thenComparing(Comparator.naturalOrder());

    private final MetricConfig config;
    private final CaseClusters dependent;
    private final List<PlannedMetric> metrics;
    private final List<CaseScores> cases;
    private final List<String> classes;
    private final Map<String, Set<PlannedMetric>> expected;
    private final Map<List<String>, Optional<PlannedMetric>> makers = new HashMap<>();

    ResultsTable(
            MetricConfig config,
            List<PlannedMetric> metrics,
            List<CaseScores> cases,
            CaseClusters dependent) {
        this.config = config;
        this.dependent = dependent;
        this.metrics = metrics;
        this.cases =
                cases.stream()
                        .sorted(
                                Comparator.comparing(CaseScores::method, NaturalOrder.INSTANCE)
                                        .thenComparing(CaseScores::caseId, NaturalOrder.INSTANCE))
                        .toList();
        this.classes = classes();
        this.expected = expected();
    }

    private static long number(String name) {
        return name.matches("-?\\d{1,10}") ? Long.parseLong(name) : Long.MAX_VALUE;
    }

    Results results() {
        List<Score> scores = new ArrayList<>();
        Map<String, Map<String, List<List<Aggregation.Member>>>> members = new LinkedHashMap<>();
        for (CaseScores one : cases) {
            Map<String, Map<PlannedMetric, List<Score>>> known = known(one);
            for (String target : classes) {
                List<List<Aggregation.Member>> columns =
                        members.computeIfAbsent(one.method(), m -> new LinkedHashMap<>())
                                .computeIfAbsent(target, c -> columns());
                for (PlannedMetric metric : metrics) {
                    if (!expected.getOrDefault(target, Set.of()).contains(metric)) {
                        continue;
                    }
                    List<Score> rows =
                            known.getOrDefault(target, Map.of())
                                    .getOrDefault(metric, List.of(filled(one, target, metric)));
                    scores.addAll(rows);
                    Score score = rows.get(0);
                    columns.get(metrics.indexOf(metric))
                            .add(
                                    new Aggregation.Member(
                                            score, fate(one, target, score), one.diagonal()));
                }
            }
        }
        return new Results(scores, aggregates(members), classes, traits());
    }

    private CaseTraits traits() {
        return config.problem().category().equals(Category.SEMANTIC_SEGMENTATION.longName())
                ? CaseTraits.of(cases)
                : CaseTraits.NONE;
    }

    private List<List<Aggregation.Member>> columns() {
        List<List<Aggregation.Member>> columns = new ArrayList<>();
        metrics.forEach(metric -> columns.add(new ArrayList<>()));
        return columns;
    }

    private List<Aggregate> aggregates(
            Map<String, Map<String, List<List<Aggregation.Member>>>> members) {
        List<Aggregation> aggregates = new ArrayList<>();
        for (Map<String, List<List<Aggregation.Member>>> byClass : members.values()) {
            for (List<List<Aggregation.Member>> columns : byClass.values()) {
                for (int i = 0; i < metrics.size(); i++) {
                    if (!columns.get(i).isEmpty()) {
                        aggregates.add(
                                new Aggregation(
                                        metrics.get(i).info(), config, dependent, columns.get(i)));
                    }
                }
            }
        }
        // Each takes a bootstrap of its own, with its own generator.
        return aggregates.parallelStream().map(Aggregation::aggregate).toList();
    }

    /**
     * Those of the config, else every class that any case holds, numbers in their order; then the
     * regions, and last the row of all together. Where that names none, all images are empty, and
     * label 1 stands for the foreground that they could have held.
     */
    private List<String> classes() {
        Set<String> found = new TreeSet<>(NUMBERS_FIRST);
        cases.forEach(one -> found.addAll(one.classes().keySet()));
        boolean together = found.remove(ClassEvidence.ALL);
        Set<String> names = new LinkedHashSet<>(config.labels().values());
        if (config.labels().isEmpty()) {
            found.removeAll(config.regions().keySet());
            names.addAll(found);
        }
        names.addAll(config.regions().keySet());
        if (names.isEmpty() && !together) {
            names.add(FOREGROUND);
        }
        if (together) {
            names.add(ClassEvidence.ALL);
        }
        return List.copyOf(names);
    }

    /** The metrics that a class has values of: some are about single classes, some about all. */
    private Map<String, Set<PlannedMetric>> expected() {
        Map<String, Set<PlannedMetric>> expected = new HashMap<>();
        for (CaseScores one : cases) {
            known(one)
                    .forEach(
                            (name, rows) ->
                                    expected.computeIfAbsent(name, c -> new HashSet<>())
                                            .addAll(rows.keySet()));
        }
        classes.forEach(name -> expected.computeIfAbsent(name, c -> Set.copyOf(metrics)));
        return expected;
    }

    private Map<String, Map<PlannedMetric, List<Score>>> known(CaseScores one) {
        Map<String, Map<PlannedMetric, List<Score>>> known = new HashMap<>();
        for (Score score : one.scores()) {
            maker(score)
                    .ifPresent(
                            metric ->
                                    known.computeIfAbsent(score.className(), c -> new HashMap<>())
                                            .computeIfAbsent(metric, m -> new ArrayList<>())
                                            .add(score));
        }
        return known;
    }

    /** The line of the config that a score is of. */
    private Optional<PlannedMetric> maker(Score score) {
        return makers.computeIfAbsent(
                List.of(score.metric(), score.parameters(), score.definition()),
                key -> metrics.stream().filter(metric -> metric.made(score)).findFirst());
    }

    /** The row of a class that only other cases hold. */
    private static Score filled(CaseScores one, String target, PlannedMetric metric) {
        for (Score row : one.absent()) {
            if (metric.made(row)) {
                return row.of(target);
            }
        }
        Score.Status status =
                one.failed()
                        ? Score.Status.FAILED
                        : one.missing() ? Score.Status.MISSING : Score.Status.UNDEFINED;
        String note =
                switch (status) {
                    case FAILED -> one.problem();
                    case MISSING -> one.absence();
                    default -> "neither side holds the class";
                };
        return metric.row(one.method(), one.caseId(), target, "", status, note);
    }

    private static Fate fate(CaseScores one, String target, Score score) {
        if (one.failed() || score.status() == Score.Status.FAILED) {
            return Fate.FAILED;
        }
        if (one.missing() || score.status() == Score.Status.MISSING) {
            return Fate.MISSING;
        }
        Presence held = one.classes().get(target);
        return held == null ? Fate.BOTH_EMPTY : held.fate();
    }
}
