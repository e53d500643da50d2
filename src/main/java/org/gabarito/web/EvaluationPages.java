package org.gabarito.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.gabarito.job.ConfigRefused;
import org.gabarito.job.EvaluationStatus;
import org.gabarito.job.Evaluations;
import org.gabarito.plan.MetricConfig;
import org.gabarito.report.Report;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;

/** Scoring in the browser: upload, review, progress, results. */
@Path("/evaluations")
public class EvaluationPages {
    private static final String SECTION = "evaluations";
    private static final String HERE = "/evaluations";

    private final Visitor visitor;
    private final Evaluations evaluations;
    private final EvaluationViews views;
    private final Reports reports;
    private final UploadViews uploads;
    private final Incoming incoming;
    private final InspectionViews inspections;

    EvaluationPages(
            Visitor visitor,
            Evaluations evaluations,
            EvaluationViews views,
            Reports reports,
            UploadViews uploads,
            Incoming incoming,
            InspectionViews inspections) {
        this.visitor = visitor;
        this.evaluations = evaluations;
        this.views = views;
        this.reports = reports;
        this.uploads = uploads;
        this.incoming = incoming;
        this.inspections = inspections;
    }

    @CheckedTemplate
    static class Templates {
        private Templates() {}

        static native TemplateInstance list(Page page, HistoryView view);

        static native TemplateInstance delete(Page page, EvaluationLine evaluation);

        static native TemplateInstance upload(Page page, UploadView view);

        static native TemplateInstance review(
                Page page,
                ProgressView view,
                InspectionView inspection,
                List<Problem.Fault> refused);

        static native TemplateInstance progress(Page page, ProgressView view);

        static native TemplateInstance ended(Page page, ProgressView view);

        static native TemplateInstance results(
                Page page,
                EvaluationLine evaluation,
                List<ResultTab> tabs,
                ResultsView view,
                MetricConfig config);
    }

    @GET
    @Operation(hidden = true)
    public Response list(@Context UriInfo uri) {
        HistoryView view = new HistoryViews(evaluations.history()).list(Trail.of(uri));
        return visitor.html(Templates.list(visitor.page(SECTION), view));
    }

    @GET
    @Path("new")
    @Operation(hidden = true)
    public Response upload(@Context UriInfo uri) {
        UploadView view = uploads.view(Trail.of(uri), uri.getBaseUri());
        return visitor.html(Templates.upload(visitor.page(SECTION), view));
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(hidden = true)
    public Response create(
            MultipartFormDataInput upload, @RestQuery @DefaultValue("yes") String start) {
        try {
            return GuidePages.seeOther(HERE + "/" + incoming.handOver(upload, start).id());
        } catch (ProblemException e) {
            return again(upload, e.problem());
        } catch (ConfigRefused e) {
            return again(upload, Problem.ofConfig(e.problems()));
        }
    }

    private Response again(MultipartFormDataInput upload, Problem problem) {
        UploadView view = uploads.again(upload.getValues(), problem);
        Page page = visitor.page(SECTION, HERE + "/new");
        return visitor.html(problem.status(), Templates.upload(page, view));
    }

    @GET
    @Path("{id}")
    @Operation(hidden = true)
    public Response evaluation(@RestPath String id) {
        EvaluationStatus status = known(evaluations.find(id));
        Page page = visitor.page(SECTION);
        Optional<Report> results =
                status.state() == EvaluationStatus.State.DONE ? reports.find(id) : Optional.empty();
        if (results.isPresent()) {
            return visitor.html(
                    Templates.results(
                            page,
                            EvaluationLine.of(status),
                            ResultTab.of(id, results.get(), ResultTab.OVERVIEW),
                            views.results(id, results.get()),
                            results.get().config()));
        }
        if (status.state() == EvaluationStatus.State.RECEIVING) {
            return visitor.html(
                    Templates.upload(
                            page, uploads.receiving(status, evaluations.config(id), List.of())));
        }
        ProgressView view = views.progress(status);
        if (status.state() == EvaluationStatus.State.REVIEW) {
            InspectionView inspection = inspections.view(id, known(evaluations.config(id)));
            return visitor.html(Templates.review(page, view, inspection, List.of()));
        }
        return visitor.html(
                switch (status.state()) {
                    case FAILED, CANCELLED -> Templates.ended(page, view);
                    default -> Templates.progress(page, view);
                });
    }

    /** Without scripts; all that came is kept when nothing of it can be scored. */
    @POST
    @Path("{id}/finish")
    @Operation(hidden = true)
    public Response finish(@RestPath String id) {
        Evaluations.Finish finish = known(evaluations.finish(id, "", Optional.empty(), false));
        if (finish.refusal().isEmpty()) {
            return back(finish.status());
        }
        List<Problem.Fault> faults =
                finish.problems().stream()
                        .map(p -> new Problem.Fault(p.where(), 0, p.fault(), p.cure()))
                        .toList();
        UploadView view = uploads.receiving(finish.status(), evaluations.config(id), faults);
        return visitor.html(422, Templates.upload(visitor.page(SECTION, HERE + "/" + id), view));
    }

    @POST
    @Path("{id}/reopen")
    @Operation(hidden = true)
    public Response reopen(@RestPath String id) {
        return back(known(evaluations.reopen(id)));
    }

    @POST
    @Path("{id}/start")
    @Consumes(MediaType.WILDCARD)
    @Operation(hidden = true)
    public Response start(@RestPath String id, String form) {
        Optional<Response> refused = amend(id, form);
        return refused.isPresent() ? refused.get() : back(known(evaluations.start(id)));
    }

    /** Takes over what was chosen on the review page, and shows it again. */
    @POST
    @Path("{id}/amend")
    @Consumes(MediaType.WILDCARD)
    @Operation(hidden = true)
    public Response review(@RestPath String id, String form) {
        EvaluationStatus status = known(evaluations.find(id));
        return amend(id, form).orElseGet(() -> back(status));
    }

    /** The page with what is wrong, where the choices cannot be taken over. */
    private Optional<Response> amend(String id, String form) {
        EvaluationStatus status = known(evaluations.find(id));
        if (form.isEmpty() || status.state() != EvaluationStatus.State.REVIEW) {
            return Optional.empty();
        }
        ReviewChoices choices = ReviewChoices.of(form);
        MetricConfig config = known(evaluations.config(id));
        List<Problem.Fault> faults = amend(id, config, choices);
        if (faults.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                visitor.html(
                        422,
                        Templates.review(
                                visitor.page(SECTION, HERE + "/" + id),
                                views.progress(status),
                                inspections.view(id, config, choices.form()),
                                faults)));
    }

    private List<Problem.Fault> amend(String id, MetricConfig config, ReviewChoices choices) {
        try {
            MetricConfig chosen = choices.applied(config);
            if (chosen.equals(config)) {
                return List.of();
            }
            Evaluations.Finish finish = known(evaluations.amend(id, chosen));
            return finish.refusal().isEmpty()
                    ? List.of()
                    : List.of(new Problem.Fault(chosen.layout(), 0, finish.refusal(), ""));
        } catch (ProblemException e) {
            return e.problem().problems();
        } catch (ConfigRefused e) {
            return Problem.ofConfig(e.problems()).problems();
        }
    }

    @POST
    @Path("{id}/cancel")
    @Operation(hidden = true)
    public Response cancel(@RestPath String id) {
        return back(known(evaluations.cancel(id)));
    }

    @POST
    @Path("{id}/rename")
    @Consumes(MediaType.WILDCARD)
    @Operation(hidden = true)
    public Response rename(@RestPath String id, String form) {
        String name = Trail.of(form).value("name");
        if (!name.isEmpty()) {
            known(evaluations.rename(id, EvaluationForm.named("name", name)));
        }
        return GuidePages.seeOther(HERE);
    }

    /** A table of groups, by which results are broken down from then on. */
    @POST
    @Path("{id}/groups")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(hidden = true)
    public Response groups(@RestPath String id, MultipartFormDataInput upload) {
        known(evaluations.find(id));
        evaluations.regroup(id, GroupsForm.read(upload.getValues()));
        views.redraw(id);
        return GuidePages.seeOther(HERE + "/" + id + "#distributions");
    }

    /** Asks before anything is lost. */
    @GET
    @Path("{id}/delete")
    @Operation(hidden = true)
    public Response confirmDelete(@RestPath String id) {
        EvaluationLine line = EvaluationLine.of(known(evaluations.find(id)));
        return visitor.html(Templates.delete(visitor.page(SECTION), line));
    }

    @POST
    @Path("{id}/delete")
    @Operation(hidden = true)
    public Response delete(@RestPath String id) {
        evaluations.delete(id);
        return GuidePages.seeOther(HERE);
    }

    private static Response back(EvaluationStatus status) {
        return GuidePages.seeOther(HERE + "/" + status.id());
    }

    private static <T> T known(Optional<T> found) {
        return found.orElseThrow(NotFoundException::new);
    }
}
