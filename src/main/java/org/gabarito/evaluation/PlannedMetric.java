package org.gabarito.evaluation;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gabarito.core.metric.ClassPair;
import org.gabarito.core.metric.Convention;
import org.gabarito.core.metric.Evidence;
import org.gabarito.core.metric.LesionRule;
import org.gabarito.core.metric.Metric;
import org.gabarito.core.metric.MetricInfo;
import org.gabarito.core.metric.MetricValue;
import org.gabarito.core.metric.ObjectPairs;
import org.gabarito.core.metric.catalog.MetricCatalog;
import org.gabarito.dataset.Case;
import org.gabarito.plan.Category;
import org.gabarito.plan.MetricChoice;
import org.gabarito.plan.MetricConfig;
import org.gabarito.plan.Policies;

/** One line of the config joined with the metric and the convention that it names. */
record PlannedMetric(
        MetricChoice choice, Metric metric, Convention convention, Evidence.Kind kind) {

    static List<PlannedMetric> of(MetricConfig config) {
        return config.metrics().stream().map(choice -> of(choice, config)).toList();
    }

    private static PlannedMetric of(MetricChoice choice, MetricConfig config) {
        Metric metric =
                MetricCatalog.find(choice.id()).orElseThrow(() -> unknown("metric", choice.id()));
        String name = choice.convention() == null ? config.convention() : choice.convention();
        Convention convention =
                Convention.find(name).orElseThrow(() -> unknown("convention", name));
        boolean ownEmptyValues = config.policies().empty().equals(Policies.EMPTY_BY_CONVENTION);
        Evidence.Kind kind =
                Category.find(config.problem().category())
                        .flatMap(category -> category.kind(metric))
                        .orElseThrow(() -> unknown("metric", choice.id()));
        return new PlannedMetric(
                choice,
                metric,
                ownEmptyValues ? convention : convention.withoutEmptyValues(),
                kind);
    }

    private static IllegalArgumentException unknown(String what, String name) {
        return new IllegalArgumentException(
                what + " '" + name + "' cannot be computed in this version");
    }

    MetricInfo info() {
        return metric.info();
    }

    String definition() {
        return metric.definition(choice.arguments(), convention, kind);
    }

    /** One for each kind of evidence that it may be computed from. */
    private Set<String> definitions() {
        return metric.reads().stream()
                .map(read -> metric.definition(choice.arguments(), convention, read))
                .collect(Collectors.toSet());
    }

    /** Whether a row is one of this line. */
    boolean made(Score score) {
        return score.metric().equals(choice.id())
                && score.parameters().equals(choice.parameters())
                && definitions().contains(plain(score.definition()));
    }

    private static String plain(String definition) {
        for (String suffix : List.of(MatchedPairs.MEAN, LesionScores.MEAN, ClassMean.MEAN)) {
            if (definition.endsWith(suffix)) {
                return definition.substring(0, definition.length() - suffix.length());
            }
        }
        return definition;
    }

    /** What it is computed from in a class; empty when it reads nothing that is there. */
    Optional<Evidence> of(ClassEvidence target) {
        return target.evidence().stream().filter(this::takes).findFirst();
    }

    private boolean takes(Evidence evidence) {
        return metric.reads().contains(evidence.kind())
                || evidence.kind() == Evidence.Kind.OBJECTS
                        && metric.reads().contains(Evidence.Kind.MASKS);
    }

    /** The row of a class, and those of its single objects where the metric is about them. */
    List<Score> scores(Case scored, String className, Evidence evidence) {
        if (evidence instanceof ClassPair pair && convention.lesions().isPresent()) {
            LesionRule rule = convention.lesions().orElseThrow();
            if (rule.misses().containsKey(choice.id())) {
                return new LesionScores(this, rule, pair).scores(scored, className);
            }
        }
        return evidence instanceof ObjectPairs objects && !metric.reads().contains(objects.kind())
                ? new MatchedPairs(this, objects).scores(scored, className)
                : List.of(score(scored, className, evidence));
    }

    /** The raw value; a metric that cannot be computed here says so in its own row. */
    Score score(Case scored, String className, Evidence evidence) {
        MetricValue value;
        try {
            value = metric.of(evidence, choice.arguments(), convention);
        } catch (RuntimeException e) {
            String reason = e.getMessage() == null ? e.toString() : e.getMessage();
            return row(scored, className, Score.Status.FAILED, reason);
        }
        return row(scored, className, value);
    }

    Score row(Case scored, String className, MetricValue value) {
        return new Score(
                scored.method(),
                scored.id(),
                className,
                "",
                choice.id(),
                choice.parameters(),
                value.definition(),
                value.value(),
                value.unit(),
                value.defined() ? Score.Status.OK : Score.Status.UNDEFINED,
                value.note());
    }

    /** A row without a value. */
    Score row(Case scored, String className, Score.Status status, String note) {
        return row(scored.method(), scored.id(), className, "", status, note);
    }

    Score row(
            String method,
            String caseId,
            String className,
            String unit,
            Score.Status status,
            String note) {
        return new Score(
                method,
                caseId,
                className,
                "",
                choice.id(),
                choice.parameters(),
                definition(),
                Double.NaN,
                unit,
                status,
                note);
    }
}
