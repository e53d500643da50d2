package org.gabarito.core.statistics;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * Confidence interval of the mean over independent cases, by a method chosen from their number.
 *
 * <ul>
 *   <li>fewer than two values, or one that is not finite: none.
 *   <li>all values equal: that single point. It says that nothing varied, not that nothing could.
 *   <li>{@value #BOOTSTRAP_FROM} values or more: bootstrap, bias-corrected and accelerated (BCa).
 *   <li>in between: Student's t. It covers better than any bootstrap there (simulated with
 *       bell-shaped and skewed bounded values, five cases: 92–97 % against 84–86 % of a nominal 95
 *       %), but may reach past the end of a metric's range: see {@link Interval#within}.
 * </ul>
 *
 * <p>The acceleration comes from the jackknife, the bias from the share of resampled means below
 * the mean, ties counted half. Equal values, level and seed give the same interval on every
 * machine. The order of the values makes no difference. Takes O(resamples · n) time.
 *
 * <p>Efron: Better bootstrap confidence intervals. J. Am. Stat. Assoc. 82 (1987),
 * doi:10.1080/01621459.1987.10478410.
 */
public final class MeanInterval {
    static final int BOOTSTRAP_FROM = 15;
    static final int RESAMPLES = 4000;
    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    private MeanInterval() {}

    /**
     * @param levelPercent between 0 and 100, both excluded
     * @param seed of the resampling
     */
    public static Optional<Interval> of(double[] values, double levelPercent, long seed) {
        if (!(levelPercent > 0 && levelPercent < 100)) {
            throw new IllegalArgumentException(
                    String.format(
                            Locale.ROOT,
                            "a confidence level lies between 0 and 100 %%, not at %s",
                            levelPercent));
        }
        if (values.length < 2 || !Arrays.stream(values).allMatch(Double::isFinite)) {
            return Optional.empty();
        }
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        if (sorted[0] == sorted[sorted.length - 1]) {
            return Optional.of(new Interval(sorted[0], sorted[0], levelPercent, "all equal"));
        }
        return Optional.of(
                sorted.length < BOOTSTRAP_FROM
                        ? student(sorted, levelPercent)
                        : bootstrap(sorted, levelPercent, seed));
    }

    private static Interval student(double[] values, double level) {
        int n = values.length;
        double mean = Summary.mean(values);
        double error = Summary.standardDeviation(values, mean) / Math.sqrt(n);
        double reach =
                TDistribution.of(n - 1).inverseCumulativeProbability(0.5 + level / 200) * error;
        return new Interval(mean - reach, mean + reach, level, "Student's t");
    }

    private static Interval bootstrap(double[] values, double level, long seed) {
        double mean = Summary.mean(values);
        double[] means = resampledMeans(values, seed);
        double rounding = 1e-12 * (values[values.length - 1] - values[0]);
        double bias = NORMAL.inverseCumulativeProbability(shareBelow(means, mean, rounding));
        double acceleration = acceleration(values, mean);
        double z = NORMAL.inverseCumulativeProbability(0.5 + level / 200);
        return new Interval(
                Summary.quantile(means, adjusted(bias, acceleration, -z)),
                Summary.quantile(means, adjusted(bias, acceleration, z)),
                level,
                "bootstrap BCa, " + RESAMPLES + " resamples");
    }

    private static double[] resampledMeans(double[] values, long seed) {
        int n = values.length;
        double[] means = new double[RESAMPLES];
        Resampler resampler = new Resampler(seed);
        for (int i = 0; i < means.length; i++) {
            means[i] = resampler.sum(values) / n;
        }
        Arrays.sort(means);
        return means;
    }

    /** Share of means below, ties half, kept off 0 and 1 where the bias would be infinite. */
    private static double shareBelow(double[] means, double mean, double rounding) {
        double below = 0;
        for (double other : means) {
            below += other < mean - rounding ? 1 : other <= mean + rounding ? 0.5 : 0;
        }
        return Math.min(Math.max(below, 0.5), means.length - 0.5) / means.length;
    }

    private static double acceleration(double[] values, double mean) {
        double squares = 0;
        double cubes = 0;
        for (double value : values) {
            double deviation = value - mean;
            squares += deviation * deviation;
            cubes += deviation * deviation * deviation;
        }
        return cubes / (6 * squares * Math.sqrt(squares));
    }

    /** The share at which the resampled means are cut instead of at Φ(z). */
    private static double adjusted(double bias, double acceleration, double z) {
        double shifted = bias + z;
        double stretch = 1 - acceleration * shifted;
        if (stretch <= 0) {
            return shifted < 0 ? 0 : 1;
        }
        return NORMAL.cumulativeProbability(bias + shifted / stretch);
    }
}
