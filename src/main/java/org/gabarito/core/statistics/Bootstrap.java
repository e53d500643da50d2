package org.gabarito.core.statistics;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * Bootstrap intervals of any statistic. Cases are drawn with replacement, or, where cases depend on
 * each other (lesions or visits of one patient), the groups that do not.
 *
 * <ul>
 *   <li>{@code percentile}: cuts the resampled statistics at α/2 and 1 − α/2.
 *   <li>{@code expandedPercentile}: cuts them further out, at Φ(−t √(n / (n − 1))) with Student's t
 *       of n − 1 degrees of freedom: resamples of n cases or groups vary too little by a share of 1
 *       / n, and few say little of how much they vary. Two cases or groups at least.
 *   <li>{@code bca}: cuts them at shares corrected for bias, z₀ = Φ⁻¹(share below the estimate,
 *       ties half), and for acceleration, a = Σ d³ / 6 (Σ d²)^1.5 with the jackknife's deviations
 *       d, one case or group left out at a time. Resamples whose statistic is not finite are left
 *       out.
 * </ul>
 *
 * <p>Equal values, level and seed give the same interval whatever the number of threads. Takes
 * resamples · n time, and n times the statistic for the jackknife.
 *
 * <p>Hesterberg: What teachers should know about the bootstrap. Am. Stat. 69 (2015),
 * doi:10.1080/00031305.2015.1089789. Efron: Better bootstrap confidence intervals. J. Am. Stat.
 * Assoc. 82 (1987), doi:10.1080/01621459.1987.10478410. Field, Welsh: Bootstrapping clustered data.
 * J. R. Stat. Soc. B 69 (2007), doi:10.1111/j.1467-9868.2007.00593.x.
 */
public final class Bootstrap {
    public static final int RESAMPLES = 4000;

    /** Fewer groups than these say little of how groups vary. */
    static final int FEW_GROUPS = 20;

    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    private final double[][] groups;
    private final ToDoubleFunction<double[]> statistic;
    private final double estimate;
    private final double[] resampled;

    private Bootstrap(double[][] groups, ToDoubleFunction<double[]> statistic, long seed) {
        this.groups = groups;
        this.statistic = statistic;
        this.estimate = statistic.applyAsDouble(flat(groups));
        this.resampled = resample(seed);
    }

    /**
     * @param statistic may reorder what it is given
     */
    public static Bootstrap of(double[] values, ToDoubleFunction<double[]> statistic, long seed) {
        double[][] groups = new double[values.length][];
        Arrays.setAll(groups, i -> new double[] {values[i]});
        return new Bootstrap(checked(groups), statistic, seed);
    }

    /**
     * @param groups the values of each group that is independent of the others, such as a patient;
     *     not empty
     */
    public static Bootstrap ofGroups(
            double[][] groups, ToDoubleFunction<double[]> statistic, long seed) {
        return new Bootstrap(checked(groups), statistic, seed);
    }

    private static double[][] checked(double[][] groups) {
        if (groups.length == 0) {
            throw new IllegalArgumentException("there is nothing to resample");
        }
        for (double[] group : groups) {
            for (double value : group) {
                if (!Double.isFinite(value)) {
                    throw new IllegalArgumentException(
                            "values that are not finite must be left out first");
                }
            }
        }
        return groups;
    }

    private double[] resample(long seed) {
        double[] found = new double[RESAMPLES];
        int kept = 0;
        double[][] drawn = new double[groups.length][];
        for (int b = 0; b < RESAMPLES; b++) {
            Resampler resampler = Resampler.of(seed, b);
            for (int i = 0; i < drawn.length; i++) {
                drawn[i] = groups[resampler.index(groups.length)];
            }
            double value = statistic.applyAsDouble(flat(drawn));
            if (Double.isFinite(value)) {
                found[kept++] = value;
            }
        }
        double[] sorted = Arrays.copyOf(found, kept);
        Arrays.sort(sorted);
        return sorted;
    }

    private static double[] flat(double[][] groups) {
        int size = 0;
        for (double[] group : groups) {
            size += group.length;
        }
        double[] flat = new double[size];
        int at = 0;
        for (double[] group : groups) {
            System.arraycopy(group, 0, flat, at, group.length);
            at += group.length;
        }
        return flat;
    }

    public double estimate() {
        return estimate;
    }

    public Interval percentile(double levelPercent) {
        double tail = (100 - levelPercent) / 200;
        return interval("percentile", tail, 1 - tail, levelPercent);
    }

    public Interval expandedPercentile(double levelPercent) {
        int n = groups.length;
        double t = TDistribution.of(n - 1.0).inverseCumulativeProbability(0.5 + levelPercent / 200);
        double tail = steady(NORMAL.cumulativeProbability(-t * Math.sqrt(n / (n - 1.0))));
        return interval("expanded percentile", tail, 1 - tail, levelPercent);
    }

    public Interval bca(double levelPercent) {
        double bias = NORMAL.inverseCumulativeProbability(shareBelow(resampled, estimate));
        double acceleration = acceleration(leftOut());
        double z = NORMAL.inverseCumulativeProbability(0.5 + levelPercent / 200);
        return interval(
                "BCa", share(bias, acceleration, -z), share(bias, acceleration, z), levelPercent);
    }

    private Interval interval(String kind, double low, double high, double level) {
        boolean grouped = Arrays.stream(groups).anyMatch(group -> group.length != 1);
        String method =
                String.format(
                        Locale.ROOT,
                        grouped
                                ? "cluster bootstrap (%s), %d resamples"
                                : "bootstrap %s, %d resamples",
                        kind,
                        resampled.length);
        if (resampled.length == 0) {
            return new Interval(Double.NaN, Double.NaN, level, method);
        }
        Interval interval =
                new Interval(
                        Summary.quantile(resampled, low),
                        Summary.quantile(resampled, high),
                        level,
                        method);
        if (groups.length < FEW_GROUPS) {
            interval =
                    interval.warned(
                            grouped ? IntervalWarning.FEW_CLUSTERS : IntervalWarning.FEW_CASES);
        }
        return interval.low() == interval.high()
                ? interval.warned(IntervalWarning.ALL_EQUAL)
                : interval;
    }

    private double[] leftOut() {
        double[] statistics = new double[groups.length];
        double[][] others = new double[groups.length - 1][];
        for (int i = 0; i < groups.length; i++) {
            System.arraycopy(groups, 0, others, 0, i);
            System.arraycopy(groups, i + 1, others, i, others.length - i);
            statistics[i] = statistic.applyAsDouble(flat(others));
        }
        return statistics;
    }

    /** Share of resampled statistics below, ties half, kept off 0 and 1 where bias is infinite. */
    static double shareBelow(double[] sorted, double estimate) {
        if (sorted.length == 0) {
            return 0.5;
        }
        double rounding = 1e-12 * (sorted[sorted.length - 1] - sorted[0]);
        double below = 0;
        for (double other : sorted) {
            below += other < estimate - rounding ? 1 : other <= estimate + rounding ? 0.5 : 0;
        }
        return Math.min(Math.max(below, 0.5), sorted.length - 0.5) / sorted.length;
    }

    /** From what a statistic becomes without each case. */
    private static double acceleration(double[] leftOut) {
        double[] finite = Arrays.stream(leftOut).filter(Double::isFinite).toArray();
        double mean = Summary.mean(finite);
        double squares = 0;
        double cubes = 0;
        for (double one : finite) {
            double deviation = mean - one;
            squares += deviation * deviation;
            cubes += deviation * deviation * deviation;
        }
        return squares == 0 ? 0 : cubes / (6 * squares * Math.sqrt(squares));
    }

    /** The share at which resampled statistics are cut instead of at Φ(z). */
    static double share(double bias, double acceleration, double z) {
        double shifted = bias + z;
        double stretch = 1 - acceleration * shifted;
        if (stretch <= 0) {
            return shifted < 0 ? 0 : 1;
        }
        return steady(NORMAL.cumulativeProbability(bias + shifted / stretch));
    }

    /** Without the last digits, in which processors may differ. */
    static double steady(double value) {
        return Math.rint(value * 1e13) / 1e13;
    }
}
