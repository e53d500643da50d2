package org.gabarito.core.geometry;

import java.util.Arrays;

/**
 * Runs of equal labels in one map. An array compared with itself one place on differs first where a
 * run ends; the virtual machine compares whole vector registers at a time.
 */
public interface LabelRuns {

    int label(int index);

    /** The first index after {@code from} with another label, at most {@code limit}. */
    int end(int from, int limit);

    static LabelRuns of(LabelMap map) {
        Object array = map.array();
        if (array instanceof byte[] bytes) {
            return new Bytes(bytes);
        }
        return array instanceof short[] shorts ? new Shorts(shorts) : new Ints((int[]) array);
    }

    private static int end(int from, int limit, int mismatch) {
        return mismatch < 0 ? limit : from + 1 + mismatch;
    }

    /** Unsigned bytes. */
    record Bytes(byte[] values) implements LabelRuns {
        @Override
        public int label(int index) {
            return values[index] & 0xff;
        }

        @Override
        public int end(int from, int limit) {
            int mismatch = Arrays.mismatch(values, from, limit - 1, values, from + 1, limit);
            return LabelRuns.end(from, limit, mismatch);
        }
    }

    /** Unsigned shorts. */
    record Shorts(short[] values) implements LabelRuns {
        @Override
        public int label(int index) {
            return values[index] & 0xffff;
        }

        @Override
        public int end(int from, int limit) {
            int mismatch = Arrays.mismatch(values, from, limit - 1, values, from + 1, limit);
            return LabelRuns.end(from, limit, mismatch);
        }
    }

    /** Signed ints. */
    record Ints(int[] values) implements LabelRuns {
        @Override
        public int label(int index) {
            return values[index];
        }

        @Override
        public int end(int from, int limit) {
            int mismatch = Arrays.mismatch(values, from, limit - 1, values, from + 1, limit);
            return LabelRuns.end(from, limit, mismatch);
        }
    }
}
