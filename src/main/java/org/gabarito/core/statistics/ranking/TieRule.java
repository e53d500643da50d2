package org.gabarito.core.statistics.ranking;

/** The rank of methods that are level: 1, 2, 2, 4 or 1, 2.5, 2.5, 4 or 1, 3, 3, 4. */
public enum TieRule {
    MIN,
    AVERAGE,
    MAX;

    /** Ranks of losses, the smallest first. */
    double[] ranks(double[] losses) {
        double[] ranks = new double[losses.length];
        rank(losses, ranks);
        return ranks;
    }

    /** NaN for losses that are NaN. Quadratic in the number of methods, which is small. */
    void rank(double[] losses, double[] ranks) {
        for (int i = 0; i < losses.length; i++) {
            int less = 0;
            int equal = 0;
            for (double other : losses) {
                less += other < losses[i] ? 1 : 0;
                equal += other == losses[i] ? 1 : 0;
            }
            ranks[i] =
                    equal == 0
                            ? Double.NaN
                            : switch (this) {
                                case MIN -> less + 1.0;
                                case AVERAGE -> less + (equal + 1) / 2.0;
                                case MAX -> (double) less + equal;
                            };
        }
    }
}
