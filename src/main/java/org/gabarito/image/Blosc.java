package org.gabarito.image;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Blosc 1 chunks, the usual packing of Zarr arrays: blocks that are packed by LZ4, Zstandard, zlib
 * or BloscLZ after their bytes or bits were sorted by significance. See README_CHUNK_FORMAT of
 * c-blosc.
 */
final class Blosc {
    private static final int HEADER = 16;
    private static final int BYTES_SORTED = 1;
    private static final int PLAIN = 2;
    private static final int BITS_SORTED = 4;
    private static final int NOT_SPLIT = 16;

    /** Blocks are split by bytes of an element, unless the parts would be smaller. */
    private static final int LEAST_PART = 128;

    private static final int MOST_PARTS = 16;

    private Blosc() {}

    static byte[] unpack(byte[] in, int most) throws IOException {
        if (in.length < HEADER) {
            throw new IOException("cut short");
        }
        ByteBuffer header = ByteBuffer.wrap(in).order(ByteOrder.LITTLE_ENDIAN);
        int flags = in[2] & 0xff;
        int element = Math.max(1, in[3] & 0xff);
        int size = header.getInt(4);
        int block = header.getInt(8);
        if (size < 0 || size > most) {
            throw new IOException("more data than its shape needs");
        }
        byte[] out = new byte[size];
        if ((flags & PLAIN) != 0) {
            System.arraycopy(in, HEADER, out, 0, size);
            return out;
        }
        if (size > 0 && (block <= 0 || size / block > (in.length - HEADER) / 4)) {
            throw new IOException("damaged blosc data");
        }
        for (int from = 0, i = 0; from < size; from += block, i++) {
            int length = Math.min(block, size - from);
            byte[] plain =
                    block(
                            in,
                            header.getInt(HEADER + 4 * i),
                            length,
                            length < block,
                            flags,
                            element);
            if ((flags & BITS_SORTED) != 0) {
                unsortBits(plain, out, from, element);
            } else if ((flags & BYTES_SORTED) != 0 && element > 1) {
                unsortBytes(plain, out, from, element);
            } else {
                System.arraycopy(plain, 0, out, from, length);
            }
            if (block > size - from) {
                break;
            }
        }
        return out;
    }

    private static byte[] block(
            byte[] in, int start, int length, boolean last, int flags, int element)
            throws IOException {
        boolean split =
                (flags & NOT_SPLIT) == 0
                        && !last
                        && element <= MOST_PARTS
                        && length / element >= LEAST_PART;
        int parts = split ? element : 1;
        int each = length / parts;
        byte[] block = new byte[length];
        ByteBuffer sizes = ByteBuffer.wrap(in).order(ByteOrder.LITTLE_ENDIAN);
        int at = start;
        for (int part = 0; part < parts; part++) {
            int packed = sizes.getInt(at);
            at += 4;
            if (packed < 0 || packed > in.length - at) {
                throw new IOException("damaged blosc data");
            }
            if (packed == each) {
                System.arraycopy(in, at, block, part * each, each);
            } else {
                byte[] plain =
                        switch (flags >> 5) {
                            case 0 -> lz(in, at, packed, each);
                            case 1 -> ZarrCodec.lz4(in, at, packed, each);
                            case 3 -> ZarrCodec.zlib(in, at, packed, each);
                            case 4 -> ZarrCodec.zstd(in, at, packed, each);
                            default -> throw new IOException("blosc with Snappy is not read");
                        };
                if (plain.length != each) {
                    throw new IOException("damaged blosc data");
                }
                System.arraycopy(plain, 0, block, part * each, each);
            }
            at += packed;
        }
        return block;
    }

    private static void unsortBytes(byte[] plain, byte[] out, int from, int element) {
        int count = plain.length / element;
        for (int part = 0; part < element; part++) {
            for (int i = 0; i < count; i++) {
                out[from + i * element + part] = plain[part * count + i];
            }
        }
        int rest = count * element;
        System.arraycopy(plain, rest, out, from + rest, plain.length - rest);
    }

    private static void unsortBits(byte[] plain, byte[] out, int from, int element) {
        int count = plain.length / element;
        if (count % 8 != 0) {
            System.arraycopy(plain, 0, out, from, plain.length);
            return;
        }
        int row = count / 8;
        for (int part = 0; part < element; part++) {
            for (int bit = 0; bit < 8; bit++) {
                int start = (part * 8 + bit) * row;
                for (int i = 0; i < count; i++) {
                    int set = plain[start + (i >> 3)] >> (i & 7) & 1;
                    out[from + i * element + part] |= (byte) (set << bit);
                }
            }
        }
        int rest = count * element;
        System.arraycopy(plain, rest, out, from + rest, plain.length - rest);
    }

    /** BloscLZ, a relative of FastLZ: literals and matches of up to 8191 bytes back, or farther. */
    private static byte[] lz(byte[] in, int from, int length, int size) throws IOException {
        byte[] out = new byte[size];
        int at = from;
        int end = from + length;
        int filled = 0;
        int control = in[at++] & 31;
        while (true) {
            if (control < 32) {
                int count = control + 1;
                System.arraycopy(in, at, out, filled, count);
                at += count;
                filled += count;
            } else {
                int count = (control >> 5) - 1;
                int back = (control & 31) << 8;
                int code;
                if (count == 6) {
                    do {
                        code = in[at++] & 0xff;
                        count += code;
                    } while (code == 255 && count < size);
                }
                code = in[at++] & 0xff;
                int distance = back + code;
                if (code == 255 && back == 31 << 8) {
                    distance = 8191 + ((in[at] & 0xff) << 8) + (in[at + 1] & 0xff);
                    at += 2;
                }
                count += 3;
                int match = filled - distance - 1;
                if (match < 0 || count > size - filled) {
                    throw new IOException("damaged blosc data");
                }
                for (int i = 0; i < count; i++) {
                    out[filled++] = out[match++];
                }
            }
            if (at >= end) {
                break;
            }
            control = in[at++] & 0xff;
        }
        if (filled != size) {
            throw new IOException("damaged blosc data");
        }
        return out;
    }
}
