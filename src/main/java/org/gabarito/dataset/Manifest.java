package org.gabarito.dataset;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.gabarito.image.FileSource;
import org.gabarito.image.FileSources;
import org.jspecify.annotations.Nullable;

/**
 * A table that says which files go together: {@code case,reference,prediction} and, where there are
 * several, {@code method}. Its paths are relative to the folder or zip of their side, or to the
 * table itself; whatever they say, only files inside the reference and the predictions are found.
 */
final class Manifest {
    private static final List<String> OWN_NAMES = List.of("pairs.csv", "manifest.csv");

    private final CsvTable table;
    private final @Nullable Path folder;
    private final Listing reference;
    private final Map<String, Listing> predictions;
    private final List<String> notes;
    private final List<Case> cases = new ArrayList<>();
    private final Set<FileSource> used = new HashSet<>();
    private final Set<String> taken = new HashSet<>();
    private Groups groups = Groups.NONE;

    private Manifest(
            CsvTable table,
            @Nullable Path folder,
            Listing reference,
            Map<String, Listing> predictions,
            List<String> notes) {
        this.table = table;
        this.folder = folder;
        this.reference = reference;
        this.predictions = predictions;
        this.notes = notes;
    }

    /** The table at the top of a reference that is called like one and has its columns. */
    static Optional<FileSource> in(Listing reference) {
        for (String name : OWN_NAMES) {
            Optional<FileSource> found = reference.find(name);
            if (found.isPresent() && !reference.single() && hasColumns(found.get())) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static boolean hasColumns(FileSource source) {
        return CsvTable.open(source, new ArrayList<>())
                .filter(
                        table ->
                                table.find("case").isPresent()
                                        && table.find("reference").isPresent()
                                        && table.find("prediction").isPresent())
                .isPresent();
    }

    /**
     * @param path of the table where it lies on disk, for paths relative to it
     */
    static Optional<Manifest> read(
            FileSource source,
            @Nullable Path path,
            Listing reference,
            Map<String, Listing> predictions,
            List<DatasetProblem> problems,
            List<String> notes) {
        CsvTable table = CsvTable.open(source, problems).orElse(null);
        if (table == null) {
            return Optional.empty();
        }
        Path folder = path == null ? null : path.toAbsolutePath().normalize().getParent();
        Manifest manifest = new Manifest(table, folder, reference, predictions, notes);
        return manifest.readAll() ? Optional.of(manifest) : Optional.empty();
    }

    Groups groups() {
        return groups;
    }

    List<Case> cases() {
        return cases;
    }

    /** Predicted label maps that the table does not name. */
    List<String> extra(Contents contents) {
        return predictions.values().stream()
                .flatMap(listing -> listing.files().stream())
                .filter(file -> contents.reads(file.fileName()) && !used.contains(file.source()))
                .map(file -> file.source().name())
                .toList();
    }

    private boolean readAll() {
        OptionalInt id = table.find("case");
        OptionalInt truth = table.find("reference");
        OptionalInt found = table.find("prediction");
        OptionalInt method = table.find("method");
        if (id.isEmpty() || truth.isEmpty() || found.isEmpty()) {
            table.problem(
                    Fault.BAD_MANIFEST,
                    "A table of pairs needs the columns case, reference and prediction; it has "
                            + String.join(", ", table.columns())
                            + ".",
                    "Name them in the first line: case,reference,prediction.");
            return false;
        }
        List<String> known = List.of("case", "reference", "prediction", "method");
        groups = Groups.read(table, id.getAsInt(), known);
        if (!groups.isEmpty()) {
            notes.add(groups.said(table.name()));
        }
        table.forEach(
                row ->
                        add(
                                row,
                                row.text(id.getAsInt()),
                                row.text(truth.getAsInt()),
                                row.text(found.getAsInt()),
                                method.isPresent() ? row.text(method.getAsInt()) : ""));
        return true;
    }

    private void add(CsvTable.Row row, String id, String truth, String found, String method) {
        FileSource reference = id.isEmpty() ? null : find(this.reference, truth);
        if (reference == null) {
            row.problem(
                    Fault.BAD_MANIFEST,
                    id.isEmpty()
                            ? "The case has no name."
                            : "There is no file “" + truth + "” in the reference.",
                    "Write a name and a path inside " + this.reference.name() + ".");
            return;
        }
        boolean any = false;
        for (Map.Entry<String, Listing> one : searched(method).entrySet()) {
            FileSource prediction = found.isEmpty() ? null : find(one.getValue(), found);
            if (prediction != null || method.equals(one.getKey()) || predictions.size() == 1) {
                String name = method.isEmpty() ? one.getKey() : method;
                if (prediction == null && any) {
                    continue;
                }
                any = true;
                if (!found.isEmpty() && prediction == null) {
                    row.problem(
                            Fault.BAD_MANIFEST,
                            "There is no file “"
                                    + found
                                    + "” in the prediction; it counts as"
                                    + " missing.",
                            "Write a path inside " + one.getValue().name() + ".");
                }
                add(row, new Case(name, id, reference, prediction));
            }
        }
        if (!any) {
            row.problem(
                    Fault.BAD_MANIFEST,
                    "No prediction has the file “" + found + "”.",
                    "Add a column method with one of " + String.join(", ", predictions.keySet()));
        }
    }

    private void add(CsvTable.Row row, Case one) {
        if (!taken.add(one.method() + "\n" + one.id())) {
            row.problem(
                    Fault.DUPLICATE_ID,
                    "Case “" + one.id() + "” stands here twice.",
                    "Give each case of a method one line.");
            return;
        }
        one.prediction().ifPresent(used::add);
        cases.add(one);
    }

    /** The prediction that is called like the method, else all of them. */
    private Map<String, Listing> searched(String method) {
        Listing own = predictions.get(method);
        return own == null ? predictions : new LinkedHashMap<>(Map.of(method, own));
    }

    private @Nullable FileSource find(Listing side, String path) {
        String plain = path.replace('\\', '/');
        if (side.single()) {
            NamedFile only = side.files().get(0);
            return plain.equals(only.fileName()) || isSame(side.root(), plain)
                    ? only.source()
                    : null;
        }
        String inside = FileSources.isInward(plain) ? normal(plain) : null;
        FileSource found = inside == null ? null : side.find(inside).orElse(null);
        if (found == null && folder != null) {
            String other = below(side.root(), plain);
            found = other == null ? null : side.find(other).orElse(null);
        }
        return found;
    }

    private boolean isSame(Path file, String path) {
        Path resolved = resolved(path);
        return resolved != null && resolved.equals(file.toAbsolutePath().normalize());
    }

    private @Nullable String below(Path root, String path) {
        Path top = root.toAbsolutePath().normalize();
        Path resolved = resolved(path);
        return resolved == null || !resolved.startsWith(top)
                ? null
                : top.relativize(resolved).toString().replace('\\', '/');
    }

    private @Nullable Path resolved(String path) {
        try {
            return folder == null ? null : folder.resolve(path).normalize();
        } catch (InvalidPathException e) {
            return null;
        }
    }

    private static String normal(String path) {
        return path.replaceAll("/+", "/").replaceAll("(^|/)(\\./)+", "$1");
    }
}
