package org.gabarito.image;

import java.io.IOException;
import java.io.InputStream;
import java.lang.ref.Cleaner;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Copies of large files that lie in no file of their own, such as entries of zips: on disk, so that
 * they take no memory. A copy has no name any longer when it is given out, and its room on the disk
 * is free again once nobody holds its bytes, or the program ends, however it ends.
 */
final class Spilled {
    /** From so many bytes on memory is worth more than the time to write them. */
    static final long LARGE = 16L << 20;

    /** What is left to everybody else on the disk. */
    private static final long RESERVE = 256L << 20;

    /** Beyond so many bytes of copies it is looked for those that nobody holds any longer. */
    private static final long MANY = 4L << 30;

    private static final int CHUNK = 1 << 16;
    private static final Cleaner CLEANER = Cleaner.create();
    private static final AtomicLong TAKEN = new AtomicLong();

    private Spilled() {}

    /**
     * @param size that the source has; never more is written
     * @return empty where the disk has no room for it or cannot be written to
     */
    static Optional<ByteBuffer> copy(FileSource source, long size) throws IOException {
        if (TAKEN.get() + size > MANY) {
            System.gc();
        }
        Path file;
        FileChannel channel;
        try {
            Path folder = folder();
            if (Files.getFileStore(folder).getUsableSpace() - RESERVE < size) {
                return Optional.empty();
            }
            file = Files.createTempFile(folder, "gabarito", ".part");
            channel =
                    FileChannel.open(
                            file,
                            StandardOpenOption.READ,
                            StandardOpenOption.WRITE,
                            StandardOpenOption.DELETE_ON_CLOSE);
        } catch (IOException e) {
            return Optional.empty();
        }
        try (channel;
                InputStream in = source.open()) {
            long written = 0;
            byte[] chunk = new byte[CHUNK];
            while (written < size) {
                int got = in.readNBytes(chunk, 0, (int) Math.min(chunk.length, size - written));
                if (got == 0) {
                    break;
                }
                ByteBuffer some = ByteBuffer.wrap(chunk, 0, got);
                try {
                    while (some.hasRemaining()) {
                        written += channel.write(some);
                    }
                } catch (IOException e) {
                    // Somebody else took the room; the source says no such thing.
                    return Optional.empty();
                }
            }
            ByteBuffer mapped = channel.map(FileChannel.MapMode.READ_ONLY, 0, written);
            long taken = written;
            TAKEN.addAndGet(taken);
            CLEANER.register(mapped, () -> TAKEN.addAndGet(-taken));
            return Optional.of(mapped);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    /** The server's data folder has the room; the system's for temporary files may be memory. */
    private static Path folder() throws IOException {
        String data = System.getProperty("gabarito.data");
        return Files.createDirectories(
                data == null
                        ? Path.of(System.getProperty("java.io.tmpdir"))
                        : Path.of(data, "temp"));
    }
}
