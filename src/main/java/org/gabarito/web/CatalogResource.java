package org.gabarito.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gabarito.core.metric.catalog.MetricCatalog;
import org.gabarito.guide.Answers;
import org.gabarito.guide.Guide;
import org.gabarito.guide.Item;
import org.gabarito.guide.Provenance;
import org.gabarito.guide.Scenario;
import org.gabarito.report.MetricJson;

/** Metrics and questions as data. */
@Path("/api")
@Tag(name = "Guide")
@Produces(MediaType.APPLICATION_JSON)
public class CatalogResource {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Visitor visitor;
    private final Guide guide;

    CatalogResource(Visitor visitor, Guide guide) {
        this.visitor = visitor;
        this.guide = guide;
    }

    @GET
    @Path("metrics")
    @Operation(summary = "Every metric, with whether this version computes it")
    public JsonNode metrics() {
        return MetricJson.of(MetricCatalog.all());
    }

    @GET
    @Path("trees")
    @Operation(summary = "The decision trees: version, flows, trees, questions and worked examples")
    public ObjectNode trees() {
        Locale locale = visitor.locale();
        ObjectNode trees = JSON.objectNode();
        trees.put("name", guide.name().in(locale));
        trees.put("version", guide.version().version());
        trees.put("hash", guide.version().hash());
        TreeJson json = new TreeJson(locale);
        ArrayNode flows = trees.putArray("flows");
        guide.flows().forEach(flow -> flows.add(json.flow(flow)));
        ArrayNode drawn = trees.putArray("trees");
        guide.steps().stream()
                .flatMap(step -> guide.drawing(step, Answers.NONE).stream())
                .forEach(tree -> drawn.add(json.tree(tree)));
        ArrayNode items = trees.putArray("items");
        guide.items().forEach(item -> items.add(item(item, locale)));
        ArrayNode scenarios = trees.putArray("scenarios");
        guide.scenarios().forEach(scenario -> scenarios.add(scenario(scenario, locale)));
        return trees;
    }

    private static ObjectNode item(Item item, Locale locale) {
        ObjectNode node = JSON.objectNode();
        node.put("slug", item.slug());
        node.put("number", item.number().isEmpty() ? null : item.number());
        node.put("topic", item.topic());
        node.put("question", item.question().in(locale));
        node.put("why", item.why().in(locale));
        node.put("how_to_find_out", item.howToFindOut().in(locale));
        node.put("example", item.example().in(locale));
        node.put("unknown_means", item.unknownMeans());
        node.put("unknown_because", item.unknownBecause().in(locale));
        node.put("optional", item.optional());
        ArrayNode options = node.putArray("options");
        item.options()
                .forEach(
                        option ->
                                options.addObject()
                                        .put("value", option.value())
                                        .put("label", option.label().in(locale))
                                        .put("meaning", option.meaning().in(locale)));
        Provenance provenance = item.provenance();
        node.put("confidence", provenance.confidence());
        ArrayNode sources = node.putArray("sources");
        provenance.sources().forEach(sources::add);
        return node;
    }

    private static ObjectNode scenario(Scenario scenario, Locale locale) {
        ObjectNode node = JSON.objectNode();
        node.put("id", scenario.id());
        node.put("title", scenario.title().in(locale));
        node.put("published", scenario.published());
        ObjectNode answers = node.putObject("answers");
        scenario.answers().values().forEach(answers::put);
        return node;
    }
}
