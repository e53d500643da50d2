package org.gabarito.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gabarito.core.geometry.Spacing;
import org.gabarito.core.metric.Quantity;
import org.gabarito.dataset.DatasetOptions;
import org.junit.jupiter.api.Test;

class MetricConfigFileTest {
    private static final String FULL =
            """
            gabarito: 1                       # schema version
            problem:
              category: semantic-segmentation
              target: liver                   # free text, optional
            fingerprint: {boundary_important: true, tubular: false, outlier_handling: existence}
            recommended_by: {trees: "2026.1", hash: "sha256:00", url: "https://example.org/?a=b&c=d"}
            labels: {1: liver, 2: "no"}
            regions: {whole: [1, 2]}
            ignore: 255
            metrics:
              - {id: dsc, step: S6, why: "Is it tubular? no"}
              - {id: nsd, step: S7, tau: 2 mm, why: "…"}
              - {id: avd, step: PROP}
              - fbeta(beta=2)
            matching: null
            convention: default
            empty: best-worst
            missing: skip
            geometry: strict
            layout: auto
            spacing: [1, 1, 3]
            meta: null
            aggregate: {order: [instance, case, class], group_by: [], weights: equal}
            statistics: {ci: 90, method: auto, seed: 7}
            """;

    private static Reading<MetricConfig> read(String text) {
        return MetricConfigFile.read(text, "metrics.yaml");
    }

    /** The only problem of a config with this list of metrics, which starts in line 3. */
    private static ConfigProblem problemOf(String metrics) {
        return only(read("gabarito: 1\nmetrics:\n" + metrics).problems());
    }

    private static ConfigProblem only(List<ConfigProblem> problems) {
        assertEquals(1, problems.size(), problems.toString());
        return problems.get(0);
    }

    private static void assertSays(ConfigProblem problem, int line, String... parts) {
        assertEquals(line, problem.line(), problem.text());
        for (String part : parts) {
            assertTrue(problem.text().contains(part), problem.text());
        }
    }

    @Test
    void readsEveryKey() {
        MetricConfig config = read(FULL).get();
        assertEquals("semantic-segmentation", config.problem().category());
        assertEquals("liver", config.problem().target());
        assertEquals(
                Map.of(
                        "boundary_important",
                        "yes",
                        "tubular",
                        "no",
                        "outlier_handling",
                        "existence"),
                config.fingerprint());
        assertEquals("2026.1", config.recommendedBy().trees());
        assertEquals(Map.of(1, "liver", 2, "no"), config.labels());
        assertEquals(Map.of("whole", List.of(1, 2)), config.regions());
        assertEquals(255, config.ignore());
        assertEquals(
                List.of("dsc", "nsd(tau=2mm)", "avd(relative=false)", "fbeta(beta=2)"),
                config.metrics().stream().map(MetricChoice::text).toList());
        assertEquals("S6", config.metrics().get(0).step());
        assertEquals("Is it tubular? no", config.metrics().get(0).why());
        assertEquals(new Policies("best-worst", "skip"), config.policies());
        assertEquals(Spacing.of("mm", 1, 1, 3), config.spacing());
        assertEquals(new MetricConfig.Statistics(90, "auto", 7, null), config.statistics());
    }

    @Test
    void whatIsWrittenReadsBackEqualAsYamlAndAsJson() {
        MetricConfig config = read(FULL).get();
        assertEquals(config, read(MetricConfigFile.yaml(config)).get());
        assertEquals(config, read(MetricConfigFile.json(config)).get());
        assertEquals(
                MetricConfigFile.yaml(config),
                MetricConfigFile.yaml(read(MetricConfigFile.yaml(config)).get()));
    }

    @Test
    void writesTheSameInEveryLocale() {
        MetricConfig config = read(FULL).get();
        String expected = MetricConfigFile.yaml(config);
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG"));
            assertEquals(expected, MetricConfigFile.yaml(config));
        } finally {
            Locale.setDefault(before);
        }
        assertFalse(expected.contains("\r"));
        assertTrue(
                expected.contains("  - {id: nsd, step: S7, tau: \"2 mm\", why: \"…\"}\n"),
                expected);
    }

    @Test
    void aShortConfigHasTheDocumentedDefaults() {
        MetricConfig config = read("gabarito: 1\nmetrics: [dice]\n").get();
        assertEquals(MetricConfig.of("semantic-segmentation", config.metrics()), config);
        assertEquals("dsc", config.metrics().get(0).id());
        assertNull(config.spacing());
    }

    @Test
    void acceptsJsonIndentedByTabs() {
        assertEquals(
                "iou",
                read("{\n\t\"gabarito\": 1,\n\t\"metrics\": [{\"id\": \"jaccard\"}]\n}\n")
                        .get()
                        .metrics()
                        .get(0)
                        .id());
    }

    @Test
    void namesTheClosestKey() {
        assertSays(
                only(read("gabarito: 1\nmetrics: [dsc]\nmising: worst\n").problems()),
                3,
                "metrics.yaml:3:",
                "'mising'",
                "'missing'");
        assertSays(problemOf("  - {id: dsc, wy: because}\n"), 3, "'wy'", "'why'");
        assertSays(
                only(read("gabarito: 1\nmetrics: [dsc]\nstatistics: {sed: 1}\n").problems()),
                3,
                "'sed' in 'statistics'",
                "'seed'");
    }

    @Test
    void namesTheClosestMetric() {
        assertSays(problemOf("  - {id: dsc}\n  - {id: sensitivty}\n"), 4, "'sensitivity'");
        assertSays(problemOf("  - {id: jacard}\n"), 3, "'jaccard'");
    }

    @Test
    void refusesWrongUnits() {
        assertSays(problemOf("  - {id: nsd, tau: 2 apples}\n"), 3, "2 apples", "mm");
        assertSays(problemOf("  - id: nsd\n    tau: 2\n"), 4, "lacks its unit");
        assertSays(problemOf("  - {id: fbeta, beta: 2 mm}\n"), 3, "plain number");
        assertSays(problemOf("  - {id: avd, relative: maybe}\n"), 3, "true or false");
    }

    @Test
    void refusesValuesOutOfRange() {
        assertSays(problemOf("  - {id: hd_perc, p: 120}\n"), 3, "p is out of range", "100");
        assertSays(problemOf("  - {id: nsd, tau: -1 mm}\n"), 3, "tau is out of range");
    }

    @Test
    void refusesWhatLabelMapsCannotGive() {
        assertSays(
                problemOf("  - {id: auroc}\n"),
                3,
                "cannot be computed for semantic-segmentation",
                "scores");
    }

    @Test
    void refusesSpecificityForDetection() {
        List<ConfigProblem> problems =
                read("gabarito: 1\nproblem: {category: obd}\nmetrics:\n  - id: specificity\n")
                        .problems();
        assertEquals(1, problems.size());
        assertSays(problems.get(0), 4, "'specificity'", "object-detection", "true negatives");
    }

    @Test
    void refusesTheSameRowsTwice() {
        assertSays(problemOf("  - dsc\n  - {id: dice, why: again}\n"), 4, "listed twice");
        assertFalse(read("gabarito: 1\nmetrics: [fbeta(beta=1), fbeta(beta=2)]\n").refused());
    }

    @Test
    void refusesAKeyGivenTwice() {
        assertSays(
                only(read("gabarito: 1\nmetrics: [dsc]\nignore: 1\nignore: 2\n").problems()),
                4,
                "'ignore' is given twice");
    }

    @Test
    void gathersAllProblemsByLine() {
        List<ConfigProblem> problems =
                read("""
                                gabarito: 2
                                labels: {0: background, one: liver}
                                metrics:
                                  - {id: dcs}
                                  - {id: fbeta, beta: 1000}
                                empty: nann
                                spacing: [1, -1, 3]
                                statistics: {ci: 950}
                                """)
                        .problems();
        assertEquals(
                List.of(1, 2, 2, 4, 5, 6, 7, 8),
                problems.stream().map(ConfigProblem::line).toList());
    }

    @Test
    void saysWhereYamlIsBroken() {
        assertSays(
                only(read("gabarito: 1\nmetrics: [dsc\nmissing: worst\n").problems()), 3, "YAML");
        assertSays(only(read("").problems()), 0, "empty");
        assertSays(only(read("just text").problems()), 1, "no metric config");
    }

    @Test
    void tablesAreKeptByName() {
        Reading<MetricConfig> reading = read("gabarito: 1\nmetrics: [dsc]\nmeta: cases.csv\n");
        assertEquals("cases.csv", reading.get().meta());
        assertEquals(List.of(), reading.warnings());
    }

    @Test
    void takesEachWordForLayout() {
        for (String word : DatasetOptions.layouts()) {
            Reading<MetricConfig> reading =
                    read("gabarito: 1\nmetrics: [dsc]\nlayout: " + word + "\n");
            assertEquals(word, reading.get().layout());
            assertEquals(List.of(), reading.warnings());
        }
        assertEquals(DatasetOptions.layouts(), ConfigKeys.LAYOUT);
    }

    @Test
    void takesEachWordForGeometry() {
        for (String word : ConfigKeys.GEOMETRY) {
            Reading<MetricConfig> reading =
                    read("gabarito: 1\nmetrics: [dsc]\ngeometry: " + word + "\n");
            assertEquals(word, reading.get().geometry());
            assertEquals(List.of(), reading.warnings());
        }
    }

    @Test
    void keepsMatching() {
        MetricConfig config =
                read("gabarito: 1\nmetrics: [dsc]\nmatching: {criterion: ior, threshold:"
                                + " 0.3, assignment: hungarian, double_assignment: ignored}\n")
                        .get();
        assertEquals(
                new MetricConfig.Matching("ior", 0.3, "hungarian", "ignored"), config.matching());
        assertEquals(config, read(MetricConfigFile.yaml(config)).get());
    }

    @Test
    void aMetricMayFollowItsOwnConvention() {
        MetricConfig config =
                read("gabarito: 1\nmetrics: [{id: hd, definition: medpy}, hd]\n").get();
        assertEquals("medpy", config.metrics().get(0).convention());
        assertEquals(config, read(MetricConfigFile.yaml(config)).get());
        assertSays(problemOf("  - {id: hd, definition: medpi}\n"), 3, "'medpy'");
    }

    @Test
    void hashChangesWithNumbersNotWithWords() {
        MetricConfig config = read(FULL).get();
        String hash = MetricConfigFile.hash(config);
        assertTrue(hash.matches("sha256:[0-9a-f]{64}"));
        MetricConfig worded =
                config.withProblem(new MetricConfig.Problem("semantic-segmentation", "kidney"));
        assertEquals(hash, MetricConfigFile.hash(worded));
        assertNotEquals(hash, MetricConfigFile.hash(config.withPolicies(Policies.DEFAULT)));
    }

    @Test
    void textsSurviveQuoting() {
        String odd = "a: \"b\" # {c} \\ \t\n – ß 肝 \u0007 \u2028 🫀 'x'";
        MetricConfig config =
                MetricConfigs.defaults()
                        .withProblem(new MetricConfig.Problem("semantic-segmentation", odd))
                        .withClasses(Map.of(1, "yes", 2, "12", 3, odd), Map.of(), null);
        assertEquals(config, read(MetricConfigFile.yaml(config)).get());
        assertEquals(config, read(MetricConfigFile.json(config)).get());
    }

    @Test
    void writesUnitsOfSpacingAndParameters() {
        MetricConfig config =
                MetricConfigs.defaults("um")
                        .withImages("strict", "auto", Spacing.of("um", 0.5, 0.25));
        MetricConfig again = read(MetricConfigFile.yaml(config)).get();
        assertEquals(Spacing.of("um", 0.5, 0.25), again.spacing());
        assertEquals(new Quantity(2, "um"), again.metrics().get(1).arguments().values().get("tau"));
    }
}
