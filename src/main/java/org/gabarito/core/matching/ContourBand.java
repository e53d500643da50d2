package org.gabarito.core.matching;

import java.util.Arrays;
import java.util.Optional;
import org.gabarito.core.geometry.Grid;
import org.gabarito.core.geometry.Neighbourhood;
import org.gabarito.core.geometry.Spacing;
import org.gabarito.core.geometry.VoxelSet;

/**
 * What of two objects is compared when boundary IoU tells whether one was found by the other. The
 * outside of the image is background.
 *
 * <p>Cheng, Girshick, Dollár, Berg and Kirillov, Boundary IoU: improving object-centric image
 * segmentation evaluation, CVPR 2021, doi 10.1109/CVPR46437.2021.01508.
 */
public enum ContourBand {
    /** Voxels with background at most two voxels away in a straight line. */
    TWO_VOXELS("background/straight") {
        @Override
        Neighbourhood around(Grid grid) {
            double[] steps = new double[grid.dimensions()];
            Arrays.fill(steps, 1);
            return Neighbourhood.ball(2, steps, true);
        }

        @Override
        double value(double ofBands, double ofMasks) {
            return ofBands;
        }
    },

    /**
     * As boundary-iou-api has it: pixels that so many erosions with all neighbours take away as are
     * 2 % of the image diagonal, at least one. The value is no larger than mask IoU, since a ring
     * would else be as good as the disc that it surrounds.
     */
    SHARE_OF_DIAGONAL("background/steps") {
        @Override
        Neighbourhood around(Grid grid) {
            double diagonal = grid.with(Spacing.unknown(grid.dimensions())).diagonal();
            int steps = (int) Math.max(1, Math.rint(SHARE * diagonal));
            return Neighbourhood.cube(steps, grid.dimensions());
        }

        @Override
        double value(double ofBands, double ofMasks) {
            return Math.min(ofBands, ofMasks);
        }
    };

    private static final double SHARE = 0.02;

    private final String definition;

    ContourBand(String definition) {
        this.definition = definition;
    }

    /** The band that a definition of the metric {@code boundary_iou} has. */
    public static Optional<ContourBand> find(String definition) {
        return Arrays.stream(values()).filter(b -> b.definition.equals(definition)).findFirst();
    }

    abstract Neighbourhood around(Grid grid);

    abstract double value(double ofBands, double ofMasks);

    /** The part of an object along its contour. */
    public VoxelSet of(VoxelSet object) {
        return around(object.grid()).rimOf(object);
    }

    /**
     * Boundary IoU.
     *
     * @param reference the part of the reference along its contour
     * @param ofMasks mask IoU
     */
    public double iou(VoxelSet reference, VoxelSet prediction, double ofMasks) {
        long shared = prediction.countIn(reference);
        long all = reference.count() + prediction.count() - shared;
        return shared == 0 ? 0 : value((double) shared / all, ofMasks);
    }
}
