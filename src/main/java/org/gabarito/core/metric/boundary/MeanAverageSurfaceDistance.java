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
 * The mean distance from each surface to the other, averaged over both directions.
 *
 * <p>{@code MASD = ½ (mean_a d(a, B) + mean_b d(b, A))}; on surface elements the means are weighted
 * by area. Both surfaces weigh the same, whatever their size, so a small prediction that lies along
 * the reference's surface gets a flattering value.
 *
 * <ul>
 *   <li>one mask empty, or both: undefined
 *   <li>identical masks: 0
 * </ul>
 *
 * <p>Beneš and Zitová, Performance evaluation of image segmentation algorithms on microscopic image
 * data, Journal of Microscopy 2015, doi 10.1111/jmi.12186.
 */
public final class MeanAverageSurfaceDistance extends BoundaryMetric {

    public MeanAverageSurfaceDistance() {
        super(
                new MetricInfo(
                        "masd",
                        List.of("mean_average_surface_distance"),
                        "Mean average surface distance",
                        "MASD",
                        Family.BOUNDARY,
                        Direction.LOWER,
                        0,
                        Double.POSITIVE_INFINITY,
                        0,
                        Worst.IMAGE_DIAGONAL,
                        Unit.LENGTH,
                        false,
                        new Empty(Double.NaN, Double.NaN, Double.NaN),
                        BoundaryDefinition.all(Combination.DIRECTED_MEAN),
                        List.of(),
                        Set.of("sems", "ins"),
                        new Formula(
                                "\\mathrm{MASD} = \\frac{1}{2} \\left(\\frac{\\sum_a d(a,"
                                        + " B)}{\\lvert A\\rvert} + \\frac{\\sum_b d(b,"
                                        + " A)}{\\lvert B\\rvert}\\right)"),
                        "",
                        new Source(
                                Source.Kind.ARTICLE,
                                "Beneš M, Zitová B",
                                "Performance evaluation of image segmentation algorithms on"
                                        + " microscopic image data",
                                "Journal of Microscopy",
                                "257(1)",
                                "65–85",
                                2015,
                                "10.1111/jmi.12186")),
                "elements/area/directed-mean");
    }

    @Override
    MetricValue measured(ClassPair pair, Arguments arguments, BoundaryDefinition chosen) {
        SurfaceDistances distances = pair.masks().distances(chosen.border());
        double mean = (distances.fromReference().mean() + distances.fromPrediction().mean()) / 2;
        return value(pair, mean, chosen.id(), "");
    }
}
