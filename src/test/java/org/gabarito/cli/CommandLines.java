package org.gabarito.cli;

import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;

/** Runs commands as a user would, in this process, and keeps what they print. */
final class CommandLines {
    private CommandLines() {}

    record Outcome(int exit, String out, String err) {}

    static Outcome run(String... args) {
        return runWithInput("", args);
    }

    static Outcome runWithInput(String input, String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exit =
                new GabaritoCommand(
                                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                                new PrintWriter(out),
                                new PrintWriter(err),
                                () -> out.append("served\n"))
                        .run(args);
        return new Outcome(exit, out.toString(), err.toString());
    }

    static GabaritoCommand silent() {
        PrintWriter nowhere = new PrintWriter(new StringWriter());
        return new GabaritoCommand(
                new ByteArrayInputStream(new byte[0]), nowhere, nowhere, () -> {});
    }
}
