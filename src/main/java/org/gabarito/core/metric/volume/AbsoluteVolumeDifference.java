package org.gabarito.core.metric.volume;

import java.util.List;
import java.util.Set;
import org.gabarito.core.geometry.Spacing;
import org.gabarito.core.metric.Arguments;
import org.gabarito.core.metric.ClassPair;
import org.gabarito.core.metric.Convention;
import org.gabarito.core.metric.Counts;
import org.gabarito.core.metric.Evidence;
import org.gabarito.core.metric.Formula;
import org.gabarito.core.metric.Metric;
import org.gabarito.core.metric.MetricInfo;
import org.gabarito.core.metric.MetricValue;
import org.gabarito.core.metric.Parameter;
import org.gabarito.core.metric.Quantity;
import org.gabarito.core.metric.Source;

/**
 * Absolute volume difference: how far the predicted size is from the true one, wherever the masks
 * lie.
 *
 * <p>AVD = |V<sub>pred</sub> − V<sub>ref</sub>|, a volume being the number of voxels times the size
 * of one: mm³, in 2D mm², without spacing voxels or pixels. With {@code relative} it is divided by
 * V<sub>ref</sub> and has no unit.
 *
 * <ul>
 *   <li>Both masks empty: 0, and with {@code relative} undefined.
 *   <li>Reference alone empty: the predicted volume, and with {@code relative} undefined.
 *   <li>Prediction alone empty: the volume of the reference, and with {@code relative} 1.
 * </ul>
 *
 * <p>Heimann et al.: Comparison and evaluation of methods for liver segmentation from CT datasets.
 * IEEE Trans. Med. Imaging 28 (2009), doi:10.1109/TMI.2009.2013851.
 */
final class AbsoluteVolumeDifference implements Metric {
    static final MetricInfo.Definition VOXELS =
            new MetricInfo.Definition(
                    "voxels/volume", "size is the number of voxels times the size of one");

    static final Source SOURCE =
            new Source(
                    Source.Kind.ARTICLE,
                    "Heimann T, van Ginneken B, Styner MA, et al",
                    "Comparison and evaluation of methods for liver segmentation from CT"
                            + " datasets",
                    "IEEE Transactions on Medical Imaging",
                    "28(8)",
                    "1251–1265",
                    2009,
                    "10.1109/TMI.2009.2013851");

    private static final Parameter RELATIVE =
            new Parameter(
                    "relative",
                    Parameter.Kind.FLAG,
                    new Quantity(0, ""),
                    0,
                    1,
                    "Whether to divide by the volume of the reference.");

    private static final MetricInfo INFO =
            new MetricInfo(
                    "avd",
                    List.of("absolute_volume_difference", "volume_difference"),
                    "Absolute volume difference",
                    "AVD",
                    MetricInfo.Family.VOLUME,
                    MetricInfo.Direction.LOWER,
                    0,
                    Double.POSITIVE_INFINITY,
                    0,
                    MetricInfo.Worst.NONE,
                    MetricInfo.Unit.SIZE,
                    false,
                    MetricInfo.Empty.ordinary(0),
                    List.of(VOXELS),
                    List.of(RELATIVE),
                    Set.of("sems", "ins"),
                    new Formula(
                            "\\mathrm{AVD} = \\lvert V_{\\mathrm{pred}} -"
                                    + " V_{\\mathrm{ref}}\\rvert"),
                    "",
                    SOURCE);

    @Override
    public MetricInfo info() {
        return INFO;
    }

    @Override
    public Set<Evidence.Kind> reads() {
        return Set.of(Evidence.Kind.MASKS);
    }

    @Override
    public String definition(Arguments arguments, Convention convention, Evidence.Kind kind) {
        return VOXELS.id();
    }

    @Override
    public MetricValue of(Evidence evidence, Arguments arguments, Convention convention) {
        ClassPair pair = (ClassPair) evidence;
        Counts counts = pair.counts();
        long difference = Math.abs(counts.prediction() - counts.reference());
        boolean relative = arguments.flag(RELATIVE);
        if (!relative) {
            Spacing spacing = pair.grid().spacing();
            return value(difference * spacing.voxelSize(), spacing.sizeUnit());
        }
        if (counts.referenceEmpty()) {
            return new MetricValue(
                    Double.NaN, "", VOXELS.id(), counts.emptyNote() + ": nothing to divide by");
        }
        return value((double) difference / counts.reference(), "");
    }

    private static MetricValue value(double value, String unit) {
        return new MetricValue(value, unit, VOXELS.id(), "");
    }
}
