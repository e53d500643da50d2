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
 * Brier score: the mean squared distance between the predicted probabilities and the truth. It
 * punishes wrong calibration and indecision alike, and is lowest on average for the true
 * probabilities.
 *
 * <p>BS = 1/N Σ<sub>i</sub> Σ<sub>k</sub> (p<sub>ik</sub> − y<sub>ik</sub>)², in [0, 2], as Brier
 * has it and MetricsReloaded. scikit-learn sums over the positive of two classes only, which is
 * half of that.
 *
 * <ul>
 *   <li>No probabilities, or no sample: undefined.
 *   <li>Over the positive class only, and there are more than two: undefined.
 * </ul>
 *
 * <p>Brier: Verification of forecasts expressed in terms of probability. Mon. Weather Rev. 78
 * (1950), doi:10.1175/1520-0493(1950)078&lt;0001:VOFEIT&gt;2.0.CO;2.
 */
final class BrierScore extends CalibrationMetric {
    private static final String POSITIVE = "samples/positive-class";

    private static final MetricInfo INFO =
            new MetricInfo(
                    "bs",
                    List.of("brier", "brier_score"),
                    "Brier score",
                    "BS",
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
                                    "samples/all-classes",
                                    "squared differences are summed over all classes"),
                            new Definition(
                                    "samples/positive-class",
                                    "squared difference of the positive one of two classes")),
                    List.of(),
                    Set.of("imlc"),
                    new Formula("\\mathrm{BS} = \\frac{1}{N} \\sum_i \\sum_k (p_{ik} - y_{ik})^2"),
                    "",
                    new Source(
                            Source.Kind.ARTICLE,
                            "Brier GW",
                            "Verification of forecasts expressed in terms of probability",
                            "Monthly Weather Review",
                            "78(1)",
                            "1–3",
                            1950,
                            "10.1175/1520-0493(1950)078<0001:VOFEIT>2.0.CO;2"));

    BrierScore() {
        super(INFO, 1);
    }

    @Override
    MetricValue of(ScoredLabels labels, Arguments arguments, String definition) {
        if (!definition.equals(POSITIVE)) {
            return value(overClasses(labels), definition);
        }
        int speaker = speaker(labels);
        if (speaker < 0) {
            return undefined(definition, "there are more than two classes");
        }
        return value(ofClass(labels, speaker) / labels.samples(), definition);
    }

    /** Mean over samples of the squared distance over all classes. */
    static double overClasses(ScoredLabels labels) {
        double sum = 0;
        for (int k = 0; k < labels.classes().size(); k++) {
            sum += ofClass(labels, k);
        }
        return sum / labels.samples();
    }

    private static double ofClass(ScoredLabels labels, int index) {
        double sum = 0;
        for (int i = 0; i < labels.samples(); i++) {
            double difference = labels.probability(i, index) - (labels.truth(i) == index ? 1 : 0);
            sum += difference * difference;
        }
        return sum;
    }
}
