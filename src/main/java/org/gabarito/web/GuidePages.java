package org.gabarito.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.gabarito.guide.AnswersReading;
import org.gabarito.guide.CategoryWithoutFlow;
import org.gabarito.guide.Guide;
import org.gabarito.guide.Item;
import org.gabarito.guide.Question;
import org.gabarito.guide.Recommendation;
import org.gabarito.guide.Step;
import org.jboss.resteasy.reactive.RestPath;

/** The questionnaire, one question a page. All state is in the address. */
@Path("/guide")
public class GuidePages {
    /** Where the questions are that find the kind of problem. */
    static final String FINDING = "/guide/category";

    private static final String SECTION = "guide";

    private final Visitor visitor;
    private final Guide guide;
    private final Answering answering;

    GuidePages(Visitor visitor, Guide guide, Answering answering) {
        this.visitor = visitor;
        this.guide = guide;
        this.answering = answering;
    }

    @CheckedTemplate
    static class Templates {
        private Templates() {}

        static native TemplateInstance question(Page page, QuestionView view);

        static native TemplateInstance withoutFlow(Page page, String category);
    }

    @GET
    @Path("category")
    @Operation(hidden = true)
    public Response category(@Context UriInfo uri) {
        Trail trail = Trail.of(uri);
        String known = trail.value(Trail.CATEGORY);
        if (trail.value(Trail.ASK).equals(Trail.CATEGORY)) {
            return page(FINDING, trail, guide.read(trail.answers()));
        }
        if (!known.isEmpty()) {
            String path = "/guide/" + answering.category(known);
            return seeOther(trail.without(Trail.CATEGORY).link(path));
        }
        AnswersReading reading = guide.read(trail.answers());
        return answering
                .found(reading.answers())
                .map(category -> seeOther(trail.link("/guide/" + category)))
                .orElseGet(() -> page(FINDING, trail, reading));
    }

    @GET
    @Path("{category}")
    @Operation(hidden = true)
    public Response question(@RestPath String category, @Context UriInfo uri) {
        Trail trail = Trail.of(uri).without(Trail.CATEGORY);
        String longName = answering.category(category);
        String path = "/guide/" + longName;
        if (!longName.equals(category)) {
            return seeOther(trail.link(path));
        }
        return page(path, trail, answering.read(longName, trail));
    }

    private Response page(String path, Trail asked, AnswersReading reading) {
        QuestionViews views = new QuestionViews(guide, visitor.locale());
        Trail trail = asked.without(Trail.ASK);
        Optional<Item> again = guide.item(asked.value(Trail.ASK));
        if (again.isPresent()) {
            return page(views.again(path, trail, again.get(), reading));
        }
        Step step = guide.walk(reading.answers());
        if (step instanceof Question question) {
            return page(views.next(path, trail, question, reading));
        }
        if (step instanceof CategoryWithoutFlow without) {
            String name = answering.categoryName(without.category(), visitor.locale());
            return visitor.html(Templates.withoutFlow(visitor.page(SECTION), name));
        }
        String category = ((Recommendation) step).category();
        return seeOther(trail.link("/recommendation/" + category));
    }

    private Response page(QuestionView view) {
        return visitor.html(Templates.question(visitor.page(SECTION), view));
    }

    static Response seeOther(String address) {
        return Response.seeOther(URI.create(address)).build();
    }
}
