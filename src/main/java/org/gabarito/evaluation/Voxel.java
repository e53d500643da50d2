package org.gabarito.evaluation;

import java.util.Arrays;
import java.util.List;
import org.gabarito.core.geometry.Spacing;

/**
 * How large a voxel of a case's reference is.
 *
 * @param steps along each axis, in the unit
 * @param sizeUnit such as {@code mm³}; {@code voxels} where no spacing is known
 */
public record Voxel(List<Double> steps, String unit, double size, String sizeUnit) {
    public Voxel {
        steps = List.copyOf(steps);
    }

    static Voxel of(Spacing spacing) {
        return new Voxel(
                Arrays.stream(spacing.toArray()).boxed().toList(),
                spacing.unit(),
                spacing.voxelSize(),
                spacing.sizeUnit());
    }

    /** The longest step: what a shift by one slice is worth. */
    public double longestStep() {
        return steps.stream().mapToDouble(Double::doubleValue).max().orElse(Double.NaN);
    }
}
