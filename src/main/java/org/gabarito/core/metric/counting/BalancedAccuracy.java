package org.gabarito.core.metric.counting;

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

/**
 * Balanced accuracy: the mean of the sensitivities of all classes, whatever their frequencies.
 *
 * <p>BA = 1/K Σ<sub>k</sub> n<sub>kk</sub> / Σ<sub>j</sub> n<sub>kj</sub>; for one class against
 * the others (sensitivity + specificity) / 2. In [0, 1]; a blind decision has 1/K.
 *
 * <ul>
 *   <li>A class absent from the reference: undefined, its sensitivity is unknown. scikit-learn
 *       takes the mean over the classes that the reference has.
 *   <li>Class absent from the prediction: its sensitivity is 0.
 * </ul>
 *
 * <p>Brodersen et al.: The balanced accuracy and its posterior distribution. ICPR (2010),
 * doi:10.1109/ICPR.2010.764.
 */
final class BalancedAccuracy extends ConfusionMetric {
    private static final String PRESENT = "present-classes";

    private static final MetricInfo INFO =
            new MetricInfo(
                    "ba",
                    List.of("balanced_accuracy", "bacc"),
                    "Balanced accuracy",
                    "BA",
                    Family.COUNTING,
                    Direction.HIGHER,
                    0,
                    1,
                    1,
                    Worst.RANGE_END,
                    Unit.NONE,
                    true,
                    new Empty(Double.NaN, 0.5, Double.NaN),
                    definitions(
                            List.of(VOXELS, SAMPLES),
                            new Definition(
                                    PRESENT, "mean over the classes that the reference has")),
                    List.of(),
                    Set.of("imlc", "sems"),
                    new Formula(
                            "\\mathrm{BA} = \\frac{1}{K} \\sum_{k=1}^{K}"
                                    + " \\frac{\\mathrm{TP}_k}{\\mathrm{TP}_k + \\mathrm{FN}_k}"),
                    NEEDS_BACKGROUND,
                    new Source(
                            Source.Kind.CONFERENCE,
                            "Brodersen KH, Ong CS, Stephan KE, Buhmann JM",
                            "The balanced accuracy and its posterior distribution",
                            "20th International Conference on Pattern Recognition",
                            "",
                            "3121–3124",
                            2010,
                            "10.1109/ICPR.2010.764"));

    BalancedAccuracy() {
        super(INFO);
    }

    @Override
    double of(double[][] table, Arguments arguments, String variant) {
        double sum = 0;
        int classes = 0;
        for (int i = 0; i < table.length; i++) {
            double reference = row(table, i);
            if (reference > 0 || !variant.equals(PRESENT)) {
                sum += table[i][i] / reference;
                classes++;
            }
        }
        return sum / classes;
    }
}
