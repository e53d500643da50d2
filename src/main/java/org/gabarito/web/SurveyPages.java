package org.gabarito.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.gabarito.guide.Answers;
import org.gabarito.guide.Guide;
import org.gabarito.survey.Survey;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;

/** Answers read off label maps: upload, proposals, and on into the guide with what is taken. */
@Path("/from-data")
public class SurveyPages {
    private static final String SECTION = "guide";
    private static final String HERE = "/from-data";
    private static final String ACCEPT = "accept";

    private final Visitor visitor;
    private final Guide guide;
    private final Surveying surveying;

    SurveyPages(Visitor visitor, Guide guide, Surveying surveying) {
        this.visitor = visitor;
        this.guide = guide;
        this.surveying = surveying;
    }

    @CheckedTemplate
    static class Templates {
        private Templates() {}

        static native TemplateInstance upload(
                Page page, String action, List<Problem.Fault> problems);

        static native TemplateInstance result(Page page, SurveyView view);
    }

    @GET
    @Operation(hidden = true)
    public Response upload(@Context UriInfo uri) {
        String action = Trail.of(uri).link(HERE);
        return visitor.html(Templates.upload(visitor.page(SECTION), action, List.of()));
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(hidden = true)
    public Response survey(MultipartFormDataInput upload, @Context UriInfo uri) {
        Trail trail = Trail.of(uri);
        Survey survey;
        try {
            survey = surveying.survey(upload);
        } catch (ProblemException e) {
            return again(trail, e.problem());
        }
        Answers given = guide.read(trail.answers()).answers();
        SurveyView view = new SurveyViews(guide, visitor.locale()).view(survey, trail, given);
        return visitor.html(Templates.result(visitor.page(SECTION), view));
    }

    private Response again(Trail trail, Problem problem) {
        List<Problem.Fault> faults =
                problem.problems().isEmpty()
                        ? List.of(new Problem.Fault(problem.title(), 0, problem.detail(), ""))
                        : problem.problems();
        return visitor.html(
                problem.status(),
                Templates.upload(visitor.page(SECTION), trail.link(HERE), faults));
    }

    /** Takes what was ticked, and asks the rest. */
    @GET
    @Path("accept")
    @Operation(hidden = true)
    public Response accept(@RestQuery(ACCEPT) List<String> accepted, @Context UriInfo uri) {
        Trail trail = Trail.of(uri).without(ACCEPT);
        for (String one : accepted) {
            int colon = one.indexOf(':');
            if (colon > 0) {
                trail = taken(trail, one.substring(0, colon), one.substring(colon + 1));
            }
        }
        return GuidePages.seeOther(trail.link("/guide/category"));
    }

    private static Trail taken(Trail trail, String slug, String value) {
        return slug.equals(Trail.CATEGORY) ? trail.with(slug, value) : trail.measuring(slug, value);
    }
}
