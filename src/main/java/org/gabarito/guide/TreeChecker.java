package org.gabarito.guide;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/** Says where tree files are wrong. */
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
            } catch (IOException e) {
                return List.of(
                        new TreeProblem(
                                "TREE-001",
                                folder.toString(),
                                0,
                                "The folder cannot be read: " + e.getMessage() + ".",
                                "Name a readable folder."));
            }
        }
        return check(files);
    }

    static List<TreeProblem> check(TreeFiles files) {
        List<TreeProblem> problems = new ArrayList<>();
        files.texts()
                .forEach(
                        (path, text) -> {
                            try {
                                Entry.parse(path, text);
                            } catch (MarkedYAMLException e) {
                                int line = e.getProblemMark().getLine() + 1;
                                problems.add(
                                        new TreeProblem(
                                                "TREE-001",
                                                path,
                                                line,
                                                "This is not YAML: " + e.getProblem() + ".",
                                                "Check indentation and quotes."));
                            }
                        });
        return problems;
    }
}
