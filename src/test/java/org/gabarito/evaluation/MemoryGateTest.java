package org.gabarito.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.gabarito.dataset.Case;
import org.gabarito.image.FileSource;
import org.gabarito.image.NiftiSamples;
import org.gabarito.plan.MetricConfigs;
import org.junit.jupiter.api.Test;

class MemoryGateTest {
    private static final long MEBIBYTE = 1 << 20;
    private static final FileSource FILE = NiftiSamples.source("a.nii", new byte[0]);
    private static final Case CASE = new Case("m", "a", FILE, FILE);
    private static final Evaluation EVALUATION = new Evaluation(MetricConfigs.defaults("mm"));

    private static MemoryNeed need(long mebibytes) {
        return new MemoryNeed(mebibytes * MEBIBYTE, mebibytes * MEBIBYTE);
    }

    private static CaseScores done() {
        return EVALUATION.failed(CASE, "done");
    }

    @Test
    void refusesWhatCanNeverFitBeforeAnyVoxelIsRead() {
        AtomicInteger calls = new AtomicInteger();
        CaseScores scores =
                new MemoryGate(100 * MEBIBYTE)
                        .score(
                                EVALUATION,
                                CASE,
                                need(90),
                                () -> {
                                    calls.incrementAndGet();
                                    return done();
                                });
        assertEquals(0, calls.get());
        assertTrue(scores.failed());
        assertTrue(scores.problem().contains("-Xmx1g"), scores.problem());
        assertFalse(scores.scores().isEmpty() && scores.absent().isEmpty());
    }

    @Test
    void theRefusalNamesTheEstimate() {
        String text = new MemoryNeed(4000 * MEBIBYTE, 5000 * MEBIBYTE).refusal(2048 * MEBIBYTE);
        assertEquals(
                "Scoring it takes about 5000 MiB of memory, more than the program has (2048 MiB)."
                        + " Give the program more (JAVA_TOOL_OPTIONS=-Xmx7g) or crop the images.",
                text);
    }

    @Test
    void aCaseThatMayFitRunsAlone() {
        MemoryGate gate = new MemoryGate(100 * MEBIBYTE);
        MemoryNeed wide = new MemoryNeed(50 * MEBIBYTE, 300 * MEBIBYTE);
        assertEquals(1, gate.atOnce(wide));
        assertEquals("done", gate.score(EVALUATION, CASE, wide, MemoryGateTest::done).problem());
    }

    @Test
    void asManyAtOnceAsFit() throws Exception {
        MemoryGate gate = new MemoryGate(100 * MEBIBYTE);
        assertEquals(2, gate.atOnce(need(40)));
        AtomicInteger running = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        CountDownLatch two = new CountDownLatch(2);
        Supplier<CaseScores> work =
                () -> {
                    most.accumulateAndGet(running.incrementAndGet(), Math::max);
                    two.countDown();
                    try {
                        two.await();
                    } catch (InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                    running.decrementAndGet();
                    return done();
                };
        ExecutorService pool = Executors.newFixedThreadPool(6);
        try {
            List<Future<CaseScores>> all = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                all.add(pool.submit(() -> gate.score(EVALUATION, CASE, need(40), work)));
            }
            for (Future<CaseScores> one : all) {
                one.get();
            }
        } finally {
            pool.shutdownNow();
        }
        assertEquals(2, most.get());
    }

    @Test
    void whatRanOutOfMemoryIsTriedOnceMoreAndThenFails() {
        MemoryGate gate = new MemoryGate(100 * MEBIBYTE);
        AtomicInteger calls = new AtomicInteger();
        Supplier<CaseScores> second =
                () -> {
                    if (calls.incrementAndGet() == 1) {
                        throw new OutOfMemoryError("test");
                    }
                    return done();
                };
        assertEquals("done", gate.score(EVALUATION, CASE, need(10), second).problem());
        CaseScores never =
                gate.score(
                        EVALUATION,
                        CASE,
                        MemoryNeed.UNKNOWN,
                        () -> {
                            throw new OutOfMemoryError("test");
                        });
        assertTrue(never.problem().contains("-Xmx"), never.problem());
        assertEquals("done", gate.score(EVALUATION, CASE, need(80), () -> done()).problem());
    }

    @Test
    void needIsReadFromHeadersAlone() {
        byte[] header =
                NiftiSamples.of(new int[] {3000, 1000, 500}, new double[] {1, 1, 1}, 0).bytes();
        FileSource huge = NiftiSamples.source("huge.nii", header);
        MemoryNeed need = EVALUATION.need(new Case("m", "a", huge, huge));
        assertEquals(3_000_000_000L, need.least());
    }
}
