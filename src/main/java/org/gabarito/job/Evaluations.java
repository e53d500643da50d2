package org.gabarito.job;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.gabarito.evaluation.CaseScores;
import org.gabarito.evaluation.Results;
import org.gabarito.plan.MetricConfig;

/** The door to this room: every evaluation on this server, as values, never as entities. */
public interface Evaluations {

    /**
     * Takes over uploaded files, pairs them and either queues the cases in the same transaction or
     * waits for review.
     *
     * @param reference uploaded zip or single file, moved into storage
     * @param predictions the same by method name
     * @return {@code queued}, {@code review}, or {@code failed} when nothing of it can be scored
     * @throws ConfigRefused when the config names what this version cannot compute
     * @param start whether to start at once when nothing needs a decision
     */
    EvaluationStatus create(
            String name,
            MetricConfig config,
            Path reference,
            SortedMap<String, Path> predictions,
            boolean start);

    Optional<EvaluationStatus> find(String id);

    /** Newest first. */
    List<EvaluationStatus> list();

    /** Pairs as found, for review. */
    List<PairPreview> pairs(String id);

    /** Predictions that no reference has the name of, for review. */
    List<String> extra(String id);

    /** What was decided on opening the files: their layout, names taken as equal, labels. */
    List<String> notes(String id);

    /** Starts one that waits for review; returns its status after the call. */
    Optional<EvaluationStatus> start(String id);

    Optional<EvaluationStatus> cancel(String id);

    /** Removes data, scores and record; whether there was one. */
    boolean delete(String id);

    Optional<MetricConfig> config(String id);

    /** Cases scored so far, in their final order. */
    List<CaseScores> cases(String id);

    /** Aggregates, once the evaluation is done. */
    Optional<Results> results(String id);
}
