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
 * Specificity: the share of the negatives that was left alone.
 *
 * <p>Specificity = TN / (TN + FP). In [0, 1]; whoever calls nothing positive has 1, so it says
 * little without the sensitivity.
 *
 * <ul>
 *   <li>Nothing but this class in the reference: undefined. medpy and scikit-learn say 0.
 *   <li>Class absent from reference, prediction or both: the formula holds.
 * </ul>
 *
 * <p>Yerushalmy: Statistical problems in assessing methods of medical diagnosis, with special
 * reference to X-ray techniques. Public Health Rep. 62 (1947), doi:10.2307/4586294.
 */
final class Specificity extends CountingMetric {
    private static final MetricInfo INFO =
            new MetricInfo(
                    "specificity",
                    List.of("spec", "tnr", "true_negative_rate"),
                    "Specificity",
                    "Spec",
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
                            new Definition(ZERO, "0 where there is nothing but this class")),
                    List.of(),
                    Set.of("imlc", "sems"),
                    new Formula(
                            "\\mathrm{Spec} = \\frac{\\mathrm{TN}}{\\mathrm{TN} + \\mathrm{FP}}"),
                    NEEDS_BACKGROUND,
                    new Source(
                            Source.Kind.ARTICLE,
                            "Yerushalmy J",
                            "Statistical problems in assessing methods of medical diagnosis, with"
                                    + " special reference to X-ray techniques",
                            "Public Health Reports",
                            "62(40)",
                            "1432–1449",
                            1947,
                            "10.2307/4586294"));

    Specificity() {
        super(INFO, Kind.MASKS, Kind.SAMPLES);
    }

    @Override
    double of(Cells cells, Arguments arguments, String variant) {
        return cells.negatives() == 0 && variant.equals(ZERO) ? 0 : cells.specificity();
    }
}
