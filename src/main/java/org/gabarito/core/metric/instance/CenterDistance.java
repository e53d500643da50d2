package org.gabarito.core.metric.instance;

import java.util.List;
import java.util.Set;
import org.gabarito.core.metric.Arguments;
import org.gabarito.core.metric.ClassPair;
import org.gabarito.core.metric.Formula;
import org.gabarito.core.metric.MaskMetric;
import org.gabarito.core.metric.MetricInfo;
import org.gabarito.core.metric.MetricInfo.Definition;
import org.gabarito.core.metric.MetricInfo.Direction;
import org.gabarito.core.metric.MetricInfo.Empty;
import org.gabarito.core.metric.MetricInfo.Family;
import org.gabarito.core.metric.MetricInfo.Unit;
import org.gabarito.core.metric.MetricInfo.Worst;
import org.gabarito.core.metric.MetricValue;
import org.gabarito.core.metric.Source;

/**
 * How far the middle of the prediction is from that of the reference.
 *
 * <p>{@code CD = ‖c_P − c_R‖}, the middle being the mean place of all voxels of a mask, which may
 * lie outside a bent one. In the unit of the spacing; 0 is perfect, the diagonal of the image is
 * the end.
 *
 * <ul>
 *   <li>one mask empty, or both: undefined
 *   <li>identical masks, and all that are symmetric about the same point: 0
 * </ul>
 */
final class CenterDistance extends MaskMetric {
    private static final Definition CENTROID =
            new Definition("centroid/straight", "straight line between the means of all voxels");

    CenterDistance() {
        super(
                new MetricInfo(
                        "center_distance",
                        List.of("centre_distance", "centroid_distance", "center_of_mass_distance"),
                        "Centre distance",
                        "Centre distance",
                        Family.INSTANCE,
                        Direction.LOWER,
                        0,
                        Double.POSITIVE_INFINITY,
                        0,
                        Worst.IMAGE_DIAGONAL,
                        Unit.LENGTH,
                        false,
                        new Empty(Double.NaN, Double.NaN, Double.NaN),
                        List.of(CENTROID),
                        List.of(),
                        Set.of("sems", "obd", "ins"),
                        new Formula("\\mathrm{CD} = \\lVert c_P - c_R\\rVert"),
                        "",
                        Source.METRICS_RELOADED),
                CENTROID.id());
    }

    @Override
    protected MetricValue measured(ClassPair pair, Arguments arguments, String definition) {
        double[] reference = pair.masks().reference().centroid();
        double[] prediction = pair.masks().prediction().centroid();
        double square = 0;
        for (int axis = 0; axis < reference.length; axis++) {
            double step = prediction[axis] - reference[axis];
            square += step * step;
        }
        return value(pair, Math.sqrt(square), definition, "");
    }
}
