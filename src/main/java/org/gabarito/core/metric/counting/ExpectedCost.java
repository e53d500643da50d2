package org.gabarito.core.metric.counting;

import java.util.Arrays;
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
 * Expected cost: what the decisions cost on average, if every confusion has its price.
 *
 * <p>EC = Σ<sub>i</sub> P<sub>i</sub> Σ<sub>j</sub> c<sub>ij</sub> R<sub>ij</sub>, with
 * P<sub>i</sub> the frequency of class i, R<sub>ij</sub> the share of it taken for j and
 * c<sub>ij</sub> its price: nothing on the diagonal; |i − j|<sup>q</sup> off it, so that with q = 0
 * every error costs 1; for two classes the missed positive has a price of its own. Normalised, it
 * is divided by the cost of the best decision that ignores the image, min<sub>j</sub> Σ<sub>i</sub>
 * P<sub>i</sub> c<sub>ij</sub>: 0 is perfect, 1 no better than blind.
 *
 * <ul>
 *   <li>A class absent from the reference: undefined, its errors are unknown.
 *   <li>Normalised, and a blind decision costs nothing: undefined.
 *   <li>MetricsReloaded takes all classes for equally frequent unless told otherwise.
 * </ul>
 *
 * <p>Ferrer: Analysis and comparison of classification metrics. arXiv (2022),
 * doi:10.48550/arXiv.2209.05355.
 */
final class ExpectedCost extends ConfusionMetric {
    private static final String EQUAL = "equal-prevalence";

    private static final Parameter NORMALISED =
            new Parameter(
                    "normalised",
                    Parameter.Kind.FLAG,
                    new Quantity(1, ""),
                    0,
                    1,
                    "Whether to divide by the cost of the best decision that ignores the image,"
                            + " so that 1 is no better than guessing.");

    private static final Parameter MISS =
            new Parameter(
                    "miss",
                    Parameter.Kind.NUMBER,
                    new Quantity(1, ""),
                    0,
                    1e6,
                    "Price of a missed positive where a false alarm costs 1, if there are two classes.");

    private static final Parameter WEIGHTS =
            new Parameter(
                    "weights",
                    Parameter.Kind.NUMBER,
                    new Quantity(0, ""),
                    0,
                    2,
                    "Power of the distance between two classes that a confusion costs; 0: every"
                            + " confusion costs 1.");

    private static final MetricInfo INFO =
            new MetricInfo(
                    "ec",
                    List.of("expected_cost"),
                    "Expected cost",
                    "EC",
                    Family.COUNTING,
                    Direction.LOWER,
                    0,
                    Double.POSITIVE_INFINITY,
                    0,
                    Worst.NONE,
                    Unit.NONE,
                    true,
                    Empty.ordinary(Double.NaN),
                    definitions(
                            List.of(VOXELS, SAMPLES),
                            new Definition(EQUAL, "all classes are taken for equally frequent")),
                    List.of(NORMALISED, MISS, WEIGHTS, PREVALENCE),
                    Set.of("imlc", "sems"),
                    new Formula(
                            "\\mathrm{EC} = \\frac{\\sum_i P_i \\sum_j c_{ij} R_{ij}}{\\min_j"
                                    + " \\sum_i P_i c_{ij}}"),
                    NEEDS_BACKGROUND,
                    new Source(
                            Source.Kind.ARTICLE,
                            "Ferrer L",
                            "Analysis and comparison of classification metrics",
                            "arXiv preprint",
                            "",
                            "arXiv:2209.05355",
                            2022,
                            "10.48550/arXiv.2209.05355"));

    ExpectedCost() {
        super(INFO);
    }

    @Override
    double of(double[][] table, Arguments arguments, String variant) {
        int classes = table.length;
        double total = total(table);
        double cost = 0;
        double[] blind = new double[classes];
        for (int i = 0; i < classes; i++) {
            double reference = row(table, i);
            if (reference == 0) {
                return Double.NaN;
            }
            double prevalence = variant.equals(EQUAL) ? 1.0 / classes : reference / total;
            for (int j = 0; j < classes; j++) {
                double price = price(i, j, classes, arguments);
                cost += prevalence * price * table[i][j] / reference;
                blind[j] += prevalence * price;
            }
        }
        if (!arguments.flag(NORMALISED)) {
            return cost;
        }
        double best = Arrays.stream(blind).min().orElse(0);
        return best == 0 ? Double.NaN : cost / best;
    }

    private static double price(int reference, int prediction, int classes, Arguments arguments) {
        if (reference == prediction) {
            return 0;
        }
        double price = Math.pow(Math.abs(reference - prediction), arguments.number(WEIGHTS));
        return classes == 2 && reference == 1 ? price * arguments.number(MISS) : price;
    }
}
