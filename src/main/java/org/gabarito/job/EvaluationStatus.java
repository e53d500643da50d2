package org.gabarito.job;

import java.time.Instant;
import java.util.List;
import org.gabarito.dataset.DatasetProblem;
import org.jspecify.annotations.Nullable;

/**
 * Where an evaluation stands, for pages and the HTTP interface.
 *
 * @param total cases over all methods
 * @param done cases with a result, failed ones included
 * @param failed cases that could not be scored
 * @param failure why the whole evaluation failed, empty otherwise
 */
public record EvaluationStatus(
        String id,
        String name,
        State state,
        Instant created,
        @Nullable Instant finished,
        int total,
        int done,
        int failed,
        List<Stage> stages,
        List<DatasetProblem> problems,
        String failure) {
    public EvaluationStatus {
        stages = List.copyOf(stages);
        problems = List.copyOf(problems);
    }

    /** In the order in which they are passed; written in lower case. */
    public enum State {
        RECEIVING,
        REVIEW,
        QUEUED,
        RUNNING,
        DONE,
        FAILED,
        CANCELLED;

        public boolean isFinal() {
            return this == DONE || this == FAILED || this == CANCELLED;
        }
    }

    /**
     * @param name {@code received}, {@code checked}, {@code paired}, {@code scored}
     * @param status {@code waiting}, {@code running}, {@code done} or {@code failed}
     */
    public record Stage(String name, String status, String detail) {}
}
