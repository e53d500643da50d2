package org.gabarito.core.metric;

import java.util.List;
import java.util.Set;
import org.gabarito.core.geometry.BoundingBox;
import org.gabarito.core.geometry.LabelMap;
import org.jspecify.annotations.Nullable;

/** Both masks of one class inside their common box, with surfaces and distances worked out once. */
public final class MaskPair {
    private MaskPair() {}

    /**
     * @param labels a voxel belongs to the mask when its label is one of these
     * @param ignore voxels whose reference label is one of these belong to neither mask
     * @param referenceBox box of the reference mask, null when it is empty
     * @param predictionBox box of the predicted mask, null when it is empty
     */
    public static MaskPair of(
            LabelMap reference,
            LabelMap prediction,
            List<Integer> labels,
            Set<Integer> ignore,
            @Nullable BoundingBox referenceBox,
            @Nullable BoundingBox predictionBox) {
        throw new UnsupportedOperationException("to be written");
    }
}
