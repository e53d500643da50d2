package org.gabarito.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gabarito.plan.MetricChoices;
import org.gabarito.plan.MetricConfig;
import org.gabarito.plan.Policies;
import org.junit.jupiter.api.Test;

class ResultsTableTest {
    private static final MetricConfig CONFIG =
            MetricConfig.of("semantic-segmentation", MetricChoices.parse("dsc").get());

    private static Score dsc(String caseId, String className, double value, String note) {
        Score.Status status = Double.isNaN(value) ? Score.Status.UNDEFINED : Score.Status.OK;
        return new Score(
                "m", caseId, className, "", "dsc", "", "voxels/count", value, "", status, note);
    }

    /** A case with one voxel of each label on both sides. */
    private static CaseScores scored(String id, Map<Integer, Double> values) {
        Map<Integer, Long> voxels = new TreeMap<>();
        Map<String, Presence> classes = new TreeMap<>();
        List<Score> scores = new ArrayList<>();
        new TreeMap<>(values)
                .forEach(
                        (label, value) -> {
                            voxels.put(label, 1L);
                            classes.put(Integer.toString(label), Presence.of(1, 1));
                            scores.add(dsc(id, Integer.toString(label), value, ""));
                        });
        return new CaseScores(
                "m",
                id,
                scores,
                10,
                classes,
                voxels,
                voxels,
                "sha256:r",
                "sha256:p",
                "",
                List.of(dsc(id, "", Double.NaN, "nothing there")),
                List.of());
    }

    private static CaseScores failed(String id) {
        return CaseScores.failed("m", id, List.of(), "broken file", List.of());
    }

    private static CaseScores missing(String id, int label) {
        return new CaseScores(
                "m",
                id,
                List.of(),
                10,
                Map.of(Integer.toString(label), Presence.of(5, 0)),
                Map.of(label, 5L),
                Map.of(),
                "sha256:r",
                "",
                "",
                List.of(),
                List.of());
    }

    private static Results results(MetricConfig config, CaseScores... cases) {
        return new Evaluation(config).results(List.of(cases));
    }

    private static Aggregate of(Results results, String className) {
        return results.aggregates().stream()
                .filter(a -> a.className().equals(className))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void everyCaseHasARowForEveryClass() {
        Results results =
                results(
                        CONFIG,
                        scored("c10", Map.of(1, 0.5)),
                        scored("c9", Map.of(1, 0.7, 11, 0.9)),
                        failed("c1"),
                        missing("c2", 4));
        assertEquals(List.of("1", "4", "11"), results.classes());
        assertEquals(12, results.scores().size());
        assertEquals(
                List.of("c1", "c2", "c9", "c10"),
                results.scores().stream().map(Score::caseId).distinct().toList());
        Score filled = results.scores().get(11);
        assertEquals(dsc("c10", "11", Double.NaN, "nothing there"), filled);
        assertEquals(Score.Status.FAILED, results.scores().get(0).status());
        assertEquals("broken file", results.scores().get(0).note());
        assertEquals(Score.Status.MISSING, results.scores().get(3).status());
    }

    @Test
    void theOrderOfCasesMakesNoDifference() {
        List<CaseScores> cases =
                new ArrayList<>(
                        List.of(
                                scored("a", Map.of(1, 0.1)),
                                scored("b", Map.of(2, 0.2)),
                                scored("c", Map.of(1, 0.3, 3, 0.4)),
                                failed("d")));
        Results forward = new Evaluation(CONFIG).results(cases);
        Collections.reverse(cases);
        assertEquals(forward, new Evaluation(CONFIG).results(cases));
    }

    @Test
    void aggregatesUnderThePolicyAndCountsEveryFate() {
        Results results =
                results(
                        CONFIG,
                        scored("a", Map.of(1, 0.8)),
                        scored("b", Map.of(1, 0.6)),
                        scored("c", Map.of(2, 0.6)),
                        missing("d", 1),
                        failed("e"));
        Aggregate one = of(results, "1");
        assertEquals(new Aggregate.Ledger(2, 1, 0, 0, 1, 1, 0), one.ledger());
        assertEquals(5, one.used());
        assertEquals(5, one.expected());
        assertEquals((0.8 + 0.6 + 1 + 0 + 0) / 5, one.mean(), 1e-15);
        assertEquals(0.7, one.headlines().get(0).mean(), 1e-15);
        assertEquals(2, one.rawUsed());
        assertEquals(0.6, one.median());
        assertEquals(0, one.min());
        assertEquals(1, one.max());
        assertEquals(95, one.interval().level());
        assertEquals(
                List.of("raw", "best-worst", "nan"),
                one.headlines().stream().map(Aggregate.Headline::policy).toList());
        assertEquals(1.4 / 4, one.headlines().get(2).mean(), 1e-15);
        assertEquals(4, one.headlines().get(2).used());
    }

    @Test
    void namesTheCasesThatAreLeftOut() {
        MetricConfig skip = CONFIG.withPolicies(new Policies("nan", "skip"));
        Results results =
                results(
                        skip,
                        scored("a", Map.of(1, 0.8)),
                        scored("b", Map.of(2, 0.6)),
                        missing("c", 1));
        Aggregate one = of(results, "1");
        assertEquals(1, one.used());
        assertEquals(2, one.ledger().leftOut());
        assertEquals(List.of("b", "c"), results.leftOut(one));
        assertNull(one.interval());
        assertEquals(0.8, one.mean());
    }

    @Test
    void aClassWithoutAnyValueHasNoMean() {
        MetricConfig skip = CONFIG.withPolicies(new Policies("nan", "skip"));
        Aggregate one = of(results(skip, missing("a", 1), failed("b")), "1");
        assertEquals(0, one.used());
        assertTrue(Double.isNaN(one.mean()));
    }

    @Test
    void namedClassesAreThereEvenWhenNoCaseHoldsThem() {
        MetricConfig named =
                CONFIG.withClasses(
                        Map.of(1, "liver", 7, "spleen"), Map.of("both", List.of(1, 7)), null);
        assertEquals(List.of("liver", "spleen", "both"), results(named, failed("a")).classes());
    }

    @Test
    void nothingIsScoredWhenEveryCaseIsRefusedOrThePolicySaysFail() {
        Evaluation worst = new Evaluation(CONFIG);
        CaseScores good = scored("a", Map.of(1, 0.8));
        assertTrue(worst.refusal(List.of(failed("x"), missing("y", 1))).isPresent());
        assertTrue(worst.refusal(List.of(good, missing("y", 1))).isEmpty());
        Evaluation fail = new Evaluation(CONFIG.withPolicies(new Policies("best-worst", "fail")));
        assertTrue(fail.refusal(List.of(good, missing("y", 1))).orElseThrow().contains("y"));
        assertTrue(fail.refusal(List.of(good)).isEmpty());
    }
}
