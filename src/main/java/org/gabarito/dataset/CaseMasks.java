package org.gabarito.dataset;

import java.util.List;
import org.gabarito.core.geometry.ObjectRuns;
import org.jspecify.annotations.Nullable;

/**
 * A case whose instances are masks, read and on one grid.
 *
 * @param prediction null when it is missing
 * @param referenceHash SHA-256 of the stored bytes
 * @param geometry what was done so that both lie on the same grid, mostly nothing
 */
public record CaseMasks(
        ObjectRuns reference,
        @Nullable ObjectRuns prediction,
        String referenceHash,
        @Nullable String predictionHash,
        List<GeometryNote> geometry) {
    public CaseMasks {
        geometry = List.copyOf(geometry);
    }

    /** What each value of the case must tell: only what may have changed the value. */
    public String noteOfValues() {
        return GeometryNote.ofValues(geometry);
    }
}
