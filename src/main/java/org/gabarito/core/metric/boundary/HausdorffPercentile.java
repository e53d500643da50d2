package org.gabarito.core.metric.boundary;

import java.util.List;
import java.util.Set;
import org.gabarito.core.geometry.DistanceProfile;
import org.gabarito.core.metric.Arguments;
import org.gabarito.core.metric.ClassPair;
import org.gabarito.core.metric.Formula;
import org.gabarito.core.metric.MetricInfo;
import org.gabarito.core.metric.MetricInfo.Definition;
import org.gabarito.core.metric.MetricInfo.Direction;
import org.gabarito.core.metric.MetricInfo.Empty;
import org.gabarito.core.metric.MetricInfo.Family;
import org.gabarito.core.metric.MetricInfo.Unit;
import org.gabarito.core.metric.MetricInfo.Worst;
import org.gabarito.core.metric.MetricValue;
import org.gabarito.core.metric.Parameter;
import org.gabarito.core.metric.Quantity;
import org.gabarito.core.metric.SurfaceDistances;
import org.gabarito.core.metric.boundary.BoundaryDefinition.Combination;

/**
 * A percentile of surface distances in place of their maximum: the Hausdorff distance without its
 * outliers.
 *
 * <p>{@code HDp = max(P_p{d(a, B)}, P_p{d(b, A)})}. On surface elements the percentile is the first
 * distance, in ascending order, at which the accumulated area reaches p per cent of the surface; it
 * is not interpolated. On border voxels it is interpolated linearly between the two nearest ranks,
 * as NumPy does. The definitions {@code …/pooled} take one percentile over the distances of both
 * directions together, as medpy and panoptica do.
 *
 * <ul>
 *   <li>one mask empty, or both: undefined
 *   <li>identical masks: 0
 *   <li>p = 100: the Hausdorff distance
 * </ul>
 *
 * <p>The usual 95th percentile is that of Huttenlocher, Klanderman and Rucklidge's ranked distance
 * (1993), doi 10.1109/34.232073. The value on surface elements is
 * google-deepmind/surface-distance's robust Hausdorff distance; MetricsReloaded and MONAI use
 * border voxels.
 */
public final class HausdorffPercentile extends BoundaryMetric {
    private static final Parameter P =
            new Parameter(
                    "p",
                    Parameter.Kind.NUMBER,
                    new Quantity(95, ""),
                    0,
                    100,
                    "Per cent of a surface that lies within the distance.");

    public HausdorffPercentile() {
        super(
                new MetricInfo(
                        "hd_perc",
                        List.of("hd95", "xhd", "hausdorff95", "hausdorff_percentile"),
                        "Percentile of the Hausdorff distance",
                        "HD95",
                        Family.BOUNDARY,
                        Direction.LOWER,
                        0,
                        Double.POSITIVE_INFINITY,
                        0,
                        Worst.IMAGE_DIAGONAL,
                        Unit.LENGTH,
                        false,
                        new Empty(Double.NaN, Double.NaN, Double.NaN),
                        definitions(),
                        List.of(P),
                        Set.of("sems", "ins"),
                        new Formula("\\mathrm{HD}_p = \\max(P_p\\{d(a, B)\\}, P_p\\{d(b, A)\\})"),
                        "",
                        HausdorffDistance.SOURCE),
                "elements/area/directed-max");
    }

    @Override
    MetricValue measured(ClassPair pair, Arguments arguments, BoundaryDefinition chosen) {
        SurfaceDistances distances = pair.masks().distances(chosen.border());
        double p = arguments.number(P);
        double value =
                chosen.combination() == Combination.POOLED
                        ? percentile(distances.pooled(), p, chosen)
                        : Math.max(
                                percentile(distances.fromReference(), p, chosen),
                                percentile(distances.fromPrediction(), p, chosen));
        return value(pair, value, chosen.id(), "");
    }

    private static List<Definition> definitions() {
        return BoundaryDefinition.all(Combination.DIRECTED_MAX, Combination.POOLED).stream()
                .map(
                        definition ->
                                new Definition(
                                        definition.id(),
                                        definition.meaning()
                                                + (BoundaryDefinition.of(definition.id()).weighted()
                                                        ? "; first distance that reaches the share"
                                                        : "; linear interpolation of ranks")))
                .toList();
    }

    private static double percentile(
            DistanceProfile profile, double p, BoundaryDefinition definition) {
        return definition.weighted() ? profile.reaching(p) : profile.interpolated(p);
    }
}
