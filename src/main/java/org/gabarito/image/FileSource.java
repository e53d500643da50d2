package org.gabarito.image;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
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
     * The stored bytes to read in any order, without taking memory for them; empty where they do
     * not lie in a file of their own, or in one of 2 GiB and more.
     */
    default Optional<ByteBuffer> mapped() throws IOException {
        return Optional.empty();
    }

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
