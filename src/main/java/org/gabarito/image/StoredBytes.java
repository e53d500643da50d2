package org.gabarito.image;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * A whole file to read in any order: where it lies, if that is a file on disk, else in memory.
 *
 * @param held bytes of memory that it takes
 */
record StoredBytes(ByteBuffer bytes, long held) {

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
        if (size > Math.min(most, Integer.MAX_VALUE - 8)) {
            throw new ImageProblem(
                    source.name(), "The file is larger than fits into memory here.", cure);
        }
        byte[] stored = new byte[(int) size];
        try (InputStream in = source.open()) {
            int got = in.readNBytes(stored, 0, stored.length);
            return new StoredBytes(ByteBuffer.wrap(stored, 0, got), size);
        }
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
