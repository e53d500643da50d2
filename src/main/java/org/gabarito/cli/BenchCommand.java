package org.gabarito.cli;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.gabarito.bench.Bench;
import org.gabarito.bench.BenchText;
import org.gabarito.bench.Program;
import org.gabarito.bench.Row;
import org.gabarito.bench.Scaling;
import org.gabarito.bench.ScalingPlot;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code bench}: how fast this program is on this machine. */
@Command(
        name = "bench",
        description =
                "Measures this program on inputs that it makes itself: whole commands from a cold"
                        + " start, their memory, and the same in a warm process, beside floors of the"
                        + " same minute (inflating both files; one pass over the voxels) and beside"
                        + " SciPy and plastimatch where they are installed. Medians of several runs.")
final class BenchCommand implements Callable<Integer> {
    @Spec private CommandSpec spec;

    @Option(
            names = "--tasks",
            paramLabel = "LIST",
            split = ",",
            description = "Tasks parted by commas (default: all): ${COMPLETION-CANDIDATES}.",
            completionCandidates = TaskNames.class)
    private @Nullable List<String> tasks;

    @Option(
            names = "--runs",
            paramLabel = "N",
            defaultValue = "5",
            description = "Runs of each, of which the median is given (default: ${DEFAULT-VALUE}).")
    private int runs;

    @Option(names = "--quick", description = "Small inputs: tries the bench, measures little.")
    private boolean quick;

    @Option(names = "--no-peers", description = "Leaves other programs out.")
    private boolean noPeers;

    @Option(
            names = "--scaling",
            paramLabel = "FILE.svg",
            description =
                    "Instead of tasks: overlap metrics over 8 sizes and 1 to 200 labels, as a table"
                            + " and as a plot in this file.")
    private @Nullable Path scaling;

    @Option(
            names = "--reading",
            description =
                    "Instead of tasks: reading both files of a case in several formats, warm, beside"
                            + " only inflating them.")
    private boolean reading;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "text, markdown or json (default: ${DEFAULT-VALUE}).")
    private BenchText.Format format;

    @Override
    public Integer call() throws IOException {
        if (runs < 1) {
            throw Refusal.usage("--runs " + runs + ": give at least one.");
        }
        List<String> names = tasks == null ? Bench.tasks() : tasks;
        for (String name : names) {
            if (!Bench.tasks().contains(name)) {
                throw Refusal.usage(
                        "--tasks "
                                + name
                                + " is unknown: "
                                + String.join(", ", Bench.tasks())
                                + ".");
            }
        }
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        Bench.Options options = new Bench.Options(runs, quick, !noPeers);
        try (Bench bench = new Bench(new ThisProgram(), options, err::println)) {
            if (reading) {
                out.print(BenchText.of(bench.reading(), format));
            } else if (scaling == null) {
                List<Row> rows = bench.rows(names);
                out.print(BenchText.of(rows, format));
            } else {
                Scaling measured = bench.scaling();
                out.print(BenchText.of(measured, format));
                Files.writeString(scaling, ScalingPlot.svg(measured));
            }
        }
        return Exit.DONE;
    }

    /** For the help. */
    static final class TaskNames extends ArrayList<String> {
        private static final long serialVersionUID = 1;

        TaskNames() {
            super(Bench.tasks());
        }
    }

    /** As it was started, with the same Java and the same options. */
    private static final class ThisProgram implements Program {
        @Override
        public List<String> command(List<String> words) {
            List<String> command = new ArrayList<>();
            command.add(System.getProperty("java.home") + File.separator + "bin/java");
            ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                    .filter(option -> !option.startsWith("-javaagent"))
                    .forEach(command::add);
            // as the start script does for a single pair of files
            command.add("-XX:TieredStopAtLevel=1");
            command.add("-cp");
            command.add(System.getProperty("java.class.path"));
            command.add("org.gabarito.Gabarito");
            command.addAll(words);
            return command;
        }

        @Override
        public void run(List<String> words) {
            PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
            int exit =
                    new GabaritoCommand(System.in, nowhere, nowhere, () -> {})
                            .run(words.toArray(String[]::new));
            if (exit != Exit.DONE) {
                throw new IllegalStateException(words + " ended with " + exit);
            }
        }
    }
}
