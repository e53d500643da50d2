package org.gabarito.core.metric.counting;

import java.util.List;
import java.util.Set;
import org.gabarito.core.metric.Arguments;
import org.gabarito.core.metric.Evidence.Kind;
import org.gabarito.core.metric.Formula;
import org.gabarito.core.metric.MetricInfo;
import org.gabarito.core.metric.MetricInfo.Direction;
import org.gabarito.core.metric.MetricInfo.Empty;
import org.gabarito.core.metric.MetricInfo.Family;
import org.gabarito.core.metric.MetricInfo.Unit;
import org.gabarito.core.metric.MetricInfo.Worst;
import org.gabarito.core.metric.Parameter;
import org.gabarito.core.metric.Quantity;
import org.gabarito.core.metric.Source;

/**
 * Net benefit: true positives, less the false ones at their exchange rate, per sample.
 *
 * <p>NB = TP/N − FP/N · t/(1 − t), where t is the probability of disease from which one would act:
 * who acts at 0.1 accepts nine needless treatments for one needed. At most the prevalence; acting
 * on nobody has 0.
 *
 * <ul>
 *   <li>Class absent from reference, prediction or both: the formula holds.
 *   <li>The exchange rate is that of t, while who is called positive is decided elsewhere; decide
 *       at t to draw a decision curve.
 * </ul>
 *
 * <p>Vickers, Elkin: Decision curve analysis. Med. Decis. Making 26 (2006),
 * doi:10.1177/0272989X06295361.
 */
final class NetBenefit extends CountingMetric {
    private static final Parameter THRESHOLD =
            new Parameter(
                    "threshold",
                    Parameter.Kind.NUMBER,
                    new Quantity(0.5, ""),
                    0.001,
                    0.999,
                    "Threshold probability: from which probability of disease on one would act.");

    private static final MetricInfo INFO =
            new MetricInfo(
                    "nb",
                    List.of("net_benefit"),
                    "Net benefit",
                    "NB",
                    Family.COUNTING,
                    Direction.HIGHER,
                    Double.NEGATIVE_INFINITY,
                    1,
                    Double.NaN,
                    Worst.NONE,
                    Unit.NONE,
                    true,
                    Empty.ordinary(0),
                    definitions(List.of(VOXELS, SAMPLES)),
                    List.of(THRESHOLD, PREVALENCE),
                    Set.of("imlc", "sems"),
                    new Formula(
                            "\\mathrm{NB} = \\frac{\\mathrm{TP}}{N} - \\frac{\\mathrm{FP}}{N}"
                                    + " \\cdot \\frac{t}{1 - t}"),
                    NEEDS_BACKGROUND,
                    new Source(
                            Source.Kind.ARTICLE,
                            "Vickers AJ, Elkin EB",
                            "Decision curve analysis: a novel method for evaluating prediction"
                                    + " models",
                            "Medical Decision Making",
                            "26(6)",
                            "565–574",
                            2006,
                            "10.1177/0272989X06295361"));

    NetBenefit() {
        super(INFO, Kind.MASKS, Kind.SAMPLES);
    }

    @Override
    double of(Cells cells, Arguments arguments, String variant) {
        double threshold = arguments.number(THRESHOLD);
        double total = cells.total();
        return cells.truePositives() / total
                - cells.falsePositives() / total * (threshold / (1 - threshold));
    }
}
