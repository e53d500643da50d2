package org.gabarito.core.matching;

/**
 * Indices by falling value; equals keep the order in which they came, as a merge sort leaves them.
 */
final class ScoreOrder {
    private ScoreOrder() {}

    static int[] of(double[] values) {
        return of(values, 0, values.length);
    }

    /** The indices from one to another, excluded. */
    static int[] of(double[] values, int from, int to) {
        int size = to - from;
        int[] order = new int[size];
        for (int i = 0; i < size; i++) {
            order[i] = from + i;
        }
        if (size < 2) {
            return order;
        }
        int[] other = new int[size];
        for (int width = 1; width < size; width *= 2) {
            for (int start = 0; start < size; start += 2 * width) {
                int middle = Math.min(start + width, size);
                int end = (int) Math.min(start + 2L * width, size);
                merge(values, order, other, start, middle, end);
            }
            int[] swap = order;
            order = other;
            other = swap;
        }
        return order;
    }

    private static void merge(
            double[] values, int[] from, int[] into, int start, int middle, int end) {
        int left = start;
        int right = middle;
        for (int at = start; at < end; at++) {
            boolean takeLeft =
                    right >= end || (left < middle && values[from[left]] >= values[from[right]]);
            into[at] = takeLeft ? from[left++] : from[right++];
        }
    }
}
