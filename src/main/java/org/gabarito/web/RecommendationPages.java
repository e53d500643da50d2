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
import java.util.function.Function;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gabarito.guide.AnswersReading;
import org.gabarito.guide.Guide;
import org.gabarito.guide.Recommendation;
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
    private final Choosing choosing;

    @RestPath String category;

    RecommendationPages(Visitor visitor, Guide guide, Answering answering, Choosing choosing) {
        this.visitor = visitor;
        this.guide = guide;
        this.answering = answering;
        this.choosing = choosing;
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
        return choosing.chosen(
                category,
                uri,
                visitor.locale(),
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
        Trail sent = Choosing.trail(uri);
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
        Trail trail = Choosing.trail(uri);
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
        return choosing.download(
                category,
                uri,
                visitor.locale(),
                type,
                fileName,
                chosen -> writer.apply(chosen.config().config()));
    }
}
