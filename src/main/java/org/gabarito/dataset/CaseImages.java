package org.gabarito.dataset;

import java.util.List;
import org.gabarito.core.geometry.LabelMap;
import org.jspecify.annotations.Nullable;

/**
 * A case that has been read and whose geometry was checked. Both maps lie on the same grid.
 *
 * @param prediction null when it is missing
 * @param referenceHash SHA-256 of the stored bytes
 * @param geometry what was done so that both lie on the same grid, mostly nothing
 */
public record CaseImages(
        LabelMap reference,
        @Nullable LabelMap prediction,
        String referenceHash,
        @Nullable String predictionHash,
        List<GeometryNote> geometry) {
    public CaseImages {
        geometry = List.copyOf(geometry);
    }

    /** What each value of the case must tell: only what may have changed the value. */
    public String noteOfValues() {
        return GeometryNote.ofValues(geometry);
    }
}
