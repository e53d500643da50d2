package org.gabarito.core.metric;

import java.util.List;
import org.gabarito.core.geometry.BoundingBox;
import org.gabarito.core.geometry.Grid;
import org.jspecify.annotations.Nullable;

/** Evidence about one class or region of two label maps. */
final class LabelClass implements ClassPair {
    private final LabelPairs pairs;
    private final List<Integer> labels;
    private final Counts counts;
    private final @Nullable BoundingBox referenceBox;
    private final @Nullable BoundingBox predictionBox;
    private @Nullable MaskPair masks;

    LabelClass(
            LabelPairs pairs,
            List<Integer> labels,
            Counts counts,
            @Nullable BoundingBox referenceBox,
            @Nullable BoundingBox predictionBox) {
        this.pairs = pairs;
        this.labels = List.copyOf(labels);
        this.counts = counts;
        this.referenceBox = referenceBox;
        this.predictionBox = predictionBox;
    }

    @Override
    public Grid grid() {
        return pairs.reference().grid();
    }

    @Override
    public Counts counts() {
        return counts;
    }

    @Override
    public synchronized MaskPair masks() {
        if (masks == null) {
            masks = pairs.masks(labels, referenceBox, predictionBox);
        }
        return masks;
    }

    @Override
    public Lesions lesions(int dilation) {
        return pairs.lesions(labels, referenceBox, predictionBox, dilation);
    }

    /** Box of the class in the reference, null when it is empty there. */
    @Nullable BoundingBox referenceBox() {
        return referenceBox;
    }

    /** Box of the class in the prediction, null when it is empty there. */
    @Nullable BoundingBox predictionBox() {
        return predictionBox;
    }
}
