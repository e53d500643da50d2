package org.gabarito.dataset;

import org.gabarito.image.FileSource;

/**
 * A file of one side.
 *
 * @param path its path inside the folder or zip, with {@code /}
 */
record NamedFile(String path, FileSource source) {

    /** The folder part of the path, empty at the top. */
    String folder() {
        int slash = path.lastIndexOf('/');
        return slash < 0 ? "" : path.substring(0, slash);
    }

    String fileName() {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
