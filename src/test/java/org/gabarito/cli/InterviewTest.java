package org.gabarito.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.gabarito.cli.CommandLines.Outcome;
import org.gabarito.guide.AnswersFile;
import org.gabarito.guide.Guide;
import org.gabarito.guide.Item;
import org.gabarito.plan.MetricConfigFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InterviewTest {
    private static final Item SMALL = Guide.builtIn().item("small_structures").orElseThrow();
    private static final Locale PORTUGUESE = Locale.forLanguageTag("pt-BR");

    @TempDir private Path folder;

    @Test
    void asksUntilThereIsARecommendationAndWritesItsConfig() throws IOException {
        Path config = folder.resolve("metrics.yaml");

        Outcome outcome =
                run("semantic-segmentation\n" + "u\n".repeat(40), "--out", config.toString());

        assertEquals("", outcome.err());
        assertEquals(Exit.DONE, outcome.exit());
        assertTrue(outcome.out().contains("# Recommended metrics: semantic-segmentation"));
        assertFalse(
                MetricConfigFile.read(Files.readString(config), "metrics.yaml")
                        .get()
                        .metrics()
                        .isEmpty());
    }

    @Test
    void asksForAFileAndSparesOneThatExists() throws IOException {
        Path taken = Files.writeString(folder.resolve("taken.yaml"), "mine");
        Path config = folder.resolve("metrics.json");
        Path answers = folder.resolve("answers.yaml");
        Files.writeString(answers, "category: semantic-segmentation\n" + assumedRest());

        Outcome outcome = run(taken + "\n" + config + "\n", answers.toString(), "--format", "json");

        assertEquals(Exit.DONE, outcome.exit());
        assertEquals("mine", Files.readString(taken));
        assertTrue(Files.readString(config).startsWith("{"), outcome.out());
    }

    @Test
    void asksWhatTheSiteAsksInTheSameWords() {
        Outcome outcome = run("2\n?\nq\n", "--lang", "pt-BR");

        String text = outcome.out().replaceAll("\\s+", " ");
        assertTrue(text.contains(SMALL.question().in(PORTUGUESE)), text);
        assertTrue(text.contains(SMALL.why().in(PORTUGUESE)), text);
        assertTrue(text.contains(SMALL.howToFindOut().in(PORTUGUESE)), text);
        assertTrue(text.contains("Pergunta 2, no máximo mais "), text);
        assertFalse(outcome.out().contains("\u001b"));
    }

    @Test
    void goingBackLosesNoAnswer() {
        Outcome outcome = run("semantic-segmentation\nyes\nno\nyes\nb\nb\nb\nno\nq\n");

        assertEquals(Exit.DONE, outcome.exit());
        String[] parts = outcome.out().split("with them:\n");
        assertEquals(
                "{category=semantic-segmentation, small_structures=false, variable_sizes=false,"
                        + " tubular=true}",
                AnswersFile.parse(parts[1]).toString());
    }

    @Test
    void enterKeepsAnEarlierAnswer() {
        Outcome outcome = run("semantic-segmentation\nyes\nb\n\nq\n");

        assertTrue(outcome.out().contains("Enter keeps “Yes”"), outcome.out());
        assertTrue(outcome.out().contains("small_structures: yes\n"), outcome.out());
    }

    @Test
    void whatIsAssumedIsSaidAndMarked() {
        Outcome outcome = run("semantic-segmentation\nu\nq\n");

        assertTrue(outcome.out().contains("Until you know, “No” is assumed."), outcome.out());
        assertTrue(outcome.out().contains("small_structures: no   # assumed"), outcome.out());
    }

    @Test
    void unknownCategoryIsFoundBySimplerQuestions() {
        Outcome outcome = run("u\nq\n");

        assertTrue(outcome.out().contains("A few simpler questions lead to"), outcome.out());
        assertFalse(outcome.out().contains("category:"), outcome.out());
    }

    @Test
    void answersThatAreNoneAreAskedAgain() {
        Outcome outcome = run("9\nb\n2\nq\n");

        assertTrue(outcome.out().contains("“9” is no answer here: type a number from 1 to 4"));
        assertTrue(outcome.out().contains("This is the first question."));
        assertTrue(outcome.out().contains("category: semantic-segmentation"));
    }

    @Test
    void endOfInputGivesTheAnswersBack() {
        Outcome outcome = run("2\n");

        assertEquals(Exit.USAGE, outcome.exit());
        assertTrue(outcome.out().contains("The input has ended"), outcome.out());
        assertTrue(outcome.out().contains("category: semantic-segmentation"), outcome.out());
    }

    @Test
    void givenAnswersAreNotAskedAgain() throws IOException {
        Path answers = folder.resolve("answers.yaml");
        Files.writeString(answers, "category: semantic-segmentation\nsmall_structures: no\n");

        Outcome outcome = run("q\n", answers.toString());

        assertFalse(outcome.out().contains(SMALL.question().in(Locale.ENGLISH)), outcome.out());
        assertTrue(outcome.out().contains("small_structures: no"), outcome.out());
    }

    private static String assumedRest() {
        StringBuilder text = new StringBuilder();
        for (Item item : Guide.builtIn().items()) {
            if (!item.slug().equals("category")) {
                text.append(item.slug()).append(": ").append(item.unknownMeans()).append('\n');
            }
        }
        return text.toString();
    }

    private static Outcome run(String typed, String... options) {
        String[] line = new String[options.length + 2];
        line[0] = "recommend";
        line[1] = "--interactive";
        System.arraycopy(options, 0, line, 2, options.length);
        return CommandLines.runWithInput(typed, line);
    }
}
