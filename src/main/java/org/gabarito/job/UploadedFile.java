package org.gabarito.job;

/**
 * A file of an evaluation that comes in pieces, or has come.
 *
 * @param method empty for the reference
 * @param path as the user has it inside what was given for this side
 * @param length in bytes, once all of it is there
 * @param offset in bytes: how much is there
 * @param modified of the user's file in milliseconds, 0 when unknown: tells whether a file that is
 *     sent again is still the same
 * @param expected SHA-256 that the sender gave, or empty
 * @param sha256 of what was received, empty until all of it is there
 */
public record UploadedFile(
        String id,
        String evaluation,
        String method,
        String path,
        long length,
        long offset,
        long modified,
        String expected,
        String sha256) {

    public boolean isReference() {
        return method.isEmpty();
    }

    /** Whether all of it is there and is what the sender meant. */
    public boolean isComplete() {
        return !sha256.isEmpty();
    }
}
