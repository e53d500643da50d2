package org.gabarito.evaluation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gabarito.core.geometry.Spacing;
import org.gabarito.core.metric.Evidence;
import org.gabarito.dataset.GeometryNote;
import org.jspecify.annotations.Nullable;

/**
 * A case that has been read.
 *
 * @param classes in their final order
 * @param absent what is known of every class that the case does not hold
 * @param together whether the mean over all classes is a row of its own
 * @param missing whether there is no prediction
 * @param diagonal of the image, NaN where there is none
 * @param referenceLabels label to voxels, objects or samples; likewise of the prediction
 * @param note what the reader of every value must know, mostly nothing
 * @param geometry what was done so that both images lie on the same grid
 * @param voxel of the reference, null where there is no image
 */
record CaseEvidence(
        List<ClassEvidence> classes,
        Optional<Evidence> absent,
        boolean together,
        boolean missing,
        double diagonal,
        Map<Integer, Long> referenceLabels,
        Map<Integer, Long> predictionLabels,
        String referenceHash,
        String predictionHash,
        String note,
        List<GeometryNote> geometry,
        @Nullable Voxel voxel) {
    CaseEvidence {
        classes = List.copyOf(classes);
        geometry = List.copyOf(geometry);
    }

    /** Of a case without an image, or whose voxels are told apart. */
    CaseEvidence(
            List<ClassEvidence> classes,
            Optional<Evidence> absent,
            boolean together,
            boolean missing,
            double diagonal,
            Map<Integer, Long> referenceLabels,
            Map<Integer, Long> predictionLabels,
            String referenceHash,
            String predictionHash,
            String note,
            List<GeometryNote> geometry) {
        this(
                classes,
                absent,
                together,
                missing,
                diagonal,
                referenceLabels,
                predictionLabels,
                referenceHash,
                predictionHash,
                note,
                geometry,
                null);
    }

    CaseEvidence of(Spacing spacing) {
        return new CaseEvidence(
                classes,
                absent,
                together,
                missing,
                diagonal,
                referenceLabels,
                predictionLabels,
                referenceHash,
                predictionHash,
                note,
                geometry,
                Voxel.of(spacing));
    }

    /** Of a case of which nothing is read, since there is nothing to compare it with. */
    static CaseEvidence withoutPrediction() {
        return new CaseEvidence(
                List.of(),
                Optional.empty(),
                false,
                true,
                Double.NaN,
                Map.of(),
                Map.of(),
                "",
                "",
                "",
                List.of());
    }
}
