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
import org.gabarito.core.metric.Parameter;
import org.gabarito.core.metric.Quantity;
import org.gabarito.core.metric.ScoredLabels;
import org.gabarito.core.metric.Source;

/**
 * Kernel calibration error: whether the errors of samples with like probabilities point the same
 * way, over all classes at once and without bins.
 *
 * <p>KCE = 2 / (N (N − 1)) Σ<sub>i&lt;j</sub> (e<sub>y<sub>i</sub></sub> −
 * p<sub>i</sub>)<sup>T</sup> k(p<sub>i</sub>, p<sub>j</sub>) (e<sub>y<sub>j</sub></sub> −
 * p<sub>j</sub>), the unbiased estimate of the squared error, with k = exp(−‖p<sub>i</sub> −
 * p<sub>j</sub>‖ / b) times the identity. In [−2, 2]; around 0 for calibrated predictions, on both
 * sides of it. The bandwidth b is the median of the distances between predictions unless given.
 * Takes N² steps.
 *
 * <ul>
 *   <li>Fewer than two samples, or no probabilities: undefined.
 *   <li>A median of 0 (most predictions are identical): undefined, give a bandwidth.
 *   <li>MetricsReloaded takes the median over all pairs with each sample's distance 0 to itself,
 *       which makes b smaller.
 * </ul>
 *
 * <p>Widmann, Lindsten, Zachariah: Calibration tests in multi-class classification: a unifying
 * framework. NeurIPS 32 (2019), doi:10.48550/arXiv.1910.11385.
 */
final class KernelCalibrationError extends CalibrationMetric {
    private static final String WITH_SELF = "samples/exponential/median-with-self";

    private static final Parameter BANDWIDTH =
            new Parameter(
                    "bandwidth",
                    Parameter.Kind.NUMBER,
                    new Quantity(Double.NaN, ""),
                    1e-6,
                    1e6,
                    "Distance between predictions at which the kernel has fallen to 1/e; if left"
                            + " out, the median of the distances.");

    private static final MetricInfo INFO =
            new MetricInfo(
                    "kce",
                    List.of("kernel_calibration_error", "skce"),
                    "Kernel calibration error",
                    "KCE",
                    Family.CALIBRATION,
                    Direction.LOWER,
                    -2,
                    2,
                    0,
                    Worst.RANGE_END,
                    Unit.NONE,
                    false,
                    Empty.ordinary(Double.NaN),
                    List.of(
                            new Definition(
                                    "samples/exponential/median",
                                    "exponential kernel; bandwidth the median over pairs of different samples"),
                            new Definition(
                                    "samples/exponential/median-with-self",
                                    "exponential kernel; bandwidth the median over all pairs, each sample with itself included")),
                    List.of(BANDWIDTH),
                    Set.of("imlc"),
                    new Formula(
                            "\\mathrm{KCE} = \\frac{2}{N (N - 1)} \\sum_{i<j} (e_{y_i} -"
                                    + " p_i)^{\\top} k(p_i, p_j) (e_{y_j} - p_j)"),
                    "",
                    new Source(
                            Source.Kind.CONFERENCE,
                            "Widmann D, Lindsten F, Zachariah D",
                            "Calibration tests in multi-class classification: a unifying framework",
                            "Advances in Neural Information Processing Systems",
                            "32",
                            "",
                            2019,
                            "10.48550/arXiv.1910.11385"));

    KernelCalibrationError() {
        super(INFO, 2);
    }

    @Override
    MetricValue of(ScoredLabels labels, Arguments arguments, String definition) {
        double[][] vectors = vectors(labels);
        double bandwidth = arguments.number(BANDWIDTH);
        if (Double.isNaN(bandwidth)) {
            bandwidth =
                    definition.equals(WITH_SELF)
                            ? MedianDistance.withSelf(vectors)
                            : MedianDistance.ofPairs(vectors);
            if (bandwidth == 0) {
                return undefined(definition, "most predictions are identical, so give a bandwidth");
            }
        }
        double[][] errors = vectors(labels);
        for (int i = 0; i < errors.length; i++) {
            for (int k = 0; k < errors[i].length; k++) {
                errors[i][k] = (labels.truth(i) == k ? 1 : 0) - vectors[i][k];
            }
        }
        return value(mean(vectors, errors, bandwidth), definition);
    }

    private static double mean(double[][] vectors, double[][] errors, double bandwidth) {
        int samples = vectors.length;
        double sum = 0;
        for (int i = 1; i < samples; i++) {
            double row = 0;
            for (int j = 0; j < i; j++) {
                double product = 0;
                for (int k = 0; k < errors[i].length; k++) {
                    product += errors[i][k] * errors[j][k];
                }
                double distance = MedianDistance.distance(vectors[i], vectors[j]);
                row += Math.exp(-distance / bandwidth) * product;
            }
            sum += row;
        }
        return sum / (samples * (samples - 1.0) / 2);
    }
}
