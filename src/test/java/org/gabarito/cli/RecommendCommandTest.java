package org.gabarito.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gabarito.cli.CommandLines.Outcome;
import org.gabarito.guide.AnswersFile;
import org.gabarito.plan.MetricConfig;
import org.gabarito.plan.MetricConfigFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecommendCommandTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String LIVER =
            """
            category: semantic-segmentation
            small_structures: no
            variable_sizes: no
            tubular: no
            touching_structures: no
            center_important: no
            boundary_important: yes
            volume_important: yes
            unequal_severity: no
            unequal_class_interest: no
            compensate_annotation_imprecision: yes
            outlier_handling: distance_contour
            noisy_reference: no
            reference_outliers: no
            dependent_cases: no
            empty_reference_possible: no
            empty_prediction_possible: no
            invalid_output_possible: no
            """;

    @TempDir private Path folder;

    @Test
    void writesAConfigThatScoringReads() {
        Outcome outcome = CommandLines.runWithInput(LIVER, "recommend", "-");

        assertEquals("", outcome.err());
        assertEquals(Exit.DONE, outcome.exit());
        MetricConfig config = MetricConfigFile.read(outcome.out(), "config.yaml").get();
        assertEquals(
                List.of("dsc", "nsd", "avd"),
                config.metrics().stream().map(choice -> choice.id()).toList());
    }

    @Test
    void configGivesItsOwnAnswersBack() {
        String config = CommandLines.runWithInput(LIVER, "recommend", "-").out();

        assertEquals(config, CommandLines.runWithInput(config, "recommend", "-").out());
    }

    @Test
    void givesReasonsAsJson() throws JsonProcessingException {
        JsonNode advice = recommendation(LIVER);

        assertEquals("semantic-segmentation", advice.get("category").asText());
        assertEquals(List.of("S6 dsc", "S7 nsd", "PROP avd"), defaults(advice));
        JsonNode reason = advice.at("/steps/0/because/0");
        assertTrue(reason.get("answer").isBoolean());
        assertTrue(reason.get("question").asText().endsWith("?"));
        assertTrue(advice.at("/trees/hash").asText().startsWith("sha256:"));
    }

    @Test
    void writesMarkdownInBothLanguages() {
        String english = run("markdown", "en");
        String portuguese = run("markdown", "pt-BR");

        assertTrue(english.startsWith("# Recommended metrics"), english);
        assertTrue(english.contains("(`dsc`), default"), english);
        assertTrue(portuguese.startsWith("# Métricas recomendadas"), portuguese);
    }

    @Test
    void missingAnswerIsNamedWithItsQuestion() {
        String less = LIVER.replace("tubular: no\n", "");

        Outcome outcome = CommandLines.runWithInput(less, "recommend", "-");

        assertEquals(Exit.USAGE, outcome.exit());
        assertEquals("", outcome.out());
        assertTrue(outcome.err().contains("depends on tubular."), outcome.err());
        assertTrue(outcome.err().contains("tubular: yes"), outcome.err());
    }

    @Test
    void unknownSlugNamesTheNearest() {
        String wrong = LIVER.replace("tubular: no", "tubuler: no");

        Outcome outcome = CommandLines.runWithInput(wrong, "recommend", "-");

        assertEquals(Exit.USAGE, outcome.exit());
        assertTrue(outcome.err().contains("tubular"), outcome.err());
    }

    @Test
    void batchAnswersLineByLineInOrder() throws IOException {
        Path file = folder.resolve("answers.jsonl");
        Map<String, Object> answers = new LinkedHashMap<>(AnswersFile.parse(LIVER));
        String line = JSON.writeValueAsString(answers);
        answers.remove("tubular");
        String less = JSON.writeValueAsString(answers);
        Files.write(file, List.of(line, "{\"category\": \"sems\", \"x\": 1}", less, "{", line));

        Outcome outcome = CommandLines.run("recommend", "--answers-lines", file.toString());

        assertEquals(Exit.DONE, outcome.exit());
        List<JsonNode> lines = new ArrayList<>();
        for (String text : outcome.out().lines().toList()) {
            lines.add(JSON.readTree(text));
        }
        assertEquals(5, lines.size());
        assertEquals(lines.get(0), lines.get(4));
        assertEquals(List.of("S6 dsc", "S7 nsd", "PROP avd"), defaults(lines.get(0)));
        assertEquals(400, lines.get(1).get("status").asInt());
        assertEquals("tubular", lines.get(2).get("next").asText());
        assertEquals("tubular", lines.get(2).at("/missing/0").asText());
        assertEquals(400, lines.get(3).get("status").asInt());
    }

    @Test
    void wrongUsesAreRefused() {
        assertEquals(Exit.USAGE, CommandLines.run("recommend").exit());
        assertEquals(Exit.USAGE, CommandLines.run("recommend", "/no/such/file").exit());
        assertEquals(
                Exit.USAGE,
                CommandLines.runWithInput(LIVER, "recommend", "-", "--lang", "tlh").exit());
    }

    private static JsonNode recommendation(String answers) throws JsonProcessingException {
        Outcome outcome = CommandLines.runWithInput(answers, "recommend", "-", "--format", "json");
        return JSON.readTree(outcome.out());
    }

    private static String run(String format, String language) {
        return CommandLines.runWithInput(
                        LIVER, "recommend", "-", "--format", format, "--lang", language)
                .out();
    }

    private static List<String> defaults(JsonNode advice) {
        List<String> found = new ArrayList<>();
        for (JsonNode step : advice.get("steps")) {
            for (JsonNode choice : step.get("recommended")) {
                if (choice.get("role").asText().equals("default")) {
                    found.add(step.get("step").asText() + " " + choice.get("id").asText());
                }
            }
        }
        return found;
    }
}
