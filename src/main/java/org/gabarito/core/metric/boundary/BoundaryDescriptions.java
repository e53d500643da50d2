package org.gabarito.core.metric.boundary;

import java.util.List;
import java.util.Set;
import org.gabarito.core.metric.Formula;
import org.gabarito.core.metric.MetricInfo;
import org.gabarito.core.metric.MetricInfo.Direction;
import org.gabarito.core.metric.MetricInfo.Empty;
import org.gabarito.core.metric.MetricInfo.Family;
import org.gabarito.core.metric.MetricInfo.Unit;
import org.gabarito.core.metric.MetricInfo.Worst;
import org.gabarito.core.metric.Parameter;
import org.gabarito.core.metric.Quantity;
import org.gabarito.core.metric.Source;

/** Facts of the boundary metrics that wait for their kernel: each becomes a class of its own. */
final class BoundaryDescriptions {
    private static final Parameter D =
            new Parameter(
                    "d",
                    Parameter.Kind.LENGTH,
                    new Quantity(2, "px"),
                    0,
                    Double.POSITIVE_INFINITY,
                    "Width of the band along the contour that is compared.");

    private static final MetricInfo BOUNDARY_IOU =
            new MetricInfo(
                    "boundary_iou",
                    List.of("biou", "boundary_intersection_over_union"),
                    "Boundary intersection over union",
                    "Boundary IoU",
                    Family.BOUNDARY,
                    Direction.HIGHER,
                    0,
                    1,
                    1,
                    Worst.RANGE_END,
                    Unit.NONE,
                    false,
                    new Empty(0, 0, Double.NaN),
                    List.of(),
                    List.of(D),
                    Set.of("sems", "ins"),
                    new Formula(
                            "\\mathrm{BIoU} = \\frac{\\lvert P_d \\cap R_d\\rvert}{\\lvert P_d"
                                    + " \\cup R_d\\rvert}"),
                    "",
                    new Source(
                            Source.Kind.CONFERENCE,
                            "Cheng B, Girshick R, Dollár P, Berg AC, Kirillov A",
                            "Boundary IoU: improving object-centric image segmentation evaluation",
                            "IEEE/CVF Conference on Computer Vision and Pattern Recognition",
                            "",
                            "15329–15337",
                            2021,
                            "10.1109/CVPR46437.2021.01508"));

    private BoundaryDescriptions() {}

    static List<MetricInfo> all() {
        return List.of(BOUNDARY_IOU);
    }
}
