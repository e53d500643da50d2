package org.gabarito.core.metric.calibration;

import java.util.List;
import java.util.Set;
import org.gabarito.core.metric.Arguments;
import org.gabarito.core.metric.Formula;
import org.gabarito.core.metric.MetricInfo;
import org.gabarito.core.metric.MetricInfo.Definition;
import org.gabarito.core.metric.MetricInfo.Direction;
import org.gabarito.core.metric.MetricInfo.Empty;
import org.gabarito.core.metric.MetricInfo.Family;
import org.gabarito.core.metric.MetricInfo.Unit;
import org.gabarito.core.metric.MetricInfo.Worst;
import org.gabarito.core.metric.MetricValue;
import org.gabarito.core.metric.ScoredLabels;
import org.gabarito.core.metric.Source;

/**
 * Class-wise calibration error: how far the probability of a class is from how often it is the true
 * one, averaged over bins of like probability and then over classes.
 *
 * <p>CWCE = 1/K Σ<sub>k</sub> Σ<sub>m</sub> |B<sub>mk</sub>|/N · |ȳ<sub>k</sub>(B<sub>mk</sub>) −
 * p̄<sub>k</sub>(B<sub>mk</sub>)|. In [0, 1]; shrinks with the number of classes, since most have
 * small probabilities.
 *
 * <ul>
 *   <li>No probabilities, or no sample: undefined.
 *   <li>Class absent from the reference: it takes part.
 *   <li>MetricsReloaded's bins lose a probability of exactly 0, which then counts as right.
 * </ul>
 *
 * <p>Kull et al.: Beyond temperature scaling: obtaining well-calibrated multi-class probabilities
 * with Dirichlet calibration. NeurIPS 32 (2019), doi:10.48550/arXiv.1910.12656.
 */
final class ClassWiseCalibrationError extends BinnedMetric {
    private static final MetricInfo INFO =
            new MetricInfo(
                    "cwce",
                    List.of("cwece", "class_wise_calibration_error", "classwise_ece"),
                    "Class-wise calibration error",
                    "CWCE",
                    Family.CALIBRATION,
                    Direction.LOWER,
                    0,
                    1,
                    0,
                    Worst.RANGE_END,
                    Unit.NONE,
                    false,
                    Empty.ordinary(Double.NaN),
                    List.of(
                            new Definition("samples/class-wise", "probability of every class"),
                            new Definition(
                                    "samples/class-wise/without-zero",
                                    "probability of every class; a probability of exactly 0 counts nowhere")),
                    List.of(BINS, EQUAL_MASS),
                    Set.of("imlc"),
                    new Formula(
                            "\\mathrm{CWCE} = \\frac{1}{K} \\sum_k \\sum_m \\frac{\\lvert"
                                    + " B_{mk}\\rvert}{N} \\lvert \\bar{y}_k(B_{mk}) -"
                                    + " \\bar{p}_k(B_{mk})\\rvert"),
                    "",
                    new Source(
                            Source.Kind.CONFERENCE,
                            "Kull M, Perello-Nieto M, Kängsepp M, et al",
                            "Beyond temperature scaling: obtaining well-calibrated multi-class"
                                    + " probabilities with Dirichlet calibration",
                            "Advances in Neural Information Processing Systems",
                            "32",
                            "",
                            2019,
                            "10.48550/arXiv.1910.12656"));

    ClassWiseCalibrationError() {
        super(INFO, 1);
    }

    @Override
    MetricValue of(ScoredLabels labels, Arguments arguments, String definition) {
        Reliability.Binning binning = binning(arguments, definition);
        int classes = labels.classes().size();
        double sum = 0;
        for (int k = 0; k < classes; k++) {
            sum +=
                    Reliability.ofClass(labels, k, binning, bins(arguments)).weightedGaps()
                            / labels.samples();
        }
        return value(sum / classes, definition);
    }
}
