package org.gabarito.image;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.Adler32;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Against what java.util.zip wrote. */
class GunzipStreamTest {
    private static final int HEADER = 10;
    private static final int[] STRATEGIES = {
        Deflater.DEFAULT_STRATEGY, Deflater.FILTERED, Deflater.HUFFMAN_ONLY
    };

    private static Stream<byte[]> contents() {
        Random random = new Random(4);
        byte[] noise = new byte[300_000];
        random.nextBytes(noise);
        byte[] skewed = new byte[400_000];
        for (int i = 0; i < skewed.length; i++) {
            // rare symbols have words of more than ten bits
            skewed[i] = (byte) Math.min(255, (int) (-12 * Math.log(random.nextDouble())));
        }
        return Stream.of(
                new byte[0],
                new byte[] {7},
                new byte[1_000_000],
                noise,
                skewed,
                runs(random, 2_000_000, 3),
                runs(random, 900_000, 400),
                periodic(random, 700_000, 513),
                periodic(random, 200_000, 32_768),
                periodic(random, 100_000, 5));
    }

    private static byte[] runs(Random random, int length, int mean) {
        byte[] bytes = new byte[length];
        for (int at = 0; at < length; ) {
            int end = Math.min(length, at + 1 + random.nextInt(2 * mean));
            Arrays.fill(bytes, at, end, (byte) random.nextInt(4));
            at = end;
        }
        return bytes;
    }

    private static byte[] periodic(Random random, int length, int period) {
        byte[] bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            bytes[i] = i < period ? (byte) random.nextInt(256) : bytes[i - period];
        }
        return bytes;
    }

    @ParameterizedTest
    @MethodSource("contents")
    void givesBackWhatWasCompressedInAnyWay(byte[] content) throws IOException {
        for (int level : new int[] {0, 1, 6, 9}) {
            for (int strategy : STRATEGIES) {
                byte[] file = member(content, level, strategy, 0);

                assertArrayEquals(content, read(file), level + " " + strategy);
            }
        }
    }

    @Test
    void piecesOfAnySizeMakeTheSame() throws IOException {
        Random random = new Random(5);
        byte[] content = runs(random, 1_000_000, 30);
        byte[] got = new byte[content.length];
        int filled = 0;
        try (GunzipStream in = stream(member(content, 6, 0, 0))) {
            while (filled < got.length) {
                int most = Math.min(got.length - filled, 1 + random.nextInt(100_000));
                if (random.nextBoolean()) {
                    got[filled++] = (byte) in.read();
                } else {
                    filled += in.read(got, filled, most);
                }
            }
            assertEquals(-1, in.read());
        }

        assertArrayEquals(content, got);
    }

    @ParameterizedTest
    @MethodSource("contents")
    void inflatesInPlaceBehindWhatIsThere(byte[] content) throws IOException {
        for (int level : new int[] {0, 1, 6, 9}) {
            for (int skipped : new int[] {0, 352, 40_000}) {
                byte[] file = member(content, level, 0, 0);
                int wanted = Math.max(0, content.length - skipped - 5);
                byte[] into = new byte[7 + wanted + 9];
                try (GunzipStream in = stream(file)) {
                    in.readNBytes(skipped);
                    assertEquals(wanted, in.readNBytes(into, 7, wanted));
                    int begun = Math.min(skipped, content.length);
                    assertArrayEquals(
                            Arrays.copyOfRange(content, begun, begun + wanted),
                            Arrays.copyOfRange(into, 7, 7 + wanted));
                    assertArrayEquals(
                            Arrays.copyOfRange(content, begun + wanted, content.length),
                            in.readAllBytes());
                }
                assertArrayEquals(new byte[9], Arrays.copyOfRange(into, 7 + wanted, into.length));
            }
        }
    }

    @Test
    void inflatesMembersInPlaceEachByItself() throws IOException {
        byte[] content = runs(new Random(9), 3_000_000, 200);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        for (int at = 0; at < content.length; at += 600_000) {
            file.write(member(Arrays.copyOfRange(content, at, at + 600_000), 6, 0, 0));
        }
        byte[] into = new byte[content.length + 100];
        try (GunzipStream in = stream(file.toByteArray())) {
            assertEquals(content.length, in.readNBytes(into, 0, into.length));
        }
        assertArrayEquals(content, Arrays.copyOf(into, content.length));
    }

    @Test
    void noticesDamageInPlaceToo() throws IOException {
        byte[] content = runs(new Random(10), 3_000_000, 100);
        byte[] whole = member(content, 6, 0, 0);
        byte[] into = new byte[content.length];
        Random random = new Random(11);
        int refused = 0;
        for (int i = 0; i < 30; i++) {
            byte[] damaged = whole.clone();
            damaged[HEADER + 20 + random.nextInt(whole.length - HEADER - 30)] ^= 0x10;
            try (GunzipStream in = stream(damaged)) {
                in.readNBytes(into, 0, into.length);
                in.readAllBytes();
                // a copy from another place that holds the same
                assertArrayEquals(content, into);
            } catch (ZipException | EOFException e) {
                refused++;
            }
            byte[] cut = Arrays.copyOf(whole, whole.length / 2 + i);
            try (GunzipStream in = stream(cut)) {
                assertThrows(EOFException.class, () -> in.readNBytes(into, 0, into.length));
            }
        }
        assertTrue(refused > 20, refused + " refused");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 4, 8, 16, 31})
    void headersMayHoldNamesCommentsAndMore(int flags) throws IOException {
        byte[] content = {1, 2, 3, 3, 3, 3, 3, 3};

        assertArrayEquals(content, read(member(content, 6, 0, flags)));
    }

    @Test
    void membersAreJoinedAndWhatFollowsThemIsLeftAlone() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.write(member(new byte[] {1, 2}, 6, 0, 8));
        file.write(member(new byte[0], 6, 0, 0));
        file.write(member(new byte[] {3, 3, 3, 3, 3}, 6, 0, 0));
        file.write(new byte[600]);

        assertArrayEquals(new byte[] {1, 2, 3, 3, 3, 3, 3}, read(file.toByteArray()));
    }

    @Test
    void aFileCutAnywhereIsNotedAsCut() throws IOException {
        for (int level : new int[] {0, 9}) {
            byte[] file = member(runs(new Random(6), 1_000, 9), level, 0, 31);
            for (int length = 0; length < file.length; length++) {
                byte[] cut = Arrays.copyOf(file, length);
                assertThrows(EOFException.class, () -> read(cut), "cut at " + length);
            }
        }
    }

    @Test
    void noDamageChangesTheContent() throws IOException {
        byte[] content = runs(new Random(7), 1_000, 9);
        byte[] file = member(content, 9, 0, 0);
        int refused = 0;
        for (int bit = 8 * HEADER; bit < 8 * file.length; bit++) {
            byte[] damaged = file.clone();
            damaged[bit / 8] ^= (byte) (1 << bit % 8);
            try {
                assertArrayEquals(content, read(damaged));
            } catch (ZipException | EOFException e) {
                refused++;
            }
        }
        // all but copies from another place that holds the same, and bits that fill up a byte
        assertTrue(refused > 7 * (file.length - HEADER), refused + " refused");
    }

    @Test
    void aMemberCannotCopyFromTheOneBefore() throws IOException {
        byte[] content = periodic(new Random(8), 2_000, 1_000);
        byte[] second = raw(content, 6, 0);
        // the first thousand bytes of the second are taken away: its copies reach before its start
        Deflater deflater = new Deflater(6, true);
        deflater.setDictionary(Arrays.copyOf(content, 1_000));
        byte[] dependent = raw(Arrays.copyOfRange(content, 1_000, 2_000), deflater);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.write(member(Arrays.copyOf(content, 1_000), 6, 0, 0));
        file.write(member(Arrays.copyOfRange(content, 1_000, 2_000), dependent, 0));

        assertThrows(ZipException.class, () -> read(file.toByteArray()));
        assertArrayEquals(content, read(member(content, second, 0)));
    }

    private static byte[] read(byte[] file) throws IOException {
        try (GunzipStream in = stream(file)) {
            return in.readAllBytes();
        }
    }

    private static GunzipStream stream(byte[] file) {
        return new GunzipStream(new ByteArrayInputStream(file));
    }

    private static byte[] member(byte[] content, int level, int strategy, int flags)
            throws IOException {
        return member(content, raw(content, level, strategy), flags);
    }

    private static byte[] member(byte[] content, byte[] raw, int flags) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.write(new byte[] {0x1f, (byte) 0x8b, 8, (byte) flags, 1, 2, 3, 4, 0, 3});
        if ((flags & 4) != 0) {
            file.write(new byte[] {5, 0, 9, 9, 9, 9, 9});
        }
        if ((flags & 8) != 0) {
            file.write(new byte[] {'n', 'a', 'm', 'e', 0});
        }
        if ((flags & 16) != 0) {
            file.write(new byte[] {'c', 0});
        }
        if ((flags & 2) != 0) {
            file.write(new byte[] {1, 2});
        }
        file.write(raw);
        CRC32 sum = new CRC32();
        sum.update(content);
        for (long number : new long[] {sum.getValue(), content.length}) {
            for (int shift = 0; shift < 32; shift += 8) {
                file.write((int) (number >> shift));
            }
        }
        return file.toByteArray();
    }

    private static byte[] raw(byte[] content, int level, int strategy) {
        Deflater deflater = new Deflater(level, true);
        deflater.setStrategy(strategy);
        return raw(content, deflater);
    }

    private static byte[] raw(byte[] content, Deflater deflater) {
        deflater.setInput(content);
        deflater.finish();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] chunk = new byte[1 << 16];
        while (!deflater.finished()) {
            out.write(chunk, 0, deflater.deflate(chunk));
        }
        deflater.end();
        return out.toByteArray();
    }

    @ParameterizedTest
    @MethodSource("contents")
    void readsZlibStreamsToo(byte[] content) throws IOException {
        byte[] stored = zlib(content);
        assertArrayEquals(
                content, GunzipStream.ofZlib(new ByteArrayInputStream(stored)).readAllBytes());
    }

    @ParameterizedTest
    @MethodSource("contents")
    void sumsRunsAsZlibDoes(byte[] content) {
        Adler32 expected = new Adler32();
        AdlerOfRuns sum = new AdlerOfRuns();
        byte[] white = new byte[5_000_000];
        Arrays.fill(white, (byte) 255);
        Random random = new Random(12);
        for (byte[] bytes : new byte[][] {content, white, content}) {
            for (int at = 0; at < bytes.length; ) {
                int count = Math.min(bytes.length - at, random.nextInt(400_000));
                expected.update(bytes, at, count);
                sum.update(bytes, at, count);
                at += count;
            }
            expected.update(7);
            sum.update(7);
            assertEquals(expected.getValue(), sum.getValue());
        }
    }

    @Test
    void noticesDamageOfZlibStreams() {
        byte[] whole = zlib(runs(new Random(5), 5000, 3));
        for (int at : new int[] {0, 1, whole.length - 1, whole.length - 4}) {
            byte[] damaged = whole.clone();
            damaged[at] ^= 0x55;
            assertThrows(
                    ZipException.class,
                    () -> GunzipStream.ofZlib(new ByteArrayInputStream(damaged)).readAllBytes());
        }
        byte[] cut = Arrays.copyOf(whole, whole.length - 2);
        assertThrows(
                EOFException.class,
                () -> GunzipStream.ofZlib(new ByteArrayInputStream(cut)).readAllBytes());
    }

    private static byte[] zlib(byte[] content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(bytes)) {
            out.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
