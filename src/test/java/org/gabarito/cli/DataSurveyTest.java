package org.gabarito.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.gabarito.cli.CommandLines.Outcome;
import org.gabarito.guide.AnswersFile;
import org.gabarito.image.NiftiSamples;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataSurveyTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir private Path folder;
    private Path wire;

    @BeforeEach
    void drawAWire() {
        double[] values = new double[40 * 9];
        for (int x = 0; x < 40; x++) {
            values[4 * 40 + x] = 1;
        }
        wire =
                NiftiSamples.of(new int[] {40, 9}, new double[] {1, 1}, values)
                        .write(folder.resolve("wire.nii"));
    }

    @Test
    void saysWhatTheDataSayWithEvidence() {
        Outcome outcome = run("--from-data", wire.toString());

        assertEquals("", outcome.err());
        assertEquals(Exit.DONE, outcome.exit());
        assertTrue(outcome.out().startsWith("# What the data say"), outcome.out());
        assertTrue(outcome.out().contains("`tubular: yes`: Yes. "), outcome.out());
        assertTrue(outcome.out().contains("## Borderline"), outcome.out());
    }

    @Test
    void saysItInPortuguese() {
        Outcome outcome = run("--from-data", wire.toString(), "--lang", "pt-BR");

        assertTrue(outcome.out().startsWith("# O que os dados dizem"), outcome.out());
        assertTrue(outcome.out().contains("`tubular: yes`: Sim. "), outcome.out());
    }

    @Test
    void writesAnAnswersFileThatRecommendTakes() {
        String yaml = run("--from-data", wire.toString(), "--format", "yaml").out();

        assertEquals(true, AnswersFile.parse(yaml).get("tubular"));
        Outcome next = CommandLines.runWithInput(yaml, "recommend", "-");
        assertEquals(Exit.USAGE, next.exit());
        assertTrue(next.err().contains("still depends on"), next.err());
    }

    @Test
    void namesAnswersThatTheDataContradict() throws IOException {
        Path answers = Files.writeString(folder.resolve("a.yaml"), "tubular: no\n");

        JsonNode said = json(answers.toString(), "--from-data", wire.toString());

        assertEquals(1, said.get("contradictions").size());
        assertEquals("tubular", said.at("/contradictions/0/item").asText());
        assertEquals("yes", said.at("/contradictions/0/data").asText());
    }

    @Test
    void answersFileKeepsWhatWasGiven() throws IOException {
        Path answers =
                Files.writeString(folder.resolve("a.yaml"), "tubular: no\nvolume_important: yes\n");

        String yaml =
                run(answers.toString(), "--from-data", wire.toString(), "--format", "yaml").out();

        Map<String, ?> kept = AnswersFile.parse(yaml);
        assertEquals(false, kept.get("tubular"));
        assertEquals(true, kept.get("volume_important"));
        assertTrue(yaml.contains("# The data say yes."), yaml);
    }

    @Test
    void predictionsAnswerMoreQuestions() throws JsonProcessingException {
        JsonNode said = json("--from-data", wire.toString(), wire.toString());

        assertTrue(said.toString().contains("empty_prediction_possible"), said.toString());
        assertTrue(said.toString().contains("invalid_output_possible"), said.toString());
    }

    @Test
    void nothingToReadIsRefusedByName() throws IOException {
        Path bad = Files.writeString(folder.resolve("bad.nii"), "no image");

        Outcome outcome = run("--from-data", bad.toString());
        Outcome missing = run("--from-data", folder.resolve("none").toString());

        assertEquals(Exit.NOTHING, outcome.exit());
        assertTrue(outcome.err().contains("bad.nii"), outcome.err());
        assertEquals(Exit.NOTHING, missing.exit());
    }

    @Test
    void waysOfAnsweringExcludeOneAnother() {
        assertEquals(Exit.USAGE, run("--interactive", "--from-data", wire.toString()).exit());
        assertEquals(Exit.USAGE, run().exit());
    }

    private static JsonNode json(String... line) throws JsonProcessingException {
        String[] all = new String[line.length + 2];
        System.arraycopy(line, 0, all, 0, line.length);
        all[line.length] = "--format";
        all[line.length + 1] = "json";
        return JSON.readTree(run(all).out());
    }

    private static Outcome run(String... line) {
        String[] all = new String[line.length + 1];
        all[0] = "recommend";
        System.arraycopy(line, 0, all, 1, line.length);
        return CommandLines.run(all);
    }
}
