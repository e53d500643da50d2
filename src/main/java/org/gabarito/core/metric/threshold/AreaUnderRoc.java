package org.gabarito.core.metric.threshold;

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
import org.gabarito.core.metric.Source;
import org.gabarito.core.metric.ThresholdCurve;

/**
 * Area under the receiver operating characteristic: how probably a positive sample has a higher
 * score than a negative one.
 *
 * <p>AUROC = P(s<sub>+</sub> &gt; s<sub>−</sub>) + P(s<sub>+</sub> = s<sub>−</sub>) / 2, which is
 * the Mann–Whitney statistic over the number of pairs, and the area under straight lines between
 * the points of sensitivity over 1 − specificity. In [0, 1]; 0.5 is chance, and what equal scores
 * give. Only the order of the scores matters. Pairs are counted in whole numbers, so the value is
 * exact to the last digit, whatever the order of the samples.
 *
 * <ul>
 *   <li>Class absent from the reference, or nothing but it: undefined.
 * </ul>
 *
 * <p>Hanley, McNeil: The meaning and use of the area under a receiver operating characteristic
 * (ROC) curve. Radiology 143 (1982), doi:10.1148/radiology.143.1.7063747.
 */
final class AreaUnderRoc extends ThresholdMetric {
    private static final MetricInfo INFO =
            new MetricInfo(
                    "auroc",
                    List.of("auc", "roc_auc", "auc_roc"),
                    "Area under the ROC curve",
                    "AUROC",
                    Family.THRESHOLD,
                    Direction.HIGHER,
                    0,
                    1,
                    1,
                    Worst.RANGE_END,
                    Unit.NONE,
                    true,
                    new Empty(Double.NaN, Double.NaN, Double.NaN),
                    List.of(
                            new Definition(
                                    "samples/pairs",
                                    "share of the pairs of a positive and a negative sample that are in order; equal scores count one half")),
                    List.of(),
                    Set.of("imlc"),
                    new Formula(
                            "\\mathrm{AUROC} = \\int_0^1 \\mathrm{Sens} \\, d(1 - \\mathrm{Spec})"
                                    + " = P(s_{+} > s_{-}) + \\frac{P(s_{+} = s_{-})}{2}"),
                    "",
                    new Source(
                            Source.Kind.ARTICLE,
                            "Hanley JA, McNeil BJ",
                            "The meaning and use of the area under a receiver operating"
                                    + " characteristic (ROC) curve",
                            "Radiology",
                            "143(1)",
                            "29–36",
                            1982,
                            "10.1148/radiology.143.1.7063747"));

    AreaUnderRoc() {
        super(INFO);
    }

    @Override
    double of(ThresholdCurve curve, Arguments arguments) {
        long twice = 0;
        long hitsBefore = 0;
        long alarmsBefore = 0;
        for (int point = 0; point < curve.points(); point++) {
            long hits = curve.truePositives(point);
            long alarms = curve.falsePositives(point);
            twice += (alarms - alarmsBefore) * (hits + hitsBefore);
            hitsBefore = hits;
            alarmsBefore = alarms;
        }
        return twice / (2.0 * curve.positives() * curve.negatives());
    }
}
