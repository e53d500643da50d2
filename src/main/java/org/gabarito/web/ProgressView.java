package org.gabarito.web;

import java.util.List;
import org.gabarito.dataset.DatasetProblem;
import org.gabarito.dataset.Workload;
import org.gabarito.job.EvaluationStatus;
import org.gabarito.job.PairPreview;

/**
 * An evaluation that is not done, or never will be.
 *
 * @param finished cases so far, the newest first
 * @param work all of it, and how much of it lacks a prediction
 * @param pairs as found, the first of many
 * @param metrics as typed on a command line
 * @param notes what was decided on opening the files
 * @param changeable whether its files came in pieces, and may be others
 */
public record ProgressView(
        EvaluationLine evaluation,
        List<EvaluationStatus.Stage> stages,
        List<DatasetProblem> problems,
        String failure,
        List<FinishedCase> finished,
        Workload work,
        long missing,
        List<PairPreview> pairs,
        int morePairs,
        List<String> extra,
        List<String> metrics,
        List<String> notes,
        boolean changeable) {

    /**
     * @param metric the first of the config
     * @param reason why there is no value, empty when there is one
     */
    public record FinishedCase(
            String method, String caseId, String metric, String value, String reason) {}
}
