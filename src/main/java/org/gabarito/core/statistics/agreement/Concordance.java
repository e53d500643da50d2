package org.gabarito.core.statistics.agreement;

import org.apache.commons.statistics.distribution.NormalDistribution;
import org.gabarito.core.statistics.Interval;
import org.gabarito.core.statistics.Summary;

/**
 * Lin's concordance correlation: 2 s₁₂ / (s₁² + s₂² + (m₁ − m₂)²) with divisor n, 1 only where both
 * measurements are equal in every case. Interval by Fisher's z with Lin's variance. Without any
 * variation it is NaN; with fewer than three cases its interval is.
 *
 * <p>Example: 1, 2, 3 against 2, 3, 4: 2 · ⅔ / (⅔ + ⅔ + 1) = 4/7.
 *
 * <p>Lin: A concordance correlation coefficient to evaluate reproducibility. Biometrics 45 (1989),
 * doi:10.2307/2532051; correction in 56 (2000), 324-325.
 */
public record Concordance(double value, Interval interval) {

    public static Concordance of(double[] first, double[] second, double levelPercent) {
        if (first.length != second.length || first.length == 0) {
            throw new IllegalArgumentException("agreement needs cases measured on both sides");
        }
        int n = first.length;
        double mean1 = Summary.mean(first);
        double mean2 = Summary.mean(second);
        double square1 = 0;
        double square2 = 0;
        double product = 0;
        for (int i = 0; i < n; i++) {
            square1 += (first[i] - mean1) * (first[i] - mean1) / n;
            square2 += (second[i] - mean2) * (second[i] - mean2) / n;
            product += (first[i] - mean1) * (second[i] - mean2) / n;
        }
        double apart = mean1 - mean2;
        double c = 2 * product / (square1 + square2 + apart * apart);
        double r2 = product * product / (square1 * square2);
        double u2 = apart * apart / Math.sqrt(square1 * square2);
        double rest = 1 - c * c;
        double r = Math.signum(product) * Math.sqrt(r2);
        double variance =
                ((1 - r2) * c * c / (rest * r2)
                                + 2 * c * c * c * (1 - c) * u2 / (r * rest * rest)
                                - c * c * c * c * u2 * u2 / (2 * r2 * rest * rest))
                        / (n - 2);
        double z =
                NormalDistribution.of(0, 1).inverseCumulativeProbability(0.5 + levelPercent / 200);
        double middle = Math.log((1 + c) / (1 - c)) / 2;
        double reach = z * Math.sqrt(variance);
        return new Concordance(
                c,
                new Interval(
                        c == 1 ? 1 : Math.tanh(middle - reach),
                        c == 1 ? 1 : Math.tanh(middle + reach),
                        levelPercent,
                        "Fisher's z"));
    }
}
