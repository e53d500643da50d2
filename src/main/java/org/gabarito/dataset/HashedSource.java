package org.gabarito.dataset;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.gabarito.image.FileSource;
import org.jspecify.annotations.Nullable;

/**
 * Hashes the stored bytes while a format reads them. The format's closing leaves the file open, for
 * {@link #hash} to read what the format left; a refused file is not read further.
 */
public final class HashedSource implements FileSource, Closeable {
    private final FileSource source;
    private final MessageDigest digest;
    private @Nullable InputStream stored;

    public HashedSource(FileSource source) {
        this.source = source;
        try {
            this.digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }

    @Override
    public String name() {
        return source.name();
    }

    @Override
    public long size() throws IOException {
        return source.size();
    }

    @Override
    public InputStream open() throws IOException {
        close();
        digest.reset();
        stored = source.open();
        return new Hashing(stored, digest);
    }

    /** SHA-256 of all stored bytes, those that the format left included. */
    public String hash() throws IOException {
        if (stored == null) {
            throw new IllegalStateException(name() + " was not read");
        }
        new Hashing(stored, digest).transferTo(OutputStream.nullOutputStream());
        return "sha256:" + HexFormat.of().formatHex(digest.digest());
    }

    @Override
    public void close() throws IOException {
        if (stored != null) {
            stored.close();
            stored = null;
        }
    }

    /** Skips by reading, unlike {@link java.security.DigestInputStream}, which skips unseen. */
    private static final class Hashing extends InputStream {
        private final InputStream stored;
        private final MessageDigest digest;

        Hashing(InputStream stored, MessageDigest digest) {
            this.stored = stored;
            this.digest = digest;
        }

        @Override
        public int read() throws IOException {
            int one = stored.read();
            if (one >= 0) {
                digest.update((byte) one);
            }
            return one;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int got = stored.read(into, from, length);
            if (got > 0) {
                digest.update(into, from, got);
            }
            return got;
        }

        @Override
        public int available() throws IOException {
            return stored.available();
        }
    }
}
