package org.gabarito.core.matching;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** How admissible pairs become a matching in which every object occurs at most once. */
public enum Assignment {
    /** Predictions by falling score; each takes the best reference that is still free. */
    GREEDY_BY_SCORE("greedy_by_score"),

    /** Pairs from the best value of the criterion to the worst, where both are still free. */
    GREEDY_BY_LOCALIZATION("greedy_by_localization"),

    /** As many pairs as possible, and among those matchings the best total of the criterion. */
    HUNGARIAN("hungarian"),

    /**
     * Pairs that overlap by more than a half: among objects that cannot overlap each other there is
     * at most one for each, so that nothing is left to choose.
     */
    OVERLAP_OVER_HALF("overlap_over_half"),

    /**
     * As {@link #HUNGARIAN}, but among matchings with equally many pairs the total includes objects
     * that are assigned to each other below the threshold; stardist and cellpose do so.
     */
    HUNGARIAN_WITH_REST("hungarian_with_rest"),

    /** The best total of the criterion, even where more pairs could be had; panoptica does so. */
    HUNGARIAN_BY_TOTAL("hungarian_by_total"),

    /**
     * The best total over all objects that overlap, from which those below the threshold are
     * dropped afterwards; from a threshold of one half on, every pair that reaches it. MONAI does
     * so.
     */
    HUNGARIAN_THEN_CUT("hungarian_then_cut");

    private final String id;

    Assignment(String id) {
        this.id = id;
    }

    /** As in configs. */
    public String id() {
        return id;
    }

    public static Optional<Assignment> find(String id) {
        return Arrays.stream(values()).filter(a -> a.id.equals(id)).findFirst();
    }

    public static List<String> ids() {
        return Arrays.stream(values()).map(Assignment::id).toList();
    }
}
