package org.gabarito.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/** Keeps {@code docs/reference/cli.md} what the commands themselves say. */
class CommandReferenceTest {
    private static final Path FILE = Path.of("docs", "reference", "cli.md");

    @Test
    void referenceSaysWhatTheCommandsSay() throws IOException {
        String expected = reference();
        if ("write".equals(System.getProperty("gabarito.docs"))) {
            Files.createDirectories(FILE.getParent());
            Files.writeString(FILE, expected);
        }
        assertEquals(
                expected,
                Files.exists(FILE) ? Files.readString(FILE) : "",
                FILE
                        + " is stale; write it anew with ./mvnw test -Dtest=CommandReferenceTest"
                        + " -Dgabarito.docs=write");
    }

    private static String reference() {
        StringBuilder text =
                new StringBuilder(
                        """
                        # Command line

                        <!-- Written by CommandReferenceTest from the commands themselves; do not edit. -->

                        In a clone of the repository it is `./gabarito`, which builds the program first when its sources are
                        newer than the last build; a released jar is the same program as `java -jar gabarito.jar`. Results go to
                        standard output, progress and messages to standard error. There are no colours and no progress bar
                        when the stream is not a terminal.

                        | exit code | means |
                        |---|---|
                        | 0 | done, also when single cases failed: they are marked and counted, and the rest is scored |
                        | 1 | the same under `--strict`, when a case failed or there was a warning |
                        | 2 | wrong usage; for `recommend` also answers that cannot be used or are still missing |
                        | 3 | nothing could be done: nothing to score, faulty trees, a port in use; no result file is written |
                        | 4 | internal error; with `GABARITO_DEBUG=1` in the environment the whole trace is printed |
                        | 130, 143 | stopped by Ctrl+C or by a signal |

                        | environment | means |
                        |---|---|
                        | `GABARITO_DATA` | data folder of `serve`, as `--data` |
                        | `GABARITO_TREES` | own decision trees, as `--trees` |
                        | `GABARITO_DEBUG` | prints the trace of an internal error |
                        | `JAVA_HOME` | a Java that `./gabarito` considers beside those it finds; the newest wins |
                        """);
        describe(CommandLines.silent().commandLine(), text);
        return text.toString();
    }

    private static void describe(CommandLine command, StringBuilder text) {
        text.append("\n## `").append(command.getCommandSpec().qualifiedName()).append("`\n\n");
        text.append("```\n").append(command.getUsageMessage(Ansi.OFF).strip()).append("\n```\n");
        command.getSubcommands().values().stream()
                .distinct()
                .forEach(inner -> describe(inner, text));
    }
}
