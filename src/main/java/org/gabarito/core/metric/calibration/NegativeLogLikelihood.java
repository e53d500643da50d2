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
 * Negative log-likelihood: how surprised the prediction is by the truth, on average, in natural
 * units.
 *
 * <p>NLL = −1/N Σ<sub>i</sub> log p<sub>i y<sub>i</sub></sub>. In [0, ∞]; log K for a prediction
 * that calls all K classes equally probable.
 *
 * <ul>
 *   <li>A true class of probability 0: infinite. scikit-learn moves probabilities at least 2.2e-16
 *       away from 0 and 1, and makes their sum 1, which then decides the value.
 *   <li>No probabilities, or no sample: undefined.
 * </ul>
 *
 * <p>Gneiting, Raftery: Strictly proper scoring rules, prediction, and estimation. J. Am. Stat.
 * Assoc. 102 (2007), doi:10.1198/016214506000001437.
 */
final class NegativeLogLikelihood extends CalibrationMetric {
    private static final String CLIPPED = "samples/clipped";

    /** Distance from 1 to the next larger number. */
    private static final double LEAST = Math.ulp(1.0);

    private static final MetricInfo INFO =
            new MetricInfo(
                    "nll",
                    List.of("negative_log_likelihood", "log_loss", "cross_entropy"),
                    "Negative log-likelihood",
                    "NLL",
                    Family.CALIBRATION,
                    Direction.LOWER,
                    0,
                    Double.POSITIVE_INFINITY,
                    0,
                    Worst.NONE,
                    Unit.NONE,
                    false,
                    Empty.ordinary(Double.NaN),
                    List.of(
                            new Definition(
                                    "samples/plain",
                                    "a true class of probability 0 is infinitely bad"),
                            new Definition(
                                    "samples/clipped",
                                    "probabilities keep 2.2e-16 away from 0 and 1 and are divided by their sum")),
                    List.of(),
                    Set.of("imlc"),
                    new Formula("\\mathrm{NLL} = -\\frac{1}{N} \\sum_i \\log p_{i y_i}"),
                    "",
                    new Source(
                            Source.Kind.ARTICLE,
                            "Gneiting T, Raftery AE",
                            "Strictly proper scoring rules, prediction, and estimation",
                            "Journal of the American Statistical Association",
                            "102(477)",
                            "359–378",
                            2007,
                            "10.1198/016214506000001437"));

    NegativeLogLikelihood() {
        super(INFO, 1);
    }

    @Override
    MetricValue of(ScoredLabels labels, Arguments arguments, String definition) {
        boolean clipped = definition.equals(CLIPPED);
        double sum = 0;
        for (int i = 0; i < labels.samples(); i++) {
            double own = labels.probability(i, labels.truth(i));
            sum -= Math.log(clipped ? clip(own) / clippedSum(labels, i) : own);
        }
        // Not −0 where all is perfect.
        return value(sum / labels.samples() + 0.0, definition);
    }

    private static double clippedSum(ScoredLabels labels, int sample) {
        double sum = 0;
        for (int k = 0; k < labels.classes().size(); k++) {
            sum += clip(labels.probability(sample, k));
        }
        return sum;
    }

    private static double clip(double probability) {
        return Math.max(LEAST, Math.min(1 - LEAST, probability));
    }
}
