package org.gabarito.image;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Files and folders on disk as sources. */
public final class FileSources {
    private FileSources() {}

    /** A file or folder on disk, named by its last path element. */
    public static FileSource of(Path path) {
        Path last = path.getFileName();
        return new OnDisk(path, last == null ? path.toString() : last.toString());
    }

    private record OnDisk(Path path, String name) implements FileSource {

        @Override
        public long size() throws IOException {
            return Files.size(path);
        }

        @Override
        public InputStream open() throws IOException {
            return Files.newInputStream(path);
        }

        @Override
        public Optional<ByteBuffer> mapped() throws IOException {
            try (FileChannel channel = FileChannel.open(path)) {
                long size = channel.size();
                return size > Integer.MAX_VALUE
                        ? Optional.empty()
                        : Optional.of(channel.map(FileChannel.MapMode.READ_ONLY, 0, size));
            }
        }

        @Override
        public Optional<FileSource> related(String other) throws IOException {
            if (!isInward(other)) {
                return Optional.empty();
            }
            boolean folder = Files.isDirectory(path);
            Path home = folder ? path : path.toAbsolutePath().getParent();
            if (home == null) {
                return Optional.empty();
            }
            Path found;
            try {
                found = home.resolve(other);
            } catch (InvalidPathException e) {
                return Optional.empty();
            }
            // A link may point anywhere: what counts is where it leads.
            if (!Files.exists(found) || !found.toRealPath().startsWith(home.toRealPath())) {
                return Optional.empty();
            }
            return Optional.of(new OnDisk(found, folder ? name + "/" + other : other));
        }
    }

    /** Whether a path that a file names stays below its folder. */
    public static boolean isInward(String path) {
        return !path.isEmpty()
                && !path.startsWith("/")
                && path.indexOf('\\') < 0
                && path.indexOf('\0') < 0
                && path.indexOf(':') < 0
                && !List.of(path.split("/")).contains("..");
    }
}
