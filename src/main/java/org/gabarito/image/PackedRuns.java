package org.gabarito.image;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Labels of a byte each as runs, in a fraction of their room, while a wider array is made for them:
 * both arrays at once would take half as much again as the labels in the end.
 */
final class PackedRuns {
    private static final int LONGEST = 1 << 23;

    /** Of the bytes; above it packing is given up. */
    private static final int LARGEST_PART = 4;

    /** Length and label of each run. */
    private final int[] runs;

    private PackedRuns(int[] runs) {
        this.runs = runs;
    }

    /** Null where runs are too short for packing to pay. */
    static @Nullable PackedRuns of(byte[] labels, int count) {
        int most = count / Integer.BYTES / LARGEST_PART + 1;
        int[] runs = new int[Math.min(most, 1 << 12)];
        int used = 0;
        for (int at = 0; at < count; ) {
            int end = Math.min(count, at + LONGEST);
            int differs = Arrays.mismatch(labels, at, end - 1, labels, at + 1, end);
            int length = differs < 0 ? end - at : differs + 1;
            if (used == runs.length) {
                if (used == most) {
                    return null;
                }
                runs = Arrays.copyOf(runs, (int) Math.min(most, 2L * used));
            }
            runs[used++] = length << Byte.SIZE | labels[at] & 0xff;
            at += length;
        }
        return new PackedRuns(Arrays.copyOf(runs, used));
    }

    void unpack(short[] into) {
        int at = 0;
        for (int run : runs) {
            int end = at + (run >>> Byte.SIZE);
            Arrays.fill(into, at, end, (short) (run & 0xff));
            at = end;
        }
    }

    void unpack(int[] into) {
        int at = 0;
        for (int run : runs) {
            int end = at + (run >>> Byte.SIZE);
            Arrays.fill(into, at, end, run & 0xff);
            at = end;
        }
    }
}
