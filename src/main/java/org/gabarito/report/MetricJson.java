package org.gabarito.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import org.gabarito.core.metric.Metric;
import org.gabarito.core.metric.MetricInfo;
import org.gabarito.core.metric.Parameter;

/**
 * The catalogue as JSON, the same for the command line and the HTTP interface. A bound that is
 * infinite and a value that is undefined are null.
 */
public final class MetricJson {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private MetricJson() {}

    public static ArrayNode of(List<Metric> metrics) {
        ArrayNode all = JSON.arrayNode();
        metrics.forEach(metric -> all.add(of(metric.info())));
        return all;
    }

    public static ObjectNode of(MetricInfo info) {
        ObjectNode node = JSON.objectNode();
        node.put("id", info.id());
        node.set("aliases", texts(info.aliases()));
        node.put("name", info.name());
        node.put("abbreviation", info.abbreviation());
        node.put("family", lower(info.family()));
        node.put("direction", lower(info.direction()));
        number(node, "min", info.min());
        number(node, "max", info.max());
        number(node, "best", info.best());
        node.put("worst", lower(info.worst()));
        node.put("unit", lower(info.unit()));
        node.put("needs_true_negatives", info.needsTrueNegatives());
        ObjectNode empty = node.putObject("empty");
        number(empty, "reference", info.empty().referenceOnly());
        number(empty, "prediction", info.empty().predictionOnly());
        number(empty, "both", info.empty().both());
        ArrayNode definitions = node.putArray("definitions");
        info.definitions()
                .forEach(
                        definition ->
                                definitions
                                        .addObject()
                                        .put("id", definition.id())
                                        .put("meaning", definition.meaning()));
        ArrayNode parameters = node.putArray("parameters");
        info.parameters().forEach(parameter -> parameters.add(parameter(parameter)));
        node.set("categories", texts(info.categories().stream().sorted().toList()));
        node.put("formula", info.formula().plain());
        node.put("formula_tex", info.formula().tex());
        node.put("advice", info.advice());
        node.putObject("source")
                .put("key", info.source().key())
                .put("citation", info.source().citation())
                .put("doi", info.source().doi())
                .put("url", info.source().link());
        return node;
    }

    private static ObjectNode parameter(Parameter parameter) {
        ObjectNode node = JSON.objectNode();
        node.put("name", parameter.name());
        node.put("kind", lower(parameter.kind()));
        node.put("default", parameter.optional() ? null : parameter.text(parameter.fallback()));
        if (!parameter.choices().isEmpty()) {
            node.set("choices", texts(parameter.choices()));
        }
        number(node, "min", parameter.min());
        number(node, "max", parameter.max());
        node.put("meaning", parameter.meaning());
        return node;
    }

    private static void number(ObjectNode node, String name, double value) {
        if (Double.isFinite(value)) {
            node.put(name, value);
        } else {
            node.putNull(name);
        }
    }

    private static ArrayNode texts(List<String> values) {
        ArrayNode node = JSON.arrayNode();
        values.forEach(node::add);
        return node;
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
