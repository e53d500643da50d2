package org.gabarito.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.gabarito.core.geometry.Spacing;
import org.gabarito.core.metric.catalog.MetricIds;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The published schema says what the reader says. */
class MetricConfigSchemaTest {
    private static String text;
    private static JsonNode tree;
    private static Schema schema;

    @BeforeAll
    static void load() throws IOException {
        try (InputStream in =
                MetricConfigSchemaTest.class.getResourceAsStream(
                        "/META-INF/resources/schemas/metric-config-1.json")) {
            text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        tree = new ObjectMapper().readTree(text);
        schema =
                SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(text, InputFormat.JSON);
    }

    static Stream<MetricConfig> configs() {
        MetricConfig plain = MetricConfigs.defaults();
        return Stream.of(
                plain,
                MetricConfigs.defaults("px"),
                plain.withClasses(Map.of(1, "liver"), Map.of("whole", List.of(1, 2)), 255),
                plain.withImages("resample", "nnunet", Spacing.of("um", 0.5, 0.5)),
                plain.withImages("strict", "auto", Spacing.of("mm", 1, 1, 3)),
                plain.withPolicies(new Policies("nan", "fail")),
                plain.withPolicies(
                        new Policies(
                                "best-worst",
                                "skip",
                                Map.of(
                                        Policies.EVERY_METRIC,
                                        new Policies.Substitutes("best", "nan", null, null, "0"),
                                        "hd",
                                        new Policies.Substitutes(
                                                null, null, "diagonal", "374.0", null)))),
                plain.withMetrics(
                        List.of(
                                new MetricChoice(
                                        "avd",
                                        MetricChoices.parse("avd").get().get(0).arguments(),
                                        "PROP",
                                        "why: \"so\"",
                                        "medpy"))),
                new MetricConfig(
                        new MetricConfig.Problem("instance-segmentation", "cells"),
                        Map.of("tubular", "no", "decision_rule", "argmax"),
                        new MetricConfig.RecommendedBy("1", "sha256:0", "https://example.org"),
                        Map.of(),
                        Map.of(),
                        null,
                        plain.metrics(),
                        new MetricConfig.Matching(
                                "mask_iou", 0.5, "greedy_by_score", "false_positive"),
                        new MetricConfig.Objects("components", "face", 10),
                        "default",
                        Policies.DEFAULT,
                        "strict",
                        "auto",
                        "pairs.csv",
                        "staple",
                        null,
                        "cases.csv",
                        new MetricConfig.Aggregation(
                                List.of("instance", "case", "class"), List.of("sex"), "equal"),
                        MetricConfig.Statistics.DEFAULT));
    }

    @ParameterizedTest
    @MethodSource("configs")
    void acceptsWhateverTheWriterWrites(MetricConfig config) {
        assertEquals(List.of(), schema.validate(MetricConfigFile.json(config), InputFormat.JSON));
        assertEquals(List.of(), schema.validate(MetricConfigFile.yaml(config), InputFormat.YAML));
    }

    @Test
    void refusesUnknownKeys() {
        assertFalse(
                schema.validate(
                                "{\"gabarito\": 1, \"metrics\": [\"dsc\"], \"mising\": \"worst\"}",
                                InputFormat.JSON)
                        .isEmpty());
        assertTrue(
                schema.validate("{\"gabarito\": 1, \"metrics\": [\"dsc\"]}", InputFormat.JSON)
                        .isEmpty());
    }

    @Test
    void knowsTheKeysOfTheReader() {
        assertEquals(ConfigKeys.TOP, keys(tree));
        JsonNode top = tree.get("properties");
        assertEquals(ConfigKeys.PROBLEM, keys(top.get("problem")));
        assertEquals(ConfigKeys.RECOMMENDED_BY, keys(top.get("recommended_by")));
        assertEquals(ConfigKeys.MATCHING, keys(top.get("matching")));
        assertEquals(ConfigKeys.AGGREGATE, keys(top.get("aggregate")));
        assertEquals(ConfigKeys.STATISTICS, keys(top.get("statistics")));
        assertEquals(ConfigKeys.METRIC, keys(metric()));
    }

    @Test
    void knowsTheWordsOfTheReader() {
        JsonNode top = tree.get("properties");
        assertEquals(ConfigKeys.EMPTY, words(top.get("empty").get("anyOf").get(0)));
        assertEquals(ConfigKeys.MISSING, words(top.get("missing").get("anyOf").get(0)));
        assertEquals(ConfigKeys.GEOMETRY, words(top.get("geometry")));
        assertEquals(ConfigKeys.LAYOUT, words(top.get("layout")));
        JsonNode matching = top.get("matching").get("properties");
        assertEquals(ConfigKeys.CRITERIA, words(matching.get("criterion")));
        assertEquals(ConfigKeys.ASSIGNMENTS, words(matching.get("assignment")));
        assertEquals(ConfigKeys.DOUBLE_ASSIGNMENTS, words(matching.get("double_assignment")));
        JsonNode aggregate = top.get("aggregate").get("properties");
        assertEquals(ConfigKeys.ORDER, words(aggregate.get("order").get("items")));
        assertEquals(ConfigKeys.WEIGHTS, words(aggregate.get("weights")));
        JsonNode statistics = top.get("statistics").get("properties");
        assertEquals(ConfigKeys.METHODS, words(statistics.get("method")));
    }

    @Test
    void knowsEveryMetric() {
        List<String> ids = words(metric().get("properties").get("id").get("anyOf").get(0));
        assertEquals(new TreeSet<>(MetricIds.all()), new TreeSet<>(ids));
    }

    private static JsonNode metric() {
        return tree.get("properties").get("metrics").get("items").get("anyOf").get(1);
    }

    private static List<String> keys(JsonNode object) {
        List<String> keys = new ArrayList<>();
        object.get("properties").fieldNames().forEachRemaining(keys::add);
        return keys;
    }

    private static List<String> words(JsonNode choice) {
        List<String> words = new ArrayList<>();
        choice.get("enum").forEach(word -> words.add(word.asText()));
        return words;
    }
}
