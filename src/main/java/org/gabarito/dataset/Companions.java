package org.gabarito.dataset;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.gabarito.image.FileSource;
import org.gabarito.image.FileSources;
import org.gabarito.image.ImageFormats;

/**
 * Tables that lie beside the label maps of one side: {@code <stem>.csv} speaks of one map, {@code
 * scores.csv} of all.
 *
 * @param tables by name without ending, in lower case
 */
record Companions(Map<String, FileSource> tables) {
    static final Companions NONE = new Companions(Map.of());

    private static final String OF_ALL = "scores";
    private static final List<String> ENDINGS = List.of(".csv", ".tsv");

    /** Those of a folder or zip. */
    static Companions of(List<NamedFile> files, String folder) {
        Map<String, FileSource> tables = new HashMap<>();
        for (NamedFile file : files) {
            if (file.folder().equals(folder)) {
                stem(file.fileName()).ifPresent(stem -> tables.put(stem, file.source()));
            }
        }
        return new Companions(tables);
    }

    /** Those beside a single file; results of an earlier evaluation are none. */
    static Companions beside(Path file) {
        Path name = file.getFileName();
        if (name == null) {
            return NONE;
        }
        String own = ImageFormats.stem(name.toString());
        Map<String, FileSource> tables = new HashMap<>();
        boolean ours = Files.exists(file.resolveSibling("summary.json"));
        Stream.of(own, ours ? own : OF_ALL)
                .flatMap(stem -> ENDINGS.stream().map(ending -> file.resolveSibling(stem + ending)))
                .filter(Files::isRegularFile)
                .filter(found -> !found.equals(file))
                .forEach(
                        found ->
                                stem(String.valueOf(found.getFileName()))
                                        .ifPresent(
                                                stem -> tables.put(stem, FileSources.of(found))));
        return new Companions(tables);
    }

    /** The table that may hold scores of the objects in a label map. */
    Optional<FileSource> scores(String stem) {
        FileSource own = tables.get(stem.toLowerCase(Locale.ROOT));
        return Optional.ofNullable(own == null ? tables.get(OF_ALL) : own);
    }

    private static Optional<String> stem(String fileName) {
        String lower = fileName.toLowerCase(Locale.ROOT);
        return ENDINGS.stream()
                .filter(lower::endsWith)
                .findFirst()
                .map(ending -> lower.substring(0, lower.length() - ending.length()));
    }
}
