package org.gabarito.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Holds the commands about decision trees. */
@Command(
        name = "trees",
        description = "Work with decision trees.",
        synopsisSubcommandLabel = "COMMAND")
final class TreesCommand implements Runnable {
    @Spec private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say which command: trees check.");
    }
}
