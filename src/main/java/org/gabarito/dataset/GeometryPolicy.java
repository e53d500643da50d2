package org.gabarito.dataset;

import java.util.Locale;

/** What may be done to a prediction that does not lie on the grid of its reference. */
public enum GeometryPolicy {
    /** Nothing: it is refused. */
    STRICT,
    /** Its axes may be put in another order and turned round, which moves no voxel. */
    REORIENT,
    /** It may be sampled anew by nearest neighbour, where reordering its axes is not enough. */
    RESAMPLE;

    /** By the word of options and configs, such as {@code resample}. */
    public static GeometryPolicy of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
