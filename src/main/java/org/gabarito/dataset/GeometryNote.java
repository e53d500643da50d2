package org.gabarito.dataset;

import java.util.List;

/**
 * What was done to the images of a case, or assumed of them, before they were compared.
 *
 * @param text a sentence without its full stop
 */
public record GeometryNote(Kind kind, String text) {

    /** Sorts of notes. */
    public enum Kind {
        /** The prediction's axes were put in the order and direction of the reference's. */
        REORIENTED,
        /** The prediction was sampled anew on the reference's grid. */
        RESAMPLED,
        /** An axis of one voxel was left out. */
        SINGLETON,
        /** Another spacing than that of the headers was given. */
        SPACING,
        /** One of the two files does not say where its voxels lie. */
        UNPLACED
    }

    /** What each value of a case must tell: only what may have changed the value. */
    static String ofValues(List<GeometryNote> notes) {
        return notes.stream().anyMatch(one -> one.kind() == Kind.RESAMPLED)
                ? "the prediction was resampled onto the reference's grid"
                : "";
    }
}
