package org.gabarito.guide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Does what the recipes say, one after the other and to the letter. */
class DecisionTreesReadmeTest {
    private static final Path BUILT_IN = Path.of("decision-trees");
    private static final Pattern NAMED_BLOCK =
            Pattern.compile(
                    "`([a-z]+/[A-Za-z0-9_-]+\\.yaml)`[^`]*\\n\\n```(yaml|diff)\\n(.*?)```",
                    Pattern.DOTALL);
    private static final String QUESTION = "slices_thick";

    @TempDir private Path folder;

    @Test
    void recipesMakeSoundTrees() throws IOException {
        assertEquals(7, follow());
        assertEquals(List.of(), TreeChecker.check(folder));
    }

    @Test
    void theQuestionIsAskedAndItsRuleStandsInTheRecommendation() throws IOException {
        follow();
        Guide guide = Guide.with(folder);
        Set<String> asked = new LinkedHashSet<>();
        Answers answers = Answers.NONE.with("category", "semantic-segmentation");
        Step step = guide.walk(answers);
        while (step instanceof Question question) {
            Item item = question.item();
            asked.add(item.slug());
            answers =
                    answers.with(
                            item.slug(),
                            item.slug().equals(QUESTION) ? "yes" : item.unknownMeans());
            step = guide.walk(answers);
        }

        assertTrue(asked.contains(QUESTION));
        assertTrue(saysHowThick(step));
        assertFalse(saysHowThick(guide.walk(answers.with(QUESTION, "no"))));
        assertEquals(
                "yes", guide.read(Map.of(QUESTION, true)).answers().find(QUESTION).orElseThrow());
    }

    private static boolean saysHowThick(Step step) {
        return assertInstanceOf(Recommendation.class, step).rules().stream()
                .anyMatch(
                        rule ->
                                rule.text()
                                        .in(Locale.ENGLISH)
                                        .equals("Say how thick the slices are."));
    }

    @Test
    void theNewNodeDecidesAndIsDrawn() throws IOException {
        follow();
        Guide guide = Guide.with(folder);
        Answers touching =
                Answers.NONE
                        .with("category", "semantic-segmentation")
                        .with("touching_structures", "yes");

        TreeDrawing thick = guide.drawing("S7", touching.with(QUESTION, "yes")).orElseThrow();
        assertTrue(thick.end("too-thick").orElseThrow().taken());
        TreeDrawing thin = guide.drawing("S7", touching.with(QUESTION, "no")).orElseThrow();
        assertEquals(2, thin.end("touching-structures").orElseThrow().choices().size());
        assertTrue(thin.end("touching-structures").orElseThrow().taken());
    }

    @Test
    void theNewScenarioIsOffered() throws IOException {
        follow();

        assertTrue(
                Guide.with(folder).scenarios().stream()
                        .anyMatch(scenario -> scenario.id().equals("thick-slices")));
    }

    @Test
    void aLanguageMoreMakesTheCheckerListWhatLacksIt() throws IOException {
        Files.writeString(
                folder.resolve("version.yaml"),
                Files.readString(BUILT_IN.resolve("version.yaml"))
                        .replace("languages: [en, pt-BR]", "languages: [en, pt-BR, es]"));

        List<TreeProblem> problems = TreeChecker.check(folder);
        assertTrue(
                problems.stream()
                        .anyMatch(
                                problem ->
                                        problem.file().equals("items/tubular.yaml")
                                                && problem.line() > 1
                                                && problem.fault().contains(" es")));
    }

    /** Writes every file that is given and makes every change; says how many. */
    private int follow() throws IOException {
        Matcher block = NAMED_BLOCK.matcher(Files.readString(BUILT_IN.resolve("README.md")));
        int done = 0;
        while (block.find()) {
            Path target = folder.resolve(block.group(1));
            Files.createDirectories(target.getParent());
            if (block.group(2).equals("yaml")) {
                Files.writeString(target, block.group(3));
            } else {
                String text =
                        Files.readString(
                                Files.exists(target) ? target : BUILT_IN.resolve(block.group(1)));
                Files.writeString(target, changed(text, block.group(3)));
            }
            done++;
        }
        return done;
    }

    private static String changed(String text, String changes) {
        String result = text;
        for (String hunk : changes.split("@@\n")) {
            String before = lines(hunk, '-');
            assertEquals(2, (result + "\n").split(Pattern.quote(before), -1).length, before);
            result = result.replace(before, lines(hunk, '+'));
        }
        return result;
    }

    /** The lines that stay and those of one side. */
    private static String lines(String hunk, char side) {
        return hunk.lines()
                .filter(line -> line.charAt(0) == ' ' || line.charAt(0) == side)
                .map(line -> line.substring(1) + "\n")
                .collect(Collectors.joining());
    }

    @Test
    void everyFolderIsExplained() throws IOException {
        String readme = Files.readString(Path.of("decision-trees/README.md"));
        for (FileKind kind : FileKind.values()) {
            if (kind != FileKind.STRAY) {
                assertTrue(readme.contains("`" + kind.where() + "`"), kind::where);
            }
        }
    }
}
