package org.gabarito.core.statistics.comparison;

import org.apache.commons.statistics.inference.BinomialTest;

/**
 * The sign test: is a difference as often positive as negative? Asks for no symmetry, unlike {@link
 * SignedRankTest}, and is weaker. Zeros are left out. p is exact, from the binomial distribution;
 * without differences it is 1.
 *
 * <p>Example: four positive differences and one negative have p = 2 (5 + 1) / 32 = 0.375.
 *
 * <p>Dixon, Mood: The statistical sign test. J. Am. Stat. Assoc. 41 (1946),
 * doi:10.1080/01621459.1946.10501898.
 */
public record SignTest(int positive, int negative, int zeros, double p, Alternative alternative) {
    public static SignTest of(double[] differences, Alternative alternative) {
        Differences.check(differences);
        int positive = 0;
        int negative = 0;
        for (double difference : differences) {
            positive += difference > 0 ? 1 : 0;
            negative += difference < 0 ? 1 : 0;
        }
        int n = positive + negative;
        double p =
                n == 0
                        ? 1
                        : BinomialTest.withDefaults()
                                .with(alternative.hypothesis)
                                .test(n, positive, 0.5)
                                .getPValue();
        return new SignTest(positive, negative, differences.length - n, p, alternative);
    }
}
