package org.gabarito.core.statistics.prevalence;

import org.gabarito.core.statistics.Interval;
import org.gabarito.core.statistics.interval.ProportionInterval;

/**
 * Predictive values, expected cost and net benefit at a prevalence π other than the study's, from
 * sensitivity s and specificity c, which are taken not to change with it:
 *
 * <ul>
 *   <li>PPV = s π / (s π + (1 − c)(1 − π)), NPV = c (1 − π) / (c (1 − π) + (1 − s) π); NaN when
 *       nobody is called positive, or negative.
 *   <li>expected cost a case = cost of a miss · (1 − s) π + cost of a false alarm · (1 − c)(1 − π).
 *   <li>net benefit at threshold t = s π − (1 − c)(1 − π) t / (1 − t).
 * </ul>
 *
 * <p>All rise (cost falls) with both s and c, so a band runs from the value at both lower ends to
 * that at both upper ends of Wilson's intervals. Each interval has the level √level, sensitivity
 * and specificity being of different cases, so that both hold together at the level asked for; the
 * band errs on the wide side.
 *
 * <p>Example: s = 0.9, c = 0.9: at π = 0.5 PPV is 0.9, at π = 0.01 it is 0.0833.
 *
 * <p>Altman, Bland: Predictive values. BMJ 309 (1994), doi:10.1136/bmj.309.6947.102. Vickers,
 * Elkin: Decision curve analysis. Med. Decis. Making 26 (2006), doi:10.1177/0272989X06295361.
 */
public final class TargetPrevalence {
    private final long truePositives;
    private final long falseNegatives;
    private final long trueNegatives;
    private final long falsePositives;

    /** Counts of a study with at least one positive and one negative. */
    public TargetPrevalence(
            long truePositives, long falseNegatives, long trueNegatives, long falsePositives) {
        if (Math.min(
                                Math.min(truePositives, falseNegatives),
                                Math.min(trueNegatives, falsePositives))
                        < 0
                || truePositives + falseNegatives == 0
                || trueNegatives + falsePositives == 0) {
            throw new IllegalArgumentException("a study needs positives and negatives");
        }
        this.truePositives = truePositives;
        this.falseNegatives = falseNegatives;
        this.trueNegatives = trueNegatives;
        this.falsePositives = falsePositives;
    }

    /** A value with its band. */
    public record Value(double value, Interval band) {}

    /** The prevalence of the study itself. */
    public double ofStudy() {
        double positives = truePositives + falseNegatives;
        return positives / (positives + trueNegatives + falsePositives);
    }

    public double sensitivity() {
        return (double) truePositives / (truePositives + falseNegatives);
    }

    public double specificity() {
        return (double) trueNegatives / (trueNegatives + falsePositives);
    }

    public Value positivePredictiveValue(double prevalence, double levelPercent) {
        return value(
                (s, c) -> s * prevalence / (s * prevalence + (1 - c) * (1 - prevalence)),
                levelPercent);
    }

    public Value negativePredictiveValue(double prevalence, double levelPercent) {
        return value(
                (s, c) -> c * (1 - prevalence) / (c * (1 - prevalence) + (1 - s) * prevalence),
                levelPercent);
    }

    public Value expectedCost(
            double prevalence, double missed, double falseAlarm, double levelPercent) {
        return value(
                (s, c) -> missed * (1 - s) * prevalence + falseAlarm * (1 - c) * (1 - prevalence),
                levelPercent);
    }

    /**
     * @param threshold the chance of disease from which on one would act, below 1
     */
    public Value netBenefit(double prevalence, double threshold, double levelPercent) {
        double odds = threshold / (1 - threshold);
        return value((s, c) -> s * prevalence - (1 - c) * (1 - prevalence) * odds, levelPercent);
    }

    private interface Worth {
        double of(double sensitivity, double specificity);
    }

    private Value value(Worth worth, double level) {
        double each = 100 * Math.sqrt(level / 100);
        Interval s = ProportionInterval.wilson(truePositives, truePositives + falseNegatives, each);
        Interval c = ProportionInterval.wilson(trueNegatives, trueNegatives + falsePositives, each);
        double one = worth.of(s.low(), c.low());
        double other = worth.of(s.high(), c.high());
        return new Value(
                worth.of(sensitivity(), specificity()),
                new Interval(
                        Math.min(one, other),
                        Math.max(one, other),
                        level,
                        "Wilson, sensitivity and specificity together"));
    }
}
