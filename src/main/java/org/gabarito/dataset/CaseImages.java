package org.gabarito.dataset;

import org.gabarito.core.geometry.LabelMap;
import org.jspecify.annotations.Nullable;

/**
 * A case that has been read and whose geometry was checked. Both maps lie on the same grid.
 *
 * @param prediction null when it is missing
 * @param referenceHash SHA-256 of the stored bytes
 */
public record CaseImages(
        LabelMap reference,
        @Nullable LabelMap prediction,
        String referenceHash,
        @Nullable String predictionHash) {}
