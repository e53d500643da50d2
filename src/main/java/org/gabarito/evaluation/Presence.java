package org.gabarito.evaluation;

/**
 * How much of a class a case holds.
 *
 * @param reference voxels, objects or samples
 * @param prediction likewise
 */
public record Presence(Fate fate, long reference, long prediction) {

    /** One that needs no telling apart of empty sides. */
    static Presence always(long reference, long prediction) {
        return new Presence(Fate.OK, reference, prediction);
    }

    static Presence of(long reference, long prediction) {
        return new Presence(Fate.of(reference == 0, prediction == 0), reference, prediction);
    }
}
