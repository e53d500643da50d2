package org.gabarito.guide;

import java.util.List;

/**
 * An end of a tree.
 *
 * @param category the problem category found, empty in trees that recommend
 * @param guide id of the decision guide, empty where there is nothing to choose
 */
record Leaf(
        String id,
        List<Recommendation.Choice> recommend,
        String category,
        String guide,
        Text note,
        Provenance provenance,
        Place place) {
    Leaf {
        recommend = List.copyOf(recommend);
    }
}
