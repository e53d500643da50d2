package org.gabarito.core.statistics.interval;

import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * Student's t about another value than zero: (Z + δ) / √(V / ν) with Z standard normal and V of the
 * χ² distribution with ν degrees. P(T > t) is the mean of Φ(δ − t √(V / ν)). With √(V / ν) = eˣ the
 * density of x is proportional to exp(ν (x − (e²ˣ − 1) / 2)), smooth and falling off fast at both
 * ends, where the trapezoidal rule converges faster than any power of its step; dividing by the sum
 * of the weights spares their constant.
 *
 * <p>Trefethen, Weideman: The exponentially convergent trapezoidal rule. SIAM Rev. 56 (2014),
 * doi:10.1137/130932132.
 */
final class NoncentralT {
    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    /** In units of the spread of x, 1 / √(2ν). */
    private static final double STEP = 1.0 / 16;

    private static final double END = 9;

    /** Of few degrees the left tail is that of e^(νx). */
    private static final double LEFT_TAIL = 50;

    private NoncentralT() {}

    /** P(T > t). */
    static double survival(double t, double degrees, double noncentrality) {
        double unit = 1 / Math.sqrt(2 * degrees);
        double sum = 0;
        double weights = 0;
        for (double u = -END - LEFT_TAIL / Math.sqrt(degrees); u <= END; u += STEP) {
            double x = u * unit;
            double weight = Math.exp(degrees * (x - Math.expm1(2 * x) / 2));
            weights += weight;
            sum += weight * NORMAL.cumulativeProbability(noncentrality - t * Math.exp(x));
        }
        return sum / weights;
    }
}
