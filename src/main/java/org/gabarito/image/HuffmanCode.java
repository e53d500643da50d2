package org.gabarito.image;

import java.util.Arrays;
import java.util.zip.ZipException;

/**
 * A prefix code of deflate (RFC 1951, 3.2.2), given by the length of every symbol's code word.
 * Short words are looked up by the bits that come next, longer and rarer ones found bit by bit.
 */
final class HuffmanCode {
    private static final int LONGEST = 15;
    private static final int QUICK = 10;

    /** Word and symbol by the next bits: symbol · 16 + length of the word; 0 where it is longer. */
    private final int[] quick = new int[1 << QUICK];

    /** How many words there are of each length. */
    private final int[] counts = new int[LONGEST + 1];

    /** By length of their words, then by number. */
    private final int[] symbols;

    HuffmanCode(int symbols) {
        this.symbols = new int[symbols];
    }

    /**
     * @throws ZipException when there are more words than such lengths allow, or fewer, save for a
     *     single one
     */
    void set(int[] lengths) throws ZipException {
        Arrays.fill(counts, 0);
        for (int length : lengths) {
            counts[length]++;
        }
        int used = lengths.length - counts[0];
        counts[0] = 0;
        int free = 1;
        int[] starts = new int[LONGEST + 2];
        int[] words = new int[LONGEST + 2];
        for (int length = 1; length <= LONGEST; length++) {
            free = 2 * free - counts[length];
            starts[length + 1] = starts[length] + counts[length];
            words[length + 1] = words[length] + counts[length] << 1;
            if (free < 0) {
                break;
            }
        }
        if (free < 0 || free > 0 && used > 1) {
            throw new ZipException("invalid set of codes");
        }
        Arrays.fill(quick, 0);
        for (int symbol = 0; symbol < lengths.length; symbol++) {
            int length = lengths[symbol];
            if (length == 0) {
                continue;
            }
            symbols[starts[length]++] = symbol;
            int word = words[length]++;
            if (length <= QUICK) {
                int first = Integer.reverse(word) >>> Integer.SIZE - length;
                for (int i = first; i < quick.length; i += 1 << length) {
                    quick[i] = symbol << 4 | length;
                }
            }
        }
    }

    /**
     * The symbol whose word comes next.
     *
     * @param bits the first one lowest
     * @return symbol · 16 + length of its word
     */
    int find(long bits) throws ZipException {
        int entry = quick[(int) bits & quick.length - 1];
        return entry != 0 ? entry : search(bits);
    }

    private int search(long bits) throws ZipException {
        int word = 0;
        int first = 0;
        int before = 0;
        for (int length = 1; length <= LONGEST; length++) {
            word = word << 1 | (int) (bits >>> length - 1) & 1;
            if (word - first < counts[length]) {
                return symbols[before + word - first] << 4 | length;
            }
            before += counts[length];
            first = first + counts[length] << 1;
        }
        throw new ZipException("invalid code");
    }
}
