package org.gabarito.job;

import static org.gabarito.job.EvaluationStatus.State.FAILED;
import static org.gabarito.job.EvaluationStatus.State.RECEIVING;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gabarito.dataset.DatasetProblem;

/** Rows turned into what pages and scripts see. */
final class Statuses {
    private Statuses() {}

    static List<EvaluationStatus> of(List<StoredEvaluation> evaluations) {
        Map<String, Map<StoredCase.State, Long>> tallies = new HashMap<>();
        if (!evaluations.isEmpty()) {
            StoredCase.tallies(evaluations.stream().map(e -> e.id).toList())
                    .forEach(
                            t ->
                                    tallies.computeIfAbsent(
                                                    t.evaluation(),
                                                    key -> new EnumMap<>(StoredCase.State.class))
                                            .put(t.state(), t.count()));
        }
        return evaluations.stream().map(e -> of(e, tallies.getOrDefault(e.id, Map.of()))).toList();
    }

    private static EvaluationStatus of(
            StoredEvaluation evaluation, Map<StoredCase.State, Long> tally) {
        int total = (int) tally.values().stream().mapToLong(Long::longValue).sum();
        int failed = tally.getOrDefault(StoredCase.State.FAILED, 0L).intValue();
        int done = tally.getOrDefault(StoredCase.State.SCORED, 0L).intValue() + failed;
        List<DatasetProblem> problems = Json.problems(evaluation.problems);
        return new EvaluationStatus(
                evaluation.id,
                evaluation.name,
                evaluation.state,
                evaluation.created,
                evaluation.finished,
                total,
                done,
                failed,
                stages(evaluation, problems, total, done, failed),
                problems,
                evaluation.failure);
    }

    private static List<EvaluationStatus.Stage> stages(
            StoredEvaluation evaluation,
            List<DatasetProblem> problems,
            int total,
            int done,
            int failed) {
        if (evaluation.state == RECEIVING) {
            return List.of(
                    new EvaluationStatus.Stage("received", "running", ""),
                    new EvaluationStatus.Stage("checked", "waiting", ""),
                    new EvaluationStatus.Stage("paired", "waiting", ""),
                    new EvaluationStatus.Stage("scored", "waiting", ""));
        }
        boolean refused = evaluation.state == FAILED && done == 0;
        return List.of(
                new EvaluationStatus.Stage("received", "done", ""),
                new EvaluationStatus.Stage("checked", "done", counted(problems.size(), "problem")),
                new EvaluationStatus.Stage(
                        "paired", refused ? "failed" : "done", counted(total, "pair")),
                new EvaluationStatus.Stage(
                        "scored",
                        scoring(evaluation.state, refused),
                        progress(total, done, failed)));
    }

    private static String scoring(EvaluationStatus.State state, boolean refused) {
        return switch (state) {
            case RUNNING -> "running";
            case DONE -> "done";
            case FAILED -> refused ? "waiting" : "failed";
            case CANCELLED -> "failed";
            default -> "waiting";
        };
    }

    private static String progress(int total, int done, int failed) {
        return done + " of " + total + (failed == 0 ? "" : ", " + failed + " failed");
    }

    private static String counted(int count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }
}
