package org.gabarito.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gabarito.dataset.Case;
import org.gabarito.dataset.Dataset;
import org.gabarito.dataset.DatasetProblem;
import org.gabarito.dataset.Groups;
import org.gabarito.evaluation.CaseScores;
import org.gabarito.evaluation.Evaluation;
import org.gabarito.evaluation.ToolComparison;
import org.gabarito.guide.Guide;
import org.gabarito.guide.Recommendation;
import org.gabarito.plan.MetricConfig;
import org.gabarito.report.Report;
import org.gabarito.report.Run;
import org.gabarito.report.ToolTable;
import org.gabarito.report.file.ReportFiles;
import org.gabarito.report.file.ResultFormat;
import org.gabarito.report.file.ResultFormats;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code score}: pairs, scores, prints, writes. */
@Command(
        name = "score",
        description =
                "Scores predictions against a reference: two files, two folders, or two zips whose"
                        + " files share their names. Values go to scores.csv raw; policies for"
                        + " missing and empty cases act in means only.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done, also when single cases failed: they are marked and counted",
            "1:the same under --strict, or there were warnings",
            "2:wrong usage",
            "3:nothing can be scored; no file is written",
            "4:internal error"
        })
final class ScoreCommand implements Callable<Integer> {
    @Spec private CommandSpec spec;

    @Parameters(
            index = "0",
            paramLabel = "REF",
            description = "The reference: file, folder or zip.")
    private Path reference;

    @Parameters(
            index = "1..*",
            arity = "1..*",
            paramLabel = "PRED",
            description =
                    "The prediction: file, folder or zip. Several are several methods, named after"
                            + " their files or folders.")
    private List<Path> predictions;

    @Mixin private ScoreOptions options;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            defaultValue = "gabarito-scores",
            description = "Where to write (default: ${DEFAULT-VALUE}).")
    private Path out;

    @Option(
            names = "--format",
            paramLabel = "FORMATS",
            split = ",",
            description =
                    "Result files to write, parted by commas (default: csv,json,html):"
                            + " csv, json, html, latex, markdown, methods, plots, nnunet,"
                            + " metrics-reloaded, panoptica, challenger, grand-challenge, audit."
                            + " config.yaml is always written.")
    private @Nullable List<String> formats;

    @Option(
            names = "--jobs",
            paramLabel = "N",
            description = "Threads (default: as many as there are cores). Values do not change.")
    private @Nullable Integer jobs;

    @Option(
            names = "--dry-run",
            description =
                    "Only say what would be paired and compared, what is wrong, and what it would"
                            + " take; nothing is scored or written.")
    private boolean dryRun;

    @Option(
            names = "--compare-tools",
            description =
                    "Print what every known tool would say of the same cases, and why they differ;"
                            + " no file is written.")
    private boolean compareTools;

    @Option(
            names = "--strict",
            description = "End with 1 when a case failed or is missing, or there was a warning.")
    private boolean strict;

    @Option(names = "--quiet", description = "Print problems only; the files say the rest.")
    private boolean quiet;

    @Override
    public Integer call() throws IOException {
        check();
        PrintWriter err = spec.commandLine().getErr();
        ScoreOptions.Start start = options.start(reference);
        Dataset dataset =
                Dataset.open(reference, MethodNames.of(predictions), options.dataset(start))
                        .withNamesInFiles();
        ScoreOptions.Chosen chosen = options.config(start, dataset);
        Evaluation evaluation = evaluation(chosen.config());

        dataset.problems().forEach(problem -> err.println(line(problem)));
        chosen.warnings().forEach(warning -> err.println("warning: " + warning));
        if (chosen.byDefault() && !quiet && !dryRun) {
            err.println(
                    "No metric was chosen, so this scores common ones; the guide finds those that"
                            + " fit your problem: gabarito serve.");
        }
        refuse(evaluation.refusal(dataset).stream());
        Groups groups = options.groups(evaluation.config(), dataset, err);

        ScoreText text = new ScoreText(spec.commandLine().getOut());
        if (quiet) {
            unpaired(dataset).forEach(err::println);
        } else {
            text.pairs(dataset);
        }
        boolean clean =
                dataset.problems().isEmpty()
                        && dataset.extra().isEmpty()
                        && chosen.warnings().isEmpty();
        if (dryRun) {
            clean &= dataset.cases().stream().allMatch(one -> one.prediction().isPresent());
            clean &= dryRun(evaluation, dataset, text);
            return strict && !clean ? Exit.WARNED : Exit.DONE;
        }

        if (compareTools) {
            compareTools(evaluation, dataset.cases());
            return strict && !clean ? Exit.WARNED : Exit.DONE;
        }
        List<CaseScores> cases = score(evaluation, dataset);
        for (CaseScores failed : cases.stream().filter(CaseScores::failed).toList()) {
            err.println(failed.method() + " " + failed.caseId() + ": " + failed.problem());
        }
        refuse(evaluation.refusal(cases).stream());
        Run run = new Run(Build.ofThisProgram().version(), typed(), trees(evaluation.config()));
        Report report =
                new Report(
                        evaluation.config(),
                        cases,
                        evaluation.results(cases, groups),
                        dataset.extra(),
                        dataset.problems(),
                        dataset.notes(),
                        groups,
                        run,
                        new OpenImages(evaluation, dataset));
        List<Path> files = write(report);
        if (!quiet) {
            text.results(report, files);
        }
        clean &= cases.stream().noneMatch(one -> one.failed() || one.missing());
        return strict && !clean ? Exit.WARNED : Exit.DONE;
    }

    private boolean dryRun(Evaluation evaluation, Dataset dataset, ScoreText text) {
        MetricConfig config = evaluation.config();
        int threads = jobs == null ? Runtime.getRuntime().availableProcessors() : jobs;
        PrintWriter err = spec.commandLine().getErr();
        DryRun run;
        boolean visible = !quiet && Terminal.ofThisProcess().err();
        try (ProgressBar progress = new ProgressBar(err, visible, dataset.workload())) {
            run = DryRun.of(config, dataset, threads, progress::step);
        }
        if (quiet) {
            run.failed().forEach(err::println);
        } else {
            run.print(text, spec.commandLine().getOut());
        }
        refuse(run.nothing() ? Stream.of("Not one case could be scored.") : Stream.empty());
        return run.clean();
    }

    private void compareTools(Evaluation evaluation, List<Case> cases) {
        ToolComparison comparison = new ToolComparison(evaluation.config());
        PrintWriter print = spec.commandLine().getOut();
        int threads = jobs == null ? Runtime.getRuntime().availableProcessors() : jobs;
        for (Case one : cases) {
            if (one.prediction().isEmpty()) {
                continue;
            }
            try {
                String table = ToolTable.of(comparison.compare(one, threads));
                print.println();
                print.println(cases.size() > 1 ? one.method() + " " + one.id() : one.id());
                print.print(table);
            } catch (IOException e) {
                spec.commandLine()
                        .getErr()
                        .println(one.method() + " " + one.id() + ": " + e.getMessage());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw Refusal.nothing("Interrupted.");
            }
        }
    }

    private void check() {
        for (Path path : Stream.concat(Stream.of(reference), predictions.stream()).toList()) {
            if (!Files.exists(path)) {
                throw Refusal.nothing("There is no file or folder " + path + ".");
            }
            if (sameFolder(path, out)) {
                throw Refusal.usage(
                        "--out "
                                + out
                                + " is a folder of cases; with results in it, it would not be read"
                                + " again. Name another.");
            }
        }
        if (jobs != null && jobs < 1) {
            throw Refusal.usage("--jobs " + jobs + ": give at least one thread.");
        }
        wanted();
        if (Files.exists(out) && !Files.isDirectory(out)) {
            throw Refusal.usage("--out " + out + " is a file: name a folder.");
        }
    }

    /** Those that these results can be written in; of the others it is said why not. */
    private List<ResultFormat> possible(Report report) {
        List<ResultFormat> possible = new ArrayList<>();
        for (ResultFormat format : wanted()) {
            Optional<String> refusal = format.refusal(report);
            if (refusal.isEmpty()) {
                possible.add(format);
            } else {
                spec.commandLine()
                        .getErr()
                        .println("--format " + format.name() + ": " + refusal.get());
            }
        }
        return possible;
    }

    /** Each once, however often it was named. */
    private Set<ResultFormat> wanted() {
        if (formats == null) {
            return new LinkedHashSet<>(ResultFormats.usual());
        }
        return formats.stream()
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .map(
                        name ->
                                ResultFormats.find(name)
                                        .orElseThrow(
                                                () ->
                                                        Refusal.usage(
                                                                "--format "
                                                                        + name
                                                                        + " is unknown. Known are: "
                                                                        + ResultFormats.names()
                                                                        + ".")))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static boolean sameFolder(Path first, Path second) {
        try {
            return Files.isDirectory(first) && Files.isSameFile(first, second);
        } catch (IOException e) {
            // One of them is not there yet.
            return false;
        }
    }

    /** What the table of pairs would say. */
    private static List<String> unpaired(Dataset dataset) {
        Stream<String> missing =
                dataset.cases().stream()
                        .filter(one -> one.prediction().isEmpty())
                        .map(
                                one ->
                                        one.method()
                                                + " "
                                                + one.id()
                                                + ": There is no prediction for "
                                                + one.referenceName()
                                                + ".");
        Stream<String> extra =
                dataset.extra().stream()
                        .map(name -> name + ": There is no reference for this prediction.");
        return Stream.concat(missing, extra).toList();
    }

    private static Evaluation evaluation(MetricConfig config) {
        try {
            return new Evaluation(config);
        } catch (IllegalArgumentException e) {
            throw Refusal.nothing(String.valueOf(e.getMessage()));
        }
    }

    private static void refuse(Stream<String> reasons) {
        List<String> lines = reasons.toList();
        if (!lines.isEmpty()) {
            throw Refusal.nothing(
                    Stream.concat(lines.stream(), Stream.of("No file was written.")).toList());
        }
    }

    private List<CaseScores> score(Evaluation evaluation, Dataset dataset) {
        int threads = jobs == null ? Runtime.getRuntime().availableProcessors() : jobs;
        boolean visible = !quiet && Terminal.ofThisProcess().err();
        try (ProgressBar progress =
                new ProgressBar(spec.commandLine().getErr(), visible, dataset.workload())) {
            return new ParallelScoring(evaluation, threads).score(dataset.cases(), progress::step);
        }
    }

    /** Those that recommended the metrics, else those that would have. */
    private static Recommendation.TreesVersion trees(MetricConfig config) {
        MetricConfig.RecommendedBy by = config.recommendedBy();
        return by == null
                ? Guide.builtInVersion()
                : new Recommendation.TreesVersion(by.trees(), by.hash());
    }

    /** The command line, quoted so that a shell would take it. */
    private String typed() {
        return "gabarito "
                + spec.root().commandLine().getParseResult().originalArgs().stream()
                        .map(ScoreCommand::quoted)
                        .collect(Collectors.joining(" "));
    }

    private static String quoted(String argument) {
        return argument.matches("[\\w@%+=:,./-]+")
                ? argument
                : "'" + argument.replace("'", "'\\''") + "'";
    }

    private List<Path> write(Report report) {
        try {
            return ReportFiles.write(report, out, possible(report));
        } catch (IOException e) {
            throw Refusal.nothing(
                    "Cannot write to "
                            + out
                            + " ("
                            + e
                            + "). Name another folder with --out or make room.");
        }
    }

    private static String line(DatasetProblem problem) {
        return problem.where()
                + ": "
                + problem.fault()
                + " "
                + problem.cure()
                + " ("
                + problem.code()
                + ")";
    }
}
