package org.gabarito.image;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Objects;
import java.util.Optional;

/**
 * A whole file to read in any order: where it lies, if that is a file on disk, else in a copy on
 * disk if it is large, else in memory.
 *
 * @param held bytes of memory that it takes
 */
record StoredBytes(ByteBuffer bytes, long held) {

    /** Reads a file by way of this. */
    @FunctionalInterface
    interface Reading<T> {
        T read() throws IOException;
    }

    /**
     * @param most bytes that may be held
     * @param cure of a file that is larger
     */
    static StoredBytes of(FileSource source, long most, String cure) throws IOException {
        Optional<ByteBuffer> mapped = source.mapped();
        if (mapped.isPresent()) {
            return new StoredBytes(mapped.orElseThrow(), 0);
        }
        long size = source.size();
        if (size > Integer.MAX_VALUE - 8) {
            throw tooLarge(source, cure);
        }
        if (size > Spilled.LARGE) {
            Optional<ByteBuffer> spilled = Spilled.copy(source, size);
            if (spilled.isPresent()) {
                return new StoredBytes(spilled.orElseThrow(), 0);
            }
        }
        if (size > most) {
            throw tooLarge(source, cure);
        }
        byte[] stored = new byte[(int) size];
        try (InputStream in = source.open()) {
            int got = in.readNBytes(stored, 0, stored.length);
            return new StoredBytes(ByteBuffer.wrap(stored, 0, got), size);
        }
    }

    private static ImageProblem tooLarge(FileSource source, String cure) {
        return new ImageProblem(
                source.name(), "The file is larger than fits into memory here.", cure);
    }

    /**
     * Reads a file that may be mapped. The virtual machine says by an error when a page that was
     * mapped is not there any longer, since somebody made the file shorter meanwhile; but compiled
     * code goes on with zeros until its next call into the machine. So there is one before what was
     * read is believed, and the size is looked at again.
     */
    static <T> T steadily(FileSource source, Reading<T> reading) throws IOException {
        long before = source.size();
        T read;
        try {
            try {
                read = reading.read();
            } finally {
                hearOfFaults();
            }
        } catch (InternalError e) {
            throw shorter(source);
        } catch (ImageProblem e) {
            throw isShorter(source, before) ? shorter(source) : e;
        }
        if (isShorter(source, before)) {
            throw shorter(source);
        }
        return read;
    }

    /** Arrays of this many dimensions are made by the machine, which then throws what it kept. */
    private static void hearOfFaults() {
        Objects.requireNonNull(new int[2][2][2][2]);
    }

    private static boolean isShorter(FileSource source, long before) {
        try {
            return source.size() < before;
        } catch (IOException e) {
            return false;
        }
    }

    private static ImageProblem shorter(FileSource source) {
        return new ImageProblem(
                source.name(),
                "The file changed while it was read: it is shorter than it was.",
                "Wait until the program that writes or copies it is done, and score it again.");
    }

    int length() {
        return bytes.limit();
    }

    /** What a file of another kind is known by. */
    byte[] start() {
        byte[] start = new byte[Math.min(length(), Content.LOOKED_AT)];
        bytes.get(0, start);
        return start;
    }
}
