package org.gabarito.report.methods;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import org.gabarito.core.metric.MetricInfo;
import org.gabarito.core.metric.Source;
import org.gabarito.core.metric.catalog.MetricCatalog;
import org.gabarito.guide.Answers;
import org.gabarito.guide.Guide;
import org.gabarito.guide.Item;
import org.gabarito.guide.Recommendation;
import org.gabarito.plan.MetricConfig;
import org.gabarito.plan.MetricConfigFile;
import org.gabarito.plan.MetricConfigs;
import org.junit.jupiter.api.Test;

class MethodsTextTest {
    static final Locale PORTUGUESE = Locale.forLanguageTag("pt-BR");

    private static final MethodsWriter MARKDOWN = new MarkdownMethods();
    private static final MethodsWriter LATEX = new LatexMethods();

    private final Guide guide = Guide.builtIn();

    private List<Sentence> sentences(MetricConfig config, Locale locale) {
        return MethodsText.of(
                config,
                List.of(),
                locale,
                id -> MetricCatalog.describe(id).map(MetricInfo::name).orElse(id),
                "1.2.3");
    }

    private MetricConfig liver() {
        Answers answers =
                guide.scenarios().stream()
                        .filter(scenario -> scenario.id().equals("SemS-2"))
                        .findFirst()
                        .orElseThrow()
                        .answers();
        MetricConfig config =
                MetricConfigs.from((Recommendation) guide.walk(answers), answers, Locale.ENGLISH);
        return config.withProblem(
                new MetricConfig.Problem(config.problem().category(), "liver_1 & 50%"));
    }

    @Test
    void namesMetricsParametersAndPolicies() {
        String text = MARKDOWN.write(sentences(liver(), Locale.ENGLISH));
        assertTrue(
                text.contains("Overlap was measured by the Dice similarity coefficient (DSC) [@"),
                text);
        assertTrue(
                text.contains("The tolerance of NSD was 2\u00a0mm **[where it comes from"), text);
        assertTrue(text.contains("NSD elements/area/pooled"), text);
        assertTrue(text.contains("<!-- config: missing -->"), text);
        assertTrue(text.contains("[@maierhein2024metrics]"), text);
        assertTrue(text.contains("Gabarito 1.2.3"), text);
    }

    @Test
    void speaksPortugueseWithADecimalComma() {
        MetricConfig config =
                liver().withStatistics(new MetricConfig.Statistics(97.5, "auto", 3, null));
        String text = MARKDOWN.write(sentences(config, PORTUGUESE));
        assertTrue(text.contains("A sobreposição foi medida por"), text);
        assertTrue(text.contains("97,5 %"), text);
    }

    @Test
    void keepsMarkupOutOfWhatPeopleTyped() {
        String markdown = MARKDOWN.write(sentences(liver(), Locale.ENGLISH));
        assertTrue(markdown.contains("segmentation of liver\\_1 &amp; 50%."), markdown);
        String latex = LATEX.write(sentences(liver(), Locale.ENGLISH));
        assertTrue(latex.contains("segmentation of liver\\_1 \\& 50\\%."), latex);
    }

    @Test
    void leavesNoLetterThatLatexCannotSet() {
        for (Locale locale : List.of(Locale.ENGLISH, PORTUGUESE)) {
            String latex = LATEX.write(sentences(liver(), locale));
            String strange =
                    latex.codePoints()
                            .filter(c -> c > 0xff)
                            .mapToObj(Character::toString)
                            .collect(Collectors.joining());
            assertEquals("", strange);
        }
    }

    @Test
    void tiesEverySentenceToAKeyOfTheConfigWhateverTheAnswers() throws Exception {
        Random random = new Random(7);
        for (String category : guide.categories()) {
            for (int i = 0; i < 60; i++) {
                MetricConfig config = any(category, random);
                JsonNode written = new ObjectMapper().readTree(MetricConfigFile.json(config));
                for (Locale locale : List.of(Locale.ENGLISH, PORTUGUESE)) {
                    List<Sentence> sentences = sentences(config, locale);
                    for (Sentence sentence : sentences) {
                        assertTrue(
                                exists(written, sentence.about()),
                                sentence.about() + " is not in " + written);
                        String text = sentence.in(MARKDOWN);
                        assertFalse(text.contains("{"), text);
                        assertTrue(text.endsWith("."), text);
                    }
                    assertEquals(List.of(), withoutSource(config, sentences));
                }
            }
        }
    }

    private MetricConfig any(String category, Random random) {
        Answers answers = Answers.NONE.with("category", category);
        for (Item item : guide.items()) {
            if (!item.slug().equals("category")) {
                int option = random.nextInt(item.options().size());
                answers = answers.with(item.slug(), item.options().get(option).value());
            }
        }
        return MetricConfigs.from(
                (Recommendation) guide.walk(answers), answers, Locale.ENGLISH, "http://x/");
    }

    /** {@code metrics.nsd.tau} is the key tau of the entry with the id nsd. */
    private static boolean exists(JsonNode config, String about) {
        JsonNode at = config;
        for (String key : about.split("\\.")) {
            at = at.isArray() ? entry(at, key) : at.path(key);
        }
        return !at.isMissingNode();
    }

    private static JsonNode entry(JsonNode list, String id) {
        for (JsonNode one : list) {
            if (one.path("id").asText().equals(id)) {
                return one;
            }
        }
        return list.path("none");
    }

    private static List<String> withoutSource(MetricConfig config, List<Sentence> sentences) {
        List<String> known = Bibliography.of(config).stream().map(Source::key).toList();
        List<String> missing = new ArrayList<>(MethodsText.citations(sentences));
        missing.removeAll(known);
        return missing;
    }
}
