package org.gabarito.survey;

import org.gabarito.core.geometry.CentreLine;
import org.jspecify.annotations.Nullable;

/**
 * What one label of one case looks like.
 *
 * @param parts voxels of its components, largest first, without specks
 * @param strays tiny components far from the main one
 * @param gaps how many fewer components there are when gaps of one voxel are bridged
 * @param touches whether it touches another label
 * @param line of its largest component, null where it was not measured
 */
record LabelLook(
        int label,
        long voxels,
        int[] parts,
        int strays,
        int gaps,
        boolean touches,
        @Nullable CentreLine line) {}
