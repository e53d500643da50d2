package org.gabarito.image;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;

/** Files beside each other, or inside a folder, without a disk. */
record InMemory(String name, Map<String, byte[]> files, String path) implements FileSource {

    /** A file among others. */
    static FileSource file(String name, Map<String, byte[]> files) {
        return new InMemory(name, files, name);
    }

    /** A folder of files. */
    static FileSource folder(String name, Map<String, byte[]> files) {
        return new InMemory(name, files, "");
    }

    @Override
    public long size() throws IOException {
        return bytes().length;
    }

    @Override
    public InputStream open() throws IOException {
        return new ByteArrayInputStream(bytes());
    }

    @Override
    public Optional<FileSource> related(String other) {
        return files.containsKey(other)
                ? Optional.of(
                        new InMemory(path.isEmpty() ? name + "/" + other : other, files, other))
                : Optional.empty();
    }

    private byte[] bytes() throws IOException {
        byte[] bytes = files.get(path);
        if (bytes == null) {
            throw new IOException("a folder");
        }
        return bytes;
    }
}
