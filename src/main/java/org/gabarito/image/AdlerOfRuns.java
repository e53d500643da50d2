package org.gabarito.image;

import java.util.Arrays;
import java.util.zip.Adler32;
import java.util.zip.Checksum;

/**
 * The same sum as {@link Adler32} (RFC 1950), which costs several times what gzip's does. Of a long
 * run it is known without adding up, and label maps are mostly long runs.
 */
final class AdlerOfRuns implements Checksum {
    private static final int BASE = 65521;

    /** Finding the end of a shorter run costs more than adding it up. */
    private static final int LONG = 1 << 10;

    private final Adler32 plain = new Adler32();
    private int sum = 1;
    private int sumOfSums;

    @Override
    public void update(int one) {
        update(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void update(byte[] bytes, int from, int length) {
        int end = from + length;
        int pending = from;
        int at = from;
        while (end - at > LONG) {
            int differs = Arrays.mismatch(bytes, at, end - 1, bytes, at + 1, end);
            int run = differs < 0 ? end - at : differs + 1;
            if (run >= LONG) {
                add(bytes, pending, at);
                addRun(bytes[at] & 0xff, run);
                pending = at + run;
                at = pending;
            } else {
                at += LONG;
            }
        }
        add(bytes, pending, end);
    }

    /** What follows adds its own sums, and the sum so far once more for each of its bytes. */
    private void add(byte[] bytes, int from, int to) {
        if (from == to) {
            return;
        }
        plain.reset();
        plain.update(bytes, from, to - from);
        long own = plain.getValue();
        long ownSums = own >>> 16;
        sumOfSums = (int) ((sumOfSums + ownSums + (sum - 1L + BASE) * (to - from)) % BASE);
        sum = (int) ((sum + (own & 0xffff) - 1 + BASE) % BASE);
    }

    private void addRun(int value, long length) {
        long pairs = length * (length + 1) / 2 % BASE;
        sumOfSums = (int) ((sumOfSums + length * sum + value * pairs) % BASE);
        sum = (int) ((sum + value * length) % BASE);
    }

    @Override
    public long getValue() {
        return (long) sumOfSums << 16 | sum;
    }

    @Override
    public void reset() {
        sum = 1;
        sumOfSums = 0;
    }
}
