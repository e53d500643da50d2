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
import org.gabarito.core.metric.Source;

/**
 * How alike two sizes are, wherever the masks lie: as high as the overlap could be if one were
 * moved onto the other.
 *
 * <p>{@code VS = 1 − |V_pred − V_ref| / (V_pred + V_ref)}, from 0 to 1, the same when the roles are
 * swapped. Masks that do not meet at all can have 1.
 *
 * <ul>
 *   <li>both masks empty: undefined
 *   <li>one mask empty: 0
 * </ul>
 *
 * <p>Taha and Hanbury, Metrics for evaluating 3D medical image segmentation: analysis, selection,
 * and tool, BMC Medical Imaging 2015, doi 10.1186/s12880-015-0068-x.
 */
final class VolumeSimilarity extends MaskMetric {

    VolumeSimilarity() {
        super(
                new MetricInfo(
                        "vs",
                        List.of("volume_similarity", "volumetric_similarity"),
                        "Volume similarity",
                        "VS",
                        Family.VOLUME,
                        Direction.HIGHER,
                        0,
                        1,
                        1,
                        Worst.RANGE_END,
                        Unit.NONE,
                        false,
                        new Empty(0, 0, Double.NaN),
                        List.of(AbsoluteVolumeDifference.VOXELS),
                        List.of(),
                        Set.of("sems", "ins"),
                        new Formula(
                                "\\mathrm{VS} = 1 - \\frac{\\lvert V_{\\mathrm{pred}} -"
                                        + " V_{\\mathrm{ref}}\\rvert}{V_{\\mathrm{pred}} +"
                                        + " V_{\\mathrm{ref}}}"),
                        "",
                        new Source(
                                Source.Kind.ARTICLE,
                                "Taha AA, Hanbury A",
                                "Metrics for evaluating 3D medical image segmentation: analysis,"
                                        + " selection, and tool",
                                "BMC Medical Imaging",
                                "15",
                                "29",
                                2015,
                                "10.1186/s12880-015-0068-x")),
                AbsoluteVolumeDifference.VOXELS.id());
    }

    @Override
    protected MetricValue measured(ClassPair pair, Arguments arguments, String definition) {
        Counts counts = pair.counts();
        double difference = Math.abs(counts.prediction() - counts.reference());
        double similarity = 1 - difference / (counts.prediction() + counts.reference());
        return value(pair, similarity, definition, "");
    }
}
