package org.gabarito.core.statistics.interval;

import java.util.OptionalLong;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * How many cases a study needs. Hints: the standard deviation s that they start from is itself
 * uncertain, and half of all new studies will see a larger one. Cases are taken to be independent.
 *
 * <p>{@link #ofMean}: for an interval of a wanted half width, the smallest n with t(n − 1) s / √n ≤
 * half width. Example: s = 0.1 and ±0.02 at 95 % need 99 cases.
 *
 * <p>{@link #ofDifference}: to tell a mean difference d of two methods over the same cases from
 * none with a power of {@value #POWER} %, s being that of the differences. The smallest n for which
 * the two-sided paired t test has this power, P(T > t(n − 1)) with T noncentral by d √n / s (the
 * chance of a finding in the wrong direction does not count), divided by {@value #LEAST_EFFICIENCY}
 * for the signed-rank test, which in large samples never needs more, whatever the shape of the
 * differences about their middle; were they normal, 3/π would do. Nor fewer than can be significant
 * at all: with the same sign throughout, p is 2¹⁻ⁿ. Example: d = 0.05 and s = 0.1 at 95 %. Normal
 * quantiles give (1.960 + 0.842)² · 0.1² / 0.05² = 31.4; those of t about 1.960² / 2 = 1.9 more, so
 * 34 cases for the t test and 34 / 0.864 = 39.4, so 40, for the signed-rank test.
 *
 * <p>Cochran: Sampling Techniques, 3rd ed. (1977), 4.4. The t test as R's {@code power.t.test(type
 * = "paired")}. Hodges, Lehmann: The efficiency of some nonparametric competitors of the t-test.
 * Ann. Math. Stat. 27 (1956), doi:10.1214/aoms/1177728261.
 */
public final class SampleSize {
    /** The deviation of fewer says too little. */
    public static final int LEAST_CASES = 5;

    /** In percent. */
    public static final int POWER = 80;

    /** Of the signed-rank test against the t test, over all shapes of differences: 108/125. */
    public static final double LEAST_EFFICIENCY = 0.864;

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

    /** Half the width of Student's interval. */
    public static double halfWidth(double deviation, long n, double levelPercent) {
        return t(n, levelPercent) * deviation / Math.sqrt(n);
    }

    /**
     * None when nothing varies or nothing differs, or when a thousand million cases are too few.
     *
     * @param deviation of the differences
     */
    public static OptionalLong ofDifference(
            double deviation, double difference, double levelPercent) {
        OptionalLong cases = pairedT(deviation, difference, levelPercent);
        if (cases.isEmpty()) {
            return cases;
        }
        long enough = (long) Math.ceil(cases.getAsLong() / LEAST_EFFICIENCY);
        while (Math.scalb(2.0, (int) -enough) >= 1 - levelPercent / 100) {
            enough++;
        }
        return OptionalLong.of(enough);
    }

    /** From what normal quantiles give, which is too few, on. */
    static OptionalLong pairedT(double deviation, double difference, double levelPercent) {
        double effect = Math.abs(difference) / deviation;
        if (!(effect > 0) || Double.isInfinite(effect)) {
            return OptionalLong.empty();
        }
        NormalDistribution normal = NormalDistribution.of(0, 1);
        double reach =
                normal.inverseCumulativeProbability(0.5 + levelPercent / 200)
                        + normal.inverseCumulativeProbability(POWER / 100.0);
        double least = reach * reach / (effect * effect);
        if (least > MOST) {
            return OptionalLong.empty();
        }
        long n = Math.max(2, (long) least);
        while (NoncentralT.survival(t(n, levelPercent), n - 1.0, effect * Math.sqrt(n))
                < POWER / 100.0) {
            n++;
        }
        return OptionalLong.of(n);
    }

    private static double t(long n, double levelPercent) {
        return TDistribution.of(n - 1.0).inverseCumulativeProbability(0.5 + levelPercent / 200);
    }
}
