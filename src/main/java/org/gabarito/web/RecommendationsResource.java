package org.gabarito.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gabarito.guide.AnswersReading;
import org.gabarito.guide.CategoryWithoutFlow;
import org.gabarito.guide.Guide;
import org.gabarito.guide.Question;
import org.gabarito.guide.Recommendation;
import org.gabarito.guide.Step;
import org.gabarito.report.GuideJson;
import org.jspecify.annotations.Nullable;

/** The guide for scripts. */
@Path("/api/recommendations")
@Tag(name = "Guide")
@Produces(MediaType.APPLICATION_JSON)
public class RecommendationsResource {
    private static final int UNPROCESSABLE = 422;

    private final Visitor visitor;
    private final Guide guide;

    RecommendationsResource(Visitor visitor, Guide guide) {
        this.visitor = visitor;
        this.guide = guide;
    }

    /**
     * @param answers slug to value, yes and no as booleans
     */
    public record Request(@Nullable Map<String, Object> answers) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Turn answers into a recommendation")
    @APIResponse(responseCode = "200", description = "The recommendation with its reasons")
    @APIResponse(responseCode = "422", description = "Which answers are missing, and the next one")
    @APIResponse(responseCode = "400", description = "An unknown slug or value, with the closest")
    public Response recommend(@Nullable Request request) {
        if (request == null || request.answers() == null) {
            throw Problem.of(
                            400,
                            "The answers are missing",
                            "Send {\"answers\": {\"category\": \"semantic-segmentation\", …}}.")
                    .exception();
        }
        return answer(guide, guide.read(request.answers()), visitor.locale());
    }

    static Response answer(Guide guide, AnswersReading reading, Locale locale) {
        if (!reading.faults().isEmpty()) {
            return refused(reading.faults());
        }
        Step step = guide.walk(reading.answers());
        if (step instanceof Question question) {
            return json(UNPROCESSABLE, MediaType.APPLICATION_JSON, GuideJson.missing(question));
        }
        if (step instanceof CategoryWithoutFlow without) {
            throw Problem.of(
                            UNPROCESSABLE,
                            "No trees for this category",
                            GuideJson.sentence(without))
                    .exception();
        }
        return json(
                200,
                MediaType.APPLICATION_JSON,
                GuideJson.recommendation((Recommendation) step, locale));
    }

    static Response refused(List<AnswersReading.Fault> faults) {
        return json(400, Problem.MEDIA_TYPE, GuideJson.refused(faults));
    }

    private static Response json(int status, String type, ObjectNode content) {
        return Response.status(status).type(type).entity(content).build();
    }
}
