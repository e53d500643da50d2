package org.gabarito.core.metric.volume;

import java.util.List;
import java.util.Set;
import org.gabarito.core.metric.Formula;
import org.gabarito.core.metric.MetricInfo;
import org.gabarito.core.metric.MetricInfo.Direction;
import org.gabarito.core.metric.MetricInfo.Empty;
import org.gabarito.core.metric.MetricInfo.Family;
import org.gabarito.core.metric.MetricInfo.Unit;
import org.gabarito.core.metric.MetricInfo.Worst;
import org.gabarito.core.metric.Source;

/** Facts of the metrics of size that wait for their kernel: each becomes a class of its own. */
final class VolumeDescriptions {
    private static final MetricInfo RVD =
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
                    List.of(),
                    List.of(),
                    Set.of("sems", "ins"),
                    new Formula(
                            "\\mathrm{RVD} = \\frac{V_{\\mathrm{pred}} -"
                                    + " V_{\\mathrm{ref}}}{V_{\\mathrm{ref}}}"),
                    "",
                    new Source(
                            Source.Kind.ARTICLE,
                            "Heimann T, van Ginneken B, Styner MA, et al",
                            "Comparison and evaluation of methods for liver segmentation from CT"
                                    + " datasets",
                            "IEEE Transactions on Medical Imaging",
                            "28(8)",
                            "1251–1265",
                            2009,
                            "10.1109/TMI.2009.2013851"));

    private static final MetricInfo VS =
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
                    List.of(),
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
                            "10.1186/s12880-015-0068-x"));

    private VolumeDescriptions() {}

    static List<MetricInfo> all() {
        return List.of(RVD, VS);
    }
}
