package org.gabarito.image;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Objects;
import java.util.zip.CRC32;
import java.util.zip.Checksum;
import java.util.zip.ZipException;

/**
 * The content of a gzip file (RFC 1952) or zlib stream (RFC 1950), like {@link
 * java.util.zip.GZIPInputStream} and {@link java.util.zip.InflaterInputStream}, but made for label
 * maps. These are mostly long runs, which deflate (RFC 1951) stores as copies of what came just
 * before; a run is filled here at once, not byte by byte, which is several times as fast. Members
 * of gzip that follow each other are joined, other bytes after the last one are left alone.
 */
public final class GunzipStream extends InputStream {
    /** How far back a copy may reach. */
    private static final int HISTORY = 1 << 15;

    /** The longest copy. */
    private static final int LONGEST = 258;

    /** Stays in a core's cache. */
    private static final int ROOM = 1 << 18;

    /** Deflate cannot shrink by more than this (RFC 1951): a promise beyond it is a lie. */
    private static final long DEFLATE_LIMIT = 1032;

    /** Bits of a copy at most: its length, 15 + 5, and its distance, 15 + 13. */
    private static final int WHOLE_COPY = 48;

    private static final int END_OF_BLOCK = 256;

    private static final int[] LENGTHS = {
        3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115,
        131, 163, 195, 227, 258
    };
    private static final int[] LENGTH_BITS = {
        0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0
    };
    private static final int[] DISTANCES = {
        1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537,
        2049, 3073, 4097, 6145, 8193, 12289, 16385, 24577
    };

    /** In which order the lengths of the codes for lengths of codes are given. */
    private static final int[] ORDER = {
        16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15
    };

    private enum Next {
        MEMBER,
        BLOCK,
        STORED_BYTES,
        SYMBOLS,
        TRAILER,
        NOTHING
    }

    private final InputStream stored;
    private final byte[] input = new byte[1 << 16];
    private int inputAt;
    private int inputEnd;

    /** The next bits, the first lowest; {@code imagined} ones at the top lie behind the end. */
    private long bits;

    private int bitCount;
    private int imagined;

    private final byte[] own = new byte[HISTORY + ROOM];

    /** Where it is inflated: the own array, or that of the caller while much is wanted. */
    private byte[] window = own;

    /** How far the window may be filled, as yet. */
    private int room = own.length;

    private int handedOut;
    private int written;
    private int summed;

    /** Where the member starts in the window, or would if the window reached back that far. */
    private int memberStart;

    private long memberBytes;
    private final boolean zlib;
    private final Checksum sum;

    private Next next = Next.MEMBER;
    private boolean lastBlock;
    private int storedLeft;
    private final HuffmanCode literals = new HuffmanCode(288);
    private final HuffmanCode distances = new HuffmanCode(32);

    /** The content of a gzip file. */
    public GunzipStream(InputStream stored) {
        this(stored, false);
    }

    private GunzipStream(InputStream stored, boolean zlib) {
        this.stored = stored;
        this.zlib = zlib;
        this.sum = zlib ? new AdlerOfRuns() : new CRC32();
    }

    /** The content of a zlib stream, which is deflate in another envelope. */
    static GunzipStream ofZlib(InputStream stored) {
        return new GunzipStream(stored, true);
    }

    /** The stored bytes of a file, for {@link #inflated}. */
    static InputStream buffered(FileSource source) throws IOException {
        return new BufferedInputStream(source.open(), 1 << 16);
    }

    /** What is gzipped, inflated; anything else as it is. Needs a stream that can be marked. */
    static InputStream inflated(InputStream stored) throws IOException {
        stored.mark(2);
        int first = stored.read();
        int second = stored.read();
        stored.reset();
        return first == 0x1f && second == 0x8b ? new GunzipStream(stored) : stored;
    }

    /** Refuses a file that promises more than it can hold. */
    static void checkPromise(long promised, boolean compressed, FileSource source)
            throws IOException {
        long size = source.size();
        if (promised > (compressed ? (size + 1) * DEFLATE_LIMIT : size)) {
            throw Damaged.cutShort(source.name(), promised, -1);
        }
    }

    /**
     * Reaching the end lets gzip check its sum; a little more than promised is tolerated. What is
     * not compressed needs no end.
     */
    static void finish(InputStream in) throws IOException {
        in.readNBytes(1 << 16);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        while (handedOut == written) {
            if (next == Next.NOTHING) {
                return -1;
            }
            inflate();
        }
        int count = Math.min(length, written - handedOut);
        System.arraycopy(window, handedOut, into, from, count);
        handedOut += count;
        return count;
    }

    /** Inflates in place what fits, since every voxel that is copied once more costs as much. */
    @Override
    public int readNBytes(byte[] into, int from, int length) throws IOException {
        Objects.checkFromIndexSize(from, length, into.length);
        int end = from + length;
        int to = from;
        while (to < end) {
            boolean drained = handedOut == written;
            if (drained && to - from >= HISTORY && end - to > ROOM && next != Next.NOTHING) {
                to = inflateInto(into, to, end);
                continue;
            }
            int got = read(into, to, end - to);
            if (got < 0) {
                break;
            }
            to += got;
        }
        return to - from;
    }

    @Override
    public void close() throws IOException {
        stored.close();
    }

    /** What comes next, up to the end of the file or nearly up to that of the room. */
    private int inflateInto(byte[] into, int to, int end) throws IOException {
        memberStart += to - written;
        window = into;
        written = to;
        summed = to;
        try {
            // block by block, so that what is summed is in a core's cache still
            while (next != Next.NOTHING && written <= end - LONGEST) {
                room = Math.min(end, written + ROOM);
                fill();
            }
            return written;
        } finally {
            int shift = written - HISTORY;
            System.arraycopy(window, shift, own, 0, HISTORY);
            window = own;
            room = own.length;
            memberStart = Math.max(0, memberStart - shift);
            written = HISTORY;
            summed = HISTORY;
            handedOut = HISTORY;
        }
    }

    /** Keeps as much as copies may refer to and fills the rest of the window. */
    private void inflate() throws IOException {
        int shift = Math.max(0, written - HISTORY);
        System.arraycopy(window, shift, window, 0, written - shift);
        written -= shift;
        handedOut = written;
        summed = written;
        memberStart = Math.max(0, memberStart - shift);
        fill();
    }

    private void fill() throws IOException {
        try {
            while (next != Next.NOTHING && written <= room - LONGEST) {
                step();
            }
        } catch (ZipException e) {
            // What is imagined behind the end of a file that was cut makes no sense.
            throw imagined > 0 && next != Next.TRAILER ? new EOFException() : e;
        }
        addToSum();
    }

    private void step() throws IOException {
        switch (next) {
            case MEMBER -> startMember();
            case BLOCK -> startBlock();
            case STORED_BYTES -> copyStored();
            case SYMBOLS -> decode();
            default -> endMember();
        }
    }

    private void addToSum() {
        sum.update(window, summed, written - summed);
        memberBytes += written - summed;
        summed = written;
    }

    private void startMember() throws IOException {
        if (zlib) {
            startZlib();
        } else {
            startGzip();
        }
        sum.reset();
        memberBytes = 0;
        memberStart = written;
        next = Next.BLOCK;
    }

    private void startZlib() throws IOException {
        int method = take(8);
        int flags = take(8);
        if ((method & 15) != 8 || (method << 8 | flags) % 31 != 0) {
            throw new ZipException("not in zlib format");
        }
        if ((flags & 32) != 0) {
            throw new ZipException("needs a dictionary");
        }
    }

    private void startGzip() throws IOException {
        if (take(8) != 0x1f || take(8) != 0x8b) {
            throw new ZipException("not in gzip format");
        }
        if (take(8) != 8) {
            throw new ZipException("unknown compression method");
        }
        int flags = take(8);
        for (int i = 0; i < 6; i++) {
            take(8); // time, hint and system
        }
        if ((flags & 4) != 0) {
            int extra = take(16);
            for (int i = 0; i < extra; i++) {
                take(8);
            }
        }
        for (int text = Integer.bitCount(flags & 24); text > 0; text--) {
            while (take(8) != 0) {
                // name, comment
            }
        }
        if ((flags & 2) != 0) {
            take(16);
        }
    }

    private void endMember() throws IOException {
        addToSum();
        take(bitCount & 7);
        if (zlib) {
            long expected = (long) Integer.reverseBytes(take(16) | take(16) << 16) & 0xffffffffL;
            if (expected != sum.getValue()) {
                throw new ZipException("its check sum does not match");
            }
            next = Next.NOTHING;
            return;
        }
        long expected = take(16) | (long) take(16) << 16;
        long size = take(16) | (long) take(16) << 16;
        if (expected != sum.getValue() || size != (memberBytes & 0xffffffffL)) {
            throw new ZipException("its check sum does not match");
        }
        refill();
        boolean another = bitCount - imagined >= 16 && (bits & 0xffff) == 0x8b1f;
        next = another ? Next.MEMBER : Next.NOTHING;
    }

    private void startBlock() throws IOException {
        if (lastBlock) {
            lastBlock = false;
            next = Next.TRAILER;
            return;
        }
        lastBlock = take(1) == 1;
        switch (take(2)) {
            case 0 -> {
                take(bitCount & 7);
                storedLeft = take(16);
                if (take(16) != (storedLeft ^ 0xffff)) {
                    throw new ZipException("invalid length of a stored block");
                }
                next = Next.STORED_BYTES;
            }
            case 1 -> {
                fixedCodes();
                next = Next.SYMBOLS;
            }
            case 2 -> {
                readCodes();
                next = Next.SYMBOLS;
            }
            default -> throw new ZipException("invalid kind of block");
        }
    }

    private void copyStored() throws IOException {
        while (storedLeft > 0 && written < room) {
            if (bitCount > 0) {
                window[written++] = (byte) take(8);
                storedLeft--;
                continue;
            }
            if (inputAt == inputEnd && !load()) {
                throw new EOFException();
            }
            int count = Math.min(inputEnd - inputAt, Math.min(storedLeft, room - written));
            System.arraycopy(input, inputAt, window, written, count);
            inputAt += count;
            written += count;
            storedLeft -= count;
        }
        if (storedLeft == 0) {
            next = Next.BLOCK;
        }
    }

    private void fixedCodes() throws ZipException {
        int[] lengths = new int[288];
        Arrays.fill(lengths, 0, 144, 8);
        Arrays.fill(lengths, 144, 256, 9);
        Arrays.fill(lengths, 256, 280, 7);
        Arrays.fill(lengths, 280, 288, 8);
        literals.set(lengths);
        int[] five = new int[32];
        Arrays.fill(five, 5);
        distances.set(five);
    }

    private void readCodes() throws IOException {
        int literalCodes = take(5) + 257;
        int distanceCodes = take(5) + 1;
        int[] ofLengths = new int[ORDER.length];
        for (int i = 0, given = take(4) + 4; i < given; i++) {
            ofLengths[ORDER[i]] = take(3);
        }
        HuffmanCode lengthCode = new HuffmanCode(ORDER.length);
        lengthCode.set(ofLengths);
        int[] lengths = new int[literalCodes + distanceCodes];
        for (int i = 0; i < lengths.length; ) {
            refill();
            int entry = lengthCode.find(bits);
            take(entry & 15);
            int symbol = entry >>> 4;
            if (symbol < 16) {
                lengths[i++] = symbol;
                continue;
            }
            int repeat = symbol == 16 ? 3 + take(2) : symbol == 17 ? 3 + take(3) : 11 + take(7);
            if (i + repeat > lengths.length || symbol == 16 && i == 0) {
                throw new ZipException("invalid lengths of codes");
            }
            Arrays.fill(lengths, i, i + repeat, symbol == 16 ? lengths[i - 1] : 0);
            i += repeat;
        }
        literals.set(Arrays.copyOf(lengths, literalCodes));
        distances.set(Arrays.copyOfRange(lengths, literalCodes, lengths.length));
    }

    /** Literals and copies up to the end of the block or of the room. */
    private void decode() throws IOException {
        int to = written;
        int most = room - LONGEST;
        while (to <= most) {
            if (bitCount < WHOLE_COPY) {
                refill();
            }
            int entry = literals.find(bits);
            drop(entry & 15);
            int symbol = entry >>> 4;
            if (symbol < END_OF_BLOCK) {
                window[to++] = (byte) symbol;
            } else if (symbol == END_OF_BLOCK) {
                next = Next.BLOCK;
                break;
            } else {
                to = copy(to, symbol - END_OF_BLOCK - 1);
            }
        }
        written = to;
    }

    private int copy(int to, int lengthSymbol) throws ZipException {
        if (lengthSymbol >= LENGTHS.length) {
            throw new ZipException("invalid length of a copy");
        }
        int length = LENGTHS[lengthSymbol] + pick(LENGTH_BITS[lengthSymbol]);
        int entry = distances.find(bits);
        drop(entry & 15);
        int symbol = entry >>> 4;
        if (symbol >= DISTANCES.length) {
            throw new ZipException("invalid distance of a copy");
        }
        int distance = DISTANCES[symbol] + pick(Math.max(0, symbol / 2 - 1));
        int from = to - distance;
        if (from < memberStart) {
            throw new ZipException("a copy from before the start");
        }
        if (distance == 1) {
            Arrays.fill(window, to, to + length, window[from]);
            return to + length;
        }
        // what was copied already lengthens what can be copied next
        for (int left = length; left > 0; ) {
            int count = Math.min(left, to - from);
            System.arraycopy(window, from, window, to, count);
            to += count;
            left -= count;
        }
        return to;
    }

    /** Whole bytes until the next does not fit; zeros behind the end of the file. */
    private void refill() throws IOException {
        while (bitCount <= Long.SIZE - 8) {
            if (inputAt == inputEnd && !load()) {
                if (imagined > bitCount) {
                    throw new EOFException();
                }
                imagined += 8;
            } else {
                bits |= (input[inputAt++] & 0xffL) << bitCount;
            }
            bitCount += 8;
        }
    }

    private boolean load() throws IOException {
        if (imagined > 0) {
            return false;
        }
        inputAt = 0;
        inputEnd = Math.max(0, stored.read(input, 0, input.length));
        return inputEnd > 0;
    }

    private int take(int count) throws IOException {
        if (bitCount < count) {
            refill();
        }
        if (bitCount - imagined < count) {
            throw new EOFException();
        }
        return pick(count);
    }

    /** Bits that are there. */
    private int pick(int count) {
        int picked = (int) bits & (1 << count) - 1;
        drop(count);
        return picked;
    }

    private void drop(int count) {
        bits >>>= count;
        bitCount -= count;
    }
}
