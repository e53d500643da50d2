package org.gabarito.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.gabarito.guide.Guide;
import org.gabarito.job.Evaluations;
import org.gabarito.report.Report;
import org.gabarito.report.html.RaterPart;
import org.gabarito.report.html.Wording;
import org.jboss.resteasy.reactive.RestPath;

/** Raters against each other and methods against raters, as the report has it. */
@Path("/evaluations/{id}/raters")
public class RatersPages {
    private static final String SECTION = "evaluations";

    private final Visitor visitor;
    private final Evaluations evaluations;
    private final Reports reports;
    private final Guide guide;

    RatersPages(Visitor visitor, Evaluations evaluations, Reports reports, Guide guide) {
        this.visitor = visitor;
        this.evaluations = evaluations;
        this.reports = reports;
        this.guide = guide;
    }

    @CheckedTemplate
    static class Templates {
        private Templates() {}

        static native TemplateInstance raters(
                Page page, EvaluationLine evaluation, List<ResultTab> tabs, RawString section);
    }

    @GET
    @Operation(hidden = true)
    public Response raters(@RestPath String id) {
        EvaluationLine evaluation =
                evaluations.find(id).map(EvaluationLine::of).orElseThrow(NotFoundException::new);
        Report report = reports.find(id).orElse(null);
        String section = report == null ? "" : RaterPart.html(report, wording());
        if (report == null || section.isEmpty()) {
            return GuidePages.seeOther("/evaluations/" + id);
        }
        return visitor.html(
                Templates.raters(
                        visitor.page(SECTION),
                        evaluation,
                        ResultTab.of(id, report, ResultTab.RATERS),
                        new RawString(section)));
    }

    private Wording wording() {
        return visitor.wording(guide);
    }
}
