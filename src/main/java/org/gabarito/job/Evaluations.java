package org.gabarito.job;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.gabarito.dataset.DatasetProblem;
import org.gabarito.dataset.Groups;
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

    /**
     * Makes an evaluation without files, in state {@code receiving}; they come in pieces.
     *
     * @param name empty when the files are to give it one
     * @param config empty for the usual one
     */
    EvaluationStatus open(String name, Optional<MetricConfig> config);

    /**
     * Pairs the files that have come and queues the cases or waits for review. Where nothing can be
     * scored, the evaluation goes on receiving, so that files can be changed.
     *
     * @param name replaces the earlier one unless it is empty
     * @param config replaces the earlier one where there is one
     * @throws ConfigRefused when the config names what this version cannot compute
     */
    Optional<Finish> finish(String id, String name, Optional<MetricConfig> config, boolean start);

    /** Back from review to receiving, where the files came in pieces. */
    Optional<EvaluationStatus> reopen(String id);

    /**
     * Another config for one that waits for review; files are paired again under another layout.
     * Where nothing could be scored then, everything stays as it is.
     *
     * @throws ConfigRefused when the config names what this version cannot compute
     */
    Optional<Finish> amend(String id, MetricConfig config);

    /** What a person must say before one that waits for review can be started, or empty. */
    Optional<String> question(String id);

    /**
     * @param refusal why the evaluation stays as it was, or empty
     * @param problems what is wrong with the files, in particular why nothing can be scored
     */
    record Finish(EvaluationStatus status, String refusal, List<DatasetProblem> problems) {
        public Finish {
            problems = List.copyOf(problems);
        }
    }

    Optional<EvaluationStatus> find(String id);

    /** Newest first. */
    List<EvaluationStatus> list();

    /** The same with what lists show of those that have ended. */
    List<PastEvaluation> history();

    Optional<EvaluationStatus> rename(String id, String name);

    /** Pairs as found, for review. */
    List<PairPreview> pairs(String id);

    /** Predictions that no reference has the name of, for review. */
    List<String> extra(String id);

    /** What was decided on opening the files: their layout, names taken as equal, labels. */
    List<String> notes(String id);

    /**
     * Starts one that waits for review, unless there is a question; returns its status after the
     * call.
     */
    Optional<EvaluationStatus> start(String id);

    Optional<EvaluationStatus> cancel(String id);

    /** Removes data, scores and record; whether there was one. */
    boolean delete(String id);

    Optional<MetricConfig> config(String id);

    /** What is known of the cases beside their files. */
    Groups groups(String id);

    /** Takes the place of what was known, but for the column of cases that depend on each other. */
    Optional<EvaluationStatus> regroup(String id, Groups groups);

    /** Cases scored so far, in their final order. */
    List<CaseScores> cases(String id);

    /** Aggregates, once the evaluation is done. */
    Optional<Results> results(String id);
}
