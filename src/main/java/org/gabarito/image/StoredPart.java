package org.gabarito.image;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipException;

/**
 * Voxels in one file, behind its header or beside it, as NRRD and MetaImage store them.
 *
 * @param lines to skip before anything else
 * @param skip bytes to skip then, after inflating; -1 for all but the voxels
 */
record StoredPart(RawVoxels type, Packing packing, int voxels, long lines, long skip) {
    private static final String EXPORT_AGAIN =
            "Export the file again from the program that made it.";

    /** How the voxels are written. */
    enum Packing {
        RAW,
        GZIP,
        ZLIB,
        TEXT
    }

    /** Opens the file for it. */
    void read(FileSource source, LabelBuffer labels) throws IOException {
        try (InputStream in = GunzipStream.buffered(source)) {
            read(in, source, labels);
        }
    }

    /**
     * @param stored the file, where counting starts
     */
    void read(InputStream stored, FileSource source, LabelBuffer labels) throws IOException {
        String file = source.name();
        try {
            InputStream in = start(stored, source);
            if (packing == Packing.TEXT) {
                TextVoxels.read(in, voxels, labels, file);
            } else {
                type.read(in, voxels, labels, file);
                GunzipStream.finish(in);
            }
        } catch (EOFException | ZipException e) {
            throw Damaged.compressed(file, e);
        }
    }

    private InputStream start(InputStream stored, FileSource source) throws IOException {
        boolean packed = packing == Packing.GZIP || packing == Packing.ZLIB;
        // A number and what separates it from the next take two bytes at least.
        long promised = packing == Packing.TEXT ? 2L * voxels - 1 : type.bytes(voxels);
        GunzipStream.checkPromise(promised, packed, source);
        for (long line = 0; line < lines; line++) {
            skipLine(stored, source);
        }
        InputStream in =
                switch (packing) {
                    case GZIP -> new GunzipStream(stored);
                    case ZLIB -> GunzipStream.ofZlib(stored);
                    default -> stored;
                };
        if (skip < 0 && packing != Packing.RAW) {
            throw new ImageProblem(
                    source.name(),
                    "Its header has all but the pixels skipped (-1), which needs raw pixels.",
                    EXPORT_AGAIN);
        }
        try {
            in.skipNBytes(skip < 0 ? source.size() - promised : skip);
        } catch (EOFException e) {
            throw endsEarly(source);
        }
        return in;
    }

    private static void skipLine(InputStream stored, FileSource source) throws IOException {
        int next = stored.read();
        while (next >= 0 && next != '\n') {
            next = stored.read();
        }
        if (next < 0) {
            throw endsEarly(source);
        }
    }

    private static ImageProblem endsEarly(FileSource source) {
        return new ImageProblem(
                source.name(), "The file ends before its pixels begin.", EXPORT_AGAIN);
    }
}
