package org.gabarito.image;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** One frame in DICOM's RLE Lossless (PS3.5, annex G): PackBits, each byte of a pixel by itself. */
final class DicomRuns {
    private static final int HEADER = 64;

    private DicomRuns() {}

    /**
     * @param pixels of the frame
     * @param bytes of a pixel, the highest stored first
     */
    static ByteBuffer decode(ByteBuffer stored, int pixels, int bytes, String file)
            throws ImageProblem {
        ByteBuffer in = stored.duplicate().order(ByteOrder.LITTLE_ENDIAN);
        int start = in.position();
        if (in.remaining() < HEADER || in.getInt(start) != bytes) {
            throw damaged(file);
        }
        byte[] out = new byte[pixels * bytes];
        for (int part = 0; part < bytes; part++) {
            int offset = in.getInt(start + 4 + 4 * part);
            if (offset < HEADER || offset > in.limit() - start) {
                throw damaged(file);
            }
            in.position(start + offset);
            int shift = bytes - 1 - part;
            int filled = 0;
            while (filled < pixels) {
                if (in.remaining() < 2) {
                    throw damaged(file);
                }
                int code = in.get();
                if (code == -128) {
                    continue;
                }
                int count = code < 0 ? 1 - code : 1 + code;
                if (count > pixels - filled || code >= 0 && count > in.remaining()) {
                    throw damaged(file);
                }
                byte repeated = code < 0 ? in.get() : 0;
                for (int i = 0; i < count; i++) {
                    out[(filled + i) * bytes + shift] = code < 0 ? repeated : in.get();
                }
                filled += count;
            }
        }
        return ByteBuffer.wrap(out).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static ImageProblem damaged(String file) {
        return DicomReader.damaged(file, "its run lengths do not give a whole frame");
    }
}
