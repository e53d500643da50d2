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
import org.gabarito.core.metric.Parameter;
import org.gabarito.core.metric.Quantity;
import org.gabarito.core.metric.Source;

/**
 * Weighted Cohen’s kappa: disagreement relative to that of chance with the same class frequencies,
 * where a confusion weighs more the further apart the classes are.
 *
 * <p>WCK = 1 − Σ w<sub>ij</sub> n<sub>ij</sub> / Σ w<sub>ij</sub> e<sub>ij</sub>, with
 * e<sub>ij</sub> = t<sub>i</sub> p<sub>j</sub> / N expected by chance and w<sub>ij</sub> = |i −
 * j|<sup>q</sup>: q = 1 is linear, 2 quadratic, and 0 weighs every confusion alike (plain kappa).
 * At most 1; 0 is chance, below it is worse. For two classes all q agree.
 *
 * <ul>
 *   <li>Reference and prediction have the same single class: undefined, chance alone agrees
 *       perfectly.
 *   <li>Class absent from one of them: 0 for two classes, else by the formula. MetricsReloaded
 *       forgets classes absent from the reference, which is not followed.
 * </ul>
 *
 * <p>Cohen: Weighted kappa: nominal scale agreement with provision for scaled disagreement or
 * partial credit. Psychol. Bull. 70 (1968), doi:10.1037/h0026256.
 */
final class WeightedKappa extends ConfusionMetric {
    private static final String PRESENT = "present-classes";

    private static final Parameter WEIGHTS =
            new Parameter(
                    "weights",
                    Parameter.Kind.NUMBER,
                    new Quantity(1, ""),
                    0,
                    2,
                    "Power of the distance between two classes that a confusion weighs: 1 is"
                            + " linear, 2 quadratic, 0 the plain kappa.");

    private static final MetricInfo INFO =
            new MetricInfo(
                    "wck",
                    List.of(
                            "weighted_kappa",
                            "weighted_cohens_kappa",
                            "cohen_kappa",
                            "cohens_kappa",
                            "kappa"),
                    "Weighted Cohen’s kappa",
                    "WCK",
                    Family.COUNTING,
                    Direction.HIGHER,
                    -1,
                    1,
                    1,
                    Worst.RANGE_END,
                    Unit.NONE,
                    true,
                    new Empty(0, 0, Double.NaN),
                    definitions(
                            List.of(VOXELS, SAMPLES),
                            new Definition(
                                    PRESENT,
                                    "classes that occur nowhere have no place in the order")),
                    List.of(WEIGHTS, PREVALENCE),
                    Set.of("imlc", "sems"),
                    new Formula(
                            "\\mathrm{WCK} = 1 - \\frac{\\sum_{i,j} w_{ij} n_{ij}}{\\sum_{i,j}"
                                    + " w_{ij} e_{ij}}, \\quad e_{ij} = \\frac{\\sum_k n_{ik}"
                                    + " \\sum_k n_{kj}}{N}, \\quad w_{ij} = \\lvert i -"
                                    + " j\\rvert^q"),
                    NEEDS_BACKGROUND,
                    new Source(
                            Source.Kind.ARTICLE,
                            "Cohen J",
                            "Weighted kappa: nominal scale agreement with provision for scaled"
                                    + " disagreement or partial credit",
                            "Psychological Bulletin",
                            "70(4)",
                            "213–220",
                            1968,
                            "10.1037/h0026256"));

    WeightedKappa() {
        super(INFO);
    }

    @Override
    double of(double[][] table, Arguments arguments, String variant) {
        double power = arguments.number(WEIGHTS);
        double observed = 0;
        double expected = 0;
        double total = total(table);
        double[] predictions = new double[table.length];
        int[] places = new int[table.length];
        int place = 0;
        for (int j = 0; j < table.length; j++) {
            predictions[j] = column(table, j);
            boolean occurs = predictions[j] > 0 || row(table, j) > 0;
            places[j] = place;
            place += occurs || !variant.equals(PRESENT) ? 1 : 0;
        }
        for (int i = 0; i < table.length; i++) {
            double reference = row(table, i);
            for (int j = 0; j < table.length; j++) {
                double weight = i == j ? 0 : Math.pow(Math.abs(places[i] - places[j]), power);
                observed += weight * table[i][j];
                expected += weight * reference * predictions[j] / total;
            }
        }
        return expected == 0 ? Double.NaN : 1 - observed / expected;
    }
}
