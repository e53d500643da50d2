package org.gabarito.core.metric.boundary;

import java.util.List;
import java.util.Set;
import org.gabarito.core.geometry.Neighbourhood;
import org.gabarito.core.geometry.VoxelSet;
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
import org.gabarito.core.metric.Parameter;
import org.gabarito.core.metric.Quantity;
import org.gabarito.core.metric.Source;

/**
 * Overlap of what lies along the contours: intersection over union of the two bands of width d
 * inside the masks. Large objects do not hide a poor contour in their interior.
 *
 * <p>{@code BIoU = |P_d ∩ R_d| / |P_d ∪ R_d|}, from 0 to 1. By default a voxel of a mask belongs to
 * the band when background, or the outside of the image, is at most d away in a straight line: in
 * the spacing when d is a physical length, in voxels when it is given in px. The other two
 * definitions are those of boundary-iou-api, which the paper's authors made, and MetricsReloaded.
 *
 * <ul>
 *   <li>both masks empty: undefined; one of them: 0
 *   <li>masks nowhere thicker than d: the intersection over union of the masks
 *   <li>d too small for any voxel: undefined
 * </ul>
 *
 * <p>Cheng, Girshick, Dollár, Berg and Kirillov, Boundary IoU: improving object-centric image
 * segmentation evaluation, CVPR 2021, doi 10.1109/CVPR46437.2021.01508.
 */
final class BoundaryIntersectionOverUnion extends MaskMetric {
    private static final Definition STRAIGHT =
            new Definition(
                    "background/straight",
                    "voxels with background at most d away in a straight line, in the spacing;"
                            + " outside the image is background");

    private static final Definition STEPS =
            new Definition(
                    "background/steps",
                    "voxels that d erosions with all neighbours at faces, edges and corners take"
                            + " away; outside the image is background");

    private static final Definition BELOW =
            new Definition(
                    "faces/straight-below",
                    "voxels less than d voxels away, spacing left aside, from one with background"
                            + " behind a face");

    private static final Parameter D =
            new Parameter(
                    "d",
                    Parameter.Kind.LENGTH,
                    new Quantity(2, "px"),
                    0,
                    Double.POSITIVE_INFINITY,
                    "Width of the band along the contour that is compared.");

    private static final Parameter RATIO =
            new Parameter(
                    "ratio",
                    Parameter.Kind.NUMBER,
                    new Quantity(Double.NaN, ""),
                    0,
                    1,
                    "Width as a share of the image diagonal in place of d, rounded to whole"
                            + " voxels, at least 1; the paper takes 0.02.");

    BoundaryIntersectionOverUnion() {
        super(
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
                        List.of(STRAIGHT, STEPS, BELOW),
                        List.of(D, RATIO),
                        Set.of("sems", "ins"),
                        new Formula(
                                "\\mathrm{BIoU} = \\frac{\\lvert P_d \\cap R_d\\rvert}{\\lvert P_d"
                                        + " \\cup R_d\\rvert}"),
                        "",
                        new Source(
                                Source.Kind.CONFERENCE,
                                "Cheng B, Girshick R, Dollár P, Berg AC, Kirillov A",
                                "Boundary IoU: improving object-centric image segmentation"
                                        + " evaluation",
                                "IEEE/CVF Conference on Computer Vision and Pattern Recognition",
                                "",
                                "15329–15337",
                                2021,
                                "10.1109/CVPR46437.2021.01508")),
                STRAIGHT.id());
    }

    @Override
    protected MetricValue measured(ClassPair pair, Arguments arguments, String definition) {
        Width width = width(pair, arguments, definition);
        if (!width.defined()) {
            return value(pair, Double.NaN, definition, width.note());
        }
        VoxelSet reference = band(pair.masks().reference(), width, definition);
        VoxelSet prediction = band(pair.masks().prediction(), width, definition);
        long common = reference.countIn(prediction);
        long all = reference.count() + prediction.count() - common;
        return all == 0
                ? value(pair, Double.NaN, definition, "no voxel is so near to the contour")
                : value(pair, (double) common / all, definition, "");
    }

    private static Width width(ClassPair pair, Arguments arguments, String definition) {
        double ratio = arguments.number(RATIO);
        if (!Double.isNaN(ratio)) {
            return Width.ofDiagonal(ratio, pair.grid());
        }
        Quantity d = arguments.quantity(D);
        return definition.equals(STRAIGHT.id())
                ? Width.of(d, pair.grid())
                : Width.inVoxels(d, pair.grid());
    }

    private static VoxelSet band(VoxelSet mask, Width width, String definition) {
        if (definition.equals(STEPS.id())) {
            int steps = (int) Math.floor(width.length() * (1 + Width.TIE));
            return Neighbourhood.cube(steps, mask.grid().dimensions()).rimOf(mask);
        }
        if (definition.equals(BELOW.id())) {
            VoxelSet border = Neighbourhood.ball(1, width.spacing(), true).rimOf(mask);
            return Neighbourhood.ball(width.length(), width.spacing(), false).near(border, mask);
        }
        return Neighbourhood.ball(width.length(), width.spacing(), true).rimOf(mask);
    }
}
