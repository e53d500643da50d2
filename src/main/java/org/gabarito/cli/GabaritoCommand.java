package org.gabarito.cli;

import java.io.InputStream;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.gabarito.guide.TreeProblem;
import org.gabarito.guide.TreesRefused;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/** The root of all commands: knows them, and turns what happens into an exit code. */
@Command(
        name = "gabarito",
        synopsisSubcommandLabel = "COMMAND",
        description =
                "Choose the metrics that fit a biomedical image analysis problem, then compute them.",
        footer = {
            "",
            "Without a command it serves. Exit codes: 0 done; 1 done, but with warnings or failed"
                    + " cases, under --strict; 2 wrong usage; 3 nothing could be done; 4 internal"
                    + " error."
        })
public final class GabaritoCommand implements Runnable {
    private final InputStream in;
    private final PrintWriter out;
    private final PrintWriter err;
    private final Runnable server;

    @Spec private CommandSpec spec;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT,
            description = "Says how to use the command.")
    private boolean help;

    /**
     * @param server starts the web application and returns when it has stopped
     */
    public GabaritoCommand(InputStream in, PrintWriter out, PrintWriter err, Runnable server) {
        this.in = in;
        this.out = out;
        this.err = err;
        this.server = server;
    }

    /** Runs a command line; the result is the exit code. */
    public int run(String... args) {
        String[] words = args.length == 0 ? new String[] {"serve"} : args;
        int exit = commandLine(words[0]).execute(words);
        out.flush();
        err.flush();
        return exit;
    }

    CommandLine commandLine() {
        return commandLine("");
    }

    /** Knows one command, or all where there is none of that name: each takes time to set up. */
    private CommandLine commandLine(String word) {
        Map<String, Supplier<Object>> commands = commands();
        CommandLine line = new CommandLine(this);
        if (commands.containsKey(word)) {
            line.addSubcommand(commands.get(word).get());
        } else {
            commands.values().forEach(command -> line.addSubcommand(command.get()));
        }
        return line.setOut(out)
                .setErr(err)
                .setColorScheme(
                        CommandLine.Help.defaultColorScheme(
                                Terminal.ofThisProcess().out() ? Ansi.AUTO : Ansi.OFF))
                .setUsageHelpWidth(100)
                .setExpandAtFiles(false)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler((failure, given) -> misused(failure))
                .setExecutionExceptionHandler((failure, command, parsed) -> explain(failure));
    }

    /** By name, in the order in which help lists them. */
    private Map<String, Supplier<Object>> commands() {
        Map<String, Supplier<Object>> commands = new LinkedHashMap<>();
        commands.put("serve", () -> new ServeCommand(server));
        commands.put("recommend", () -> new RecommendCommand(in));
        commands.put("score", ScoreCommand::new);
        commands.put("compare", CompareCommand::new);
        commands.put("upload", UploadCommand::new);
        commands.put("metrics", MetricsCommand::new);
        commands.put(
                "trees",
                () -> new CommandLine(new TreesCommand()).addSubcommand(new TreesCheckCommand()));
        commands.put("bench", BenchCommand::new);
        commands.put("version", VersionCommand::new);
        return commands;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say which command.");
    }

    private int misused(ParameterException failure) {
        CommandLine command = failure.getCommandLine();
        err.println(failure.getMessage());
        UnmatchedArgumentException.printSuggestions(failure, err);
        err.println("`" + command.getCommandSpec().qualifiedName() + " --help` explains its use.");
        return Exit.USAGE;
    }

    private int explain(Exception failure) {
        if (failure instanceof Refusal refusal) {
            refusal.lines().forEach(err::println);
            return refusal.exit();
        }
        if (failure instanceof TreesRefused refused) {
            for (TreeProblem problem : refused.problems()) {
                err.println(TreesCheckCommand.line(problem));
            }
            err.println(refused.getMessage());
            return Exit.NOTHING;
        }
        err.println("Internal error: " + failure + ". This is our fault, not yours.");
        err.println(
                "Please report it with the command you typed and `gabarito version`; with"
                        + " GABARITO_DEBUG=1 in the environment the whole trace is printed.");
        if (System.getenv("GABARITO_DEBUG") != null) {
            failure.printStackTrace(err);
        }
        return Exit.INTERNAL;
    }
}
