package org.gabarito.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.gabarito.dataset.DatasetProblem;
import org.gabarito.evaluation.CaseScores;
import org.gabarito.job.EvaluationStatus.State;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The life of an evaluation, with the application's own workers. */
@QuarkusTest
class StoredEvaluationsIT {
    @Inject Evaluations evaluations;

    @ConfigProperty(name = "gabarito.data")
    Path data;

    @TempDir Path folder;

    private final FakeScoring scoring = new FakeScoring();

    @BeforeEach
    void fakes() {
        QuarkusMock.installMockForType(scoring, Scoring.class);
    }

    @Test
    void scoresEveryCaseOfEveryMethodOnceAndKeepsTheirOrder() {
        String[] names = IntStream.range(0, 40).mapToObj(i -> "case" + i).toArray(String[]::new);
        Map<String, Path> predictions =
                Map.of(
                        "a", FakeScoring.file(folder.resolve("a"), "p.txt", names),
                        "b", FakeScoring.file(folder.resolve("b"), "p.txt", names));

        EvaluationStatus created =
                evaluations.create(
                        "two",
                        FakeScoring.config("worst"),
                        reference(names),
                        new TreeMap<>(predictions),
                        true);
        EvaluationStatus last = untilFinal(created.id());

        assertEquals(State.DONE, last.state());
        assertEquals(80, last.total());
        assertEquals(80, last.done());
        assertEquals(80, scoring.runs.size());
        assertTrue(scoring.runs.values().stream().allMatch(n -> n == 1));
        List<CaseScores> cases = evaluations.cases(created.id());
        assertEquals("a", cases.get(39).method());
        assertEquals("case39", cases.get(39).caseId());
        assertEquals("case0", cases.get(40).caseId());
    }

    @Test
    void storedScoresComeBackUnchanged() {
        String id = create(true, "x").id();
        untilFinal(id);

        CaseScores stored = evaluations.cases(id).get(0);

        assertTrue(Double.isNaN(stored.scores().get(0).value()));
        assertEquals(0.1 + 0.2, stored.diagonal());
        assertEquals(Map.of(1, 40_000_000_000L), stored.referenceLabels());
    }

    @Test
    void failedCasesAreCountedAndTheOthersGoOn() {
        scoring.scorer =
                c ->
                        c.id().equals("bad")
                                ? FakeScoring.failed(c, "bad.nii.gz: truncated")
                                : FakeScoring.scores(c);

        EvaluationStatus last = untilFinal(create(true, "good", "bad", "better").id());

        assertEquals(State.DONE, last.state());
        assertEquals(1, last.failed());
        assertEquals(3, last.done());
    }

    @Test
    void evaluationWithoutOneScoredCaseFailsAndSaysWhy() {
        scoring.scorer = c -> FakeScoring.failed(c, "bad.nii.gz: truncated");

        EvaluationStatus last = untilFinal(create(true, "bad").id());

        assertEquals(State.FAILED, last.state());
        assertTrue(last.failure().contains("bad.nii.gz: truncated"));
    }

    @Test
    void caseThatRanOutOfMemoryIsTriedAgainAlone() {
        AtomicInteger calls = new AtomicInteger();
        scoring.scorer =
                c -> {
                    if (calls.incrementAndGet() == 1) {
                        throw new OutOfMemoryError("test");
                    }
                    return FakeScoring.scores(c);
                };

        EvaluationStatus last = untilFinal(create(true, "large").id());

        assertEquals(State.DONE, last.state());
        assertEquals(0, last.failed());
        assertEquals(2, calls.get());
    }

    @Test
    void caseThatNeedsTooMuchMemoryFailsWithAdvice() {
        scoring.scorer =
                c -> {
                    if (c.id().equals("huge")) {
                        throw new OutOfMemoryError("test");
                    }
                    return FakeScoring.scores(c);
                };

        EvaluationStatus last = untilFinal(create(true, "huge", "small").id());

        assertEquals(State.DONE, last.state());
        assertEquals(1, last.failed());
        assertTrue(evaluations.cases(last.id()).get(0).problem().contains("-Xmx"));
    }

    @Test
    void waitsForReviewWhenAskedTo() {
        EvaluationStatus created = create(false, "x", "y");

        assertEquals(State.REVIEW, created.state());
        assertEquals(2, evaluations.pairs(created.id()).size());
        assertEquals(State.QUEUED, evaluations.start(created.id()).orElseThrow().state());
        assertEquals(State.DONE, untilFinal(created.id()).state());
    }

    @Test
    void waitsForReviewWhenSomethingNeedsADecision() {
        scoring.problems = List.of(new DatasetProblem("DATA-001", "x", "odd", "look"));

        EvaluationStatus created = create(true, "x");

        assertEquals(State.REVIEW, created.state());
        assertEquals("odd", created.problems().get(0).fault());
    }

    @Test
    void startingTwiceStartsOnce() {
        String id = create(false, "x").id();
        evaluations.start(id);
        evaluations.start(id);

        untilFinal(id);

        assertEquals(Map.of("net/x", 1), scoring.runs);
    }

    @Test
    void missingPredictionIsScoredUnderThePolicy() {
        EvaluationStatus created =
                evaluations.create(
                        "m",
                        FakeScoring.config("worst"),
                        reference("x", "y"),
                        FakeScoring.one("net", FakeScoring.file(folder, "p.txt", "x")),
                        true);

        assertEquals(State.DONE, untilFinal(created.id()).state());
        assertEquals("", evaluations.pairs(created.id()).get(1).prediction());
    }

    @Test
    void missingPredictionEndsTheEvaluationWhenTheConfigSaysFail() {
        EvaluationStatus created =
                evaluations.create(
                        "m",
                        FakeScoring.config("fail"),
                        reference("x", "y"),
                        FakeScoring.one("net", FakeScoring.file(folder, "p.txt", "x")),
                        true);

        assertEquals(State.FAILED, created.state());
        assertTrue(created.failure().contains("policy for missing cases is 'fail'"));
        assertTrue(scoring.runs.isEmpty());
    }

    @Test
    void cancelStopsWhatHasNotBegun() {
        CountDownLatch go = new CountDownLatch(1);
        scoring.scorer =
                c -> {
                    try {
                        go.await();
                    } catch (InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                    return FakeScoring.scores(c);
                };
        String[] names = IntStream.range(0, 50).mapToObj(i -> "c" + i).toArray(String[]::new);
        String id = create(true, names).id();

        EvaluationStatus cancelled = evaluations.cancel(id).orElseThrow();
        go.countDown();

        assertEquals(State.CANCELLED, cancelled.state());
        assertTrue(scoring.runs.size() < 50);
        assertEquals(0, evaluations.find(id).orElseThrow().done());
    }

    @Test
    void deleteRemovesRecordScoresAndFiles() {
        String id = create(true, "x").id();
        untilFinal(id);
        Path home = data.resolve("evaluations").resolve(id);
        assertTrue(Files.isDirectory(home));

        assertTrue(evaluations.delete(id));

        assertFalse(Files.exists(home));
        assertTrue(evaluations.find(id).isEmpty());
        assertTrue(evaluations.cases(id).isEmpty());
        assertFalse(evaluations.delete(id));
    }

    @Test
    void uploadThatCannotBeOpenedLeavesNothing() throws Exception {
        Path missing = folder.resolve("reference.txt");

        assertThrows(
                RuntimeException.class,
                () ->
                        evaluations.create(
                                "n",
                                FakeScoring.config("worst"),
                                missing,
                                FakeScoring.one("net", missing),
                                true));

        try (var left = Files.list(data.resolve("evaluations"))) {
            List<String> known = evaluations.list().stream().map(EvaluationStatus::id).toList();
            assertTrue(left.allMatch(f -> known.contains(f.getFileName().toString())));
        }
    }

    private Path reference(String... cases) {
        return FakeScoring.file(folder, "reference.txt", cases);
    }

    private EvaluationStatus create(boolean start, String... cases) {
        return evaluations.create(
                "test",
                FakeScoring.config("worst"),
                reference(cases),
                FakeScoring.one("net", FakeScoring.file(folder, "prediction.txt", cases)),
                start);
    }

    private EvaluationStatus untilFinal(String id) {
        Instant deadline = Instant.now().plusSeconds(30);
        while (true) {
            EvaluationStatus status = evaluations.find(id).orElseThrow();
            if (status.state().isFinal()) {
                return status;
            }
            assertTrue(Instant.now().isBefore(deadline), () -> "still " + status);
            try {
                Thread.sleep(20);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
