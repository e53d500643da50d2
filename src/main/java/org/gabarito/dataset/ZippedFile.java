package org.gabarito.dataset;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.gabarito.image.FileSource;
import org.gabarito.image.FileSources;
import org.gabarito.image.ImageProblem;

/**
 * One entry of a zip. Every opening opens the archive anew, so that threads do not share it. What
 * comes out is counted and summed, which {@link ZipFile} leaves to its callers.
 */
record ZippedFile(Path zip, String entryName, long size, long sum) implements FileSource {

    static ZippedFile of(Path zip, ZipEntry entry) {
        return new ZippedFile(zip, entry.getName(), entry.getSize(), entry.getCrc());
    }

    @Override
    public String name() {
        return zip.getFileName() + "/" + printable(entryName);
    }

    static String printable(String name) {
        return name.replaceAll("\\p{Cntrl}", "?");
    }

    @Override
    public InputStream open() throws IOException {
        ZipFile opened = new ZipFile(zip.toFile(), StandardCharsets.UTF_8);
        try {
            ZipEntry entry = opened.getEntry(entryName);
            InputStream in = entry == null ? null : opened.getInputStream(entry);
            if (in == null) {
                throw new ImageProblem(name(), "The zip changed meanwhile.", "Start again.");
            }
            return new Counted(in, opened, this);
        } catch (IOException | RuntimeException e) {
            opened.close();
            if (e instanceof ZipException) {
                throw new ImageProblem(
                        name(),
                        "It cannot be taken out of the zip (" + e.getMessage() + ").",
                        "Make the zip again, without encryption.");
            }
            throw e;
        }
    }

    @Override
    public Optional<FileSource> related(String path) throws IOException {
        if (!FileSources.isInward(path)) {
            return Optional.empty();
        }
        String other = entryName.substring(0, entryName.lastIndexOf('/') + 1) + path;
        try (ZipFile opened = new ZipFile(zip.toFile(), StandardCharsets.UTF_8)) {
            return Optional.ofNullable(opened.getEntry(other))
                    .filter(entry -> !entry.isDirectory())
                    .map(entry -> of(zip, entry));
        }
    }

    private static final class Counted extends InputStream {
        private final InputStream in;
        private final ZipFile opened;
        private final ZippedFile promised;
        private final CRC32 sum = new CRC32();
        private long count;

        Counted(InputStream in, ZipFile opened, ZippedFile promised) {
            this.in = in;
            this.opened = opened;
            this.promised = promised;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int got;
            try {
                got = in.read(into, from, length);
            } catch (EOFException | ZipException e) {
                throw damaged("it cannot be unpacked (" + e.getMessage() + ")");
            }
            if (got > 0) {
                count += got;
                sum.update(into, from, got);
                if (count > promised.size) {
                    throw damaged("there is more of it than the zip declares");
                }
            } else if (got < 0) {
                if (count < promised.size) {
                    throw damaged("there is less of it than the zip declares");
                }
                if (sum.getValue() != promised.sum) {
                    throw damaged("its checksum is wrong");
                }
            }
            return got;
        }

        private ImageProblem damaged(String detail) {
            return new ImageProblem(
                    promised.name(),
                    "It is damaged inside the zip: " + detail + ".",
                    "Copy or make the zip again.");
        }

        @Override
        public int available() throws IOException {
            return in.available();
        }

        @Override
        public void close() throws IOException {
            in.close();
            opened.close();
        }
    }
}
