package org.gabarito.dataset;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What was done to the images of a case, or assumed of them, before they were compared.
 *
 * @param side the image that it is of, such as {@code prediction}; empty where it is of both
 * @param text a sentence without its full stop
 */
public record GeometryNote(Kind kind, String side, String text) {

    /** Sorts of notes. */
    public enum Kind {
        /** The axes were put in the order and direction of the reference's. */
        REORIENTED,
        /** It was sampled anew on the reference's grid. */
        RESAMPLED,
        /** An axis of one voxel was left out. */
        SINGLETON,
        /** Another spacing than that of the headers was given. */
        SPACING,
        /** The file does not say where its voxels lie, unlike the other. */
        UNPLACED
    }

    /** What each value of a case must tell: only what may have changed the value. */
    static String ofValues(List<GeometryNote> notes) {
        return notes.stream()
                .filter(one -> one.kind() == Kind.RESAMPLED)
                .map(one -> "the " + one.side() + " was resampled onto the reference's grid")
                .collect(Collectors.joining("; "));
    }
}
