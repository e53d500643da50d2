package org.gabarito.evaluation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gabarito.core.metric.Evidence;

/**
 * A case that has been read.
 *
 * @param classes in their final order
 * @param absent what is known of every class that the case does not hold
 * @param missing whether there is no prediction
 * @param diagonal of the image, NaN where there is none
 * @param referenceLabels label to voxels, objects or samples; likewise of the prediction
 * @param note what the reader of every value must know, mostly nothing
 */
record CaseEvidence(
        List<ClassEvidence> classes,
        Optional<Evidence> absent,
        boolean missing,
        double diagonal,
        Map<Integer, Long> referenceLabels,
        Map<Integer, Long> predictionLabels,
        String referenceHash,
        String predictionHash,
        String note) {
    CaseEvidence {
        classes = List.copyOf(classes);
    }
}
