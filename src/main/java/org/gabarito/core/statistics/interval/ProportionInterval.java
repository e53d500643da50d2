package org.gabarito.core.statistics.interval;

import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.gabarito.core.statistics.Interval;

/**
 * Intervals of a proportion k of n, such as a sensitivity. No cases: all from 0 to 1.
 *
 * <ul>
 *   <li>{@code wilson}: the shares that a score test does not reject, (k + z²/2 ± z √(k (n − k)/n +
 *       z²/4)) / (n + z²). On average the level asked for; the default.
 *   <li>{@code clopperPearson}: the shares that two exact tests do not reject; never below the
 *       level, mostly above. Beta quantiles.
 * </ul>
 *
 * <p>Example: 8 of 10 at 95 %: 0.490 to 0.943 (Wilson), 0.444 to 0.975 (Clopper and Pearson).
 *
 * <p>Wilson: Probable inference. J. Am. Stat. Assoc. 22 (1927), doi:10.1080/01621459.1927.10502953.
 * Clopper, Pearson: The use of confidence or fiducial limits. Biometrika 26 (1934),
 * doi:10.1093/biomet/26.4.404. Brown, Cai, DasGupta: Interval estimation for a binomial proportion.
 * Stat. Sci. 16 (2001), doi:10.1214/ss/1009213286.
 */
public final class ProportionInterval {
    private static final String EXACT = "Clopper-Pearson";

    private ProportionInterval() {}

    public static Interval wilson(long successes, long n, double levelPercent) {
        check(successes, n);
        if (n == 0) {
            return new Interval(0, 1, levelPercent, "Wilson");
        }
        double z =
                NormalDistribution.of(0, 1).inverseCumulativeProbability(0.5 + levelPercent / 200);
        double middle = successes + z * z / 2;
        double failures = n - successes;
        double reach = z * Math.sqrt(successes * failures / n + z * z / 4);
        double size = n + z * z;
        return new Interval(
                successes == 0 ? 0 : (middle - reach) / size,
                successes == n ? 1 : (middle + reach) / size,
                levelPercent,
                "Wilson");
    }

    public static Interval clopperPearson(long successes, long n, double levelPercent) {
        check(successes, n);
        double tail = (100 - levelPercent) / 200;
        double low =
                successes == 0
                        ? 0
                        : BetaDistribution.of(successes, n - successes + 1.0)
                                .inverseCumulativeProbability(tail);
        double high =
                successes == n
                        ? 1
                        : BetaDistribution.of(successes + 1.0, n - successes)
                                .inverseSurvivalProbability(tail);
        return new Interval(low, high, levelPercent, EXACT);
    }

    private static void check(long successes, long n) {
        if (successes < 0 || successes > n) {
            throw new IllegalArgumentException(successes + " of " + n + " is no proportion");
        }
    }
}
