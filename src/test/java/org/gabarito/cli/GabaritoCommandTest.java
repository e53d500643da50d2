package org.gabarito.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.gabarito.cli.CommandLines.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GabaritoCommandTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nonsense",
                "trees",
                "metrics --format xml",
                "metrics nonsense",
                "--nonsense",
                "serve --port ninety",
                "serve --port 70000"
            })
    void wrongUsageEndsWithTwoAndSaysWhy(String line) {
        Outcome outcome = CommandLines.run(line.split(" "));

        assertEquals(Exit.USAGE, outcome.exit());
        assertFalse(outcome.err().isBlank());
        assertEquals("", outcome.out());
    }

    @Test
    void misspeltCommandNamesTheNearestOne() {
        assertTrue(CommandLines.run("metrik").err().contains("gabarito metrics"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "serve",
                "compare",
                "recommend",
                "score",
                "upload",
                "metrics",
                "trees",
                "trees check",
                "bench",
                "version"
            })
    void everyCommandExplainsItself(String command) {
        Outcome outcome = CommandLines.run((command + " --help").split(" "));

        assertEquals(Exit.DONE, outcome.exit());
        assertTrue(outcome.out().startsWith("Usage: gabarito " + command), outcome.out());
    }

    @Test
    void helpListsOnlyCommandsThatExist() {
        String help = CommandLines.run("--help").out();

        assertEquals(
                java.util.Set.of(
                        "serve",
                        "compare",
                        "recommend",
                        "score",
                        "upload",
                        "metrics",
                        "trees",
                        "bench",
                        "version"),
                CommandLines.silent().commandLine().getSubcommands().keySet());
        assertTrue(help.contains("recommend"));
    }
}
