package org.gabarito.core.statistics;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * Confidence interval of the mean over independent cases, by a method chosen from their number and
 * the range that values can have. How often each covers is in docs/explanation/uncertainty.md.
 *
 * <ul>
 *   <li>fewer than two values, or one that is not finite: none.
 *   <li>all values equal: that single point. It says that nothing varied, not that nothing could.
 *   <li>range with two ends, as of most scores: Student's t on the logit scale. With the mean m as
 *       a share of the range and its standard error e, logit(m) ± t e / (m (1 − m)), taken back. It
 *       never leaves the range and reaches further towards its middle, as skewed scores need.
 *   <li>otherwise {@value #BOOTSTRAP_FROM} values or more: bootstrap-t, m − q e with the quantiles
 *       q of (resampled mean − m) / (its own standard error). Bends with skewness; resamples
 *       without variation are left out.
 *   <li>otherwise fewer: Student's t, m ± t e.
 * </ul>
 *
 * <p>Warnings: fewer than {@value #FEW} cases; skewness beyond {@value #SKEWED} with fewer than
 * {@value #ENOUGH_IF_SKEWED} cases; half of the values or more at one end of the range while fewer
 * than {@value #FEW} lie elsewhere; all equal.
 *
 * <p>Equal values, level and seed give the same interval on every machine. The order of the values
 * makes no difference. The bootstrap takes O(resamples · n) time.
 *
 * <p>Efron: Nonparametric standard errors and confidence intervals. Can. J. Stat. 9 (1981),
 * doi:10.2307/3314608. Hall: Theoretical comparison of bootstrap confidence intervals. Ann. Stat.
 * 16 (1988), doi:10.1214/aos/1176350933. Lesaffre, Rizopoulos, Tsonaka: The logistic transform for
 * bounded outcome scores. Biostatistics 8 (2007), doi:10.1093/biostatistics/kxj034.
 */
public final class MeanInterval {
    static final int BOOTSTRAP_FROM = 10;
    static final int RESAMPLES = 4000;

    /** Chosen by the simulation: where a tenth of outliers may well be absent from the cases. */
    static final int FEW = 20;

    static final double SKEWED = 1;
    static final int ENOUGH_IF_SKEWED = 50;

    private final double[] values;
    private final double level;
    private final double mean;
    private final double error;

    private MeanInterval(double[] sorted, double level) {
        this.values = sorted;
        this.level = level;
        this.mean = Summary.mean(sorted);
        this.error = Summary.standardDeviation(sorted, mean) / Math.sqrt(sorted.length);
    }

    /** Of values without limits, such as distances or differences. */
    public static Optional<Interval> of(double[] values, double levelPercent, long seed) {
        return of(values, levelPercent, seed, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
    }

    /**
     * @param levelPercent between 0 and 100, both excluded
     * @param seed of the resampling
     * @param min the least that a value can be, and {@code max} the most; infinite for none
     */
    public static Optional<Interval> of(
            double[] values, double levelPercent, long seed, double min, double max) {
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
        double least = sorted[0];
        double most = sorted[sorted.length - 1];
        if (least == most) {
            return Optional.of(
                    new Interval(least, least, levelPercent, "all equal")
                            .warned(IntervalWarning.ALL_EQUAL));
        }
        MeanInterval chosen = new MeanInterval(sorted, levelPercent);
        boolean bounded = min <= least && most <= max && Double.isFinite(max - min);
        Interval interval =
                bounded
                        ? chosen.logit(min, max)
                        : sorted.length < BOOTSTRAP_FROM
                                ? chosen.student().within(min, max)
                                : chosen.bootstrap(seed).within(min, max);
        return Optional.of(chosen.warn(interval, min, max));
    }

    /**
     * The same where cases may depend on each other; then by {@link ClusterInterval}, which needs
     * no range.
     */
    public static Optional<Interval> of(
            double[] values,
            Clusters clusters,
            double levelPercent,
            long seed,
            double min,
            double max) {
        return clusters.areSingle()
                ? of(values, levelPercent, seed, min, max)
                : ClusterInterval.of(values, clusters, Summary::mean, levelPercent, seed);
    }

    private Interval student() {
        double reach = factor() * error;
        return new Interval(mean - reach, mean + reach, level, "Student's t");
    }

    private double factor() {
        double t =
                TDistribution.of(values.length - 1.0)
                        .inverseCumulativeProbability(0.5 + level / 200);
        return Double.isFinite(t * 1e13) ? Bootstrap.steady(t) : t;
    }

    private Interval logit(double min, double max) {
        double range = max - min;
        double share = (mean - min) / range;
        double other = (max - mean) / range;
        double middle = StrictMath.log(share / other);
        double reach = factor() * error / range / (share * other);
        return new Interval(
                min + range * logistic(middle - reach),
                max - range * logistic(-middle - reach),
                level,
                "Student's t on the logit scale");
    }

    private static double logistic(double x) {
        return 1 / (1 + StrictMath.exp(-x));
    }

    private Interval bootstrap(long seed) {
        double[] ratios = ratios(seed);
        double tail = (100 - level) / 200;
        return new Interval(
                mean - Summary.quantile(ratios, 1 - tail) * error,
                mean - Summary.quantile(ratios, tail) * error,
                level,
                "bootstrap-t, " + RESAMPLES + " resamples");
    }

    /** Of each resample: how many of its own standard errors its mean lies off, ascending. */
    private double[] ratios(long seed) {
        int n = values.length;
        double[] deviations = Arrays.stream(values).map(value -> value - mean).toArray();
        double nothing = 1e-20 * error * error * n * n;
        double[] moments = new double[2];
        double[] ratios = new double[RESAMPLES];
        int kept = 0;
        Resampler resampler = new Resampler(seed);
        for (int i = 0; i < RESAMPLES; i++) {
            resampler.moments(deviations, moments);
            double squares = moments[1] - moments[0] * moments[0] / n;
            if (squares > nothing) {
                ratios[kept++] = moments[0] / n / Math.sqrt(squares / (n - 1) / n);
            }
        }
        double[] sorted = Arrays.copyOf(ratios, kept);
        Arrays.sort(sorted);
        return sorted;
    }

    private Interval warn(Interval interval, double min, double max) {
        int n = values.length;
        Interval warned = interval;
        if (n < FEW) {
            warned = warned.warned(IntervalWarning.FEW_CASES);
        } else if (n < ENOUGH_IF_SKEWED && Math.abs(skewness()) > SKEWED) {
            warned = warned.warned(IntervalWarning.SKEWED);
        }
        int piled = Math.max(at(min), at(max));
        return 2 * piled >= n && n - piled < FEW
                ? warned.warned(IntervalWarning.PILE_AT_LIMIT)
                : warned;
    }

    private int at(double end) {
        return (int) Arrays.stream(values).filter(value -> value == end).count();
    }

    private double skewness() {
        double squares = 0;
        double cubes = 0;
        for (double value : values) {
            double deviation = value - mean;
            squares += deviation * deviation;
            cubes += deviation * deviation * deviation;
        }
        return cubes * Math.sqrt(values.length) / (squares * Math.sqrt(squares));
    }
}
