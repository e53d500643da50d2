package org.gabarito.core.statistics.agreement;

import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;
import org.gabarito.core.statistics.Interval;
import org.gabarito.core.statistics.Summary;

/**
 * Agreement of two measurements of the same cases: the bias is the mean difference d, and about 95
 * % of differences lie between d − 1.96 s and d + 1.96 s if they are near normal. The standard
 * error of the bias is s/√n, that of a limit s √(1/n + z² / 2(n − 1)), each interval ± t(n − 1)
 * errors.
 *
 * <p>Example: differences 1, 2, 3 have bias 2 and limits 0.04 and 3.96.
 *
 * <p>Bland, Altman: Measuring agreement in method comparison studies. Stat. Methods Med. Res. 8
 * (1999), doi:10.1177/096228029900800204.
 */
public record BlandAltman(
        int n,
        double bias,
        double deviation,
        double lower,
        double upper,
        Interval biasInterval,
        Interval lowerInterval,
        Interval upperInterval) {

    /**
     * @param levelPercent of the intervals; the limits are always those of 95 %
     */
    public static BlandAltman of(double[] first, double[] second, double levelPercent) {
        if (first.length != second.length || first.length < 2) {
            throw new IllegalArgumentException("agreement needs two cases measured on both sides");
        }
        int n = first.length;
        double[] differences = new double[n];
        for (int i = 0; i < n; i++) {
            differences[i] = first[i] - second[i];
        }
        double bias = Summary.mean(differences);
        double deviation = Summary.standardDeviation(differences, bias);
        double z = NormalDistribution.of(0, 1).inverseCumulativeProbability(0.975);
        double t = TDistribution.of(n - 1.0).inverseCumulativeProbability(0.5 + levelPercent / 200);
        double reach = t * deviation / Math.sqrt(n);
        double wide = t * deviation * Math.sqrt(1.0 / n + z * z / (2.0 * (n - 1)));
        double lower = bias - z * deviation;
        double upper = bias + z * deviation;
        return new BlandAltman(
                n,
                bias,
                deviation,
                lower,
                upper,
                about(bias, reach, levelPercent),
                about(lower, wide, levelPercent),
                about(upper, wide, levelPercent));
    }

    private static Interval about(double middle, double reach, double level) {
        return new Interval(middle - reach, middle + reach, level, "Student's t");
    }
}
