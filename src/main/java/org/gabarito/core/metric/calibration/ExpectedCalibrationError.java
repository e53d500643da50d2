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
 * Expected calibration error: how far the confidence in the most probable class is from how often
 * that class is right, averaged over bins of like confidence.
 *
 * <p>ECE = Σ<sub>m</sub> |B<sub>m</sub>|/N · |acc(B<sub>m</sub>) − conf(B<sub>m</sub>)|. In [0, 1].
 * Bins are equally wide, (l, u] with 0 in the first, or hold equally many samples. It depends on
 * their number; errors within a bin cancel out, so 0 does not prove calibration.
 *
 * <ul>
 *   <li>No probabilities, or no sample: undefined.
 *   <li>MetricsReloaded looks at the probability of the positive class instead, and its bins lose a
 *       probability of exactly 0. For more than two classes its number mixes up class numbers with
 *       frequencies; that is not followed, but undefined.
 * </ul>
 *
 * <p>Naeini, Cooper, Hauskrecht: Obtaining well calibrated probabilities using Bayesian binning.
 * AAAI 29 (2015), doi:10.1609/aaai.v29i1.9602.
 */
final class ExpectedCalibrationError extends BinnedMetric {
    private static final String TOP_LABEL = "samples/top-label";

    private static final MetricInfo INFO =
            new MetricInfo(
                    "ece",
                    List.of("expected_calibration_error"),
                    "Expected calibration error",
                    "ECE",
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
                            new Definition(
                                    "samples/top-label", "confidence in the most probable class"),
                            new Definition(
                                    "samples/positive-class/without-zero",
                                    "probability of the positive one of two classes; a probability of exactly 0 counts nowhere")),
                    List.of(BINS, EQUAL_MASS),
                    Set.of("imlc"),
                    new Formula(
                            "\\mathrm{ECE} = \\sum_m \\frac{\\lvert B_m\\rvert}{N} \\lvert"
                                    + " \\mathrm{acc}(B_m) - \\mathrm{conf}(B_m)\\rvert"),
                    "",
                    new Source(
                            Source.Kind.CONFERENCE,
                            "Naeini MP, Cooper GF, Hauskrecht M",
                            "Obtaining well calibrated probabilities using Bayesian binning",
                            "Proceedings of the AAAI Conference on Artificial Intelligence",
                            "29(1)",
                            "2901–2907",
                            2015,
                            "10.1609/aaai.v29i1.9602"));

    ExpectedCalibrationError() {
        super(INFO, 1);
    }

    @Override
    MetricValue of(ScoredLabels labels, Arguments arguments, String definition) {
        Reliability.Binning binning = binning(arguments, definition);
        if (definition.equals(TOP_LABEL)) {
            Reliability diagram = Reliability.ofTopLabel(labels, binning, bins(arguments));
            return value(diagram.weightedGaps() / diagram.samples(), definition);
        }
        int speaker = speaker(labels);
        if (speaker < 0) {
            return undefined(definition, "there are more than two classes");
        }
        Reliability diagram = Reliability.ofClass(labels, speaker, binning, bins(arguments));
        return diagram.binned() == 0
                ? undefined(definition, "every probability is 0")
                : value(diagram.weightedGaps() / diagram.binned(), definition);
    }
}
