package org.gabarito.dataset;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import org.gabarito.core.matching.Detections;
import org.gabarito.core.matching.Extent;
import org.gabarito.image.FileSource;

/**
 * A reference and results as text tables, one box or point a line, in 2D or 3D; those of boxes in
 * 2D mean what COCO's JSON with the same boxes means. The reference says which images and classes
 * there are: one without objects stands in a line with empty box fields.
 *
 * @param detections images and classes in the natural order of their names
 * @param referenceHash SHA-256 of the stored bytes
 */
public record BoxTables(
        Detections detections,
        List<String> imageNames,
        String referenceHash,
        String predictionHash) {

    /** What objects are called when no column names a class. */
    static final String ONLY_CLASS = "object";

    private static final int MOST_UNKNOWN = 20;

    public BoxTables {
        imageNames = List.copyOf(imageNames);
    }

    /** Whether a text table looks like one of boxes or points, by its first line. */
    public static boolean isOne(FileSource table) {
        return Contents.TABLES.reads(table.name())
                && CsvTable.open(table, new ArrayList<>()).filter(BoxColumns::areIn).isPresent();
    }

    /** Whether a file is a text table, by its name. */
    public static boolean isTable(FileSource file) {
        return Contents.TABLES.reads(file.name());
    }

    /** What the columns of a table are read as; nothing when it is none, or a wrong one. */
    static Optional<String> mapping(FileSource file, boolean scored) {
        return isTable(file)
                ? CsvTable.open(file, new ArrayList<>())
                        .flatMap(
                                table ->
                                        BoxColumns.of(table, scored)
                                                .map(columns -> columns.text(table)))
                : Optional.empty();
    }

    /** What the objects of a table are, by its first line; nothing when that is wrong. */
    public static Optional<Extent> extent(FileSource file) {
        return isTable(file)
                ? CsvTable.open(file, new ArrayList<>())
                        .flatMap(table -> BoxColumns.of(table, false))
                        .map(BoxColumns::extent)
                : Optional.empty();
    }

    /**
     * @param problems receives everything that is wrong, with file, line and column
     * @return nothing after a problem
     */
    public static Optional<BoxTables> read(
            FileSource reference, FileSource results, List<DatasetProblem> problems)
            throws IOException {
        if (!isTable(reference) || !isTable(results)) {
            problems.add(
                    Fault.UNKNOWN_FORMAT.at(
                            reference.name() + " and " + results.name(),
                            "One is a text table, the other COCO's JSON.",
                            "Give both as tables, or both as JSON. Points of a table match"
                                    + " boxes of a table by point_inside."));
            return Optional.empty();
        }
        try (HashedSource one = new HashedSource(reference);
                HashedSource other = new HashedSource(results)) {
            Optional<BoxRows> truths = BoxRows.read(one, false, problems);
            Optional<BoxRows> found = BoxRows.read(other, true, problems);
            if (truths.isEmpty() || found.isEmpty()) {
                return Optional.empty();
            }
            Optional<Joined> joined = join(truths.orElseThrow(), found.orElseThrow(), problems);
            return joined.isEmpty()
                    ? Optional.empty()
                    : Optional.of(
                            new BoxTables(
                                    joined.get().detections(),
                                    joined.get().images(),
                                    one.hash(),
                                    other.hash()));
        }
    }

    private record Joined(Detections detections, List<String> images) {}

    private static Optional<Joined> join(
            BoxRows truths, BoxRows found, List<DatasetProblem> problems) {
        int axes = truths.extent().dimensions();
        if (axes != found.extent().dimensions()) {
            problems.add(
                    Fault.BAD_COLUMN.at(
                            truths.name() + " and " + found.name(),
                            "Objects of the reference lie in "
                                    + axes
                                    + "D, those of the prediction in "
                                    + found.extent().dimensions()
                                    + "D.",
                            "Give both tables the columns of the third axis, or neither."));
            return Optional.empty();
        }
        if (truths.hasClasses() != found.hasClasses() && !found.isEmpty()) {
            problems.add(
                    Fault.BAD_COLUMN.at(
                            truths.name() + " and " + found.name(),
                            "Only the "
                                    + (truths.hasClasses() ? "reference" : "prediction")
                                    + " has a column for the class.",
                            "Give both tables a column “class”, or neither."));
            return Optional.empty();
        }
        Map<String, Integer> images = numbers(truths.images());
        Map<String, Integer> classes =
                numbers(truths.hasClasses() ? truths.classes() : List.of(ONLY_CLASS));
        if (classes.isEmpty()) {
            problems.add(
                    Fault.EMPTY_TABLE.at(
                            truths.name(),
                            "It names no class.",
                            "Give each class a line, with empty box fields where there is no"
                                    + " object."));
            return Optional.empty();
        }
        int before = problems.size();
        found.images().stream()
                .filter(image -> !images.containsKey(image))
                .limit(MOST_UNKNOWN)
                .forEach(image -> found.unknownImage(image, problems));
        found.classes().stream()
                .filter(name -> !classes.containsKey(name))
                .limit(MOST_UNKNOWN)
                .forEach(name -> found.unknownClass(name, problems));
        if (problems.size() > before) {
            return Optional.empty();
        }
        Detections detections =
                new Detections(
                        LongStream.rangeClosed(1, images.size()).toArray(),
                        sorted(classes.keySet()),
                        truths.numbered(images, classes),
                        found.numbered(images, classes));
        return Optional.of(new Joined(detections, sorted(images.keySet())));
    }

    private static List<String> sorted(Iterable<String> names) {
        List<String> sorted = new ArrayList<>();
        names.forEach(sorted::add);
        sorted.sort(NaturalOrder.INSTANCE);
        return sorted;
    }

    private static Map<String, Integer> numbers(List<String> names) {
        Map<String, Integer> numbers = new HashMap<>();
        sorted(names).forEach(name -> numbers.put(name, numbers.size()));
        return numbers;
    }
}
