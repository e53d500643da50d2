package org.gabarito.core.metric.counting;

import java.util.List;
import java.util.Set;
import org.gabarito.core.metric.Arguments;
import org.gabarito.core.metric.Evidence.Kind;
import org.gabarito.core.metric.Formula;
import org.gabarito.core.metric.MetricInfo;
import org.gabarito.core.metric.MetricInfo.Definition;
import org.gabarito.core.metric.MetricInfo.Direction;
import org.gabarito.core.metric.MetricInfo.Empty;
import org.gabarito.core.metric.MetricInfo.Family;
import org.gabarito.core.metric.MetricInfo.Unit;
import org.gabarito.core.metric.MetricInfo.Worst;
import org.gabarito.core.metric.Source;

/**
 * Positive likelihood ratio: how many times as often the positive are called positive as the
 * negative. It turns the odds before the test into those after a positive one.
 *
 * <p>LR+ = sensitivity / (1 − specificity). In [0, ∞); 1 tells nothing, above 10 is called strong.
 *
 * <ul>
 *   <li>No false positive: infinite, which is perfect, unless there is no true positive either:
 *       then undefined. MetricsReloaded says undefined in both cases.
 *   <li>Class absent from the reference or from the prediction, or nothing but it: undefined.
 * </ul>
 *
 * <p>Deeks, Altman: Diagnostic tests 4: likelihood ratios. BMJ 329 (2004),
 * doi:10.1136/bmj.329.7458.168.
 */
final class PositiveLikelihoodRatio extends CountingMetric {
    private static final String FINITE = "finite";

    private static final MetricInfo INFO =
            new MetricInfo(
                    "lr_plus",
                    List.of("lr+", "plr", "positive_likelihood_ratio"),
                    "Positive likelihood ratio",
                    "LR+",
                    Family.COUNTING,
                    Direction.HIGHER,
                    0,
                    Double.POSITIVE_INFINITY,
                    Double.POSITIVE_INFINITY,
                    Worst.NONE,
                    Unit.NONE,
                    true,
                    new Empty(Double.NaN, Double.NaN, Double.NaN),
                    definitions(
                            List.of(VOXELS, SAMPLES),
                            new Definition(FINITE, "undefined without a false positive")),
                    List.of(),
                    Set.of("imlc", "sems"),
                    new Formula("\\mathrm{LR}_{+} = \\frac{\\mathrm{Sens}}{1 - \\mathrm{Spec}}"),
                    NEEDS_BACKGROUND,
                    new Source(
                            Source.Kind.ARTICLE,
                            "Deeks JJ, Altman DG",
                            "Diagnostic tests 4: likelihood ratios",
                            "BMJ",
                            "329(7458)",
                            "168–169",
                            2004,
                            "10.1136/bmj.329.7458.168"));

    PositiveLikelihoodRatio() {
        super(INFO, Kind.MASKS, Kind.SAMPLES);
    }

    @Override
    double of(Cells cells, Arguments arguments, String variant) {
        if (cells.falsePositives() == 0 && (variant.equals(FINITE) || cells.negatives() == 0)) {
            return Double.NaN;
        }
        return cells.sensitivity() / (cells.falsePositives() / cells.negatives());
    }
}
