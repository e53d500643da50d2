package org.gabarito.guide;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;

/** Looks at each file by itself: whether it is YAML, of a known kind, and shaped as its schema. */
final class ShapeCheck {
    private static final String SCHEMA_LINE = "# yaml-language-server: $schema=";
    private static final char NOT_A_CHARACTER = '\uFFFD';
    private static final int LONGEST_TREE = 200;

    private final List<TreeProblem> problems = new ArrayList<>();
    private final Schemas schemas = new Schemas();

    List<TreeProblem> problems() {
        return problems;
    }

    /** The files that are YAML at all. */
    Map<String, Entry> read(TreeFiles files) {
        Map<String, Entry> entries = new TreeMap<>();
        files.texts()
                .forEach(
                        (path, text) -> {
                            FileKind kind = FileKind.of(path);
                            if (kind == FileKind.STRAY) {
                                stray(path);
                            } else if (parse(path, text, entries)) {
                                look(kind, text, entries.get(path));
                            }
                        });
        return entries;
    }

    private boolean parse(String path, String text, Map<String, Entry> entries) {
        if (text.indexOf(NOT_A_CHARACTER) >= 0) {
            notYaml(new Place(path, 0), "it is not UTF-8 text, or far too long");
            return false;
        }
        try {
            Entry entry = Entry.parse(path, text);
            List<TreeProblem> repeated = new ArrayList<>();
            entry.walk(e -> repeated.addAll(repeatedKeys(e)));
            problems.addAll(repeated);
            entries.put(path, entry);
            return repeated.isEmpty();
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 0 : e.getProblemMark().getLine() + 1;
            notYaml(new Place(path, line), e.getProblem());
        } catch (YAMLException | IllegalArgumentException e) {
            notYaml(new Place(path, 0), e.getMessage());
        }
        return false;
    }

    private void notYaml(Place place, String reason) {
        problems.add(
                TreeFault.NOT_YAML.at(
                        place,
                        "This cannot be read as YAML: " + reason + ".",
                        "Check indentation and quotes; anchors and aliases are not used here."));
    }

    private static List<TreeProblem> repeatedKeys(Entry entry) {
        return entry.repeatedKeys().stream()
                .map(
                        key ->
                                TreeFault.REPEATED_KEY.at(
                                        key.place(),
                                        "The key \"" + key.plain() + "\" stands here twice.",
                                        "Remove or rename one of them."))
                .toList();
    }

    private void stray(String path) {
        problems.add(
                TreeFault.STRAY_FILE.at(
                        new Place(path, 0),
                        "Nothing is known of a file with this name.",
                        "Put it in one of the folders that decision-trees/README.md lists, and"
                                + " let its name end in .yaml."));
    }

    private void look(FileKind kind, String text, Entry file) {
        List<String> lines = text.lines().toList();
        String schema = "schema/" + kind.schema() + ".json";
        if (!lines.get(0).startsWith(SCHEMA_LINE) || !lines.get(0).endsWith(schema)) {
            problems.add(
                    TreeFault.NO_SCHEMA_LINE.at(
                            new Place(file.file(), 1),
                            "The first line does not name the schema, so editors cannot help.",
                            "Write "
                                    + SCHEMA_LINE
                                    + (kind.isFolder() ? "../" : "")
                                    + schema
                                    + " there."));
        }
        if (kind == FileKind.TREE && lines.size() > LONGEST_TREE) {
            problems.add(
                    TreeFault.TREE_TOO_LONG.at(
                            new Place(file.file(), LONGEST_TREE + 1),
                            "The tree has " + lines.size() + " lines.",
                            "Split it: a tree has at most " + LONGEST_TREE + " lines."));
        }
        problems.addAll(schemas.check(kind, file));
    }
}
