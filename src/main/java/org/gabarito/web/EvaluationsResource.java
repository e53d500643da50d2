package org.gabarito.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gabarito.dataset.DatasetProblem;
import org.gabarito.job.EvaluationStatus;
import org.gabarito.job.Evaluations;
import org.gabarito.plan.MetricConfig;
import org.gabarito.plan.MetricConfigFile;
import org.gabarito.plan.Reading;
import org.gabarito.report.Report;
import org.gabarito.report.ScoresCsv;
import org.gabarito.report.SummaryJson;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestStreamElementType;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;
import org.jspecify.annotations.Nullable;

/** Evaluations for scripts. */
@Path("/api/evaluations")
@Tag(name = "Evaluations")
@Produces(MediaType.APPLICATION_JSON)
public class EvaluationsResource {
    private static final Duration BETWEEN_EVENTS = Duration.ofMillis(500);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Evaluations evaluations;
    private final Reports reports;
    private final Incoming incoming;

    EvaluationsResource(Evaluations evaluations, Reports reports, Incoming incoming) {
        this.evaluations = evaluations;
        this.reports = reports;
        this.incoming = incoming;
    }

    @GET
    @Operation(summary = "All evaluations, newest first")
    public List<EvaluationView> list() {
        return evaluations.list().stream().map(EvaluationView::of).toList();
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(
            summary = "Upload label maps, tables or COCO files to be scored",
            description =
                    "Starts at once when nothing needs a decision, else waits in state 'review'."
                            + " With start=no it always waits.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.MULTIPART_FORM_DATA,
                            schema = @Schema(implementation = UploadSchema.class)))
    @APIResponse(
            responseCode = "202",
            description = "Taken over; Location says where it can be followed",
            content = @Content(schema = @Schema(implementation = EvaluationView.class)))
    @APIResponse(
            responseCode = "422",
            description = "Nothing of it can be scored",
            content =
                    @Content(
                            mediaType = Problem.MEDIA_TYPE,
                            schema = @Schema(implementation = Problem.class)))
    public Response create(
            MultipartFormDataInput upload, @RestQuery @DefaultValue("yes") String start) {
        return accepted(incoming.handOver(upload, start));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Open an evaluation whose files come in pieces",
            description =
                    "It waits in state 'receiving' for files at …/uploads (tus), then for"
                            + " …/finish.")
    @APIResponse(
            responseCode = "201",
            description = "Location is the evaluation",
            content = @Content(schema = @Schema(implementation = EvaluationView.class)))
    public Response open(@Nullable Draft draft) {
        Draft given = draft == null ? new Draft(null, null) : draft;
        EvaluationStatus status = evaluations.open(given.name(), given.metricConfig());
        return Response.created(URI.create("/api/evaluations/" + status.id()))
                .entity(EvaluationView.of(status))
                .build();
    }

    @POST
    @Path("{id}/finish")
    @Consumes(MediaType.WILDCARD)
    @Operation(
            summary = "All files are there: pair them",
            description =
                    "Starts at once when nothing needs a decision, else waits in state 'review'."
                            + " With start=no it always waits. Where nothing can be scored, the"
                            + " evaluation goes on receiving.")
    @APIResponse(
            responseCode = "202",
            description = "Paired",
            content = @Content(schema = @Schema(implementation = EvaluationView.class)))
    @APIResponse(
            responseCode = "422",
            description = "Files are missing, or nothing of them can be scored",
            content =
                    @Content(
                            mediaType = Problem.MEDIA_TYPE,
                            schema = @Schema(implementation = Problem.class)))
    @RequestBody(content = @Content(schema = @Schema(implementation = Draft.class)))
    public Response finish(
            @RestPath String id, @RestQuery @DefaultValue("yes") String start, String body) {
        Draft given = Draft.of(body);
        Evaluations.Finish finish =
                known(
                        id,
                        evaluations.finish(
                                id,
                                given.name(),
                                given.metricConfig(),
                                Incoming.startsAtOnce(start)));
        if (!finish.refusal().isEmpty()) {
            throw refusal(finish.refusal(), finish.problems()).exception();
        }
        return Response.accepted(EvaluationView.of(finish.status())).build();
    }

    @POST
    @Path("{id}/reopen")
    @Operation(summary = "From review back to receiving, to change files that came in pieces")
    public EvaluationView reopen(@RestPath String id) {
        EvaluationStatus status = known(id, evaluations.reopen(id));
        if (status.state() != EvaluationStatus.State.RECEIVING) {
            throw Problem.of(
                            409,
                            "The files cannot be changed",
                            "Only an evaluation that waits for review and whose files came in pieces"
                                    + " can receive again. Make a new one.")
                    .exception();
        }
        return EvaluationView.of(status);
    }

    /**
     * @param config YAML or JSON
     */
    @Schema(name = "EvaluationDraft")
    public record Draft(
            @Schema(description = "What to call the evaluation") @Nullable String title,
            @Schema(description = "Metric config as text; a default one when left out")
                    @Nullable String config) {

        /** Nothing at all means that everything stays. */
        static Draft of(String body) {
            try {
                return body.isBlank() ? new Draft(null, null) : JSON.readValue(body, Draft.class);
            } catch (JsonProcessingException e) {
                throw Problem.of(
                                400,
                                "The request cannot be read",
                                "Send a JSON object with title and config, or nothing.")
                        .exception();
            }
        }

        String name() {
            return title == null || title.isBlank() ? "" : EvaluationForm.named("title", title);
        }

        Optional<MetricConfig> metricConfig() {
            if (config == null || config.isBlank()) {
                return Optional.empty();
            }
            Reading<MetricConfig> reading = MetricConfigFile.read(config, "config");
            if (reading.refused()) {
                throw Problem.ofConfig(reading.problems()).exception();
            }
            return Optional.of(reading.get());
        }
    }

    private Response accepted(EvaluationStatus status) {
        if (status.state() == EvaluationStatus.State.FAILED) {
            evaluations.delete(status.id());
            throw refusal(status.failure(), status.problems()).exception();
        }
        return Response.accepted(EvaluationView.of(status))
                .location(URI.create("/api/evaluations/" + status.id()))
                .build();
    }

    private static Problem refusal(String reason, List<DatasetProblem> problems) {
        return new Problem(
                "about:blank",
                "Nothing can be scored",
                422,
                reason,
                problems.stream()
                        .map(p -> new Problem.Fault(p.where(), 0, p.fault(), p.cure()))
                        .toList());
    }

    @GET
    @Path("{id}")
    @Operation(summary = "State, progress and, once done, aggregates")
    public EvaluationView find(@RestPath String id) {
        EvaluationStatus status = known(id, evaluations.find(id));
        return EvaluationView.of(
                status, reports.find(id).map(EvaluationsResource::aggregates).orElse(null));
    }

    private static JsonNode aggregates(Report report) {
        try {
            return JSON.readTree(SummaryJson.text(report)).get("aggregates");
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    @GET
    @Path("{id}/events")
    @Blocking
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @RestStreamElementType(MediaType.APPLICATION_JSON)
    @Operation(summary = "Every change of state or progress, until the end")
    public Multi<EvaluationView> events(@RestPath String id) {
        known(id, evaluations.find(id));
        return Multi.createBy()
                .repeating()
                .uni(
                        () ->
                                Uni.createFrom()
                                        .item(() -> evaluations.find(id))
                                        .runSubscriptionOn(Infrastructure.getDefaultWorkerPool()))
                .withDelay(BETWEEN_EVENTS)
                .whilst(status -> status.isPresent() && !status.get().state().isFinal())
                .select()
                .where(Optional::isPresent)
                .map(Optional::get)
                .skip()
                .repetitions()
                .map(EvaluationView::of);
    }

    @POST
    @Path("{id}/start")
    @Operation(summary = "Start an evaluation that waits for review")
    @APIResponse(responseCode = "202", description = "Queued")
    @APIResponse(
            responseCode = "422",
            description = "Something must be said before, which it names")
    public Response start(@RestPath String id) {
        EvaluationStatus status = known(id, evaluations.start(id));
        if (status.state().isFinal()) {
            throw ended(status, "It cannot be started.");
        }
        if (status.state() == EvaluationStatus.State.REVIEW) {
            throw Problem.of(
                            422,
                            "The evaluation waits for an answer",
                            evaluations.question(id).orElse("")
                                    + " Or give it on the page of the evaluation.")
                    .exception();
        }
        return Response.accepted(EvaluationView.of(status)).build();
    }

    @POST
    @Path("{id}/cancel")
    @Operation(summary = "Stop; cases in work are dropped")
    public EvaluationView cancel(@RestPath String id) {
        EvaluationStatus status = known(id, evaluations.cancel(id));
        if (status.state() != EvaluationStatus.State.CANCELLED) {
            throw ended(status, "It cannot be cancelled.");
        }
        return EvaluationView.of(status);
    }

    @DELETE
    @Path("{id}")
    @Operation(summary = "Remove data, scores and record")
    @APIResponse(responseCode = "204", description = "Removed")
    public void delete(@RestPath String id) {
        if (!evaluations.delete(id)) {
            throw unknown(id);
        }
    }

    @GET
    @Path("{id}/scores.csv")
    @Produces("text/csv")
    @Operation(summary = "Every value, one a row")
    @APIResponse(responseCode = "409", description = "Not done, or failed")
    public Response scores(@RestPath String id) {
        return attachment(ScoresCsv.text(report(id).results().scores()), "scores.csv").build();
    }

    @GET
    @Path("{id}/summary.json")
    @Operation(summary = "Aggregates, intervals, counts, policies and provenance")
    @APIResponse(responseCode = "409", description = "Not done, or failed")
    public Response summary(@RestPath String id) {
        return attachment(SummaryJson.text(report(id)), "summary.json").build();
    }

    /** Of one that is done; whoever asks too early is told when to come back. */
    Report report(String id) {
        EvaluationStatus status = known(id, evaluations.find(id));
        return reports.find(id).orElseThrow(() -> without(status));
    }

    private static ProblemException without(EvaluationStatus status) {
        if (status.state().isFinal()) {
            return ended(status, "It has no results. " + status.failure());
        }
        return Problem.of(
                        409,
                        "The evaluation has no results yet",
                        status.done()
                                + " of "
                                + status.total()
                                + " cases are scored. Follow /api/evaluations/"
                                + status.id()
                                + "/events until it is done.")
                .exception();
    }

    @GET
    @Path("{id}/config.yaml")
    @Produces("application/yaml")
    @Operation(summary = "The full metric config")
    public Response config(@RestPath String id) {
        return attachment(MetricConfigFile.yaml(known(id, evaluations.config(id))), "config.yaml")
                .build();
    }

    static Response.ResponseBuilder attachment(Object content, String fileName) {
        return Response.ok(content)
                .header("Content-Disposition", "attachment; filename=\"" + fileName + "\"");
    }

    private static <T> T known(String id, Optional<T> found) {
        return found.orElseThrow(() -> unknown(id));
    }

    private static ProblemException unknown(String id) {
        return Problem.of(
                        404,
                        "No such evaluation",
                        "There is no evaluation '" + id + "'. It may have been deleted.")
                .exception();
    }

    private static ProblemException ended(EvaluationStatus status, String consequence) {
        return Problem.of(
                        409,
                        "The evaluation has ended",
                        "This evaluation is "
                                + status.state().name().toLowerCase(Locale.ROOT)
                                + ". "
                                + consequence)
                .exception();
    }

    /** The parts of an upload, for the description of the interface. */
    @Schema(
            name = "EvaluationUpload",
            requiredProperties = {"reference", "prediction"})
    record UploadSchema(
            @Schema(
                            format = "binary",
                            description =
                                    "Metric config, YAML or JSON; a default one when left out")
                    String config,
            @Schema(description = "One zip, or one or more files; repeatable")
                    List<java.io.File> reference,
            @Schema(description = "The same; a zip or file for each method; repeatable")
                    List<java.io.File> prediction,
            @Schema(description = "Names of the methods, in the order of the predictions")
                    List<String> name,
            @Schema(description = "What to call the evaluation") String title) {}
}
