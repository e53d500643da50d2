package org.gabarito.dataset;

import java.util.List;
import java.util.Map;
import org.gabarito.core.geometry.LabelMap;
import org.gabarito.image.Placement;
import org.jspecify.annotations.Nullable;

/**
 * A case that has been read and whose geometry was checked. Both maps lie on the same grid.
 *
 * @param prediction null when it is missing
 * @param referenceHash SHA-256 of the stored bytes
 * @param geometry what was done so that both lie on the same grid, mostly nothing
 * @param place where the reference, and so both, lie in the world
 * @param scores of the predicted objects by label, where the prediction itself holds them
 */
public record CaseImages(
        LabelMap reference,
        @Nullable LabelMap prediction,
        String referenceHash,
        @Nullable String predictionHash,
        List<GeometryNote> geometry,
        Placement place,
        Map<Integer, Double> scores) {
    public CaseImages {
        geometry = List.copyOf(geometry);
        scores = Map.copyOf(scores);
    }

    /** One that lies anywhere. */
    public CaseImages(
            LabelMap reference,
            @Nullable LabelMap prediction,
            String referenceHash,
            @Nullable String predictionHash,
            List<GeometryNote> geometry) {
        this(
                reference,
                prediction,
                referenceHash,
                predictionHash,
                geometry,
                Placement.of(reference.grid()),
                Map.of());
    }

    /** What each value of the case must tell: only what may have changed the value. */
    public String noteOfValues() {
        return GeometryNote.ofValues(geometry);
    }
}
