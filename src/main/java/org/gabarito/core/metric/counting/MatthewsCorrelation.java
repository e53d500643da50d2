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
 * Matthews correlation coefficient: how true and predicted classes correlate, over all cells of the
 * confusion matrix.
 *
 * <p>For K classes, with t<sub>k</sub> samples of class k in the reference, p<sub>k</sub> in the
 * prediction and N in all, R<sub>K</sub> = Σ<sub>k</sub> (n<sub>kk</sub> N − t<sub>k</sub>
 * p<sub>k</sub>) / √(Σ<sub>k</sub> t<sub>k</sub> (N − t<sub>k</sub>) · Σ<sub>k</sub> p<sub>k</sub>
 * (N − p<sub>k</sub>)), which for two is the φ coefficient (TP · TN − FP · FN) / √(…). In [−1, 1]
 * for two classes, its lower end is nearer 0 for more; 0 is no better than chance.
 *
 * <ul>
 *   <li>Only one class in the reference, or only one in the prediction: undefined. scikit-learn
 *       says 0.
 * </ul>
 *
 * <p>Every summand of the numerator is taken as TP · TN − FP · FN of its class, which loses fewer
 * digits than the difference of the large products.
 *
 * <p>Matthews: Comparison of the predicted and observed secondary structure of T4 phage lysozyme.
 * Biochim. Biophys. Acta 405 (1975), doi:10.1016/0005-2795(75)90109-9; for K classes Gorodkin:
 * Comparing two K-category assignments by a K-category correlation coefficient. Comput. Biol. Chem.
 * 28 (2004), doi:10.1016/j.compbiolchem.2004.09.006.
 */
final class MatthewsCorrelation extends ConfusionMetric {
    private static final MetricInfo INFO =
            new MetricInfo(
                    "mcc",
                    List.of(
                            "matthews",
                            "matthews_correlation",
                            "matthews_correlation_coefficient",
                            "phi_coefficient"),
                    "Matthews correlation coefficient",
                    "MCC",
                    Family.COUNTING,
                    Direction.HIGHER,
                    -1,
                    1,
                    1,
                    Worst.RANGE_END,
                    Unit.NONE,
                    true,
                    new Empty(Double.NaN, Double.NaN, Double.NaN),
                    definitions(
                            List.of(VOXELS, SAMPLES),
                            new Definition(
                                    ZERO,
                                    "0 where the reference or the prediction has a single class")),
                    List.of(PREVALENCE),
                    Set.of("imlc", "sems"),
                    new Formula(
                            "\\mathrm{MCC} = \\frac{\\mathrm{TP} \\cdot \\mathrm{TN} -"
                                    + " \\mathrm{FP} \\cdot \\mathrm{FN}}{\\sqrt{(\\mathrm{TP} +"
                                    + " \\mathrm{FP}) (\\mathrm{TP} + \\mathrm{FN}) (\\mathrm{TN}"
                                    + " + \\mathrm{FP}) (\\mathrm{TN} + \\mathrm{FN})}}"),
                    NEEDS_BACKGROUND,
                    new Source(
                            Source.Kind.ARTICLE,
                            "Matthews BW",
                            "Comparison of the predicted and observed secondary structure of T4"
                                    + " phage lysozyme",
                            "Biochimica et Biophysica Acta",
                            "405(2)",
                            "442–451",
                            1975,
                            "10.1016/0005-2795(75)90109-9"));

    MatthewsCorrelation() {
        super(INFO);
    }

    @Override
    double of(double[][] table, Arguments arguments, String variant) {
        double total = total(table);
        double together = 0;
        double references = 0;
        double predictions = 0;
        for (int k = 0; k < table.length; k++) {
            double hits = table[k][k];
            double reference = row(table, k);
            double prediction = column(table, k);
            double missed = reference - hits;
            double wrong = prediction - hits;
            together += hits * (total - hits - missed - wrong) - missed * wrong;
            references += reference * (total - reference);
            predictions += prediction * (total - prediction);
        }
        if (references == 0 || predictions == 0) {
            return variant.equals(ZERO) ? 0 : Double.NaN;
        }
        double value = together / (Math.sqrt(references) * Math.sqrt(predictions));
        return Math.max(-1, Math.min(1, value));
    }
}
