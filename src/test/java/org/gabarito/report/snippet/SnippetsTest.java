package org.gabarito.report.snippet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.gabarito.core.metric.Arguments;
import org.gabarito.core.metric.Metric;
import org.gabarito.core.metric.MetricInfo;
import org.gabarito.core.metric.catalog.MetricCatalog;
import org.gabarito.plan.Category;
import org.gabarito.plan.MetricChoice;
import org.gabarito.plan.MetricChoices;
import org.gabarito.plan.MetricConfig;
import org.junit.jupiter.api.Test;

class SnippetsTest {
    private static final Locale PORTUGUESE = Locale.forLanguageTag("pt-BR");

    private static MetricConfig config(Category category, String metrics) {
        return MetricConfig.of(category.longName(), MetricChoices.parse(metrics).get());
    }

    private static Snippet of(String fileName, MetricConfig config) {
        return Snippets.find(fileName, config, Locale.ENGLISH).orElseThrow();
    }

    private static boolean tells(Snippet snippet, String word) {
        return snippet.limits().stream().anyMatch(limit -> limit.contains(word));
    }

    @Test
    void passesParametersToMetricsReloaded() {
        Snippet snippet =
                of(
                        "metrics_reloaded_scores.py",
                        config(
                                Category.SEMANTIC_SEGMENTATION,
                                "dsc,nsd(tau=3mm),hd_perc(p=90),fbeta(beta=2),avd"));
        assertTrue(
                snippet.code()
                        .contains(
                                "measures=[\"dsc\", \"nsd\", \"hd_perc\", \"fbeta\", \"vol_diff\"]"),
                snippet.code());
        assertTrue(
                snippet.code().contains("dict_args={\"nsd\": 3, \"hd_perc\": 90, \"beta\": 2}"),
                snippet.code());
        assertTrue(tells(snippet, "relative"), "AVD is relative there");
        assertTrue(tells(snippet, "--as metrics-reloaded"));
    }

    @Test
    void passesParametersToMonai() {
        Snippet snippet =
                of(
                        "monai_scores.py",
                        config(Category.SEMANTIC_SEGMENTATION, "dsc,nsd(tau=3mm),masd"));
        assertTrue(snippet.code().contains("class_thresholds=[3] * (classes - 1)"), snippet.code());
        assertTrue(tells(snippet, "MONAI lacks MASD"), snippet.limits().toString());
    }

    @Test
    void namesTheLabelsOfTheConfig() {
        MetricConfig config =
                config(Category.SEMANTIC_SEGMENTATION, "dsc")
                        .withClasses(Map.of(1, "liver", 3, "a \"b\""), Map.of(), 255);
        assertTrue(
                of("metrics_reloaded_scores.py", config)
                        .code()
                        .contains("LABELS = {1: \"liver\", 3: \"a \\\"b\\\"\"}"));
        assertTrue(of("nnunet.sh", config).code().contains("-l 1 3 -il 255"));
    }

    @Test
    void saysWhereAToolHasNothing() {
        MetricConfig config =
                MetricConfig.of(
                        Category.IMAGE_LEVEL_CLASSIFICATION.longName(),
                        List.of(MetricChoice.of("auroc", Arguments.NONE)));
        Snippet snippet = of("nnunet.sh", config);
        assertEquals("", snippet.code());
        assertEquals(List.of("nnU-Net has nothing for this kind of problem."), snippet.limits());
    }

    @Test
    void tellsEveryMetricOrWritesIt() {
        for (Category category : Category.values()) {
            for (Metric metric : MetricCatalog.all()) {
                MetricInfo info = metric.info();
                if (info.categories().contains(category.shortName())) {
                    MetricConfig config =
                            MetricConfig.of(
                                    category.longName(),
                                    List.of(MetricChoice.of(info.id(), Arguments.NONE)));
                    for (Locale locale : List.of(Locale.ENGLISH, PORTUGUESE)) {
                        Snippets.all(config, locale).forEach(s -> isWhole(s, info));
                    }
                }
            }
        }
    }

    private static void isWhole(Snippet snippet, MetricInfo info) {
        assertFalse(snippet.limits().isEmpty(), snippet.tool() + " has limits");
        if (snippet.code().isEmpty()) {
            return;
        }
        assertFalse(Pattern.compile("%\\d?\\$?s").matcher(snippet.code()).find(), snippet.code());
        for (String limit : snippet.limits()) {
            assertTrue(snippet.code().contains("# - " + limit), snippet.code());
        }
        assertEquals(
                count(snippet.code(), '('), count(snippet.code(), ')'), info.id() + snippet.code());
        assertEquals(count(snippet.code(), '['), count(snippet.code(), ']'), snippet.code());
    }

    private static long count(String text, char letter) {
        return text.lines()
                .filter(line -> !line.startsWith("#"))
                .flatMapToInt(String::chars)
                .filter(c -> c == letter)
                .count();
    }
}
