package org.gabarito.core.metric.volume;

import java.util.List;
import java.util.Set;
import org.gabarito.core.metric.Arguments;
import org.gabarito.core.metric.ClassPair;
import org.gabarito.core.metric.Counts;
import org.gabarito.core.metric.Formula;
import org.gabarito.core.metric.MaskMetric;
import org.gabarito.core.metric.MetricInfo;
import org.gabarito.core.metric.MetricInfo.Direction;
import org.gabarito.core.metric.MetricInfo.Empty;
import org.gabarito.core.metric.MetricInfo.Family;
import org.gabarito.core.metric.MetricInfo.Unit;
import org.gabarito.core.metric.MetricInfo.Worst;
import org.gabarito.core.metric.MetricValue;

/**
 * How much too large or too small the prediction is, as a share of the reference and with its sign,
 * wherever the masks lie.
 *
 * <p>{@code RVD = (V_pred − V_ref) / V_ref}: 0 is perfect, −1 is nothing predicted, positive is too
 * large, without an upper end. Unlike the absolute value it shows which way a model errs, and means
 * over cases cancel.
 *
 * <ul>
 *   <li>reference empty: undefined, there is nothing to divide by
 *   <li>prediction alone empty: −1
 * </ul>
 *
 * <p>Heimann et al., Comparison and evaluation of methods for liver segmentation from CT datasets,
 * IEEE Transactions on Medical Imaging 2009, doi 10.1109/TMI.2009.2013851.
 */
final class RelativeVolumeDifference extends MaskMetric {

    RelativeVolumeDifference() {
        super(
                new MetricInfo(
                        "rvd",
                        List.of("relative_volume_difference", "relative_volume_error"),
                        "Relative volume difference",
                        "RVD",
                        Family.VOLUME,
                        Direction.ZERO,
                        -1,
                        Double.POSITIVE_INFINITY,
                        0,
                        Worst.NONE,
                        Unit.NONE,
                        false,
                        new Empty(Double.NaN, -1, Double.NaN),
                        List.of(AbsoluteVolumeDifference.VOXELS),
                        List.of(),
                        Set.of("sems", "ins"),
                        new Formula(
                                "\\mathrm{RVD} = \\frac{V_{\\mathrm{pred}} -"
                                        + " V_{\\mathrm{ref}}}{V_{\\mathrm{ref}}}"),
                        "",
                        AbsoluteVolumeDifference.SOURCE),
                AbsoluteVolumeDifference.VOXELS.id());
    }

    @Override
    protected MetricValue measured(ClassPair pair, Arguments arguments, String definition) {
        Counts counts = pair.counts();
        long difference = counts.prediction() - counts.reference();
        return value(pair, (double) difference / counts.reference(), definition, "");
    }
}
