package org.gabarito.core.statistics.interval;

import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.ranking.NaturalRanking;
import org.gabarito.core.statistics.Interval;
import org.gabarito.core.statistics.IntervalWarning;

/**
 * The area under the ROC curve with DeLong's variance: the chance that a positive sample scores
 * above a negative one, ties half. With V(x) the share of negatives below a positive x, and W(y)
 * the share of positives above a negative y, the area is their mean and the variance var(V)/m +
 * var(W)/n. Both come from ranks in O(N log N) time.
 *
 * <p>The interval is area ± z √variance, cut to 0…1, as in pROC. An area of 0 or 1 has variance 0:
 * its interval is a point, with a warning. So is there for fewer than ten samples on a side.
 *
 * <p>Example: positives 3, 2, negatives 1, 2 have the area (2 + 1.5)/4 = 0.875.
 *
 * <p>DeLong, DeLong, Clarke-Pearson: Comparing the areas under two or more correlated ROC curves.
 * Biometrics 44 (1988), doi:10.2307/2531595. Sun, Xu: Fast implementation of DeLong's algorithm.
 * IEEE Signal Process. Lett. 21 (2014), doi:10.1109/LSP.2014.2337313.
 */
public final class Auroc {
    private static final int FEW = 10;
    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    private final double[] ofPositives;
    private final double[] ofNegatives;
    private final double area;

    private Auroc(double[] ofPositives, double[] ofNegatives) {
        this.ofPositives = ofPositives;
        this.ofNegatives = ofNegatives;
        this.area = mean(ofPositives);
    }

    /**
     * Scores in an order that is the same for every method that is compared.
     *
     * @throws IllegalArgumentException when a side is empty or a score is NaN
     */
    public static Auroc of(double[] positives, double[] negatives) {
        int m = positives.length;
        int n = negatives.length;
        if (m == 0 || n == 0) {
            throw new IllegalArgumentException("a ROC curve needs positives and negatives");
        }
        double[] all = new double[m + n];
        System.arraycopy(positives, 0, all, 0, m);
        System.arraycopy(negatives, 0, all, m, n);
        NaturalRanking ranking = new NaturalRanking();
        double[] joint = ranking.apply(all);
        double[] own = ranking.apply(positives);
        double[] others = ranking.apply(negatives);
        double[] ofPositives = new double[m];
        for (int i = 0; i < m; i++) {
            ofPositives[i] = (joint[i] - own[i]) / n;
        }
        double[] ofNegatives = new double[n];
        for (int j = 0; j < n; j++) {
            ofNegatives[j] = 1 - (joint[m + j] - others[j]) / m;
        }
        return new Auroc(ofPositives, ofNegatives);
    }

    public double area() {
        return area;
    }

    /** NaN when a side has a single sample. */
    public double variance() {
        return covariance(this);
    }

    private double covariance(Auroc other) {
        return covariance(ofPositives, other.ofPositives) / ofPositives.length
                + covariance(ofNegatives, other.ofNegatives) / ofNegatives.length;
    }

    public Interval interval(double levelPercent) {
        double reach = quantile(levelPercent) * Math.sqrt(variance());
        Interval interval =
                new Interval(
                        Math.max(0, area - reach),
                        Math.min(1, area + reach),
                        levelPercent,
                        "DeLong");
        if (area == 0 || area == 1) {
            interval = interval.warned(IntervalWarning.PILE_AT_LIMIT);
        }
        return Math.min(ofPositives.length, ofNegatives.length) < FEW
                ? interval.warned(IntervalWarning.FEW_CASES)
                : interval;
    }

    /**
     * Two methods on the same samples.
     *
     * @param difference of the areas, the first less the second
     * @param z the difference over its standard error; NaN when that is 0
     * @param p two-sided; 1 when the methods rank all alike
     */
    public record Comparison(double difference, Interval interval, double z, double p) {}

    /** DeLong's test of two methods that scored the same samples, in the same order. */
    public Comparison compare(Auroc other, double levelPercent) {
        if (ofPositives.length != other.ofPositives.length
                || ofNegatives.length != other.ofNegatives.length) {
            throw new IllegalArgumentException("the methods must have scored the same samples");
        }
        double difference = area - other.area;
        double variance = variance() + other.variance() - 2 * covariance(other);
        double error = Math.sqrt(Math.max(0, variance));
        double z = difference / error;
        double p = error > 0 ? 2 * NORMAL.survivalProbability(Math.abs(z)) : 1;
        double reach = quantile(levelPercent) * error;
        return new Comparison(
                difference,
                new Interval(difference - reach, difference + reach, levelPercent, "DeLong"),
                z,
                p);
    }

    private static double quantile(double levelPercent) {
        return NORMAL.inverseCumulativeProbability(0.5 + levelPercent / 200);
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }

    private static double covariance(double[] a, double[] b) {
        double meanA = mean(a);
        double meanB = mean(b);
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += (a[i] - meanA) * (b[i] - meanB);
        }
        return sum / (a.length - 1);
    }
}
