package org.gabarito.image;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files on disk as sources. */
public final class FileSources {
    private FileSources() {}

    /** A file on disk, named by its last path element. */
    public static FileSource of(Path path) {
        return new FileSource() {
            @Override
            public String name() {
                Path last = path.getFileName();
                return last == null ? path.toString() : last.toString();
            }

            @Override
            public long size() throws IOException {
                return Files.size(path);
            }

            @Override
            public InputStream open() throws IOException {
                return Files.newInputStream(path);
            }
        };
    }
}
