package org.gabarito.core.statistics.agreement;

import org.apache.commons.statistics.distribution.FDistribution;
import org.gabarito.core.statistics.Interval;
import org.gabarito.core.statistics.Summary;

/**
 * Intraclass correlation of n cases, each measured once by the same k raters, from mean squares of
 * cases (R), raters (C), the rest (E) and within cases (W):
 *
 * <ul>
 *   <li>(1, 1), raters drawn anew for each case: (R − W) / (R + (k − 1) W).
 *   <li>(2, 1), raters a sample, absolute agreement: (R − E) / (R + (k − 1) E + k (C − E) / n). The
 *       one to report for raters.
 *   <li>(3, 1), these raters and no others, consistency: (R − E) / (R + (k − 1) E).
 * </ul>
 *
 * <p>Intervals from the F distribution; that of (2, 1) with Satterthwaite's degrees of freedom. All
 * values equal, or no variation at all: NaN. Example: Shrout and Fleiss, four raters of six cases:
 * 0.17, 0.29, 0.71.
 *
 * <p>Shrout, Fleiss: Intraclass correlations. Psychol. Bull. 86 (1979),
 * doi:10.1037/0033-2909.86.2.420. McGraw, Wong: Forming inferences about some intraclass
 * correlation coefficients. Psychol. Methods 1 (1996), doi:10.1037/1082-989X.1.1.30.
 */
public record IntraclassCorrelation(
        Coefficient oneWay, Coefficient agreement, Coefficient consistency) {

    public record Coefficient(String name, double value, Interval interval) {}

    /**
     * @param values by rater, then by case; all finite
     */
    public static IntraclassCorrelation of(double[][] values, double levelPercent) {
        int k = values.length;
        if (k < 2 || values[0].length < 2) {
            throw new IllegalArgumentException("agreement needs two raters and two cases");
        }
        int n = values[0].length;
        double[] cases = new double[n];
        double[] raters = new double[k];
        for (int r = 0; r < k; r++) {
            raters[r] = Summary.mean(values[r]);
            for (int c = 0; c < n; c++) {
                cases[c] += values[r][c] / k;
            }
        }
        double mean = Summary.mean(raters);
        double within = 0;
        double rest = 0;
        for (int r = 0; r < k; r++) {
            for (int c = 0; c < n; c++) {
                double off = values[r][c] - cases[c];
                within += off * off;
                double other = off - raters[r] + mean;
                rest += other * other;
            }
        }
        double rows = k * squares(cases, mean) / (n - 1);
        double columns = n * squares(raters, mean) / (k - 1);
        return new IntraclassCorrelation(
                oneWay(rows, within / n / (k - 1), n, k, levelPercent),
                agreement(rows, columns, rest / (n - 1) / (k - 1), n, k, levelPercent),
                consistency(rows, rest / (n - 1) / (k - 1), n, k, levelPercent));
    }

    private static double squares(double[] values, double mean) {
        double sum = 0;
        for (double value : values) {
            sum += (value - mean) * (value - mean);
        }
        return sum;
    }

    private static Coefficient oneWay(double rows, double within, int n, int k, double level) {
        double value = (rows - within) / (rows + (k - 1) * within);
        return ratio("ICC(1,1)", value, rows / within, n - 1, n * (k - 1.0), k, level);
    }

    private static Coefficient consistency(double rows, double rest, int n, int k, double level) {
        double value = (rows - rest) / (rows + (k - 1) * rest);
        return ratio("ICC(3,1)", value, rows / rest, n - 1, (n - 1.0) * (k - 1), k, level);
    }

    private static Coefficient ratio(
            String name, double value, double f, double above, double below, int k, double level) {
        double low = f / quantile(above, below, level);
        double high = f * quantile(below, above, level);
        return new Coefficient(
                name,
                value,
                new Interval((low - 1) / (low + k - 1), share(high, k), level, "F distribution"));
    }

    /** (x − 1) / (x + k − 1), also where x is infinite. */
    private static double share(double x, int k) {
        return Double.isInfinite(x) ? 1 : (x - 1) / (x + k - 1);
    }

    private static Coefficient agreement(
            double rows, double columns, double rest, int n, int k, double level) {
        double value = (rows - rest) / (rows + (k - 1) * rest + k * (columns - rest) / n);
        double ratio = columns / rest;
        double a = n * (1 + (k - 1) * value) - k * value;
        double v =
                (k - 1.0)
                        * (n - 1)
                        * Math.pow(k * value * ratio + a, 2)
                        / ((n - 1.0) * Math.pow(k * value * ratio, 2) + a * a);
        if (!Double.isFinite(v) || !(v > 0)) {
            Interval point = new Interval(value, value, level, "F distribution");
            return new Coefficient("ICC(2,1)", value, point);
        }
        double f = quantile(n - 1, v, level);
        double g = quantile(v, n - 1, level);
        double spread = k * columns + (k * (double) n - k - n) * rest;
        return new Coefficient(
                "ICC(2,1)",
                value,
                new Interval(
                        n * (rows - f * rest) / (f * spread + n * rows),
                        n * (g * rows - rest) / (spread + n * g * rows),
                        level,
                        "F distribution, Satterthwaite"));
    }

    private static double quantile(double above, double below, double level) {
        return FDistribution.of(above, below).inverseSurvivalProbability((100 - level) / 200);
    }
}
