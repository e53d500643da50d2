package org.gabarito.core.metric.topology;

import java.util.List;
import java.util.Set;
import org.gabarito.core.geometry.Skeleton;
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
import org.gabarito.core.metric.Source;

/**
 * How much of each centre line lies inside the other mask: whether tubes are found along their
 * whole length, whatever their thickness.
 *
 * <p>{@code T_prec = |S_P ∩ R| / |S_P|}, {@code T_sens = |S_R ∩ P| / |S_R|}, clDice is their
 * harmonic mean; S is the skeleton of a mask ({@link Skeleton}: after Lee in space, after Zhang and
 * Suen in the plane). From 0 to 1. Not quite the same when both images are flipped or turned, since
 * thinning is not.
 *
 * <ul>
 *   <li>both masks empty: undefined; one of them: 0
 *   <li>no part of either centre line in the other mask: 0, or undefined as the tools have it,
 *       which divide 0 by 0
 *   <li>thinning leaves nothing of a mask, as of a cube of two voxels: undefined
 *   <li>identical masks: 1
 * </ul>
 *
 * <p>Shit, Paetzold, Sekuboyina et al., clDice: a novel topology-preserving loss function for
 * tubular structure segmentation, CVPR 2021, doi 10.1109/CVPR46437.2021.01629.
 */
final class CentrelineDice extends MaskMetric {
    private static final Definition ZERO_APART =
            new Definition(
                    "skeletons/count/zero-apart",
                    "skeleton voxels counted (Lee in 3D with x slowest, Zhang and Suen in 2D); 0"
                            + " when neither centre line meets the other mask");

    private static final Definition UNDEFINED_APART =
            new Definition(
                    "skeletons/count/undefined-apart",
                    "skeleton voxels counted (Lee in 3D with x slowest, Zhang and Suen in 2D);"
                            + " undefined when neither centre line meets the other mask");

    CentrelineDice() {
        super(
                new MetricInfo(
                        "cldice",
                        List.of("centerline_dice", "centreline_dice"),
                        "Centreline Dice",
                        "clDice",
                        Family.TOPOLOGY,
                        Direction.HIGHER,
                        0,
                        1,
                        1,
                        Worst.RANGE_END,
                        Unit.NONE,
                        false,
                        new Empty(0, 0, Double.NaN),
                        List.of(ZERO_APART, UNDEFINED_APART),
                        List.of(),
                        Set.of("sems", "ins"),
                        new Formula(
                                "\\mathrm{clDice} = \\frac{2 T_{\\mathrm{prec}}"
                                        + " T_{\\mathrm{sens}}}{T_{\\mathrm{prec}} +"
                                        + " T_{\\mathrm{sens}}}, \\quad T_{\\mathrm{prec}} ="
                                        + " \\frac{\\lvert S_P \\cap R\\rvert}{\\lvert S_P\\rvert},"
                                        + " \\quad T_{\\mathrm{sens}} = \\frac{\\lvert S_R \\cap"
                                        + " P\\rvert}{\\lvert S_R\\rvert}"),
                        "",
                        new Source(
                                Source.Kind.CONFERENCE,
                                "Shit S, Paetzold JC, Sekuboyina A, et al",
                                "clDice: a novel topology-preserving loss function for tubular"
                                        + " structure segmentation",
                                "IEEE/CVF Conference on Computer Vision and Pattern Recognition",
                                "",
                                "16555–16564",
                                2021,
                                "10.1109/CVPR46437.2021.01629")),
                ZERO_APART.id());
    }

    @Override
    protected MetricValue measured(ClassPair pair, Arguments arguments, String definition) {
        VoxelSet reference = pair.masks().reference();
        VoxelSet prediction = pair.masks().prediction();
        VoxelSet ofReference = Skeleton.of(reference);
        VoxelSet ofPrediction = Skeleton.of(prediction);
        if (ofReference.isEmpty() || ofPrediction.isEmpty()) {
            String whose = ofReference.isEmpty() ? "reference" : "prediction";
            return value(
                    pair, Double.NaN, definition, "thinning leaves no centre line of the " + whose);
        }
        double precision = (double) ofPrediction.countIn(reference) / ofPrediction.count();
        double sensitivity = (double) ofReference.countIn(prediction) / ofReference.count();
        if (precision + sensitivity == 0) {
            String note = "neither centre line meets the other mask";
            return definition.equals(ZERO_APART.id())
                    ? value(pair, 0, definition, "")
                    : value(pair, Double.NaN, definition, note);
        }
        double mean = 2 * precision * sensitivity / (precision + sensitivity);
        return value(pair, mean, definition, "");
    }
}
