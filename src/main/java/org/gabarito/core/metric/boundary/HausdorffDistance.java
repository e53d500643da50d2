package org.gabarito.core.metric.boundary;

import java.util.List;
import java.util.Set;
import org.gabarito.core.metric.Arguments;
import org.gabarito.core.metric.ClassPair;
import org.gabarito.core.metric.Formula;
import org.gabarito.core.metric.MetricInfo;
import org.gabarito.core.metric.MetricInfo.Direction;
import org.gabarito.core.metric.MetricInfo.Empty;
import org.gabarito.core.metric.MetricInfo.Family;
import org.gabarito.core.metric.MetricInfo.Unit;
import org.gabarito.core.metric.MetricInfo.Worst;
import org.gabarito.core.metric.MetricValue;
import org.gabarito.core.metric.Source;
import org.gabarito.core.metric.SurfaceDistances;
import org.gabarito.core.metric.boundary.BoundaryDefinition.Combination;

/**
 * The farthest that any point of either surface lies from the other surface.
 *
 * <p>{@code HD = max(max_a d(a, B), max_b d(b, A))}, a and b running over the points of the
 * reference's surface A and the predicted surface B, d being the distance to the nearest point.
 *
 * <ul>
 *   <li>one mask empty, or both: undefined
 *   <li>identical masks: 0
 *   <li>one stray voxel decides the value
 * </ul>
 *
 * <p>Huttenlocher, Klanderman and Rucklidge, Comparing images using the Hausdorff distance, IEEE
 * Transactions on Pattern Analysis and Machine Intelligence 1993, doi 10.1109/34.232073.
 */
public final class HausdorffDistance extends BoundaryMetric {
    static final Source SOURCE =
            new Source(
                    Source.Kind.ARTICLE,
                    "Huttenlocher DP, Klanderman GA, Rucklidge WJ",
                    "Comparing images using the Hausdorff distance",
                    "IEEE Transactions on Pattern Analysis and Machine Intelligence",
                    "15(9)",
                    "850–863",
                    1993,
                    "10.1109/34.232073");

    public HausdorffDistance() {
        super(
                new MetricInfo(
                        "hd",
                        List.of("hausdorff", "hausdorff_distance", "hd100"),
                        "Hausdorff distance",
                        "HD",
                        Family.BOUNDARY,
                        Direction.LOWER,
                        0,
                        Double.POSITIVE_INFINITY,
                        0,
                        Worst.IMAGE_DIAGONAL,
                        Unit.LENGTH,
                        false,
                        new Empty(Double.NaN, Double.NaN, Double.NaN),
                        BoundaryDefinition.all(Combination.DIRECTED_MAX),
                        List.of(),
                        Set.of("sems", "ins"),
                        new Formula("\\mathrm{HD} = \\max(\\max_a d(a, B), \\max_b d(b, A))"),
                        "",
                        SOURCE),
                "elements/area/directed-max");
    }

    @Override
    MetricValue measured(ClassPair pair, Arguments arguments, BoundaryDefinition chosen) {
        SurfaceDistances distances = pair.masks().distances(chosen.border());
        double farthest =
                Math.max(distances.fromReference().max(), distances.fromPrediction().max());
        return value(pair, farthest, chosen.id(), "");
    }
}
