package org.gabarito.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gabarito.cli.CommandLines.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TreesCheckCommandTest {
    @TempDir private Path folder;

    @Test
    void builtInTreesAreSound() {
        Outcome outcome = CommandLines.run("trees", "check");

        assertEquals(Exit.DONE, outcome.exit(), outcome.err());
        assertTrue(outcome.out().startsWith("built-in trees: sound;"), outcome.out());
    }

    @Test
    void emptyFolderLeavesTheBuiltInTreesAsTheyAre() {
        Outcome outcome = CommandLines.run("trees", "check", folder.toString());

        assertEquals(Exit.DONE, outcome.exit(), outcome.err());
        assertTrue(outcome.out().startsWith(folder + ": sound;"), outcome.out());
    }

    @Test
    void faultIsShownWithFileAndLineAndEndsWithThree() throws IOException {
        Path items = Files.createDirectory(folder.resolve("items"));
        Files.writeString(items.resolve("tubular.yaml"), "slug: tubular\nquestion: [\n");

        for (String[] line :
                new String[][] {
                    {"trees", "check", folder.toString()},
                    {"trees", "check", "--trees", folder.toString()},
                    {"recommend", "-", "--trees", folder.toString()}
                }) {
            Outcome outcome = CommandLines.run(line);

            assertEquals(Exit.NOTHING, outcome.exit());
            assertEquals("", outcome.out());
            assertTrue(outcome.err().matches("(?s).*tubular\\.yaml:\\d+: TREE-.*"), outcome.err());
        }
    }

    @Test
    void folderThatIsNotThereIsRefused() {
        Outcome outcome = CommandLines.run("trees", "check", folder.resolve("no").toString());

        assertEquals(Exit.NOTHING, outcome.exit());
    }
}
