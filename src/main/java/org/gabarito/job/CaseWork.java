package org.gabarito.job;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.gabarito.dataset.Case;
import org.gabarito.evaluation.CaseScores;
import org.gabarito.evaluation.Evaluation;
import org.gabarito.evaluation.MemoryGate;
import org.gabarito.plan.MetricConfig;
import org.jboss.logging.Logger;

/**
 * Scores one case: takes it in one transaction, computes outside any, stores in another. Safe to
 * repeat at any point.
 */
@Singleton
final class CaseWork {
    private static final Logger LOG = Logger.getLogger(CaseWork.class);

    /** A case that ends the process this often is given up. */
    static final int MAX_ATTEMPTS = 3;

    private final Scoring scoring;
    private final OpenDatasets datasets;
    private final RecentResults recent;
    private final Event<EvaluationDone> done;
    private final Set<String> inHand = ConcurrentHashMap.newKeySet();

    private final MemoryGate memory;

    CaseWork(
            Scoring scoring,
            OpenDatasets datasets,
            RecentResults recent,
            Event<EvaluationDone> done,
            MemoryGate memory) {
        this.memory = memory;
        this.scoring = scoring;
        this.datasets = datasets;
        this.recent = recent;
        this.done = done;
    }

    void run(String id) {
        inHand.add(id);
        Optional<Taken> taken = QuarkusTransaction.requiringNew().call(() -> take(id));
        if (taken.isPresent()) {
            CaseScores scores = score(taken.get());
            boolean last = QuarkusTransaction.requiringNew().call(() -> store(taken.get(), scores));
            if (last) {
                done.fireAsync(new EvaluationDone(taken.get().evaluation));
            }
        }
        inHand.remove(id);
    }

    /** Makes up for attempts that an orderly stop cut short. */
    void handBack() {
        if (!inHand.isEmpty()) {
            QuarkusTransaction.requiringNew().run(() -> StoredCase.handBack(Set.copyOf(inHand)));
        }
    }

    private Optional<Taken> take(String id) {
        StoredCase found = StoredCase.find(id).orElse(null);
        if (found == null || !StoredCase.State.OPEN.contains(found.state)) {
            return Optional.empty();
        }
        StoredEvaluation evaluation = StoredEvaluation.lock(found.evaluation).orElse(null);
        if (evaluation == null || evaluation.state.isFinal()) {
            return Optional.empty();
        }
        evaluation.state = EvaluationStatus.State.RUNNING;
        found.state = StoredCase.State.RUNNING;
        found.attempts++;
        return Optional.of(
                new Taken(
                        id,
                        found.evaluation,
                        found.ordinal,
                        found.method,
                        found.caseId,
                        found.attempts,
                        evaluation.metricConfig()));
    }

    private CaseScores score(Taken taken) {
        if (taken.attempts > MAX_ATTEMPTS) {
            return taken.failed(
                    "Scoring this case ended the program "
                            + MAX_ATTEMPTS
                            + " times, so it was given up. Check the files, or give the program"
                            + " more memory.");
        }
        try {
            Case scored = datasets.find(taken.evaluation, taken.ordinal);
            Evaluation evaluation = new Evaluation(taken.config);
            return memory.score(
                    evaluation,
                    scored,
                    evaluation.need(scored),
                    () -> scoring.score(taken.config, scored));
        } catch (RuntimeException | StackOverflowError e) {
            LOG.errorf(e, "Could not score %s", taken.id);
            return taken.failed("It could not be scored: " + e);
        }
    }

    /** Whether the evaluation is done by this. */
    private boolean store(Taken taken, CaseScores scores) {
        StoredEvaluation evaluation = StoredEvaluation.lock(taken.evaluation).orElse(null);
        if (evaluation == null || evaluation.state.isFinal()) {
            return false;
        }
        boolean failed = !scores.problem().isEmpty();
        boolean stored =
                StoredCase.complete(
                        taken.id,
                        failed ? StoredCase.State.FAILED : StoredCase.State.SCORED,
                        Json.write(scores),
                        scores.problem());
        if (stored && StoredCase.open(taken.evaluation) == 0) {
            finish(evaluation, taken.config);
            return evaluation.state == EvaluationStatus.State.DONE;
        }
        return false;
    }

    /** Sums up at once, so that whoever sees that it is done need not wait for the results. */
    private void finish(StoredEvaluation evaluation, MetricConfig config) {
        List<CaseScores> cases = RecentResults.cases(evaluation.id);
        Optional<String> refusal = new Evaluation(config).refusal(cases);
        evaluation.finish(
                refusal.isPresent() ? EvaluationStatus.State.FAILED : EvaluationStatus.State.DONE,
                refusal.orElse(""));
        if (refusal.isEmpty()) {
            evaluation.headlines =
                    Json.write(Headline.of(recent.find(evaluation, cases).results()));
        }
    }

    private record Taken(
            String id,
            String evaluation,
            int ordinal,
            String method,
            String caseId,
            int attempts,
            MetricConfig config) {

        CaseScores failed(String problem) {
            return CaseScores.failed(method, caseId, List.of(), problem, List.of());
        }
    }
}
