package org.gabarito.core.statistics.comparison;

import java.util.Arrays;
import org.apache.commons.statistics.inference.ContinuityCorrection;
import org.apache.commons.statistics.inference.PValueMethod;
import org.apache.commons.statistics.inference.WilcoxonSignedRankTest;
import org.apache.commons.statistics.ranking.NaturalRanking;

/**
 * Wilcoxon's signed-rank test: are the differences of pairs symmetric about zero?
 *
 * <p>Differences of zero are left out (Wilcoxon's rule; R, and SciPy's {@code
 * zero_method="wilcox"}) and counted. The rest is ranked by size, ties sharing their mean rank.
 * Then
 *
 * <ul>
 *   <li>fewer than {@value #EXACT_BELOW} differences, no zeros, no ties: p from the exact
 *       distribution of the rank sum.
 *   <li>otherwise: p from the normal distribution with correction for ties, Σ(t³ − t)/48 off the
 *       variance, and for continuity, ½ off the distance from the expected rank sum.
 *   <li>no difference at all: p = 1.
 * </ul>
 *
 * <p>This is what R's {@code wilcox.test(paired = TRUE)} does. Example: 1, 2, 3, −4 give rank sums
 * 6 and 4, effect 0.2, and p = 14/16.
 *
 * <p>The effect size is the matched-pairs rank-biserial correlation, (W⁺ − W⁻) / (W⁺ + W⁻): 1 when
 * all differences are positive, 0 without differences.
 *
 * <p>Wilcoxon: Individual comparisons by ranking methods. Biometrics Bulletin 1 (1945),
 * doi:10.2307/3001968. Kerby: The simple difference formula. Compr. Psychol. 3 (2014),
 * doi:10.2466/11.IT.3.1.
 *
 * @param n differences that are not zero
 * @param zeros differences left out
 * @param positive W⁺, the sum of the ranks of positive differences
 * @param negative W⁻
 * @param p chance of a rank sum as far off, were there no difference
 * @param effect rank-biserial correlation
 */
public record SignedRankTest(
        int n,
        int zeros,
        double positive,
        double negative,
        double p,
        Alternative alternative,
        String method,
        double effect) {
    public static final int EXACT_BELOW = 50;

    public static SignedRankTest of(double[] differences, Alternative alternative) {
        Differences.check(differences);
        double[] others = Arrays.stream(differences).filter(d -> d != 0).toArray();
        int zeros = differences.length - others.length;
        if (others.length == 0) {
            return new SignedRankTest(0, zeros, 0, 0, 1, alternative, "no difference", 0);
        }
        double[] sizes = Arrays.stream(others).map(Math::abs).toArray();
        double[] ranks = new NaturalRanking().apply(sizes);
        double positive = 0;
        double all = others.length * (others.length + 1.0) / 2;
        for (int i = 0; i < ranks.length; i++) {
            positive += others[i] > 0 ? ranks[i] : 0;
        }
        boolean exact = others.length < EXACT_BELOW && zeros == 0 && areDistinct(sizes);
        double p =
                WilcoxonSignedRankTest.withDefaults()
                        .with(alternative.hypothesis)
                        .with(exact ? PValueMethod.EXACT : PValueMethod.ASYMPTOTIC)
                        .with(ContinuityCorrection.ENABLED)
                        .test(others)
                        .getPValue();
        return new SignedRankTest(
                others.length,
                zeros,
                positive,
                all - positive,
                p,
                alternative,
                exact ? "exact" : "normal, corrected for ties and continuity",
                (2 * positive - all) / all);
    }

    private static boolean areDistinct(double[] sizes) {
        return Arrays.stream(sizes).distinct().count() == sizes.length;
    }
}
