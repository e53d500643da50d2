package org.gabarito.core.metric;

import java.util.List;
import java.util.Set;
import org.gabarito.core.geometry.BoundingBox;
import org.gabarito.core.geometry.Grid;
import org.gabarito.core.geometry.ObjectRuns;
import org.jspecify.annotations.Nullable;

/** Two objects, one of either side; their masks are cut out when somebody asks for them. */
final class ObjectPair implements ClassPair {
    private final Grid grid;
    private final ObjectRuns references;
    private final int reference;
    private final ObjectRuns predictions;
    private final int prediction;
    private final BoundingBox box;
    private final Counts counts;
    private @Nullable MaskPair masks;

    /**
     * @param grid of the image
     * @param box that holds both
     */
    ObjectPair(
            Grid grid,
            ObjectRuns references,
            int reference,
            ObjectRuns predictions,
            int prediction,
            BoundingBox box,
            Counts counts) {
        this.grid = grid;
        this.references = references;
        this.reference = reference;
        this.predictions = predictions;
        this.prediction = prediction;
        this.box = box;
        this.counts = counts;
    }

    @Override
    public Grid grid() {
        return grid;
    }

    @Override
    public Counts counts() {
        return counts;
    }

    @Override
    public synchronized MaskPair masks() {
        if (masks == null) {
            masks =
                    LabelPairs.of(
                                    references.crop(reference, box),
                                    predictions.crop(prediction, box),
                                    Set.of())
                            .classPair(List.of(1))
                            .masks();
        }
        return masks;
    }
}
