package org.gabarito.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.gabarito.guide.Recommendation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code version}: what one needs to repeat a result or report a fault. */
@Command(
        name = "version",
        description = "Prints version and build of the program and of its decision trees.")
final class VersionCommand implements Callable<Integer> {
    @Spec private CommandSpec spec;
    @Mixin private TreesOption trees;

    @Override
    public Integer call() {
        Build build = Build.ofThisProgram();
        Recommendation.TreesVersion version = trees.version();
        PrintWriter out = spec.commandLine().getOut();
        out.println("gabarito " + build.version());
        out.println("build    " + build.commit());
        out.println("trees    " + version.version() + " " + version.hash());
        out.println("java     " + System.getProperty("java.runtime.version"));
        return Exit.DONE;
    }
}
