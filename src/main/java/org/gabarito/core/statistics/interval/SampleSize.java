package org.gabarito.core.statistics.interval;

import java.util.OptionalLong;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * How many cases a mean needs for an interval of a wanted half width: the smallest n with t(n − 1)
 * s / √n ≤ half width, s being the standard deviation of the cases at hand. A hint: s is itself
 * uncertain, and half of all new studies will see a larger one.
 *
 * <p>Example: s = 0.1 and ±0.02 at 95 % need 99 cases.
 *
 * <p>Cochran: Sampling Techniques, 3rd ed. (1977), 4.4.
 */
public final class SampleSize {
    private static final long MOST = 1_000_000_000;

    private SampleSize() {}

    /** None when no number up to a thousand million is enough, or when a number makes no sense. */
    public static OptionalLong ofMean(double deviation, double halfWidth, double levelPercent) {
        if (!(deviation >= 0) || !(halfWidth > 0) || !(levelPercent > 0 && levelPercent < 100)) {
            return OptionalLong.empty();
        }
        if (halfWidth(deviation, MOST, levelPercent) > halfWidth) {
            return OptionalLong.empty();
        }
        long low = 1;
        long high = MOST;
        while (high - low > 1) {
            long middle = (low + high) / 2;
            if (halfWidth(deviation, middle, levelPercent) <= halfWidth) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return OptionalLong.of(high);
    }

    private static double halfWidth(double deviation, long n, double level) {
        double t = TDistribution.of(n - 1.0).inverseCumulativeProbability(0.5 + level / 200);
        return t * deviation / Math.sqrt(n);
    }
}
