package org.gabarito.core.statistics.comparison;

import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * Distribution of the signed-rank sum of n differences when each sign is a coin toss: exact up to
 * {@value #EXACT_TO} by counting subsets of 1…n by their sum, normal beyond.
 */
final class SignedRanks {
    private static final int EXACT_TO = 100;

    private SignedRanks() {}

    /**
     * The smallest sum s with P(W ≤ s) ≥ p, as R's {@code qsignrank}.
     *
     * @param p at most one half
     */
    static long quantile(double p, int n) {
        if (n > EXACT_TO) {
            double sum = n * (n + 1.0) / 4;
            double z = NormalDistribution.of(0, 1).inverseCumulativeProbability(p);
            return Math.max(0, (long) Math.ceil(sum + z * deviation(n) - 0.5));
        }
        double[] chances = chances(n);
        double below = 0;
        int sum = 0;
        while (sum < chances.length - 1 && below + chances[sum] < p * (1 - 1e-14)) {
            below += chances[sum++];
        }
        return sum;
    }

    /** P(W ≤ sum). */
    static double cumulative(long sum, int n) {
        if (n > EXACT_TO) {
            return NormalDistribution.of(n * (n + 1.0) / 4, deviation(n))
                    .cumulativeProbability(sum + 0.5);
        }
        double[] chances = chances(n);
        double below = 0;
        for (int s = 0; s <= sum && s < chances.length; s++) {
            below += chances[s];
        }
        return below;
    }

    private static double deviation(int n) {
        return Math.sqrt(n * (n + 1.0) * (2.0 * n + 1) / 24);
    }

    private static double[] chances(int n) {
        double[] chances = new double[n * (n + 1) / 2 + 1];
        chances[0] = 1;
        int most = 0;
        for (int rank = 1; rank <= n; rank++) {
            most += rank;
            for (int sum = most; sum >= 0; sum--) {
                chances[sum] = (chances[sum] + (sum >= rank ? chances[sum - rank] : 0)) / 2;
            }
        }
        return chances;
    }
}
