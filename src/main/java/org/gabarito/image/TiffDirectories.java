package org.gabarito.image;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The directories of a TIFF file, classic or big, read here and not by the library, so that every
 * size is checked before anything is decoded. TIFF 6.0 and the tags that BigTIFF adds.
 */
final class TiffDirectories {
    private static final int SUBFILE = 254;
    private static final int WIDTH = 256;
    private static final int HEIGHT = 257;
    private static final int BITS = 258;
    private static final int COMPRESSION = 259;
    private static final int PHOTOMETRIC = 262;
    private static final int FILL_ORDER = 266;
    private static final int DESCRIPTION = 270;
    private static final int STRIPS = 273;
    private static final int SAMPLES = 277;
    private static final int ROWS_PER_STRIP = 278;
    private static final int STRIP_BYTES = 279;
    private static final int X_RESOLUTION = 282;
    private static final int Y_RESOLUTION = 283;
    private static final int PREDICTOR = 317;
    private static final int TILE_WIDTH = 322;
    private static final int TILE_HEIGHT = 323;
    private static final int TILES = 324;
    private static final int TILE_BYTES = 325;
    private static final int SAMPLE_FORMAT = 339;

    /** What decoding needs; everything else stays out of the library's sight. */
    private static final Set<Integer> PASSED_ON =
            Set.of(
                    WIDTH,
                    HEIGHT,
                    BITS,
                    COMPRESSION,
                    FILL_ORDER,
                    STRIPS,
                    SAMPLES,
                    ROWS_PER_STRIP,
                    STRIP_BYTES,
                    PREDICTOR,
                    TILE_WIDTH,
                    TILE_HEIGHT,
                    TILES,
                    TILE_BYTES);

    private static final Set<Integer> WANTED =
            Set.of(SUBFILE, PHOTOMETRIC, DESCRIPTION, X_RESOLUTION, Y_RESOLUTION, SAMPLE_FORMAT);

    private static final Map<Integer, String> LOSSLESS =
            Map.of(1, "none", 5, "LZW", 8, "deflate", 32946, "deflate", 32773, "PackBits");

    private static final Map<Integer, String> UNREAD =
            Map.of(
                    2, "CCITT",
                    3, "CCITT fax",
                    4, "CCITT fax",
                    34712, "JPEG 2000",
                    34887, "LERC",
                    34925, "LZMA",
                    50000, "Zstandard",
                    50001, "WebP");

    private static final String AS_GREY =
            "Save the label map as grey TIFF, one label value a pixel.";
    private static final int MOST_ENTRIES = 4096;
    private static final int MOST_TEXT = 1 << 20;

    private final ByteBuffer in;
    private final int length;
    private final boolean big;
    private final long first;
    private final String file;

    private TiffDirectories(ByteBuffer in, int length, boolean big, long first, String file) {
        this.in = in;
        this.length = length;
        this.big = big;
        this.first = first;
        this.file = file;
    }

    static TiffDirectories of(StoredBytes stored, String file) throws ImageProblem {
        int length = stored.length();
        ByteBuffer in = stored.bytes().duplicate();
        int mark = length < 8 ? 0 : in.getShort(0);
        if (mark != 0x4949 && mark != 0x4d4d) {
            throw Content.isNot("a TIFF file", file, stored.start(), AS_GREY);
        }
        in.order(mark == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int version = in.getShort(2);
        boolean big = version == 43;
        if (!big && version != 42 || big && (length < 16 || in.getShort(4) != 8)) {
            throw damaged(file, "its version is " + version);
        }
        long first = big ? in.getLong(8) : in.getInt(4) & 0xffffffffL;
        return new TiffDirectories(in, length, big, first, file);
    }

    boolean big() {
        return big;
    }

    /** The file in its byte order. */
    ByteBuffer stored() {
        return in;
    }

    /** All pages but small copies and masks of others, which pyramids hold. */
    List<TiffPage> pages() throws ImageProblem {
        List<TiffPage> pages = new ArrayList<>();
        Set<Long> seen = new HashSet<>();
        long at = first;
        while (at != 0) {
            if (!seen.add(at)) {
                throw damaged(file, "its pages lead back to an earlier one");
            }
            int counted = big ? 8 : 2;
            inside(at, counted);
            long count = big ? in.getLong((int) at) : in.getShort((int) at) & 0xffff;
            if (count < 0 || count > MOST_ENTRIES) {
                throw damaged(file, "a page with " + count + " entries");
            }
            int each = big ? 20 : 12;
            inside(at + counted, count * each + (big ? 8 : 4));
            SortedMap<Integer, byte[]> raw = new TreeMap<>();
            Map<Integer, Entry> entries = new TreeMap<>();
            for (int i = 0; i < count; i++) {
                int position = (int) at + counted + i * each;
                int tag = in.getShort(position) & 0xffff;
                if (PASSED_ON.contains(tag) || WANTED.contains(tag)) {
                    entries.put(tag, entry(position));
                    if (PASSED_ON.contains(tag)) {
                        byte[] copy = new byte[each];
                        in.get(position, copy);
                        raw.put(tag, copy);
                    }
                }
            }
            if ((number(entries, SUBFILE, 0) & 5) == 0) {
                pages.add(page(entries, raw, pages.size()));
            }
            int next = (int) (at + counted + count * each);
            at = big ? in.getLong(next) : in.getInt(next) & 0xffffffffL;
        }
        if (pages.isEmpty()) {
            throw damaged(file, "there is no page in it");
        }
        return pages;
    }

    private TiffPage page(Map<Integer, Entry> entries, SortedMap<Integer, byte[]> raw, int index)
            throws ImageProblem {
        long width = number(entries, WIDTH, 0);
        long height = number(entries, HEIGHT, 0);
        if (width <= 0 || height <= 0 || width > 1 << 30 || height > 1 << 30) {
            throw damaged(file, "a page of " + width + " × " + height + " pixels");
        }
        long photometric = number(entries, PHOTOMETRIC, 1);
        long samples = number(entries, SAMPLES, 1);
        if (photometric != 0 && photometric != 1 && photometric != 3 || samples != 1) {
            throw new ImageProblem(
                    file,
                    samples == 1 || photometric == 2
                            ? "It is a colour picture, not a label map."
                            : "It has " + samples + " values a pixel.",
                    AS_GREY);
        }
        compression((int) number(entries, COMPRESSION, 1));
        int bits = (int) Math.min(number(entries, BITS, 1), 1000);
        TiffPage.Kind kind = kind((int) number(entries, SAMPLE_FORMAT, 1), bits);
        if (photometric == 0 && bits > 1) {
            throw new ImageProblem(
                    file,
                    "It says that zero is white, so that its values count downwards.",
                    "Save it with zero as black (photometric MinIsBlack).");
        }
        long predictor = number(entries, PREDICTOR, 1);
        if (predictor < 1 || predictor > 3 || predictor == 3 && kind != TiffPage.Kind.REAL) {
            throw damaged(file, "predictor " + predictor);
        }
        segments(entries, (int) width, (int) height, bits);
        double x = ratio(entries.get(X_RESOLUTION));
        double y = ratio(entries.get(Y_RESOLUTION));
        return new TiffPage(
                (int) width,
                (int) height,
                bits,
                kind,
                photometric == 0,
                (int) predictor,
                index == 0 ? text(entries.get(DESCRIPTION)) : "",
                new double[] {x, y},
                raw);
    }

    private void compression(int code) throws ImageProblem {
        if (LOSSLESS.containsKey(code)) {
            return;
        }
        if (code == 6 || code == 7) {
            throw new ImageProblem(
                    file,
                    "Its pixels are compressed as JPEG, which changes labels along their edges.",
                    "Save the label map again from the original with a lossless compression, such as LZW.");
        }
        throw new ImageProblem(
                file,
                "Its compression ("
                        + UNREAD.getOrDefault(code, "code " + code)
                        + ") is not read here.",
                "Save it with LZW, deflate or without compression, for instance: tiffcp -c lzw in.tif"
                        + " out.tif");
    }

    private TiffPage.Kind kind(int format, int bits) throws ImageProblem {
        boolean known =
                switch (format) {
                    case 0, 1, 4 ->
                            bits == 1
                                    || bits == 2
                                    || bits == 4
                                    || bits == 8
                                    || bits == 16
                                    || bits == 32;
                    case 2 -> bits == 8 || bits == 16 || bits == 32;
                    case 3 -> bits == 32 || bits == 64;
                    default -> false;
                };
        if (!known) {
            throw new ImageProblem(
                    file,
                    "It stores pixels as "
                            + (format == 3
                                    ? "floating point numbers"
                                    : format <= 4 ? "integers" : "complex numbers")
                            + " of "
                            + bits
                            + " bits, which are not read.",
                    "Save the label map with 8, 16 or 32 bits.");
        }
        return format == 3
                ? TiffPage.Kind.REAL
                : format == 2 ? TiffPage.Kind.SIGNED : TiffPage.Kind.UNSIGNED;
    }

    /** Every strip or tile must be there before one is decoded. */
    private void segments(Map<Integer, Entry> entries, int width, int height, int bits)
            throws ImageProblem {
        boolean tiled = entries.containsKey(TILES);
        long across = tiled ? number(entries, TILE_WIDTH, 0) : width;
        long down =
                tiled
                        ? number(entries, TILE_HEIGHT, 0)
                        : Math.min(number(entries, ROWS_PER_STRIP, height), height);
        if (across <= 0 || down <= 0 || across > width + 65536L || down > height + 65536L) {
            throw damaged(file, "tiles or strips of " + across + " × " + down + " pixels");
        }
        long columns = (width + across - 1) / across;
        long rows = (height + down - 1) / down;
        Entry offsets = entries.get(tiled ? TILES : STRIPS);
        Entry counts = entries.get(tiled ? TILE_BYTES : STRIP_BYTES);
        if (offsets == null
                || counts == null
                || offsets.count != columns * rows
                || counts.count != columns * rows) {
            throw damaged(
                    file,
                    "it needs "
                            + columns * rows
                            + (tiled ? " tiles" : " strips")
                            + ", and lists "
                            + (offsets == null ? 0 : offsets.count));
        }
        boolean plain = number(entries, COMPRESSION, 1) == 1;
        long rowBytes = (across * bits + 7) / 8;
        for (int i = 0; i < offsets.count; i++) {
            long at = offsets.number(i);
            long bytes = counts.number(i);
            if (at < 0 || bytes < 0 || at > length || bytes > length - at) {
                throw cutShort(file);
            }
            long lines = tiled ? down : Math.min(down, height - i * down);
            if (plain && bytes < rowBytes * lines) {
                throw cutShort(file);
            }
        }
    }

    private static double ratio(@Nullable Entry entry) {
        return entry == null || entry.type != 5 || entry.count < 1
                ? Double.NaN
                : entry.number(0) / (double) entry.number(1);
    }

    private String text(@Nullable Entry entry) {
        if (entry == null || entry.type != 2 || entry.count > MOST_TEXT) {
            return "";
        }
        byte[] bytes = new byte[(int) entry.count];
        in.get(entry.at, bytes);
        return new String(bytes, StandardCharsets.UTF_8).replace("\0", "");
    }

    private long number(Map<Integer, Entry> entries, int tag, long otherwise) {
        Entry entry = entries.get(tag);
        return entry == null || entry.count == 0 || entry.type == 2 ? otherwise : entry.number(0);
    }

    private Entry entry(int position) throws ImageProblem {
        int type = in.getShort(position + 2) & 0xffff;
        long count = big ? in.getLong(position + 4) : in.getInt(position + 4) & 0xffffffffL;
        int width =
                switch (type) {
                    case 1, 2, 6, 7 -> 1;
                    case 3, 8 -> 2;
                    case 4, 9, 11, 13 -> 4;
                    case 5, 10, 12, 16, 17, 18 -> 8;
                    default -> throw damaged(file, "an entry of type " + type);
                };
        if (count < 0 || count > length) {
            throw damaged(file, "an entry of " + count + " values");
        }
        int inline = big ? 8 : 4;
        long at = position + (big ? 12 : 8);
        if (count * width > inline) {
            at = big ? in.getLong((int) at) : in.getInt((int) at) & 0xffffffffL;
        }
        inside(at, count * width);
        return new Entry(in, type, count, width, (int) at);
    }

    private void inside(long at, long bytes) throws ImageProblem {
        if (at < 0 || bytes < 0 || at > length || bytes > length - at) {
            throw cutShort(file);
        }
    }

    private static ImageProblem cutShort(String file) {
        return damaged(file, "it is cut short");
    }

    static ImageProblem damaged(String file, @Nullable String detail) {
        return new ImageProblem(
                file, "The TIFF file is damaged (" + detail + ").", "Copy or save it again.");
    }

    private record Entry(ByteBuffer in, int type, long count, int width, int at) {

        long number(int index) {
            if (type == 5) {
                return in.getInt(at + 4 * index) & 0xffffffffL;
            }
            int position = at + width * index;
            return switch (width) {
                case 1 -> in.get(position) & 0xff;
                case 2 -> in.getShort(position) & 0xffff;
                case 4 -> in.getInt(position) & 0xffffffffL;
                default -> in.getLong(position);
            };
        }
    }
}
