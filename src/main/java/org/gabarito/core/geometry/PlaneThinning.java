package org.gabarito.core.geometry;

import java.util.Arrays;

/**
 * Thinning in the plane after Zhang and Suen (1984), with the exceptions that {@link Skeleton}
 * tells.
 *
 * <p>Whether a pixel may go depends on its 8 neighbours alone, so one that may not is looked at
 * again only after a neighbour has gone.
 */
final class PlaneThinning {
    private static final int FIRST = 1;
    private static final int SECOND = 2;

    /** Bits of the neighbours, clockwise from the upper left. */
    private static final int UP = 1 << 1;

    private static final int RIGHT = 1 << 3;
    private static final int DOWN = 1 << 5;
    private static final int LEFT = 1 << 7;

    /**
     * Neighbourhoods for which scikit-image departs from the rule: those in which a pixel may go in
     * neither pass, in the first, in the second, in both. They are corners and ends of lines two
     * pixels thick.
     */
    private static final int[][] DEPARTURES = {
        {48, 129},
        {3, 6, 11, 12, 14, 131, 134, 161, 194, 198},
        {24, 26, 56, 96, 104, 108, 176, 192, 224},
        {10, 40, 130, 160}
    };

    /** In which passes a pixel may go. */
    private static final byte[] PASSES = passes();

    private final VoxelSet set;
    private final int width;
    private final long[] bits;
    private final long[] waiting;
    private int[] front = new int[256];
    private int size;

    private PlaneThinning(VoxelSet set) {
        this.set = set;
        width = set.size(0) + 2;
        bits = new long[Math.multiplyExact(width, set.size(1) + 2) / 64 + 2];
        waiting = new long[bits.length];
    }

    static VoxelSet thin(VoxelSet set) {
        PlaneThinning thinning = new PlaneThinning(set);
        thinning.read();
        thinning.run();
        return thinning.result();
    }

    private void read() {
        for (int y = 0; y < set.size(1); y++) {
            int start = set.start(y, 0);
            int first = (y + 1) * width + 1;
            for (int i = 0; i < set.wordsPerRow(); i++) {
                for (long left = set.bits()[start + i]; left != 0; left &= left - 1) {
                    int number = first + 64 * i + Long.numberOfTrailingZeros(left);
                    bits[number >> 6] |= 1L << number;
                    wake(number);
                }
            }
        }
    }

    private VoxelSet result() {
        long[] thin = new long[set.bits().length];
        for (int word = 0; word < bits.length; word++) {
            for (long left = bits[word]; left != 0; left &= left - 1) {
                int number = 64 * word + Long.numberOfTrailingZeros(left);
                int x = number % width - 1;
                thin[set.start(number / width - 1, 0) + (x >> 6)] |= 1L << x;
            }
        }
        return set.with(thin);
    }

    private void run() {
        boolean changed = true;
        while (changed) {
            changed = pass(FIRST);
            changed |= pass(SECOND);
        }
    }

    /** All pixels are judged before the first one goes. */
    private boolean pass(int pass) {
        int[] going = new int[16];
        int found = 0;
        int kept = 0;
        for (int i = 0; i < size; i++) {
            int number = front[i];
            int passes = PASSES[around(number)];
            if ((passes & pass) != 0) {
                if (found == going.length) {
                    going = Arrays.copyOf(going, 2 * found);
                }
                going[found++] = number;
            } else if (passes != 0) {
                front[kept++] = number;
            } else {
                waiting[number >> 6] &= ~(1L << number);
            }
        }
        size = kept;
        for (int i = 0; i < found; i++) {
            bits[going[i] >> 6] &= ~(1L << going[i]);
        }
        for (int i = 0; i < found; i++) {
            for (int row = -width; row <= width; row += width) {
                for (int number = going[i] + row - 1; number <= going[i] + row + 1; number++) {
                    if ((bits[number >> 6] >>> number & 1) != 0) {
                        wake(number);
                    }
                }
            }
        }
        return found > 0;
    }

    private void wake(int number) {
        if ((waiting[number >> 6] >>> number & 1) == 0) {
            waiting[number >> 6] |= 1L << number;
            if (size == front.length) {
                front = Arrays.copyOf(front, 2 * size);
            }
            front[size++] = number;
        }
    }

    private int around(int number) {
        int above = three(number - width);
        int here = three(number);
        int below = three(number + width);
        return above
                | (here & 4) << 1
                | (below & 4) << 2
                | (below & 2) << 4
                | (below & 1) << 6
                | (here & 1) << 7;
    }

    private int three(int number) {
        int from = number - 1;
        int word = from >> 6;
        long low = bits[word] >>> from;
        return (int) ((from & 63) > 61 ? low | bits[word + 1] << -from : low) & 7;
    }

    private static byte[] passes() {
        byte[] passes = new byte[256];
        for (int around = 0; around < passes.length; around++) {
            int neighbours = Integer.bitCount(around);
            int pieces = Integer.bitCount(around & ~(around << 1 | around >> 7));
            if (neighbours >= 2 && neighbours <= 6 && pieces == 1) {
                passes[around] =
                        (byte)
                                ((opens(around, RIGHT | DOWN, UP, LEFT) ? FIRST : 0)
                                        | (opens(around, UP | LEFT, RIGHT, DOWN) ? SECOND : 0));
            }
        }
        for (int value = 0; value < DEPARTURES.length; value++) {
            for (int around : DEPARTURES[value]) {
                passes[around] = (byte) value;
            }
        }
        return passes;
    }

    /** Whether a side is open, or both of the others are. */
    private static boolean opens(int around, int sides, int one, int other) {
        return (around & sides) != sides || (around & (one | other)) == 0;
    }
}
