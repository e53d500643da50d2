package org.gabarito.core.metric;

import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import org.gabarito.core.geometry.LabelMap;

/**
 * Joint histogram of two label maps, from one pass over both: how many voxels carry label a in the
 * reference and b in the prediction, with the bounding box of every label on either side.
 */
public final class LabelPairs {
    private LabelPairs() {}

    /**
     * Counts every pair of labels.
     *
     * @param ignore labels whose voxels in the reference are left out everywhere, on both sides
     * @throws IllegalArgumentException when the shapes differ
     */
    public static LabelPairs of(LabelMap reference, LabelMap prediction, Set<Integer> ignore) {
        throw new UnsupportedOperationException("to be written");
    }

    /** Labels other than 0 that occur in the reference, ascending. */
    public SortedSet<Integer> referenceLabels() {
        throw new UnsupportedOperationException("to be written");
    }

    /** Labels other than 0 that occur in the prediction, ascending. */
    public SortedSet<Integer> predictionLabels() {
        throw new UnsupportedOperationException("to be written");
    }

    /** Evidence for one class, or for a region that is the union of several labels. */
    public ClassPair classPair(List<Integer> labels) {
        throw new UnsupportedOperationException("to be written");
    }
}
