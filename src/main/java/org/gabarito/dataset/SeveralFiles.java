package org.gabarito.dataset;

import java.io.IOException;
import java.util.Optional;
import java.util.SortedMap;
import org.gabarito.image.FileSource;

/** Files that together stand for one side of a case. */
interface SeveralFiles extends FileSource {
    /** At least one, by name. */
    SortedMap<String, FileSource> files();

    /** The image whose header speaks for a case: itself, or the first of its files. */
    static FileSource first(FileSource source) {
        return source instanceof SeveralFiles several
                ? several.files().get(several.files().firstKey())
                : source;
    }

    @Override
    default long size() throws IOException {
        long bytes = 0;
        for (FileSource file : files().values()) {
            bytes += file.size();
        }
        return bytes;
    }

    @Override
    default Optional<FileSource> related(String path) {
        return Optional.ofNullable(files().get(path));
    }
}
