package org.gabarito.dataset;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gabarito.image.FileSource;
import org.gabarito.image.ImageFormats;
import org.gabarito.image.ImageProblem;

/**
 * A case whose instances are one mask file each, in a folder of its own.
 *
 * @param files by name, in natural order
 */
record MaskFolder(String name, SortedMap<String, FileSource> files) implements SeveralFiles {

    static MaskFolder of(String name, List<NamedFile> files) {
        SortedMap<String, FileSource> inside = new TreeMap<>(NaturalOrder.INSTANCE);
        files.forEach(file -> inside.put(file.path(), file.source()));
        return new MaskFolder(name, inside);
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
    public InputStream open() throws IOException {
        throw new ImageProblem(
                name,
                "It is a folder of masks, not a file.",
                "Score it as instances: --category ins --objects stack.");
    }
}
