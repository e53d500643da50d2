package org.gabarito.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A file of one side on this machine.
 *
 * @param method empty for the reference
 * @param path inside what was given, with slashes
 */
record LocalFile(String method, Path file, String path, long length, long modified) {
    private static final Set<String> LITTER = Set.of("__MACOSX", "Thumbs.db", "desktop.ini");

    /** Hidden files are litter, but for those of OME-Zarr. */
    private static final String HIDDEN = "\\.(?!z[a-z]+$).*";

    static List<LocalFile> of(String method, Path side) {
        if (!Files.exists(side)) {
            throw Refusal.nothing("There is no file or folder " + side + ". Check the path.");
        }
        try {
            if (!Files.isDirectory(side)) {
                return List.of(of(method, side, String.valueOf(side.getFileName())));
            }
            List<LocalFile> files = new ArrayList<>();
            try (Stream<Path> all = Files.walk(side)) {
                for (Path file :
                        (Iterable<Path>) all.filter(Files::isRegularFile).sorted()::iterator) {
                    Path inside = side.relativize(file);
                    if (!isLitter(inside)) {
                        files.add(of(method, file, inside.toString().replace('\\', '/')));
                    }
                }
            }
            if (files.isEmpty()) {
                throw Refusal.nothing("The folder " + side + " is empty.");
            }
            return files;
        } catch (IOException e) {
            throw Refusal.nothing("Cannot read " + side + " (" + e.getMessage() + ").");
        }
    }

    private static LocalFile of(String method, Path file, String path) throws IOException {
        return new LocalFile(
                method, file, path, Files.size(file), Files.getLastModifiedTime(file).toMillis());
    }

    private static boolean isLitter(Path inside) {
        for (Path name : inside) {
            String text = name.toString();
            if (LITTER.contains(text) || text.matches(HIDDEN)) {
                return true;
            }
        }
        return false;
    }
}
