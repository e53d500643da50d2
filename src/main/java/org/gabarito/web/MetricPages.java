package org.gabarito.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.gabarito.core.metric.MetricInfo;
import org.gabarito.core.metric.Parameter;
import org.gabarito.core.metric.catalog.MetricCatalog;
import org.gabarito.guide.Guide;
import org.jboss.resteasy.reactive.RestPath;

/** The catalogue to read. */
@Path("/metrics")
public class MetricPages {
    private static final String SECTION = "metrics";

    private final Visitor visitor;
    private final Guide guide;

    MetricPages(Visitor visitor, Guide guide) {
        this.visitor = visitor;
        this.guide = guide;
    }

    @CheckedTemplate
    static class Templates {
        private Templates() {}

        static native TemplateInstance metrics(Page page, List<FamilyView> families);

        static native TemplateInstance metric(Page page, MetricView view);
    }

    /**
     * @param id of the family in lower case
     */
    public record FamilyView(String id, List<MetricView> metrics) {}

    /**
     * @param range in words of numbers, such as {@code 0 – 1}
     */
    public record MetricView(
            MetricInfo info,
            String range,
            String best,
            String meaning,
            String strengths,
            String weakPoints,
            List<EmptyRow> empty,
            List<Parameter> parameters) {}

    /**
     * @param which {@code reference}, {@code prediction} or {@code both}
     * @param value empty when undefined
     */
    public record EmptyRow(String which, String value) {}

    @GET
    @Operation(hidden = true)
    public Response metrics() {
        Map<MetricInfo.Family, List<MetricView>> families = new LinkedHashMap<>();
        for (MetricInfo info : MetricCatalog.described()) {
            families.computeIfAbsent(info.family(), family -> new ArrayList<>()).add(view(info));
        }
        List<FamilyView> views = new ArrayList<>();
        families.forEach(
                (family, metrics) ->
                        views.add(new FamilyView(family.name().toLowerCase(Locale.ROOT), metrics)));
        return visitor.html(Templates.metrics(visitor.page(SECTION), views));
    }

    @GET
    @Path("{id}")
    @Operation(hidden = true)
    public Response metric(@RestPath String id) {
        MetricInfo info = MetricCatalog.describe(id).orElseThrow(NotFoundException::new);
        if (!info.id().equals(id)) {
            return GuidePages.seeOther("/metrics/" + info.id());
        }
        return visitor.html(Templates.metric(visitor.page(SECTION), view(info)));
    }

    private MetricView view(MetricInfo info) {
        Locale locale = visitor.locale();
        var card = guide.card(info.id());
        return new MetricView(
                info,
                number(info.min()) + " – " + number(info.max()),
                number(info.best()),
                card.map(c -> c.meaning().in(locale)).orElse(""),
                card.map(c -> c.strengths().in(locale)).orElse(""),
                card.map(c -> c.weakPoints().in(locale)).orElse(""),
                empty(info.empty()),
                info.parameters());
    }

    private static List<EmptyRow> empty(MetricInfo.Empty empty) {
        List<EmptyRow> rows = new ArrayList<>();
        if (!empty.ordinary()) {
            rows.add(new EmptyRow("reference", number(empty.referenceOnly())));
            rows.add(new EmptyRow("prediction", number(empty.predictionOnly())));
        }
        rows.add(new EmptyRow("both", number(empty.both())));
        return rows;
    }

    private static String number(double value) {
        if (Double.isNaN(value)) {
            return "";
        }
        if (Double.isInfinite(value)) {
            return value > 0 ? "∞" : "−∞";
        }
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }
}
