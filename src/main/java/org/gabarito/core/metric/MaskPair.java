package org.gabarito.core.metric;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gabarito.core.geometry.Border;
import org.gabarito.core.geometry.BoundingBox;
import org.gabarito.core.geometry.Grid;
import org.gabarito.core.geometry.LabelMap;
import org.gabarito.core.geometry.Mask;
import org.gabarito.core.geometry.Surface;
import org.gabarito.core.geometry.SurfaceMesh;
import org.gabarito.core.geometry.VoxelSet;
import org.jspecify.annotations.Nullable;

/**
 * Both masks of one class inside their common box, with surfaces and distances worked out once.
 *
 * <p>Each mask keeps to its own box: pieces of one far away from the other cost nothing there. Of
 * the surfaces only the profiles of their distances are kept, so a pair is small however large the
 * image is. Safe for use by several threads.
 */
public final class MaskPair {
    private final Grid grid;
    private final @Nullable Mask reference;
    private final @Nullable Mask prediction;
    private final Map<Border, SurfaceDistances> distances = new EnumMap<>(Border.class);

    private MaskPair(Grid grid, @Nullable Mask reference, @Nullable Mask prediction) {
        this.grid = grid;
        this.reference = reference;
        this.prediction = prediction;
    }

    /**
     * @param labels a voxel belongs to the mask when its label is one of these
     * @param ignore voxels whose reference label is one of these belong to neither mask
     * @param referenceBox box of the reference mask, null when it is empty
     * @param predictionBox box of the predicted mask, null when it is empty
     * @throws IllegalArgumentException when the shapes differ, or there are more than three axes
     */
    public static MaskPair of(
            LabelMap reference,
            LabelMap prediction,
            List<Integer> labels,
            Set<Integer> ignore,
            @Nullable BoundingBox referenceBox,
            @Nullable BoundingBox predictionBox) {
        if (!reference.grid().sameShape(prediction.grid())) {
            throw new IllegalArgumentException(
                    "shapes differ: " + reference.grid() + " and " + prediction.grid());
        }
        // distances are measured in the reference's spacing, on both sides
        LabelMap predictionHere = prediction.with(reference.grid().spacing());
        return new MaskPair(
                reference.grid(),
                mask(reference, reference, labels, ignore, referenceBox),
                mask(predictionHere, reference, labels, ignore, predictionBox));
    }

    private static @Nullable Mask mask(
            LabelMap map,
            LabelMap reference,
            List<Integer> labels,
            Set<Integer> ignore,
            @Nullable BoundingBox box) {
        return box == null ? null : Mask.of(map, labels, box).without(reference, ignore);
    }

    /** Voxels of the reference, read anew for every caller. */
    public VoxelSet reference() {
        return reference == null ? VoxelSet.empty(grid) : reference.voxels();
    }

    /** Voxels of the prediction, read anew for every caller. */
    public VoxelSet prediction() {
        return prediction == null ? VoxelSet.empty(grid) : prediction.voxels();
    }

    /**
     * The surfaces of the reference and of the prediction, each with its distances to the other:
     * positive where the prediction goes too far, negative where it does not reach. Empty when a
     * mask is.
     *
     * @param most corners of each
     */
    public List<SurfaceMesh> meshes(int most) {
        return reference == null || prediction == null
                ? List.of()
                : SurfaceMesh.both(reference, prediction, most);
    }

    /**
     * Distances between both surfaces, in both directions; without any when one of the masks is
     * empty. Worked out on first call for a kind of border, then shared.
     */
    public SurfaceDistances distances(Border border) {
        synchronized (distances) {
            return distances.computeIfAbsent(border, this::measure);
        }
    }

    private SurfaceDistances measure(Border border) {
        if (reference == null || prediction == null) {
            return SurfaceDistances.NONE;
        }
        Surface ofReference = reference.surface(border);
        Surface ofPrediction = prediction.surface(border);
        return new SurfaceDistances(
                ofReference.distancesTo(ofPrediction), ofPrediction.distancesTo(ofReference));
    }
}
