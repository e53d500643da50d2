package org.gabarito.dataset;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gabarito.image.FileSource;
import org.gabarito.image.FileSources;
import org.gabarito.image.ImageProblem;

/**
 * An image that is a folder, such as an OME-Zarr, inside a zip or packed as one.
 *
 * @param inside its files by their path in it
 */
record ZippedFolder(String name, SortedMap<String, FileSource> inside) implements FileSource {

    /** The folder that all these files lie in, or the top where it is empty. */
    static ZippedFolder of(String name, Collection<NamedFile> files, String folder) {
        String start = folder.isEmpty() ? "" : folder + "/";
        SortedMap<String, FileSource> inside = new TreeMap<>();
        for (NamedFile file : files) {
            if (file.path().startsWith(start)) {
                inside.put(file.path().substring(start.length()), file.source());
            }
        }
        return new ZippedFolder(name, inside);
    }

    @Override
    public long size() throws IOException {
        long bytes = 0;
        for (FileSource file : inside.values()) {
            bytes += file.size();
        }
        return bytes;
    }

    @Override
    public InputStream open() throws IOException {
        throw new ImageProblem(
                name, "It is a folder, not a file.", "Give it under a name that ends in .zarr.");
    }

    @Override
    public Optional<FileSource> related(String path) {
        if (!FileSources.isInward(path)) {
            return Optional.empty();
        }
        FileSource file = inside.get(path);
        if (file != null) {
            return Optional.of(file);
        }
        // What begins with "path/" sorts before "path0".
        SortedMap<String, FileSource> below = inside.subMap(path + "/", path + "0");
        if (below.isEmpty()) {
            return Optional.empty();
        }
        SortedMap<String, FileSource> own = new TreeMap<>();
        below.forEach((key, source) -> own.put(key.substring(path.length() + 1), source));
        return Optional.of(new ZippedFolder(name + "/" + path, own));
    }
}
