package org.gabarito.guide;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Says where tree files are wrong, with file, line and cure. Shape and texts come first; what
 * depends on other files is only looked at when every file can be read, so that one fault is not
 * reported many times.
 */
public final class TreeChecker {
    private TreeChecker() {}

    /**
     * Checks the built-in files, with those of a folder added or put in their place.
     *
     * @param folder null for the built-in files alone
     * @return every fault, by file and line
     */
    public static List<TreeProblem> check(@Nullable Path folder) {
        TreeFiles files = TreeFiles.builtIn();
        if (folder != null) {
            try {
                files = files.with(TreeFiles.ofFolder(folder));
            } catch (IOException | UncheckedIOException e) {
                return List.of(
                        TreeFault.UNREADABLE.at(
                                new Place(folder.toString(), 0),
                                "The folder cannot be read.",
                                "Name a folder with files laid out like decision-trees/."));
            }
        }
        return check(files);
    }

    static List<TreeProblem> check(TreeFiles files) {
        ShapeCheck shapes = new ShapeCheck();
        Map<String, Entry> entries = shapes.read(files);
        List<TreeProblem> problems = new ArrayList<>(shapes.problems());
        problems.addAll(TextCheck.of(entries));
        if (problems.isEmpty()) {
            Trees trees = TreeReader.read(files, EnumSet.allOf(FileKind.class));
            problems.addAll(IdCheck.of(entries, trees));
            problems.addAll(ReferenceCheck.of(entries, trees));
            if (problems.isEmpty()) {
                problems.addAll(GraphCheck.of(trees));
            }
            if (problems.isEmpty()) {
                problems.addAll(WalkCheck.of(trees));
            }
        }
        return problems.stream()
                .distinct()
                .sorted(
                        Comparator.comparing(TreeProblem::file)
                                .thenComparingInt(TreeProblem::line)
                                .thenComparing(TreeProblem::code))
                .toList();
    }
}
