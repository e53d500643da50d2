package org.gabarito.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.gabarito.dataset.Case;
import org.gabarito.evaluation.CaseScores;
import org.gabarito.evaluation.Evaluation;
import org.gabarito.evaluation.MemoryGate;
import org.gabarito.evaluation.MemoryNeed;

/**
 * Scores several cases at once, in their given order; with fewer cases than threads, the threads
 * left over help within a case, and where memory holds fewer cases than there are threads.
 */
record ParallelScoring(Evaluation evaluation, int threads) {

    List<CaseScores> score(List<Case> cases, Runnable afterEach) {
        int atOnce = Math.max(1, Math.min(threads, cases.size()));
        MemoryGate gate = MemoryGate.ofHeap();
        ExecutorService workers = Executors.newFixedThreadPool(atOnce);
        try {
            List<Future<CaseScores>> running = new ArrayList<>();
            for (Case one : cases) {
                running.add(
                        workers.submit(
                                () -> {
                                    CaseScores scores = score(gate, one, atOnce);
                                    afterEach.run();
                                    return scores;
                                }));
            }
            List<CaseScores> done = new ArrayList<>();
            for (Future<CaseScores> one : running) {
                done.add(one.get());
            }
            return done;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Refusal.nothing("Interrupted. No file was written.");
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } finally {
            workers.shutdownNow();
        }
    }

    private CaseScores score(MemoryGate gate, Case one, int atOnce) {
        MemoryNeed need = evaluation.need(one);
        int perCase = Math.max(1, threads / Math.min(atOnce, gate.atOnce(need)));
        return gate.score(evaluation, one, need, () -> evaluation.scoreInMemory(one, perCase));
    }
}
