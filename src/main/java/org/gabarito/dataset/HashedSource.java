package org.gabarito.dataset;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gabarito.image.FileSource;
import org.jspecify.annotations.Nullable;

/**
 * Hashes the stored bytes while a format reads them. The format's closing leaves the file open, for
 * {@link #hash} to read what the format left; a refused file is not read further. Files that the
 * format asks for beside it are hashed as well, each to its end when it is closed.
 */
public final class HashedSource implements FileSource, Closeable {
    private final FileSource source;
    private final boolean isRelated;
    private final MessageDigest digest;
    private final SortedMap<String, HashedSource> others =
            Collections.synchronizedSortedMap(new TreeMap<>());
    private @Nullable InputStream stored;
    private @Nullable String finished;

    public HashedSource(FileSource source) {
        this(source, false);
    }

    private HashedSource(FileSource source, boolean isRelated) {
        this.source = source;
        this.isRelated = isRelated;
        this.digest = sha256();
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
        closeOwn();
        digest.reset();
        finished = null;
        InputStream opened = source.open();
        stored = opened;
        return isRelated ? new Finishing(opened) : new Hashing(opened, digest);
    }

    @Override
    public Optional<ByteBuffer> mapped() throws IOException {
        Optional<ByteBuffer> mapped = source.mapped();
        if (mapped.isPresent()) {
            open().close();
        }
        return mapped;
    }

    @Override
    public Optional<FileSource> related(String path) throws IOException {
        HashedSource known = others.get(path);
        if (known == null) {
            known = source.related(path).map(one -> new HashedSource(one, true)).orElse(null);
            if (known != null) {
                others.put(path, known);
            }
        }
        return Optional.ofNullable(known);
    }

    /**
     * SHA-256 of all stored bytes, those that the format left included. Of an image in several
     * files: that of one line {@code hash, two spaces, path} for each that was read, in the order
     * of their paths, as sha256sum prints them.
     */
    public String hash() throws IOException {
        finish();
        SortedMap<String, String> parts = new TreeMap<>();
        gather("", parts);
        if (parts.isEmpty()) {
            throw new IllegalStateException(name() + " was not read");
        }
        if (others.isEmpty()) {
            return "sha256:" + parts.get(parts.firstKey());
        }
        return together(parts);
    }

    /**
     * SHA-256 of one line {@code hash, two spaces, name} for each of several files, in their order.
     *
     * @param hashes by name, with or without their {@code sha256:}
     */
    static String together(SortedMap<String, String> hashes) {
        StringBuilder lines = new StringBuilder();
        hashes.forEach(
                (name, hash) ->
                        lines.append(hash.replaceFirst("^sha256:", ""))
                                .append("  ")
                                .append(name)
                                .append('\n'));
        MessageDigest all = sha256();
        all.update(lines.toString().getBytes(StandardCharsets.UTF_8));
        return "sha256:" + HexFormat.of().formatHex(all.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }

    private void gather(String path, SortedMap<String, String> parts) {
        if (finished != null) {
            String last = name().substring(name().lastIndexOf('/') + 1);
            parts.put(path.isEmpty() ? last : path, finished);
        }
        others.forEach((own, other) -> other.gather(own, parts));
    }

    private void finish() throws IOException {
        if (stored != null) {
            new Hashing(stored, digest).transferTo(OutputStream.nullOutputStream());
            finished = HexFormat.of().formatHex(digest.digest());
            closeOwn();
        }
    }

    @Override
    public void close() throws IOException {
        for (HashedSource other : others.values()) {
            other.close();
        }
        closeOwn();
    }

    private void closeOwn() throws IOException {
        if (stored != null) {
            stored.close();
            stored = null;
        }
    }

    private final class Finishing extends Hashing {
        Finishing(InputStream opened) {
            super(opened, digest);
        }

        @Override
        public void close() throws IOException {
            finish();
        }
    }

    /** Skips by reading, unlike {@link java.security.DigestInputStream}, which skips unseen. */
    private static class Hashing extends InputStream {
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
