package org.gabarito.plan;

import java.util.List;
import org.gabarito.core.statistics.agreement.ConsensusRule;

/** Every key and word of a metric config; the published schema says the same. */
final class ConfigKeys {
    static final int VERSION = 1;

    static final List<String> TOP =
            List.of(
                    "gabarito",
                    "problem",
                    "fingerprint",
                    "recommended_by",
                    "labels",
                    "regions",
                    "ignore",
                    "metrics",
                    "matching",
                    "objects",
                    "convention",
                    "empty",
                    "missing",
                    "invalid",
                    "geometry",
                    "layout",
                    "pairs",
                    "consensus",
                    "spacing",
                    "meta",
                    "aggregate",
                    "statistics");
    static final List<String> PROBLEM = List.of("category", "target");
    static final List<String> RECOMMENDED_BY = List.of("trees", "hash", "url");

    /** Besides the parameters of the metric. */
    static final List<String> METRIC = List.of("id", "step", "definition", "why");

    static final List<String> MATCHING =
            List.of("criterion", "threshold", "assignment", "double_assignment");
    static final List<String> AGGREGATE = List.of("order", "group_by", "weights");
    static final List<String> STATISTICS = List.of("ci", "method", "seed", "cluster");

    static final List<String> OBJECTS = List.of("from", "connectivity", "min_size");
    static final List<String> FROM = List.of("instances", "components", "stack", "scores");
    static final List<String> CONNECTIVITY = List.of("full", "face");
    static final List<String> POLICIES =
            List.of(
                    "both",
                    "one",
                    "reference",
                    "prediction",
                    "missing",
                    "invalid",
                    "metrics",
                    "otherwise");

    static final List<String> CRITERIA =
            List.of(
                    "mask_iou",
                    "mask_iou_any",
                    "box_iou",
                    "boundary_iou",
                    "ior",
                    "center_distance",
                    "point_inside");
    static final List<String> ASSIGNMENTS =
            List.of("greedy_by_score", "greedy_by_localization", "hungarian", "overlap_over_half");
    static final List<String> DOUBLE_ASSIGNMENTS = List.of("false_positive", "ignored");
    static final List<String> EMPTY = List.of("best-worst", "nan", "convention");
    static final List<String> MISSING = List.of("fail", "worst", "skip");
    static final List<String> GEOMETRY = List.of("strict", "reorient", "resample");
    static final List<String> LAYOUT =
            List.of(
                    "auto",
                    "nnunet",
                    "msd",
                    "bids",
                    "brats",
                    "picai",
                    "grand-challenge",
                    "folders",
                    "flat");
    static final List<String> CONSENSUS = ConsensusRule.words();
    static final List<String> ORDER = List.of("instance", "case", "class");
    static final List<String> WEIGHTS = List.of("equal");
    static final List<String> METHODS = List.of("auto");

    private ConfigKeys() {}
}
