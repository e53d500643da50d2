package org.gabarito.survey;

import org.jspecify.annotations.Nullable;

/**
 * One class in numbers.
 *
 * @param label null where every object has a label of its own
 * @param cases in which it occurs
 * @param share of all voxels
 * @param objects over all cases
 * @param diameter median over its objects, in pixels or voxels
 * @param size the same in units of the spacing, NaN where there is none
 */
public record ClassRow(
        @Nullable Integer label,
        int cases,
        double share,
        int objects,
        double diameter,
        double size,
        String unit) {}
