package org.gabarito.image;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.imageio.stream.ImageInputStream;

/**
 * One image of a TIFF file, its pixels checked to lie within the file.
 *
 * @param bits of a pixel
 * @param inverted whether zero is white, which one bit images sometimes say
 * @param predictor as the standard numbers them
 * @param description free text of the writing program
 * @param perUnit pixels per unit of length along x and y; NaN where not said
 * @param entries those that decoding needs, as stored, by tag
 */
record TiffPage(
        int width,
        int height,
        int bits,
        Kind kind,
        boolean inverted,
        int predictor,
        String description,
        double[] perUnit,
        SortedMap<Integer, byte[]> entries) {

    private static final int PHOTOMETRIC = 262;
    private static final int SAMPLE_FORMAT = 339;

    /** Enough for the directory of any page. */
    private static final int ROOM = 1024;

    enum Kind {
        UNSIGNED,
        SIGNED,
        REAL
    }

    /** Bytes of the pixels once decoded. */
    long bytes() {
        return (long) width * height * Math.max(1, bits / 8);
    }

    boolean sameLayout(TiffPage other) {
        return width == other.width
                && height == other.height
                && bits == other.bits
                && kind == other.kind
                && inverted == other.inverted;
    }

    /**
     * The file with this as its only page, without anything but what decoding needs: what the
     * library then sees has been checked, and there is nothing else in it to trip over.
     *
     * @param stored the file in its byte order
     */
    ImageInputStream isolated(ByteBuffer stored, boolean big) {
        ByteOrder order = stored.order();
        int at = stored.limit() + (stored.limit() & 1);
        byte[] start = new byte[big ? 16 : 8];
        stored.get(0, start);
        ByteBuffer patched = ByteBuffer.wrap(start).order(order);
        if (big) {
            patched.putLong(8, at);
        } else {
            patched.putInt(4, at);
        }
        SortedMap<Integer, byte[]> all = new TreeMap<>(entries);
        all.put(PHOTOMETRIC, entry(PHOTOMETRIC, 1, big, order));
        all.put(
                SAMPLE_FORMAT,
                entry(
                        SAMPLE_FORMAT,
                        kind == Kind.REAL ? 3 : kind == Kind.SIGNED ? 2 : 1,
                        big,
                        order));
        ByteBuffer out = ByteBuffer.allocate(ROOM).order(order);
        if (big) {
            out.putLong(all.size());
        } else {
            out.putShort((short) all.size());
        }
        all.values().forEach(out::put);
        if (big) {
            out.putLong(0);
        } else {
            out.putInt(0);
        }
        return new TiffPageStream(stored, start, Arrays.copyOf(out.array(), out.position()), at);
    }

    private static byte[] entry(int tag, int value, boolean big, ByteOrder order) {
        ByteBuffer out = ByteBuffer.allocate(big ? 20 : 12).order(order);
        out.putShort((short) tag).putShort((short) 3);
        if (big) {
            out.putLong(1);
        } else {
            out.putInt(1);
        }
        return out.putShort((short) value).array();
    }
}
