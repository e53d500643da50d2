package org.gabarito.core.statistics.agreement;

import java.util.Arrays;
import org.gabarito.core.statistics.Summary;

/**
 * A tolerance τ for the normalised surface distance, from how far raters' surfaces lie apart: of
 * each pair of raters and case take the 95th percentile of the distances of both surfaces; τ is the
 * mean over pairs and cases. Within it, 95 % of a rater's surface counts as agreed, so a rater
 * would reach about 0.95 against another.
 *
 * <p>This is the rule of Nikolov et al. (there once per organ); the quantiles say how far pairs
 * differ. A hint, not a truth: fewer than a handful of pairs say little, and τ below the spacing of
 * the voxels measures the grid.
 *
 * <p>Nikolov et al.: Clinically applicable segmentation of head and neck anatomy. J. Med. Internet
 * Res. 23 (2021), doi:10.2196/26151.
 *
 * @param tolerance the mean; NaN without pairs
 * @param quartile1 of the pairs' values, as are the others
 * @param pairs how many the hint is made of
 */
public record ToleranceHint(
        double tolerance,
        double quartile1,
        double median,
        double quartile3,
        double max,
        int pairs) {
    /** Share of a surface, in percent, that the tolerance should hold. */
    public static final double PERCENT = 95;

    /**
     * @param distances the {@value #PERCENT}th percentile of each pair of raters and case; pairs
     *     without surfaces, NaN or infinite, do not count
     */
    public static ToleranceHint of(double[] distances) {
        Summary summary = Summary.of(Arrays.stream(distances).filter(Double::isFinite).toArray());
        return new ToleranceHint(
                summary.mean(),
                summary.quartile1(),
                summary.median(),
                summary.quartile3(),
                summary.max(),
                summary.n());
    }
}
