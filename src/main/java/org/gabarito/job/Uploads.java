package org.gabarito.job;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Files that come in pieces, into evaluations that wait for them. */
public interface Uploads {

    /**
     * Announces a file.
     *
     * @param method empty for the reference
     * @param path checked to be usable as a path inside a folder, with slashes
     * @param modified of the user's file in milliseconds, or 0
     * @param expected SHA-256 in hexadecimal digits that the file has to have, or empty
     * @throws UploadRefused when the evaluation does not receive, a file of this name is there, or
     *     there is no room
     */
    UploadedFile create(
            String evaluation,
            String method,
            String path,
            long length,
            long modified,
            String expected);

    /**
     * Takes the next piece, all that comes until the file is complete; bytes that arrived before an
     * interruption stay.
     *
     * @throws UploadRefused when the whole file is not what the sender said; it is emptied then
     */
    UploadedFile append(String evaluation, String id, InputStream piece) throws IOException;

    /** Takes back the end of a file, because it arrived damaged. */
    void shorten(String evaluation, String id, long bytes) throws IOException;

    Optional<UploadedFile> find(String evaluation, String id);

    /** All files of an evaluation, the reference first. */
    List<UploadedFile> list(String evaluation);

    void delete(String evaluation, String id) throws IOException;

    /** The most that one file may have, in bytes. */
    long largest();

    /** After how long without a sign of life an evaluation that still receives is removed. */
    Duration patience();
}
