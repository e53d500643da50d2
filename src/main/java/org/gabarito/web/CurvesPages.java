package org.gabarito.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.gabarito.guide.Guide;
import org.gabarito.job.Evaluations;
import org.gabarito.report.Report;
import org.gabarito.report.html.CurvesAsked;
import org.gabarito.report.html.CurvesPart;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Curves of classified samples and of scored objects, and their worth at another prevalence. */
@Path("/evaluations/{id}/curves")
public class CurvesPages {
    private static final String SECTION = "evaluations";

    private final Visitor visitor;
    private final Evaluations evaluations;
    private final Reports reports;
    private final Guide guide;

    CurvesPages(Visitor visitor, Evaluations evaluations, Reports reports, Guide guide) {
        this.visitor = visitor;
        this.evaluations = evaluations;
        this.reports = reports;
        this.guide = guide;
    }

    @CheckedTemplate
    static class Templates {
        private Templates() {}

        static native TemplateInstance curves(
                Page page,
                EvaluationLine evaluation,
                List<ResultTab> tabs,
                CurvesForm form,
                RawString section);
    }

    /**
     * The form about the place of use.
     *
     * @param fields none where there are no samples, which alone have a prevalence
     * @param className kept when another place is asked for; likewise the next two
     */
    public record CurvesForm(
            List<PlaceField> fields, String className, String caseId, String method) {}

    @GET
    @Operation(hidden = true)
    public Response curves(
            @RestPath String id,
            @BeanParam PlaceQuery place,
            @RestQuery("class") @Nullable String className,
            @RestQuery("case") @Nullable String caseId,
            @RestQuery @Nullable String method) {
        EvaluationLine evaluation =
                evaluations.find(id).map(EvaluationLine::of).orElseThrow(NotFoundException::new);
        Report report = reports.find(id).orElse(null);
        if (report == null || report.curves().isEmpty()) {
            return GuidePages.seeOther("/evaluations/" + id);
        }
        TypedPlace asked = TypedPlace.of(place, report.placeOfUse());
        CurvesAsked wanted =
                new CurvesAsked(
                        text(className),
                        text(caseId),
                        text(method),
                        asked.place(),
                        asked.typed(),
                        "/evaluations/" + id + "/curves",
                        "/api/evaluations/" + id + "/plots");
        CurvesForm form =
                new CurvesForm(
                        report.curves().samples().isEmpty()
                                ? List.of()
                                : asked.fields(visitor.words(CurveMessages.class)),
                        wanted.className(),
                        wanted.caseId(),
                        wanted.method());
        String section = CurvesPart.html(report, visitor.wording(guide), wanted);
        int status = asked.wrong() ? 400 : 200;
        return visitor.html(
                status,
                Templates.curves(
                        visitor.page(SECTION),
                        evaluation,
                        ResultTab.of(id, report, ResultTab.CURVES),
                        form,
                        new RawString(section)));
    }

    private static String text(@Nullable String given) {
        return given == null ? "" : given;
    }
}
