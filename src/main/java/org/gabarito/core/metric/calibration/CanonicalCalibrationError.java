package org.gabarito.core.metric.calibration;

import java.util.List;
import java.util.Set;
import org.apache.commons.numbers.gamma.LogGamma;
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
 * Canonical calibration error by kernel density: how far the predicted vector of probabilities is
 * from the frequencies of the classes among samples with like vectors, without bins.
 *
 * <p>ECE-KDE = 1/N Σ<sub>j</sub> ‖Σ<sub>i≠j</sub> k(p<sub>j</sub>, p<sub>i</sub>) y<sub>i</sub> /
 * Σ<sub>i≠j</sub> k(p<sub>j</sub>, p<sub>i</sub>) − p<sub>j</sub>‖<sub>1</sub>, where k(·,
 * p<sub>i</sub>) is the density of a Dirichlet distribution with parameters p<sub>i</sub>/h + 1. In
 * [0, 2]. The larger the bandwidth h, the more distant samples speak. Kernels are reckoned as
 * logarithms, so that none overflows. Takes N² K steps.
 *
 * <ul>
 *   <li>Fewer than two samples, or no probabilities: undefined.
 *   <li>Probabilities below 1e-12 count as 1e-12, since at exactly 0 a sample may lack neighbours.
 *   <li>MetricsReloaded takes the Euclidean norm, not the sum of absolute differences.
 * </ul>
 *
 * <p>Popordanoska, Sayer, Blaschko: A consistent and differentiable Lp canonical calibration error
 * estimator. NeurIPS 35 (2022), doi:10.48550/arXiv.2210.07810.
 */
final class CanonicalCalibrationError extends CalibrationMetric {
    private static final String EUCLIDEAN = "samples/dirichlet/l2";
    private static final double LEAST = 1e-12;

    private static final Parameter BANDWIDTH =
            new Parameter(
                    "bandwidth",
                    Parameter.Kind.NUMBER,
                    new Quantity(0.5, ""),
                    0.001,
                    100,
                    "How far the kernel reaches: the larger, the more distant predictions count.");

    private static final MetricInfo INFO =
            new MetricInfo(
                    "ece_kde",
                    List.of("canonical_calibration_error"),
                    "Canonical calibration error by kernel density",
                    "ECE-KDE",
                    Family.CALIBRATION,
                    Direction.LOWER,
                    0,
                    2,
                    0,
                    Worst.RANGE_END,
                    Unit.NONE,
                    false,
                    Empty.ordinary(Double.NaN),
                    List.of(
                            new Definition(
                                    "samples/dirichlet/l1",
                                    "Dirichlet kernel; absolute differences summed over classes"),
                            new Definition(
                                    "samples/dirichlet/l2",
                                    "Dirichlet kernel; Euclidean distance over classes")),
                    List.of(BANDWIDTH),
                    Set.of("imlc"),
                    new Formula(
                            "\\mathrm{ECE}_{\\mathrm{KDE}} = \\frac{1}{N} \\sum_j \\left\\lVert"
                                    + " \\frac{\\sum_{i \\ne j} k(p_j, p_i) y_i}{\\sum_{i \\ne j}"
                                    + " k(p_j, p_i)} - p_j\\right\\rVert_1"),
                    "",
                    new Source(
                            Source.Kind.CONFERENCE,
                            "Popordanoska T, Sayer R, Blaschko MB",
                            "A consistent and differentiable Lp canonical calibration error"
                                    + " estimator",
                            "Advances in Neural Information Processing Systems",
                            "35",
                            "",
                            2022,
                            "10.48550/arXiv.2210.07810"));

    CanonicalCalibrationError() {
        super(INFO, 2);
    }

    @Override
    MetricValue of(ScoredLabels labels, Arguments arguments, String definition) {
        double[][] vectors = vectors(labels);
        int samples = vectors.length;
        int classes = labels.classes().size();
        double bandwidth = arguments.number(BANDWIDTH);
        double[] scales = new double[samples];
        double[][] exponents = new double[samples][classes];
        double[][] logarithms = new double[samples][classes];
        for (int i = 0; i < samples; i++) {
            double sum = classes;
            for (int k = 0; k < classes; k++) {
                exponents[i][k] = vectors[i][k] / bandwidth;
                logarithms[i][k] = Math.log(Math.max(LEAST, vectors[i][k]));
                sum += exponents[i][k];
                scales[i] -= LogGamma.value(exponents[i][k] + 1);
            }
            scales[i] += LogGamma.value(sum);
        }
        double total = 0;
        double[] kernels = new double[samples];
        for (int j = 0; j < samples; j++) {
            double[] frequencies = frequencies(j, labels, scales, exponents, logarithms, kernels);
            total += norm(frequencies, vectors[j], definition);
        }
        return value(total / samples, definition);
    }

    /** Of the classes around one sample, itself left out. */
    private static double[] frequencies(
            int sample,
            ScoredLabels labels,
            double[] scales,
            double[][] exponents,
            double[][] logarithms,
            double[] kernels) {
        double largest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < kernels.length; i++) {
            double kernel = scales[i];
            for (int k = 0; k < exponents[i].length; k++) {
                kernel += exponents[i][k] * logarithms[sample][k];
            }
            kernels[i] = kernel;
            if (i != sample) {
                largest = Math.max(largest, kernel);
            }
        }
        double[] frequencies = new double[exponents[sample].length];
        double sum = 0;
        for (int i = 0; i < kernels.length; i++) {
            if (i != sample) {
                double kernel = Math.exp(kernels[i] - largest);
                frequencies[labels.truth(i)] += kernel;
                sum += kernel;
            }
        }
        for (int k = 0; k < frequencies.length; k++) {
            frequencies[k] /= sum;
        }
        return frequencies;
    }

    private static double norm(double[] frequencies, double[] vector, String definition) {
        if (definition.equals(EUCLIDEAN)) {
            return MedianDistance.distance(frequencies, vector);
        }
        double sum = 0;
        for (int k = 0; k < vector.length; k++) {
            sum += Math.abs(frequencies[k] - vector[k]);
        }
        return sum;
    }
}
