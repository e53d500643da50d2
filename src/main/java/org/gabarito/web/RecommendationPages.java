package org.gabarito.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gabarito.guide.AnswersReading;
import org.gabarito.guide.Guide;
import org.gabarito.guide.Recommendation;
import org.gabarito.guide.Step;
import org.gabarito.plan.MetricConfig;
import org.gabarito.plan.MetricConfigFile;
import org.jboss.resteasy.reactive.RestPath;

/** What comes out of the questionnaire, to read, to download and to run. */
@Path("/recommendation/{category}")
@Tag(name = "Guide")
public class RecommendationPages {
    private static final Pattern PART_OF_PAGE = Pattern.compile("[A-Za-z][\\w-]*");

    private final Visitor visitor;
    private final Guide guide;
    private final Answering answering;

    @RestPath String category;

    RecommendationPages(Visitor visitor, Guide guide, Answering answering) {
        this.visitor = visitor;
        this.guide = guide;
        this.answering = answering;
    }

    @CheckedTemplate
    static class Templates {
        private Templates() {}

        static native TemplateInstance recommendation(Page page, RecommendationView view);
    }

    @GET
    @Produces(MediaType.TEXT_HTML + ";qs=1")
    @Operation(hidden = true)
    public Response page(@Context UriInfo uri) {
        return chosen(
                uri,
                (chosen, faults) -> {
                    RecommendationView view =
                            new RecommendationViews(
                                            guide,
                                            visitor.locale(),
                                            visitor.words(AdviceMessages.class))
                                    .view(
                                            chosen,
                                            answering.categoryName(
                                                    chosen.advice().category(), visitor.locale()),
                                            faults);
                    return visitor.html(Templates.recommendation(visitor.page("guide"), view));
                });
    }

    /**
     * What a form of the page sent, as the address of the page or of the question that it opens.
     */
    @GET
    @Path("apply")
    @Operation(hidden = true)
    public Response apply(@Context UriInfo uri) {
        Trail sent = trail(uri);
        String longName = answering.category(category);
        Trail tidy = new Submission(guide).tidied(sent);
        boolean isComplete =
                guide.walk(answering.read(longName, tidy).answers()) instanceof Recommendation;
        String at = sent.value(Submission.AT);
        String fragment = PART_OF_PAGE.matcher(at).matches() ? "#" + at : "";
        return GuidePages.seeOther(
                isComplete
                        ? tidy.link("/recommendation/" + longName) + fragment
                        : tidy.link("/guide/" + longName));
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON + ";qs=0.5")
    @Operation(summary = "The recommendation for the answers in the address")
    public Response json(@Context UriInfo uri) {
        Trail trail = trail(uri);
        AnswersReading reading = answering.read(answering.category(category), trail);
        return Response.fromResponse(
                        RecommendationsResource.answer(guide, reading, visitor.locale()))
                .header("Vary", Visitor.VARY)
                .build();
    }

    @GET
    @Path("config.yaml")
    @Produces("application/yaml")
    @Operation(summary = "The recommended metric config as YAML")
    public Response yaml(@Context UriInfo uri) {
        return download(uri, MetricConfigFile::yaml, "application/yaml", "metrics.yaml");
    }

    @GET
    @Path("config.json")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "The recommended metric config as JSON")
    public Response configJson(@Context UriInfo uri) {
        return download(uri, MetricConfigFile::json, MediaType.APPLICATION_JSON, "metrics.json");
    }

    private Response download(
            UriInfo uri, Function<MetricConfig, String> writer, String type, String fileName) {
        return chosen(
                uri,
                (chosen, faults) -> {
                    if (!faults.isEmpty()) {
                        return RecommendationsResource.refused(faults);
                    }
                    chosen.refuseProblems();
                    return Response.ok(writer.apply(chosen.config().config()))
                            .type(type + ";charset=UTF-8")
                            .header(
                                    "Content-Disposition",
                                    "attachment; filename=\"" + fileName + "\"")
                            .build();
                });
    }

    /**
     * Answers that do not suffice lead back to the question that is next; where they do, what else
     * is in the address and no answer is left out and told.
     */
    private Response chosen(
            UriInfo uri, BiFunction<Chosen, List<AnswersReading.Fault>, Response> answer) {
        String longName = answering.category(category);
        Trail trail = trail(uri);
        AnswersReading reading = answering.read(longName, trail);
        Step step = guide.walk(reading.answers());
        if (!(step instanceof Recommendation advice)) {
            return GuidePages.seeOther(trail.link("/guide/" + longName));
        }
        Trail known = trail.withoutUnread(reading.answers());
        String url = uri.getBaseUri().resolve(known.link("/recommendation/" + longName)).toString();
        return answer.apply(
                Chosen.of(advice, reading.answers(), known, visitor.locale(), url),
                reading.faults());
    }

    private static Trail trail(UriInfo uri) {
        return Trail.of(uri).without(Trail.CATEGORY);
    }
}
