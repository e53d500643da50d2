package org.gabarito.job;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
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

    private final Recent<Scored> recent =
            new Recent<>(MOST_SCORES, scored -> scored.results().scores().size());

    /** Of an evaluation that is done. */
    Scored find(StoredEvaluation done) {
        return recent.get(done.id, () -> sum(done, cases(done.id)));
    }

    /** The same from cases that have been read already. */
    Scored find(StoredEvaluation done, List<CaseScores> cases) {
        return recent.get(done.id, () -> sum(done, cases));
    }

    void forget(String id) {
        recent.forget(id::equals);
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
}
