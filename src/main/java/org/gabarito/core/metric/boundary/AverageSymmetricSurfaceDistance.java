package org.gabarito.core.metric.boundary;

import java.util.List;
import java.util.Set;
import org.gabarito.core.geometry.DistanceProfile;
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
 * The mean distance over the points of both surfaces taken together.
 *
 * <p>{@code ASSD = (Σ_a d(a, B) + Σ_b d(b, A)) / (|A| + |B|)}; on surface elements every distance
 * counts with the area of its element and |A|, |B| are areas. The longer surface weighs more; where
 * both shall weigh the same there is MASD. panoptica calls MASD by this name, and {@code
 * …/directed-mean} is that.
 *
 * <ul>
 *   <li>one mask empty, or both: undefined
 *   <li>identical masks: 0
 * </ul>
 *
 * <p>Heimann et al., Comparison and evaluation of methods for liver segmentation from CT datasets,
 * IEEE Transactions on Medical Imaging 2009, doi 10.1109/TMI.2009.2013851.
 */
public final class AverageSymmetricSurfaceDistance extends BoundaryMetric {

    public AverageSymmetricSurfaceDistance() {
        super(
                new MetricInfo(
                        "assd",
                        List.of("average_symmetric_surface_distance"),
                        "Average symmetric surface distance",
                        "ASSD",
                        Family.BOUNDARY,
                        Direction.LOWER,
                        0,
                        Double.POSITIVE_INFINITY,
                        0,
                        Worst.IMAGE_DIAGONAL,
                        Unit.LENGTH,
                        false,
                        new Empty(Double.NaN, Double.NaN, Double.NaN),
                        BoundaryDefinition.all(Combination.POOLED, Combination.DIRECTED_MEAN),
                        List.of(),
                        Set.of("sems", "ins"),
                        new Formula(
                                "\\mathrm{ASSD} = \\frac{\\sum_a d(a, B) + \\sum_b d(b,"
                                        + " A)}{\\lvert A\\rvert + \\lvert B\\rvert}"),
                        "",
                        new Source(
                                Source.Kind.ARTICLE,
                                "Heimann T, van Ginneken B, Styner MA, et al",
                                "Comparison and evaluation of methods for liver segmentation from"
                                        + " CT datasets",
                                "IEEE Transactions on Medical Imaging",
                                "28(8)",
                                "1251–1265",
                                2009,
                                "10.1109/TMI.2009.2013851")),
                "elements/area/pooled");
    }

    @Override
    MetricValue measured(ClassPair pair, Arguments arguments, BoundaryDefinition chosen) {
        SurfaceDistances distances = pair.masks().distances(chosen.border());
        DistanceProfile there = distances.fromReference();
        DistanceProfile back = distances.fromPrediction();
        double mean =
                chosen.combination() == Combination.DIRECTED_MEAN
                        ? (there.mean() + back.mean()) / 2
                        : (there.weightedSum() + back.weightedSum())
                                / (there.total() + back.total());
        return value(pair, mean, chosen.id(), "");
    }
}
