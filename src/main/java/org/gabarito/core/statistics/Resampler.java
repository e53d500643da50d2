package org.gabarito.core.statistics;

import java.util.Arrays;

/**
 * Draws samples with replacement. Carries its own generator (SplitMix64) so that a seed means the
 * same resamples under every Java version.
 *
 * <p>Indices are the high half of a 32-bit product; for n values their chances differ by less than
 * n / 2³².
 *
 * <p>Steele, Lea, Flood: Fast splittable pseudorandom number generators. OOPSLA 2014,
 * doi:10.1145/2660193.2660195.
 */
public final class Resampler {
    private static final long GOLDEN_GAMMA = 0x9e3779b97f4a7c15L;
    private static final long LOW_HALF = 0xffffffffL;

    private long state;

    public Resampler(long seed) {
        state = seed;
    }

    /**
     * A stream of its own for each resample, so that resamples may be drawn in any order and by any
     * number of threads.
     */
    public static Resampler of(long seed, int resample) {
        return new Resampler(mix(mix(seed) + resample * GOLDEN_GAMMA));
    }

    /** Sum, and sum of squares, of as many values as there are, each drawn at random. */
    void moments(double[] values, double[] into) {
        long n = values.length;
        double sum = 0;
        double squares = 0;
        for (int drawn = 0; drawn + 1 < values.length; drawn += 2) {
            long bits = next();
            double one = values[(int) ((bits >>> 32) * n >>> 32)];
            double other = values[(int) ((bits & LOW_HALF) * n >>> 32)];
            sum += one + other;
            squares += one * one + other * other;
        }
        if ((values.length & 1) == 1) {
            double one = values[index(values.length)];
            sum += one;
            squares += one * one;
        }
        into[0] = sum;
        into[1] = squares;
    }

    /** A number from 0 to below n. */
    public int index(int n) {
        return (int) ((next() >>> 32) * n >>> 32);
    }

    /** Draws as many times as there are places, and counts how often each place was drawn. */
    public void count(int[] times) {
        Arrays.fill(times, 0);
        long n = times.length;
        for (int drawn = 0; drawn + 1 < times.length; drawn += 2) {
            long bits = next();
            times[(int) ((bits >>> 32) * n >>> 32)]++;
            times[(int) ((bits & LOW_HALF) * n >>> 32)]++;
        }
        if ((times.length & 1) == 1) {
            times[index(times.length)]++;
        }
    }

    private long next() {
        state += GOLDEN_GAMMA;
        return mix(state);
    }

    private static long mix(long state) {
        long mixed = state;
        mixed = (mixed ^ (mixed >>> 30)) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
        return mixed ^ (mixed >>> 31);
    }
}
