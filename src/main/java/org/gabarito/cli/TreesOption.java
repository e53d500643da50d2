package org.gabarito.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.gabarito.guide.Guide;
import org.gabarito.guide.Recommendation.TreesVersion;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Own decision trees, shared by the commands that walk them. */
final class TreesOption {
    @Option(
            names = "--trees",
            paramLabel = "DIR",
            description =
                    "Decision trees that replace or extend the built-in ones (else"
                            + " GABARITO_TREES from the environment).")
    private @Nullable Path folder;

    Optional<Path> folder() {
        Optional<Path> named =
                Optional.ofNullable(folder)
                        .or(
                                () ->
                                        Optional.ofNullable(System.getenv("GABARITO_TREES"))
                                                .filter(text -> !text.isBlank())
                                                .map(Path::of));
        named.ifPresent(TreesOption::requireFolder);
        return named;
    }

    Guide guide() {
        return folder().map(TreesOption::read).orElseGet(Guide::builtIn);
    }

    TreesVersion version() {
        return folder().map(TreesOption::read).map(Guide::version).orElseGet(Guide::builtInVersion);
    }

    static Guide read(Path folder) {
        requireFolder(folder);
        return Guide.with(folder);
    }

    static void requireFolder(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw Refusal.nothing(folder + " is not a folder: give one that holds decision trees.");
        }
    }
}
