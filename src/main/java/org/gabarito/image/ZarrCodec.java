package org.gabarito.image;

import io.airlift.compress.lz4.Lz4Decompressor;
import io.airlift.compress.zstd.ZstdDecompressor;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Locale;
import java.util.zip.CRC32C;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;

/** How the bytes of a chunk are packed. What comes out is counted while it is unpacked. */
enum ZarrCodec {
    ZLIB,
    GZIP,
    ZSTD,
    LZ4,
    BLOSC,
    CRC32C;

    /**
     * @param most bytes that may come out
     * @throws IOException when the bytes are damaged or there are more of them; the message says
     *     which
     */
    byte[] unpack(byte[] in, int most) throws IOException {
        try {
            return switch (this) {
                case ZLIB -> all(new InflaterInputStream(new ByteArrayInputStream(in)), most);
                case GZIP -> all(new GZIPInputStream(new ByteArrayInputStream(in)), most);
                case ZSTD -> zstd(in, 0, in.length, most);
                case LZ4 -> sizedLz4(in, most);
                case BLOSC -> Blosc.unpack(in, most);
                case CRC32C -> checked(in);
            };
        } catch (RuntimeException e) {
            // Aircompressor's answer to damaged bytes, and what damaged offsets lead to.
            throw new IOException("damaged " + name().toLowerCase(Locale.ROOT) + " data", e);
        }
    }

    private static byte[] all(InputStream packed, int most) throws IOException {
        try (InputStream in = packed) {
            byte[] plain = in.readNBytes(most);
            if (in.read() >= 0) {
                throw new IOException("more data than its shape needs");
            }
            return plain;
        }
    }

    static byte[] zstd(byte[] in, int from, int length, int most) {
        byte[] plain = new byte[most];
        int got = new ZstdDecompressor().decompress(in, from, length, plain, 0, most);
        return got == most ? plain : Arrays.copyOf(plain, got);
    }

    static byte[] lz4(byte[] in, int from, int length, int most) {
        byte[] plain = new byte[most];
        int got = new Lz4Decompressor().decompress(in, from, length, plain, 0, most);
        return got == most ? plain : Arrays.copyOf(plain, got);
    }

    static byte[] zlib(byte[] in, int from, int length, int most) throws IOException {
        return all(new InflaterInputStream(new ByteArrayInputStream(in, from, length)), most);
    }

    /** As numcodecs writes it: the size first. */
    private static byte[] sizedLz4(byte[] in, int most) throws IOException {
        if (in.length < 4) {
            throw new IOException("cut short");
        }
        int size = ByteBuffer.wrap(in).order(ByteOrder.LITTLE_ENDIAN).getInt();
        if (size < 0 || size > most) {
            throw new IOException("more data than its shape needs");
        }
        return lz4(in, 4, in.length - 4, size);
    }

    private static byte[] checked(byte[] in) throws IOException {
        if (in.length < 4) {
            throw new IOException("cut short");
        }
        CRC32C sum = new CRC32C();
        sum.update(in, 0, in.length - 4);
        int stored = ByteBuffer.wrap(in, in.length - 4, 4).order(ByteOrder.LITTLE_ENDIAN).getInt();
        if ((int) sum.getValue() != stored) {
            throw new IOException("its checksum is wrong");
        }
        return Arrays.copyOf(in, in.length - 4);
    }
}
