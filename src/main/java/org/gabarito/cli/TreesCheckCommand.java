package org.gabarito.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.gabarito.guide.Guide;
import org.gabarito.guide.TreeChecker;
import org.gabarito.guide.TreeProblem;
import org.gabarito.guide.TreesRefused;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code trees check}: says where decision-tree files are wrong. */
@Command(
        name = "check",
        description =
                "Checks decision trees: the built-in ones, or those of a folder together with"
                        + " the built-in ones they extend. Each fault names file, line and cure.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:sound", "2:wrong usage", "3:faults were found", "4:internal error"})
final class TreesCheckCommand implements Callable<Integer> {
    @Spec private CommandSpec spec;
    @Mixin private TreesOption trees;

    @Parameters(
            arity = "0..1",
            paramLabel = "DIR",
            description = "The folder to check; the same as --trees.")
    private @Nullable Path folder;

    @Override
    public Integer call() {
        Optional<Path> named = Optional.ofNullable(folder).or(trees::folder);
        named.ifPresent(TreesOption::requireFolder);
        List<TreeProblem> problems = TreeChecker.check(named.orElse(null));
        if (!problems.isEmpty()) {
            throw new TreesRefused(problems);
        }
        Guide guide = named.map(Guide::with).orElseGet(Guide::builtIn);
        PrintWriter out = spec.commandLine().getOut();
        out.printf(
                "%s: sound; %d questions, %d scenarios, version %s, %s%n",
                named.map(Path::toString).orElse("built-in trees"),
                guide.items().size(),
                guide.scenarios().size(),
                guide.version().version(),
                guide.version().hash());
        return Exit.DONE;
    }

    /** A fault the way compilers write it, so that editors can jump to it. */
    static String line(TreeProblem problem) {
        String place = problem.line() > 0 ? problem.file() + ":" + problem.line() : problem.file();
        return place
                + ": "
                + problem.code()
                + " "
                + problem.fault()
                + (problem.cure().isEmpty() ? "" : " " + problem.cure());
    }
}
