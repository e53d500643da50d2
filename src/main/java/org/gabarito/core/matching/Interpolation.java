package org.gabarito.core.matching;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How the area under a curve of precision over recall is taken. */
public enum Interpolation {
    /**
     * Mean over 101 recalls of the best precision at that recall or beyond; equal scores stay in
     * the order of the input, as COCO's evaluation has them.
     */
    COCO,

    /** Each step of recall times the precision there; equal scores are one step. */
    STEP,

    /** The points joined by straight lines, from precision 1 at recall 0. */
    TRAPEZOID,

    /** Mean over 11 recalls of the best precision at that recall or beyond, as in VOC 2007. */
    ELEVEN;

    /** As in configs. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Interpolation> find(String id) {
        return Arrays.stream(values()).filter(i -> i.id().equals(id)).findFirst();
    }

    public static List<String> ids() {
        return Arrays.stream(values()).map(Interpolation::id).toList();
    }
}
