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
 * Root Brier score: the square root of the Brier score, which bounds the calibration error of the
 * whole vector of probabilities from above.
 *
 * <p>RBS = √(1/N Σ<sub>i</sub> Σ<sub>k</sub> (p<sub>ik</sub> − y<sub>ik</sub>)²), in [0, √2].
 *
 * <ul>
 *   <li>No probabilities, or no sample: undefined.
 * </ul>
 *
 * <p>Gruber, Buettner: Better uncertainty calibration via proper scores for classification and
 * beyond. NeurIPS 35 (2022), doi:10.48550/arXiv.2203.07835.
 */
final class RootBrierScore extends CalibrationMetric {
    private static final MetricInfo INFO =
            new MetricInfo(
                    "rbs",
                    List.of("root_brier", "root_brier_score"),
                    "Root Brier score",
                    "RBS",
                    Family.CALIBRATION,
                    Direction.LOWER,
                    0,
                    Math.sqrt(2),
                    0,
                    Worst.RANGE_END,
                    Unit.NONE,
                    false,
                    Empty.ordinary(Double.NaN),
                    List.of(
                            new Definition(
                                    "samples/all-classes",
                                    "squared differences are summed over all classes")),
                    List.of(),
                    Set.of("imlc"),
                    new Formula(
                            "\\mathrm{RBS} = \\sqrt{\\frac{1}{N} \\sum_i \\sum_k (p_{ik} -"
                                    + " y_{ik})^2}"),
                    "",
                    new Source(
                            Source.Kind.CONFERENCE,
                            "Gruber SG, Buettner F",
                            "Better uncertainty calibration via proper scores for classification"
                                    + " and beyond",
                            "Advances in Neural Information Processing Systems",
                            "35",
                            "",
                            2022,
                            "10.48550/arXiv.2203.07835"));

    RootBrierScore() {
        super(INFO, 1);
    }

    @Override
    MetricValue of(ScoredLabels labels, Arguments arguments, String definition) {
        return value(Math.sqrt(BrierScore.overClasses(labels)), definition);
    }
}
