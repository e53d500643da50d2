package org.gabarito.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gabarito.core.metric.Metric;
import org.gabarito.core.metric.MetricInfo;
import org.gabarito.core.metric.catalog.MetricCatalog;
import org.gabarito.plan.Category;
import org.gabarito.plan.MetricChoices;
import org.gabarito.plan.MetricConfig;
import org.gabarito.plan.Policies;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** No metric of any category goes round the policies, whatever became of a case. */
class EveryMetricUnderPolicyTest {
    private static final List<Fate> GONE =
            List.of(
                    Fate.BOTH_EMPTY,
                    Fate.REFERENCE_EMPTY,
                    Fate.PREDICTION_EMPTY,
                    Fate.MISSING,
                    Fate.FAILED);

    private static final Policies.Substitutes NUMBERS =
            new Policies.Substitutes("0.125", "0.25", "0.375", "0.5", "0.625");

    private interface Property {
        void check(Metric metric, Category category);
    }

    private static Stream<DynamicTest> everywhere(Property property) {
        List<DynamicTest> tests = new ArrayList<>();
        for (Metric metric : MetricCatalog.all()) {
            for (Category category : Category.values()) {
                if (category.kind(metric).isPresent()
                        && metric.info().categories().contains(category.shortName())) {
                    tests.add(
                            DynamicTest.dynamicTest(
                                    metric.info().id() + " " + category.shortName(),
                                    () -> property.check(metric, category)));
                }
            }
        }
        return tests.stream();
    }

    @TestFactory
    Stream<DynamicTest> aNumberStandsForEveryValueThatIsGone() {
        return everywhere(
                (metric, category) -> {
                    Aggregate one =
                            aggregate(
                                    metric,
                                    category,
                                    new Policies(
                                            "best-worst",
                                            "worst",
                                            Map.of(metric.info().id(), NUMBERS)));
                    assertEquals(
                            List.of(0.125, 0.25, 0.375, 0.5, 0.625),
                            one.values().stream().map(Aggregate.CaseValue::value).toList());
                    assertTrue(one.values().stream().allMatch(Aggregate.CaseValue::byPolicy));
                });
    }

    @TestFactory
    Stream<DynamicTest> whatIsSaidForAllHoldsForEach() {
        return everywhere(
                (metric, category) ->
                        assertEquals(
                                5,
                                aggregate(
                                                metric,
                                                category,
                                                new Policies(
                                                        "nan",
                                                        "skip",
                                                        Map.of(Policies.EVERY_METRIC, NUMBERS)))
                                        .used()));
    }

    @TestFactory
    Stream<DynamicTest> bestAndWorstAreTheEndsOfTheMetric() {
        return everywhere(
                (metric, category) -> {
                    MetricInfo info = metric.info();
                    Aggregate one = aggregate(metric, category, Policies.DEFAULT);
                    for (Aggregate.CaseValue value : one.values()) {
                        boolean bothEmpty = value.caseId().equals(Fate.BOTH_EMPTY.name());
                        assertEquals(
                                bothEmpty ? info.best() : worst(info),
                                value.value(),
                                value.caseId());
                    }
                    int left = Double.isFinite(info.best()) ? 1 : 0;
                    int counted = Double.isFinite(worst(info)) ? 4 : 0;
                    assertEquals(left + counted, one.used());
                });
    }

    @TestFactory
    Stream<DynamicTest> nothingCountsWhereNothingShould() {
        return everywhere(
                (metric, category) -> {
                    Aggregate one = aggregate(metric, category, new Policies("nan", "skip"));
                    assertEquals(0, one.used());
                    assertEquals(5, one.expected());
                    assertEquals(5, one.ledger().leftOut());
                });
    }

    private static double worst(MetricInfo info) {
        return switch (info.worst()) {
            case RANGE_END ->
                    info.direction() == MetricInfo.Direction.HIGHER ? info.min() : info.max();
            case IMAGE_DIAGONAL -> 10;
            case NONE -> Double.NaN;
        };
    }

    /** Over one case of each fate, called after it, whose value is undefined. */
    private static Aggregate aggregate(Metric metric, Category category, Policies policies) {
        MetricConfig config =
                MetricConfig.of(
                                category.longName(),
                                MetricChoices.parse(metric.info().id(), category).get())
                        .withPolicies(policies);
        PlannedMetric planned = PlannedMetric.of(config).get(0);
        List<CaseScores> cases = new ArrayList<>();
        for (Fate fate : GONE) {
            Score.Status status =
                    switch (fate) {
                        case MISSING -> Score.Status.MISSING;
                        case FAILED -> Score.Status.FAILED;
                        default -> Score.Status.UNDEFINED;
                    };
            Score row = planned.row("m", fate.name(), "1", "", status, "gone");
            cases.add(
                    new CaseScores(
                            "m",
                            fate.name(),
                            List.of(row),
                            10,
                            Map.of("1", new Presence(fate, 1, 1)),
                            Map.of(),
                            Map.of(),
                            "r",
                            fate == Fate.MISSING ? "" : "p",
                            "",
                            List.of(),
                            List.of()));
        }
        List<Aggregate> aggregates = new Evaluation(config).results(cases).aggregates();
        assertEquals(1, aggregates.size());
        return sorted(aggregates.get(0));
    }

    /** Values in the order of {@link #GONE}. */
    private static Aggregate sorted(Aggregate one) {
        List<Aggregate.CaseValue> values = new ArrayList<>(one.values());
        values.sort(
                java.util.Comparator.comparingInt(
                        value -> GONE.indexOf(Fate.valueOf(value.caseId()))));
        return new Aggregate(
                one.method(),
                one.className(),
                one.metric(),
                one.parameters(),
                one.definition(),
                one.unit(),
                one.rawUsed(),
                values,
                one.expected(),
                one.clusters(),
                one.ledger(),
                one.summary(),
                one.interval(),
                one.headlines());
    }
}
