package org.gabarito.web;

import java.util.List;

/**
 * All trees as their overview shows them.
 *
 * @param before trees that belong to no category, such as the one that finds it
 * @param legend how each certainty is outlined
 */
public record TreesView(
        List<Line> flows,
        List<Stop> before,
        List<Summary> summaries,
        List<TreeView.Mark> legend,
        TreesInUse trees) {

    /**
     * The steps of a category.
     *
     * @param here whether the answers in the address are of this category
     */
    public record Line(String category, String title, boolean here, List<Stop> stops) {}

    /**
     * @param scope may be empty
     */
    public record Stop(String step, String title, String status, String scope, String address) {}

    public record Summary(
            String step,
            String title,
            String address,
            String chooses,
            List<Count> counts,
            TreeView.Origin origin) {}

    /** How many boxes are known in this way. */
    public record Count(String certainty, String dashes, int boxes) {}
}
