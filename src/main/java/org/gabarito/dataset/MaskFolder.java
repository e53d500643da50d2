package org.gabarito.dataset;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gabarito.image.FileSource;
import org.gabarito.image.ImageFormats;
import org.gabarito.image.ImageProblem;

/**
 * A case whose instances are one mask file each, in a folder of its own.
 *
 * @param inside its files by name, in natural order
 */
record MaskFolder(String name, SortedMap<String, FileSource> inside) implements FileSource {

    static MaskFolder of(String name, List<NamedFile> files) {
        SortedMap<String, FileSource> inside = new TreeMap<>(NaturalOrder.INSTANCE);
        files.forEach(file -> inside.put(file.path(), file.source()));
        return new MaskFolder(name, inside);
    }

    /** The image that speaks for a case: itself, or the first of its masks. */
    static FileSource first(FileSource source) {
        return source instanceof MaskFolder folder
                ? folder.inside.get(folder.inside.firstKey())
                : source;
    }

    /** Name of a file as messages have it: with its folder. */
    String nameOf(String file) {
        return name + "/" + file;
    }

    /** Whether a file may be a mask, by its ending. */
    static boolean isMask(String fileName) {
        return ImageFormats.find(fileName).filter(format -> format.isReadable()).isPresent();
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
                name,
                "It is a folder of masks, not a file.",
                "Score it as instances: --category ins --objects stack.");
    }

    @Override
    public Optional<FileSource> related(String path) {
        return Optional.ofNullable(inside.get(path));
    }
}
