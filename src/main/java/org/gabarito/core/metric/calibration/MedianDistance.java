package org.gabarito.core.metric.calibration;

/**
 * The median of the Euclidean distances between all pairs of vectors, without holding them: the
 * bits of the k-th smallest are found sixteen at a time by counting. Takes five passes over all
 * pairs at most, and half a megabyte.
 */
final class MedianDistance {
    private static final int STEP = 16;

    private final double[][] vectors;

    private MedianDistance(double[][] vectors) {
        this.vectors = vectors;
    }

    /** Over the n(n − 1)/2 pairs of different vectors; needs two. */
    static double ofPairs(double[][] vectors) {
        MedianDistance distances = new MedianDistance(vectors);
        long pairs = (long) vectors.length * (vectors.length - 1) / 2;
        return distances.middle((pairs - 1) / 2, pairs / 2);
    }

    /** Over all n² ordered pairs, each vector with itself included. */
    static double withSelf(double[][] vectors) {
        MedianDistance distances = new MedianDistance(vectors);
        long all = (long) vectors.length * vectors.length;
        // Zeros come first, then every distance twice.
        long low = Math.floorDiv((all - 1) / 2 - vectors.length, 2);
        long high = Math.floorDiv(all / 2 - vectors.length, 2);
        return distances.middle(low, high);
    }

    static double distance(double[] a, double[] b) {
        double sum = 0;
        for (int k = 0; k < a.length; k++) {
            double difference = a[k] - b[k];
            sum += difference * difference;
        }
        return Math.sqrt(sum);
    }

    /** Mean of the distances of two ranks, the same or next to each other; 0 below the first. */
    private double middle(long low, long high) {
        double lower = low < 0 ? 0 : ranked(low);
        if (low == high) {
            return lower;
        }
        return (lower + (low < 0 ? ranked(high) : following(lower, high))) / 2;
    }

    /** The distance of a rank, where that of the rank before is known. */
    private double following(double before, long rank) {
        long upTo = 0;
        double next = Double.POSITIVE_INFINITY;
        for (int i = 1; i < vectors.length; i++) {
            for (int j = 0; j < i; j++) {
                double distance = distance(vectors[i], vectors[j]);
                if (distance <= before) {
                    upTo++;
                } else {
                    next = Math.min(next, distance);
                }
            }
        }
        return upTo > rank ? before : next;
    }

    /** The distance that has this many before it, in ascending order. */
    private double ranked(long rank) {
        long known = 0;
        long left = rank;
        for (int shift = Long.SIZE - STEP; shift >= 0; shift -= STEP) {
            long[] counts = new long[1 << STEP];
            for (int i = 1; i < vectors.length; i++) {
                for (int j = 0; j < i; j++) {
                    // The bits of numbers that are not negative have the order of the numbers.
                    long bits = Double.doubleToRawLongBits(distance(vectors[i], vectors[j]));
                    if (shift + STEP == Long.SIZE || bits >>> (shift + STEP) == known) {
                        counts[(int) (bits >>> shift) & 0xffff]++;
                    }
                }
            }
            int next = 0;
            while (left >= counts[next]) {
                left -= counts[next++];
            }
            known = known << STEP | next;
        }
        return Double.longBitsToDouble(known);
    }
}
