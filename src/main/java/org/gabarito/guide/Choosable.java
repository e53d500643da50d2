package org.gabarito.guide;

import java.util.Set;
import org.gabarito.core.metric.catalog.MetricIds;

/** What the leaves of a tree can name, by what the tree chooses. */
final class Choosable {
    static final String METRIC = "metric";
    static final String CRITERION = "criterion";

    private static final Set<String> CRITERIA =
            Set.of(
                    "mask_iou",
                    "mask_iou_any",
                    "box_iou",
                    "boundary_iou",
                    "ior",
                    "center_distance",
                    "point_inside");
    private static final Set<String> ASSIGNMENTS =
            Set.of("greedy_by_score", "greedy_by_localization", "hungarian", "overlap_over_half");
    private static final Set<String> DOUBLE_ASSIGNMENTS = Set.of("false_positive", "ignored");

    private Choosable() {}

    static Set<String> of(String kind) {
        return switch (kind) {
            case METRIC -> MetricIds.all();
            case CRITERION -> CRITERIA;
            case "assignment" -> ASSIGNMENTS;
            case "double-assignment" -> DOUBLE_ASSIGNMENTS;
            default -> Set.of();
        };
    }
}
