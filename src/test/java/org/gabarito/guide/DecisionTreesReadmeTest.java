package org.gabarito.guide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Does what the recipe for a new question says, to the letter. */
class DecisionTreesReadmeTest {
    private static final Pattern NAMED_FILE =
            Pattern.compile("`([a-z]+/[a-z_]+\\.yaml)`:\\n\\n```yaml\\n(.*?)```", Pattern.DOTALL);

    @Test
    void theRecipeMakesAQuestionThatIsAsked(@TempDir Path folder) throws IOException {
        Matcher file = NAMED_FILE.matcher(Files.readString(Path.of("decision-trees/README.md")));
        int files = 0;
        while (file.find()) {
            Path target = folder.resolve(file.group(1));
            Files.createDirectories(target.getParent());
            Files.writeString(target, file.group(2));
            files++;
        }
        assertEquals(2, files);
        assertEquals(List.of(), TreeChecker.check(folder));

        Guide guide = Guide.with(folder);
        Question first =
                assertInstanceOf(
                        Question.class,
                        guide.walk(Answers.NONE.with("category", "semantic-segmentation")));
        assertTrue(first.missing().contains("slices_thick"));
        assertTrue(guide.item("slices_thick").isPresent());
        assertEquals(
                "yes",
                guide.read(java.util.Map.of("slices_thick", true))
                        .answers()
                        .find("slices_thick")
                        .orElseThrow());
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
