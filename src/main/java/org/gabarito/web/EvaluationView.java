package org.gabarito.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gabarito.dataset.DatasetProblem;
import org.gabarito.job.EvaluationStatus;
import org.jspecify.annotations.Nullable;

/**
 * An evaluation as scripts see it.
 *
 * @param aggregates once it is done, as in summary.json
 * @param links what can be fetched or done next
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EvaluationView(
        String id,
        String name,
        String state,
        Instant created,
        @Nullable Instant finished,
        Progress progress,
        List<EvaluationStatus.Stage> stages,
        List<DatasetProblem> problems,
        @Nullable String failure,
        @Schema(implementation = Object.class, type = SchemaType.ARRAY)
                @Nullable JsonNode aggregates,
        Map<String, String> links) {

    public record Progress(int done, int total, int failed) {}

    static EvaluationView of(EvaluationStatus status) {
        return of(status, null);
    }

    static EvaluationView of(EvaluationStatus status, @Nullable JsonNode aggregates) {
        return new EvaluationView(
                status.id(),
                status.name(),
                status.state().name().toLowerCase(Locale.ROOT),
                status.created(),
                status.finished(),
                new Progress(status.done(), status.total(), status.failed()),
                status.stages(),
                status.problems(),
                status.failure().isEmpty() ? null : status.failure(),
                aggregates,
                links(status));
    }

    private static Map<String, String> links(EvaluationStatus status) {
        String self = "/api/evaluations/" + status.id();
        Map<String, String> links = new LinkedHashMap<>();
        links.put("self", self);
        links.put("page", "/evaluations/" + status.id());
        links.put("config", self + "/config.yaml");
        if (status.state() == EvaluationStatus.State.RECEIVING) {
            links.put("uploads", self + "/uploads");
            links.put("finish", self + "/finish");
        }
        if (status.state() == EvaluationStatus.State.REVIEW) {
            links.put("start", self + "/start");
        }
        if (!status.state().isFinal()) {
            links.put("cancel", self + "/cancel");
            links.put("events", self + "/events");
        }
        if (status.state() == EvaluationStatus.State.DONE) {
            links.put("scores", self + "/scores.csv");
            links.put("summary", self + "/summary.json");
            links.put("report", self + "/report.html");
            links.put("audit", self + "/audit.zip");
        }
        return links;
    }
}
