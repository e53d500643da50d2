package org.gabarito.job;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.gabarito.evaluation.CaseScores;
import org.gabarito.evaluation.Evaluation;
import org.gabarito.evaluation.Results;

/**
 * Scores and aggregates of the finished evaluations that were last looked at. They never change,
 * and to read and sum up many takes seconds, so they are kept; by their number of scores, for the
 * memory of thousands is not that of ten.
 */
@Singleton
final class RecentResults {
    private static final long MOST_SCORES = 400_000;

    record Scored(List<CaseScores> cases, Results results) {}

    /** From the least to the most recently asked for. */
    private final Map<String, Kept> recent = new LinkedHashMap<>(16, 0.75f, true);

    /** What is kept or in the making; whoever asks first makes it, others wait for that. */
    private static final class Kept {
        private final FutureTask<Scored> task;
        private volatile long scores;

        Kept(Callable<Scored> maker) {
            task = new FutureTask<>(maker);
        }
    }

    /** Of an evaluation that is done. */
    Scored find(StoredEvaluation done) {
        return find(done.id, () -> sum(done, cases(done.id)));
    }

    /** The same from cases that have been read already. */
    Scored find(StoredEvaluation done, List<CaseScores> cases) {
        return find(done.id, () -> sum(done, cases));
    }

    private Scored find(String id, Callable<Scored> maker) {
        Kept kept;
        synchronized (recent) {
            kept = recent.computeIfAbsent(id, key -> new Kept(maker));
        }
        kept.task.run();
        try {
            Scored scored = kept.task.get();
            kept.scores = scored.results().scores().size();
            trim();
            return scored;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            forget(id);
            throw new IllegalStateException(e.getCause());
        }
    }

    void forget(String id) {
        synchronized (recent) {
            recent.remove(id);
        }
    }

    private static Scored sum(StoredEvaluation done, List<CaseScores> cases) {
        Evaluation evaluation = new Evaluation(done.metricConfig());
        return new Scored(cases, evaluation.results(cases, done.groups()));
    }

    /** Cases scored so far. */
    static List<CaseScores> cases(String id) {
        List<String> texts =
                QuarkusTransaction.joiningExisting().call(() -> StoredCase.results(id));
        // Names, units and definitions repeat in every score.
        Map<String, String> words = new ConcurrentHashMap<>();
        return texts.parallelStream().map(text -> Json.scores(text, words)).toList();
    }

    /** Lets go of the oldest, never of the newest. */
    private void trim() {
        synchronized (recent) {
            long scores = recent.values().stream().mapToLong(kept -> kept.scores).sum();
            Iterator<Kept> oldest = recent.values().iterator();
            for (int left = recent.size(); left > 1 && scores > MOST_SCORES; left--) {
                scores -= oldest.next().scores;
                oldest.remove();
            }
        }
    }
}
