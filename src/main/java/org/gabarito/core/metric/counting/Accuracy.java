package org.gabarito.core.metric.counting;

import java.util.List;
import java.util.Set;
import org.gabarito.core.metric.Arguments;
import org.gabarito.core.metric.Formula;
import org.gabarito.core.metric.MetricInfo;
import org.gabarito.core.metric.MetricInfo.Direction;
import org.gabarito.core.metric.MetricInfo.Empty;
import org.gabarito.core.metric.MetricInfo.Family;
import org.gabarito.core.metric.MetricInfo.Unit;
import org.gabarito.core.metric.MetricInfo.Worst;
import org.gabarito.core.metric.Source;

/**
 * Accuracy: the share of samples whose class is right.
 *
 * <p>Acc = Σ<sub>k</sub> n<sub>kk</sub> / N; for one class against the others (TP + TN) / N. In [0,
 * 1]; whoever always decides for the most frequent class has its frequency.
 *
 * <ul>
 *   <li>Class absent from reference, prediction or both: the formula holds.
 *   <li>No sample at all: undefined.
 * </ul>
 *
 * <p>Tharwat: Classification assessment methods. Appl. Comput. Inform. 17 (2021),
 * doi:10.1016/j.aci.2018.08.003.
 */
final class Accuracy extends ConfusionMetric {
    private static final MetricInfo INFO =
            new MetricInfo(
                    "accuracy",
                    List.of("acc"),
                    "Accuracy",
                    "Acc",
                    Family.COUNTING,
                    Direction.HIGHER,
                    0,
                    1,
                    1,
                    Worst.RANGE_END,
                    Unit.NONE,
                    true,
                    Empty.ordinary(1),
                    definitions(List.of(VOXELS, SAMPLES)),
                    List.of(PREVALENCE),
                    Set.of("imlc", "sems"),
                    new Formula(
                            "\\mathrm{Acc} = \\frac{\\sum_k n_{kk}}{N}, \\quad K = 2\\colon"
                                    + " \\frac{\\mathrm{TP} + \\mathrm{TN}}{\\mathrm{TP} +"
                                    + " \\mathrm{FP} + \\mathrm{FN} + \\mathrm{TN}}"),
                    NEEDS_BACKGROUND,
                    new Source(
                            Source.Kind.ARTICLE,
                            "Tharwat A",
                            "Classification assessment methods",
                            "Applied Computing and Informatics",
                            "17(1)",
                            "168–192",
                            2021,
                            "10.1016/j.aci.2018.08.003"));

    Accuracy() {
        super(INFO);
    }

    @Override
    double of(double[][] table, Arguments arguments, String variant) {
        double agreed = 0;
        for (int i = 0; i < table.length; i++) {
            agreed += table[i][i];
        }
        return agreed / total(table);
    }
}
