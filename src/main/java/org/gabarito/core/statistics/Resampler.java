package org.gabarito.core.statistics;

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
final class Resampler {
    private static final long GOLDEN_GAMMA = 0x9e3779b97f4a7c15L;
    private static final long LOW_HALF = 0xffffffffL;

    private long state;

    Resampler(long seed) {
        state = seed;
    }

    /** Sum of as many values as there are, each drawn at random. */
    double sum(double[] values) {
        long n = values.length;
        double sum = 0;
        for (int drawn = 0; drawn + 1 < values.length; drawn += 2) {
            long bits = next();
            sum += values[(int) ((bits >>> 32) * n >>> 32)];
            sum += values[(int) ((bits & LOW_HALF) * n >>> 32)];
        }
        return (values.length & 1) == 0 ? sum : sum + values[(int) ((next() >>> 32) * n >>> 32)];
    }

    private long next() {
        state += GOLDEN_GAMMA;
        long mixed = state;
        mixed = (mixed ^ (mixed >>> 30)) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
        return mixed ^ (mixed >>> 31);
    }
}
