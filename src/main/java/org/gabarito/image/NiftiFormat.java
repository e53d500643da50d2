package org.gabarito.image;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.zip.ZipException;

/**
 * NIfTI-1 and NIfTI-2 in one file, plain or gzipped (what counts is the content, not the name). See
 * https://nifti.nimh.nih.gov for both standards. Orientation is taken from sform, else qform.
 */
final class NiftiFormat implements ImageFormat {
    private static final int CHUNK = 1 << 16;

    /** Deflate cannot shrink by more than this (RFC 1951): a promise beyond it is a lie. */
    private static final long DEFLATE_LIMIT = 1032;

    @Override
    public String name() {
        return "NIfTI";
    }

    @Override
    public List<String> endings() {
        return List.of(".nii.gz", ".nii");
    }

    @Override
    public ImageHeader readHeader(FileSource source, ImageBudget budget) throws IOException {
        try (InputStream stored = new BufferedInputStream(source.open(), CHUNK)) {
            NiftiHeader header = NiftiHeader.read(content(stored), source.name(), budget);
            int bytes = header.scaled() ? Integer.BYTES : Math.min(header.type().bytes(), 4);
            return new ImageHeader(header.grid(), header.orientation(), bytes);
        } catch (EOFException | ZipException e) {
            throw damaged(source, e);
        }
    }

    @Override
    public LabelImage read(FileSource source, ImageBudget budget) throws IOException {
        String file = source.name();
        try (InputStream stored = new BufferedInputStream(source.open(), CHUNK)) {
            InputStream in = content(stored);
            NiftiHeader header = NiftiHeader.read(in, file, budget);
            boolean gzipped = in != stored;
            long possible = gzipped ? (source.size() + 1) * DEFLATE_LIMIT : source.size();
            if (header.offset() + header.dataBytes() > possible) {
                throw truncated(file, header, -1);
            }
            header.skipToData(in, file);
            LabelBuffer labels = new LabelBuffer(header.grid(), file, budget);
            if (header.type() == NiftiType.UINT8 && !header.scaled()) {
                int got = in.readNBytes(labels.bytes(), 0, header.grid().voxels());
                if (got < header.grid().voxels()) {
                    throw truncated(file, header, got);
                }
            } else {
                decode(in, header, labels, file);
            }
            // Reaching the end lets gzip check its sum; a little more than promised is tolerated.
            in.readNBytes(CHUNK);
            return new LabelImage(labels.toLabelMap(), header.orientation());
        } catch (EOFException | ZipException e) {
            throw damaged(source, e);
        }
    }

    private static InputStream content(InputStream stored) throws IOException {
        stored.mark(2);
        int first = stored.read();
        int second = stored.read();
        stored.reset();
        return first == 0x1f && second == 0x8b ? new GunzipStream(stored) : stored;
    }

    private static void decode(InputStream in, NiftiHeader header, LabelBuffer labels, String file)
            throws IOException {
        NiftiType type = header.type();
        int width = type.bytes();
        byte[] chunk = new byte[CHUNK];
        ByteBuffer buffer = ByteBuffer.wrap(chunk).order(header.order());
        long left = header.dataBytes();
        boolean whole = !type.isFloat() && !header.scaled();
        while (left > 0) {
            int wanted = (int) Math.min(left, CHUNK);
            int got = in.readNBytes(chunk, 0, wanted);
            if (got < wanted) {
                throw truncated(file, header, header.dataBytes() - left + got);
            }
            for (int at = 0; at < got; at += width) {
                if (whole) {
                    labels.add(type.integer(buffer, at));
                } else {
                    labels.add(type.real(buffer, at) * header.slope() + header.intercept());
                }
            }
            left -= got;
        }
    }

    private static ImageProblem truncated(String file, NiftiHeader header, long got) {
        return new ImageProblem(
                file,
                "The file is cut short: its header promises "
                        + header.dataBytes()
                        + " bytes of pixels"
                        + (got < 0 ? ", more than the file can hold." : ", there are " + got + "."),
                "Copy or export it again.");
    }

    private static ImageProblem damaged(FileSource source, IOException cause) {
        return new ImageProblem(
                source.name(),
                cause instanceof EOFException
                        ? "The compressed file is cut short."
                        : "The compressed file is damaged (" + cause.getMessage() + ").",
                "Copy or export it again.");
    }
}
