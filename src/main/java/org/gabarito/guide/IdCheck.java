package org.gabarito.guide;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Ids: well formed, unique, and the name of their file. */
final class IdCheck {
    private static final Pattern KEBAB = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern SNAKE = Pattern.compile("[a-z][a-z0-9]*(_[a-z0-9]+)*");
    private static final Pattern VALUE = Pattern.compile("[a-z0-9]+([_-][a-z0-9]+)*");
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9]+([._-][A-Za-z0-9]+)*");

    private final List<TreeProblem> problems = new ArrayList<>();
    private final Map<String, Place> seen = new HashMap<>();

    static List<TreeProblem> of(Map<String, Entry> files, Trees trees) {
        IdCheck check = new IdCheck();
        check.fileNames(files);
        check.written(trees);
        return check.problems;
    }

    private void fileNames(Map<String, Entry> files) {
        files.forEach(
                (path, file) -> {
                    for (String key : List.of("id", "slug", "metric", "category")) {
                        String stem = path.replaceFirst(".*/", "").replaceFirst("\\.yaml$", "");
                        file.find(key).ifPresent(id -> fileName(id, prefix(file), stem));
                    }
                });
    }

    /** Ids of different kinds may be the same word, so those files name the kind as well. */
    private static String prefix(Entry file) {
        return FileKind.of(file.file()) == FileKind.MATCHING ? file.wordAt("kind") + "." : "";
    }

    private void fileName(Entry id, String prefix, String stem) {
        String name = prefix + id.word();
        if (!name.equals(stem)) {
            problems.add(
                    TreeFault.WRONG_FILE_NAME.at(
                            id.place(),
                            "\"" + id.word() + "\" stands in a file named " + stem + ".yaml.",
                            "Name the file " + name + ".yaml, or change the id."));
        }
    }

    private void written(Trees trees) {
        trees.topics.forEach(t -> check(KEBAB, "topic", t.id(), new Place("topics.yaml", 0)));
        trees.items.forEach(this::item);
        trees.subprocesses().forEach(s -> check(NAME, "step", s.id(), place(s)));
        trees.trees.forEach(this::tree);
        trees.properties.forEach(
                p -> p.rules().forEach(r -> check(KEBAB, p.id() + " rule", r.id(), r.place())));
        trees.rules.forEach(r -> check(KEBAB, "rule", r.id(), r.place()));
        trees.rules.forEach(r -> form(KEBAB, r.topic(), r.place()));
        trees.pitfalls.forEach(p -> check(KEBAB, "pitfall", p.id(), p.place()));
        trees.guides.forEach(g -> check(NAME, "guide", g.guide().id(), g.place()));
        trees.scenarios.forEach(s -> check(NAME, "scenario", s.scenario().id(), s.place()));
        trees.walks.forEach(w -> check(NAME, "walk", w.id(), w.place()));
    }

    static Place place(Subprocess step) {
        return step instanceof Tree tree ? tree.place() : ((PropertyRules) step).place();
    }

    private void item(Trees.ItemEntry entry) {
        String slug = entry.item().slug();
        check(SNAKE, "question", slug, entry.place());
        entry.item()
                .options()
                .forEach(o -> check(VALUE, "answer to " + slug, o.value(), entry.place()));
    }

    private void tree(Tree tree) {
        String within = "node or leaf of " + tree.id();
        tree.nodes().forEach((id, node) -> check(KEBAB, within, id, node.place()));
        tree.leaves().forEach((id, leaf) -> check(KEBAB, within, id, leaf.place()));
    }

    private void check(Pattern form, String kind, String id, Place place) {
        form(form, id, place);
        Place before = seen.putIfAbsent(kind + " " + id, place);
        if (before != null) {
            problems.add(
                    TreeFault.DUPLICATE_ID.at(
                            place,
                            "There is already a "
                                    + kind
                                    + " called \""
                                    + id
                                    + "\", in "
                                    + before.file()
                                    + ".",
                            "Give one of them another id."));
        }
    }

    private void form(Pattern form, String id, Place place) {
        if (!form.matcher(id).matches()) {
            String cure =
                    form == SNAKE
                            ? "Use small letters, digits and underscores."
                            : "Use small letters, digits and hyphens.";
            problems.add(
                    TreeFault.ILL_FORMED_ID.at(
                            place, "\"" + id + "\" is not well formed as an id.", cure));
        }
    }
}
