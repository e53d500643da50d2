package org.gabarito.core.statistics;

/** The standard normal distribution. */
final class NormalDistribution {
    private static final double ROOT_TWO_PI = Math.sqrt(2 * Math.PI);

    /** Beyond this the tail is below the smallest double that can be added to one half. */
    private static final double FAR = 8.3;

    private NormalDistribution() {}

    /**
     * Φ(x) by the series 1/2 + φ(x) (x + x³/3 + x⁵/(3·5) + …), exact to about 1e-15 absolute.
     *
     * <p>Marsaglia: Evaluating the normal distribution. J. Stat. Softw. 11 (2004),
     * doi:10.18637/jss.v011.i04.
     */
    static double cumulative(double x) {
        if (Math.abs(x) > FAR) {
            return x < 0 ? 0 : 1;
        }
        double term = x;
        double sum = x;
        for (int i = 3; sum + term != sum; i += 2) {
            term *= x * x / i;
            sum += term;
        }
        return 0.5 + sum * density(x);
    }

    /**
     * Φ⁻¹(p): a rational start in the tail's own variable (absolute error 4.5e-4; Abramowitz and
     * Stegun 26.2.23), then Newton steps.
     *
     * @param p above 0 and below 1; meant for shares that can be counted, not for p below 1e-12
     */
    static double quantile(double p) {
        if (p == 0.5) {
            return 0;
        }
        double t = Math.sqrt(-2 * StrictMath.log(Math.min(p, 1 - p)));
        double x =
                t
                        - (2.515517 + t * (0.802853 + t * 0.010328))
                                / (1 + t * (1.432788 + t * (0.189269 + t * 0.001308)));
        if (p < 0.5) {
            x = -x;
        }
        for (int i = 0; i < 4; i++) {
            x -= (cumulative(x) - p) / density(x);
        }
        return x;
    }

    private static double density(double x) {
        return StrictMath.exp(-x * x / 2) / ROOT_TWO_PI;
    }
}
