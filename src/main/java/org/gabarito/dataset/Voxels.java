package org.gabarito.dataset;

import java.util.SortedMap;
import java.util.TreeMap;
import org.gabarito.core.geometry.LabelMap;

/** Counts the voxels of labels. */
final class Voxels {
    private Voxels() {}

    /** Bytes a voxel. */
    static int width(LabelMap labels) {
        if (labels.array() instanceof byte[]) {
            return Byte.BYTES;
        }
        return labels.array() instanceof short[] ? Short.BYTES : Integer.BYTES;
    }

    /** Of each label other than the background. */
    static SortedMap<Integer, Long> counts(LabelMap labels) {
        SortedMap<Integer, Long> counts = new TreeMap<>();
        int voxels = labels.grid().voxels();
        int at = 0;
        while (at < voxels) {
            // Labels come in runs, so the map is asked once a run.
            int label = labels.label(at);
            int start = at++;
            while (at < voxels && labels.label(at) == label) {
                at++;
            }
            if (label != 0) {
                counts.merge(label, (long) (at - start), Long::sum);
            }
        }
        return counts;
    }
}
