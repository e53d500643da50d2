package org.gabarito.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gabarito.guide.Answers;
import org.gabarito.guide.Provenance;
import org.gabarito.guide.Recommendation;
import org.gabarito.guide.Text;
import org.junit.jupiter.api.Test;

class MetricConfigsTest {
    private static final Text NONE = new Text(Map.of("en", ""));
    private static final Text QUESTION = new Text(Map.of("en", "Is it tubular?"));
    private static final Text CLAUSE =
            new Text(Map.of("en", "it is no tube", "pt-BR", "não é um tubo"));
    private static final Text LARGE = new Text(Map.of("en", "Is it large?", "pt-BR", "É grande?"));
    private static final Provenance SOURCE = new Provenance(List.of(), "high", NONE);
    private static final Answers ANSWERS =
            new Answers(
                    Map.of(
                            "category", "semantic-segmentation",
                            "tubular", "no",
                            "outlier_handling", "existence"));

    private static Recommendation.StepOutcome step(String name, Recommendation.Choice... choices) {
        return new Recommendation.StepOutcome(
                name,
                NONE,
                "metric",
                Arrays.asList(choices),
                choices.length == 0
                        ? List.of()
                        : List.of(
                                new Recommendation.Reason("tubular", "no", QUESTION, CLAUSE),
                                new Recommendation.Reason("large", "yes", LARGE, NONE)),
                "DG6.1",
                NONE,
                SOURCE);
    }

    private static Recommendation.Choice choice(String id, String role) {
        return new Recommendation.Choice(id, role);
    }

    private static Recommendation recommendation(
            String category, Recommendation.StepOutcome... steps) {
        return new Recommendation(
                category,
                List.of(steps),
                List.of(),
                List.of(),
                List.of(),
                new Recommendation.TreesVersion("2026.1", "sha256:ab"));
    }

    private static final Recommendation LIVER =
            recommendation(
                    "semantic-segmentation",
                    step("S6", choice("dsc", "default"), choice("iou", "alternative")),
                    step("S7"),
                    step("PROP", choice("avd", "default"), choice("count_diff", "optional")));

    @Test
    void takesTheDefaultsOfEveryStepWithTheirReasons() {
        MetricConfig config = MetricConfigs.from(LIVER, ANSWERS, Locale.ENGLISH);
        assertEquals(
                List.of("dsc", "avd"), config.metrics().stream().map(MetricChoice::id).toList());
        assertEquals("S6", config.metrics().get(0).step());
        assertEquals(
                "Because it is no tube and “Is it large?” – yes.", config.metrics().get(0).why());
        assertEquals("semantic-segmentation", config.problem().category());
        assertEquals(
                Map.of("tubular", "no", "outlier_handling", "existence"), config.fingerprint());
        assertEquals(
                new MetricConfig.RecommendedBy("2026.1", "sha256:ab", null),
                config.recommendedBy());
        assertNull(config.matching());
    }

    @Test
    void reasonsAreInTheLanguageOfTheReader() {
        MetricConfig config = MetricConfigs.from(LIVER, ANSWERS, Locale.forLanguageTag("pt-BR"));
        assertEquals("Porque não é um tubo e “É grande?” – sim.", config.metrics().get(0).why());
    }

    @Test
    void whatIsDownloadedCanBeScored() {
        MetricConfig config =
                MetricConfigs.from(LIVER, ANSWERS, Locale.ENGLISH, "https://example.org/?a=b");
        assertEquals(config, MetricConfigFile.read(MetricConfigFile.yaml(config), "c.yaml").get());
    }

    @Test
    void wholeImagesHaveNoOverlapToCutOffAt() {
        Recommendation.StepOutcome step = step("S4", choice("ap", "default"));
        assertEquals(List.of("ap"), texts(recommendation("image-level-classification", step)));
        assertEquals(
                List.of("ap(averaged=false;area=all)"),
                texts(recommendation("object-detection", step)));
    }

    private static List<String> texts(Recommendation recommendation) {
        return MetricConfigs.from(recommendation, Answers.NONE, Locale.ENGLISH).metrics().stream()
                .map(MetricChoice::text)
                .toList();
    }

    @Test
    void matchingComesFromItsOwnSteps() {
        Recommendation cells =
                recommendation(
                        "instance-segmentation",
                        step("S8", choice("boundary_iou", "default"), choice("ior", "alternative")),
                        step("S9", choice("hungarian", "default")),
                        step("S9b", choice("ignored", "default")),
                        step("S3", choice("pq", "default")));
        MetricConfig config = MetricConfigs.from(cells, Answers.NONE, Locale.ENGLISH);
        assertEquals(List.of("pq"), config.metrics().stream().map(MetricChoice::id).toList());
        assertEquals(
                new MetricConfig.Matching("boundary_iou", 0.5, "hungarian", "ignored"),
                config.matching());
    }

    @Test
    void defaultsMeasureInPixelsWithoutSpacing() {
        assertEquals(
                List.of("dsc", "nsd(tau=2px)", "hd_perc(p=95)"),
                MetricConfigs.defaults("px").metrics().stream().map(MetricChoice::text).toList());
        assertEquals("nsd(tau=2mm)", MetricConfigs.defaults().metrics().get(1).text());
    }
}
