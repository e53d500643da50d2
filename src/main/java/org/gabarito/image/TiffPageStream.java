package org.gabarito.image;

import java.nio.ByteBuffer;
import javax.imageio.stream.ImageInputStreamImpl;

/** A TIFF file as if it had one page: with another start and another directory behind its end. */
final class TiffPageStream extends ImageInputStreamImpl {
    private final ByteBuffer stored;
    private final byte[] start;
    private final byte[] directory;
    private final int directoryAt;

    /**
     * @param directoryAt not before the end of what is stored
     */
    TiffPageStream(ByteBuffer stored, byte[] start, byte[] directory, int directoryAt) {
        this.stored = stored;
        this.start = start;
        this.directory = directory;
        this.directoryAt = directoryAt;
    }

    @Override
    public int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int from, int length) {
        bitOffset = 0;
        if (length == 0) {
            return 0;
        }
        int count;
        if (streamPos < start.length) {
            int at = (int) streamPos;
            count = Math.min(length, start.length - at);
            System.arraycopy(start, at, into, from, count);
        } else if (streamPos < stored.limit()) {
            int at = (int) streamPos;
            count = Math.min(length, stored.limit() - at);
            stored.get(at, into, from, count);
        } else if (streamPos < directoryAt) {
            count = 1;
            into[from] = 0;
        } else if (streamPos < directoryAt + (long) directory.length) {
            int at = (int) (streamPos - directoryAt);
            count = Math.min(length, directory.length - at);
            System.arraycopy(directory, at, into, from, count);
        } else {
            return -1;
        }
        streamPos += count;
        return count;
    }

    @Override
    public long length() {
        return directoryAt + (long) directory.length;
    }
}
