package org.gabarito.image;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/**
 * Bytes with a name, wherever they lie: a file on disk or an entry of a zip. Can be opened
 * repeatedly.
 */
public interface FileSource {

    /** As the user knows it, such as {@code cases.zip/liver_01.nii.gz}: for messages. */
    String name();

    /** Bytes as stored, before any decompression. */
    long size() throws IOException;

    InputStream open() throws IOException;

    /**
     * Another file of the same data: beside this one, or inside when this is a folder (such as an
     * OME-Zarr). Never one outside the folder or zip that was given.
     *
     * @param path relative, with {@code /}
     */
    default Optional<FileSource> related(String path) throws IOException {
        return Optional.empty();
    }
}
