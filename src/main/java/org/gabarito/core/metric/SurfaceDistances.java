package org.gabarito.core.metric;

import org.gabarito.core.geometry.DistanceProfile;

/**
 * Distances between two surfaces in both directions.
 *
 * @param fromReference from every point of the reference's surface to the predicted surface
 * @param fromPrediction from every point of the predicted surface to that of the reference
 */
public record SurfaceDistances(DistanceProfile fromReference, DistanceProfile fromPrediction) {

    /** At least one surface is missing, so there is nothing to measure to. */
    public static final SurfaceDistances NONE =
            new SurfaceDistances(DistanceProfile.EMPTY, DistanceProfile.EMPTY);

    public boolean isEmpty() {
        return fromReference.isEmpty() || fromPrediction.isEmpty();
    }

    /** Both directions as one set of distances. */
    public DistanceProfile pooled() {
        return fromReference.with(fromPrediction);
    }
}
