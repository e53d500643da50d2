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
 * Negative predictive value: the share of those called negative that are.
 *
 * <p>NPV = TN / (TN + FN). In [0, 1]; depends on the prevalence, and where the positive are rare it
 * is high for everybody.
 *
 * <ul>
 *   <li>Nothing called negative: undefined. MetricsReloaded and scikit-learn say 0 where there are
 *       negatives.
 *   <li>Class absent from the reference: 1 if anything is called negative.
 * </ul>
 *
 * <p>Vecchio: Predictive value of a single diagnostic test in unselected populations. N. Engl. J.
 * Med. 274 (1966), doi:10.1056/NEJM196605262742104.
 */
final class NegativePredictiveValue extends CountingMetric {
    private static final MetricInfo INFO =
            new MetricInfo(
                    "npv",
                    List.of("negative_predictive_value"),
                    "Negative predictive value",
                    "NPV",
                    Family.COUNTING,
                    Direction.HIGHER,
                    0,
                    1,
                    1,
                    Worst.RANGE_END,
                    Unit.NONE,
                    true,
                    Empty.ordinary(1),
                    definitions(
                            List.of(VOXELS, SAMPLES),
                            new Definition(
                                    ZERO, "0 where there are negatives but none is called so")),
                    List.of(PREVALENCE),
                    Set.of("imlc", "sems"),
                    new Formula(
                            "\\mathrm{NPV} = \\frac{\\mathrm{TN}}{\\mathrm{TN} + \\mathrm{FN}}"),
                    NEEDS_BACKGROUND,
                    new Source(
                            Source.Kind.ARTICLE,
                            "Vecchio TJ",
                            "Predictive value of a single diagnostic test in unselected"
                                    + " populations",
                            "New England Journal of Medicine",
                            "274(21)",
                            "1171–1173",
                            1966,
                            "10.1056/NEJM196605262742104"));

    NegativePredictiveValue() {
        super(INFO, Kind.MASKS, Kind.SAMPLES);
    }

    @Override
    double of(Cells cells, Arguments arguments, String variant) {
        double called = cells.trueNegatives() + cells.falseNegatives();
        if (called == 0 && cells.negatives() > 0 && variant.equals(ZERO)) {
            return 0;
        }
        return cells.trueNegatives() / called;
    }
}
