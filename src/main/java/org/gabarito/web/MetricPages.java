package org.gabarito.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.gabarito.core.metric.MetricInfo;
import org.gabarito.core.metric.catalog.MetricCatalog;
import org.gabarito.guide.Guide;
import org.gabarito.plan.Category;
import org.gabarito.report.BibTex;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** The catalogue to read. */
@Path("/metrics")
public class MetricPages {
    private static final String SECTION = "metrics";

    private final Visitor visitor;
    private final Guide guide;
    private final Answering answering;

    MetricPages(Visitor visitor, Guide guide, Answering answering) {
        this.visitor = visitor;
        this.guide = guide;
        this.answering = answering;
    }

    @CheckedTemplate
    static class Templates {
        private Templates() {}

        static native TemplateInstance metrics(
                Page page, List<MetricView.Filter> filters, List<MetricView.Family> families);

        static native TemplateInstance metric(Page page, MetricView view);
    }

    /** A category that does not exist filters nothing. */
    @GET
    @Operation(hidden = true)
    public Response metrics(@RestQuery Optional<String> category) {
        Category chosen = category.flatMap(Category::find).orElse(null);
        MetricViews views = views();
        String all = visitor.words(MetricMessages.class).all();
        return visitor.html(
                Templates.metrics(
                        visitor.page(SECTION), views.filters(all, chosen), views.families(chosen)));
    }

    @GET
    @Path("{id}")
    @Operation(hidden = true)
    public Response metric(@RestPath String id) {
        MetricInfo info = find(id);
        if (!info.id().equals(id)) {
            return GuidePages.seeOther("/metrics/" + info.id());
        }
        return visitor.html(Templates.metric(visitor.page(SECTION), views().view(info)));
    }

    @GET
    @Path("{id}/citation.bib")
    @Operation(hidden = true)
    public Response citation(@RestPath String id) {
        MetricInfo info = find(id);
        return Response.ok(BibTex.of(info.source()))
                .type("application/x-bibtex;charset=UTF-8")
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"" + info.source().key() + ".bib\"")
                .build();
    }

    private MetricViews views() {
        return new MetricViews(
                guide, answering, visitor.locale(), visitor.words(MetricMessages.class));
    }

    private static MetricInfo find(String id) {
        return MetricCatalog.describe(id).orElseThrow(NotFoundException::new);
    }
}
