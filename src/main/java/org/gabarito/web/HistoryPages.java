package org.gabarito.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.gabarito.job.Evaluations;

/** Evaluations of the same config over time. */
@Path("/evaluations/compare")
public class HistoryPages {
    private static final String SECTION = "evaluations";

    private final Visitor visitor;
    private final Evaluations evaluations;

    HistoryPages(Visitor visitor, Evaluations evaluations) {
        this.visitor = visitor;
        this.evaluations = evaluations;
    }

    @CheckedTemplate
    static class Templates {
        private Templates() {}

        static native TemplateInstance compare(Page page, HistoryView.Comparison view);
    }

    @GET
    @Operation(hidden = true)
    public Response compare(@Context UriInfo uri) {
        HistoryView.Comparison view =
                new HistoryViews(evaluations.history())
                        .comparison(Trail.of(uri), visitor.words(PlotMessages.class))
                        .orElseThrow(NotFoundException::new);
        return visitor.html(Templates.compare(visitor.page(SECTION), view));
    }
}
