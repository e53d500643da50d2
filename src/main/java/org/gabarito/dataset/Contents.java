package org.gabarito.dataset;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.gabarito.image.ImageFormats;

/** What the files of a data set hold, and which files those are. */
public enum Contents {
    LABEL_MAPS(
            "label maps",
            ImageFormats.all().stream().flatMap(format -> format.endings().stream()).toList(),
            List.of(".json", ".csv", ".tsv")),
    /** Classified samples, many in one file. */
    TABLES("tables", List.of(".csv", ".tsv"), List.of(".json")),
    /** The objects of many images in one file: COCO's, or a table of boxes. */
    DETECTIONS("lists of objects", List.of(".json", ".csv", ".tsv"), List.of());

    /** Written by this and other tools beside the data; silently not a case. */
    private static final List<String> COMPANIONS =
            List.of(".pkl", ".txt", ".md", ".yaml", ".yml", ".html", ".pdf");

    private final String what;
    private final List<String> endings;
    private final List<String> companions;

    Contents(String what, List<String> endings, List<String> companions) {
        this.what = what;
        this.endings = endings.stream().sorted().toList();
        this.companions = companions;
    }

    /** What a file holds, told by its ending; a folder mostly holds label maps. */
    public static Contents of(String fileName) {
        return TABLES.reads(fileName)
                ? TABLES
                : DETECTIONS.reads(fileName) ? DETECTIONS : LABEL_MAPS;
    }

    /**
     * What a reference most likely holds: a file, folder or zip without label maps is of tables, by
     * the column names of the first, or of lists of objects.
     */
    public static Contents in(Path reference) {
        List<NamedFile> files = Listing.of(reference, new ArrayList<>()).files();
        Optional<NamedFile> table =
                files.stream().filter(file -> TABLES.reads(file.path())).findFirst();
        boolean lists = files.stream().anyMatch(file -> of(file.path()) == DETECTIONS);
        boolean images =
                files.stream()
                        .anyMatch(
                                file ->
                                        LABEL_MAPS.reads(file.path())
                                                || LABEL_MAPS.refuses(file.path()));
        if (images || table.isEmpty() && !lists) {
            return LABEL_MAPS;
        }
        boolean boxes = table.filter(file -> BoxTables.isOne(file.source())).isPresent();
        return boxes || table.isEmpty() ? DETECTIONS : lists ? LABEL_MAPS : TABLES;
    }

    /** Whether a single file holds many cases: it is no image, folder or zip. */
    public static boolean areMany(String fileName) {
        return of(fileName) != LABEL_MAPS;
    }

    boolean reads(String fileName) {
        return endings.stream().anyMatch(lower(fileName)::endsWith);
    }

    /** A file that is recognised only to say why it cannot be used. */
    boolean refuses(String fileName) {
        return this == LABEL_MAPS
                && ImageFormats.find(fileName).filter(format -> !format.isReadable()).isPresent();
    }

    /** A file that says something about the data, or comes of it. */
    boolean isCompanion(String fileName) {
        Predicate<String> end = lower(fileName)::endsWith;
        return companions.stream().anyMatch(end) || COMPANIONS.stream().anyMatch(end);
    }

    /** The name without folders and without its ending. */
    public String stem(String fileName) {
        if (this == LABEL_MAPS) {
            return ImageFormats.stem(fileName);
        }
        String last = fileName.substring(fileName.lastIndexOf('/') + 1);
        return last.substring(0, Math.max(0, last.lastIndexOf('.')));
    }

    /** In words. */
    String what() {
        return what;
    }

    String formats() {
        return endings.stream()
                .filter(ending -> !refuses(ending))
                .collect(Collectors.joining(", "));
    }

    private static String lower(String fileName) {
        return fileName.toLowerCase(Locale.ROOT);
    }
}
