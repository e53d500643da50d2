package org.gabarito.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.gabarito.job.Evaluations;
import org.gabarito.report.Report;
import org.jboss.resteasy.reactive.RestPath;

/** The table of cases. */
@Path("/evaluations/{id}/cases")
public class CasesPages {
    private static final String SECTION = "evaluations";

    private final Visitor visitor;
    private final Evaluations evaluations;
    private final Reports reports;
    private final EvaluationViews views;

    CasesPages(Visitor visitor, Evaluations evaluations, Reports reports, EvaluationViews views) {
        this.visitor = visitor;
        this.evaluations = evaluations;
        this.reports = reports;
        this.views = views;
    }

    @CheckedTemplate
    static class Templates {
        private Templates() {}

        static native TemplateInstance cases(
                Page page, EvaluationLine evaluation, List<ResultTab> tabs, CasesView view);
    }

    @GET
    @Operation(hidden = true)
    public Response cases(@RestPath String id, @Context UriInfo uri) {
        EvaluationLine evaluation =
                evaluations.find(id).map(EvaluationLine::of).orElseThrow(NotFoundException::new);
        Report report = reports.find(id).orElse(null);
        if (report == null) {
            return GuidePages.seeOther("/evaluations/" + id);
        }
        return visitor.html(
                Templates.cases(
                        visitor.page(SECTION),
                        evaluation,
                        ResultTab.of(id, report, ResultTab.CASES),
                        views.cases(id, report, Trail.of(uri))));
    }
}
