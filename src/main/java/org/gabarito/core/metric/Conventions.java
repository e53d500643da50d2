package org.gabarito.core.metric;

import java.util.List;
import java.util.Map;
import org.gabarito.core.matching.Assignment;
import org.gabarito.core.matching.Criterion;
import org.gabarito.core.matching.DoubleAssignment;
import org.gabarito.core.matching.MatchingRule;
import org.gabarito.core.metric.MetricInfo.Empty;

/**
 * The tools whose definitions are offered, one constant each. Every entry is held against values
 * that the tool itself gave.
 */
final class Conventions {
    private static final double NAN = Double.NaN;
    private static final double INFINITY = Double.POSITIVE_INFINITY;

    private static final Empty UNDEFINED = new Empty(NAN, NAN, NAN);
    private static final Empty INFINITE = new Empty(INFINITY, INFINITY, INFINITY);
    private static final Empty ZERO_UNLESS_BOTH = new Empty(0, 0, NAN);
    private static final Empty ZERO_OR_PERFECT_ONE = new Empty(0, 0, 1);
    private static final Empty ALWAYS_ZERO = new Empty(0, 0, 0);

    private static final String CLDICE_AS_TOOLS = "skeletons/count/undefined-apart";

    private static final String FACES_MAX = "faces/count/directed-max";
    private static final String FACES_POOLED = "faces/count/pooled";
    private static final String FACES_MEAN = "faces/count/directed-mean";

    private static final Map<String, String> ON_ELEMENTS =
            Map.of(
                    "hd", "elements/area/directed-max",
                    "hd_perc", "elements/area/directed-max",
                    "nsd", "elements/area/pooled",
                    "assd", "elements/area/pooled",
                    "masd", "elements/area/directed-mean");

    private static final Map<String, String> ON_FACES =
            Map.of(
                    "hd", FACES_MAX,
                    "hd_perc", FACES_MAX,
                    "nsd", FACES_POOLED,
                    "assd", FACES_POOLED,
                    "masd", FACES_MEAN);

    /** At least one half of mask IoU, which is enough in most tools. */
    private static final MatchingRule AT_LEAST_HALF = MatchingRule.DEFAULT;

    private static final MatchingRule MORE_THAN_HALF =
            new MatchingRule(
                    Criterion.MASK_IOU,
                    0.5,
                    true,
                    Assignment.GREEDY_BY_SCORE,
                    DoubleAssignment.FALSE_POSITIVE);

    /** What MetricsReloaded does with probabilities. */
    private static final Map<String, String> ON_SAMPLES =
            Map.of(
                    "ap", "trapezoid",
                    "ece", "samples/positive-class/without-zero",
                    "cwce", "samples/class-wise/without-zero",
                    "kce", "samples/exponential/median-with-self",
                    "ece_kde", "samples/dirichlet/l2");

    static final Convention DEFAULT =
            Convention.of(
                            "default",
                            "Metrics Reloaded's definitions, with surfaces as area-weighted"
                                    + " elements.")
                    .with(ON_ELEMENTS);

    private static final Convention SURFACE_DISTANCE =
            Convention.of(
                            "surface-distance",
                            "google-deepmind/surface-distance measures between area-weighted"
                                    + " surface elements, and is infinite where a surface is"
                                    + " missing.")
                    .with(ON_ELEMENTS)
                    .with(INFINITE, "hd", "hd_perc")
                    .with(UNDEFINED, "assd", "masd")
                    .with(ZERO_UNLESS_BOTH, "nsd", "dsc");

    private static final Convention METRICS_RELOADED =
            Convention.of(
                            "metrics-reloaded",
                            "MetricsReloaded counts border voxels, and calls two empty masks a"
                                    + " perfect agreement.")
                    .with(ON_FACES)
                    .matching(MORE_THAN_HALF)
                    .with("boundary_iou", "faces/straight-below")
                    .with("cldice", CLDICE_AS_TOOLS)
                    .with(UNDEFINED, "cldice")
                    .with(ON_SAMPLES)
                    .with("ec", "count/equal-prevalence")
                    .with("lr_plus", "count/finite")
                    .with("npv", "count/zero")
                    .with(matched("above/greedy"))
                    .with(new Empty(NAN, NAN, 0), "hd", "hd_perc", "assd", "masd")
                    .with(ZERO_OR_PERFECT_ONE, "nsd", "dsc", "fbeta", "boundary_iou")
                    .with(ZERO_UNLESS_BOTH, "iou", "ppv")
                    .with(new Empty(NAN, 0, NAN), "sensitivity");

    private static final Convention MONAI =
            Convention.of(
                            "monai",
                            "monai.metrics counts border voxels; without a surface its HD is"
                                    + " infinite and its HD95 undefined.")
                    .with(ON_FACES)
                    .matching(MORE_THAN_HALF.with(Assignment.HUNGARIAN_THEN_CUT))
                    .with(matched("above/best-total"))
                    .with(ALWAYS_ZERO, "pq", "sq", "rq")
                    .with(new Empty(INFINITY, INFINITY, NAN), "hd", "assd")
                    .with(UNDEFINED, "hd_perc")
                    .with(ZERO_UNLESS_BOTH, "nsd", "fbeta")
                    .with(new Empty(NAN, 0, NAN), "dsc", "iou", "sensitivity")
                    .with(new Empty(0, NAN, NAN), "ppv");

    private static final Convention MEDPY =
            Convention.of(
                            "medpy",
                            "medpy.metric.binary takes one percentile over the distances of both"
                                    + " directions, and refuses empty masks.")
                    .with(ON_FACES)
                    .with("hd_perc", FACES_POOLED)
                    .with(UNDEFINED, "hd", "hd_perc", "assd")
                    .with(ZERO_OR_PERFECT_ONE, "dsc", "iou")
                    .with("specificity", "count/zero")
                    .with(ALWAYS_ZERO, "ppv", "sensitivity");

    /** Its finite HD95 for one empty mask is an accident and not followed. */
    private static final Convention PANOPTICA =
            Convention.of(
                            "panoptica",
                            "panoptica's ASSD is the mean of both directed means, its NSD the mean"
                                    + " of both directed shares, its HD95 pooled.")
                    .with(ON_FACES)
                    .with("hd_perc", FACES_POOLED)
                    .with("nsd", FACES_MEAN)
                    .with("assd", FACES_MEAN)
                    .matching(AT_LEAST_HALF.with(Assignment.GREEDY_BY_LOCALIZATION))
                    .with("cldice", CLDICE_AS_TOOLS)
                    .with(matched("at-least/greedy"))
                    .with(ZERO_UNLESS_BOTH, "sq")
                    .with(UNDEFINED, "hd", "hd_perc", "nsd", "assd", "masd", "cldice")
                    .with(new Empty(NAN, -1, 0), "rvd")
                    .with(ALWAYS_ZERO, "dsc", "iou");

    private static final Convention NNUNET =
            Convention.of(
                            "nnunet",
                            "nnU-Net's evaluation knows overlap only, undefined when both masks"
                                    + " are empty.")
                    .with(ZERO_UNLESS_BOTH, "dsc", "iou");

    private static final Convention SCIKIT_LEARN =
            Convention.of("scikit-learn", "scikit-learn says 0 wherever it would divide by 0.")
                    .with("ba", "count/present-classes")
                    .with("wck", "count/present-classes")
                    .with("mcc", "count/zero")
                    .with("specificity", "count/zero")
                    .with("npv", "count/zero")
                    .with("bs", "samples/positive-class")
                    .with("nll", "samples/clipped")
                    .with(Empty.ordinary(1), "ba")
                    .with(ALWAYS_ZERO, "dsc", "iou", "fbeta", "ppv", "sensitivity", "mcc");

    private static final Convention STARDIST =
            Convention.of(
                            "stardist",
                            "stardist matches as many objects as can be, from the threshold on; what"
                                    + " it calls accuracy, and others AP, is TP / (TP + FP + FN).")
                    .matching(AT_LEAST_HALF.with(Assignment.HUNGARIAN_WITH_REST))
                    .with(matched("at-least/most-pairs"))
                    .with("ap", "found-share")
                    .with(ALWAYS_ZERO, "pq", "sq", "rq", "ap");

    private static final Convention CELLPOSE =
            Convention.of(
                            "cellpose",
                            "cellpose matches as many objects as can be, from the threshold on; its"
                                    + " AP is TP / (TP + FP + FN), without scores.")
                    .matching(AT_LEAST_HALF.with(Assignment.HUNGARIAN_WITH_REST))
                    .with("ap", "found-share");

    private static final Convention COCO =
            Convention.of(
                            "coco",
                            "COCO's evaluation matches by falling score, from the threshold on, and"
                                    + " averages precision over 101 recalls.")
                    .with("boundary_iou", "background/steps")
                    .with("ap", "coco");

    /**
     * Its HD95 changes from run to run and its average distance is wrong for unequal spacing:
     * neither is followed.
     */
    private static final Convention EVALUATE_SEGMENTATION =
            Convention.of(
                            "evaluatesegmentation",
                            "EvaluateSegmentation measures between all voxels of the masks, not"
                                    + " their surfaces, and writes nothing for empty ones.")
                    .with("hd", "solid/count/directed-max")
                    .with("assd", "solid/count/directed-mean")
                    .with("masd", "solid/count/directed-mean")
                    .with(UNDEFINED, "hd", "hd_perc", "assd", "masd", "vs")
                    .with(UNDEFINED, "dsc", "iou", "fbeta", "ppv", "sensitivity")
                    .with(UNDEFINED, "specificity", "accuracy", "wck");

    /** A miss and a false lesion have the diagonal of its images, 374 mm, for a distance. */
    private static final Convention BRATS23 =
            Convention.of(
                            "brats23",
                            "BraTS 2023 compares lesion by lesion, after joining what a dilation by"
                                    + " 3 voxels joins; a missed or false lesion counts as 0, or"
                                    + " 374 mm.")
                    .with("hd_perc", "elements/area/directed-max")
                    .lesions(
                            new LesionRule(
                                    3,
                                    50,
                                    Map.of("dsc", 0.0, "hd_perc", 374.0),
                                    Map.of("dsc", 1.0, "hd_perc", 0.0)));

    static final List<Convention> ALL =
            List.of(
                    DEFAULT,
                    SURFACE_DISTANCE,
                    METRICS_RELOADED,
                    MONAI,
                    MEDPY,
                    PANOPTICA,
                    NNUNET,
                    SCIKIT_LEARN,
                    STARDIST,
                    CELLPOSE,
                    COCO,
                    EVALUATE_SEGMENTATION,
                    BRATS23);

    private Conventions() {}

    private static Map<String, String> matched(String how) {
        String id = "objects/" + how;
        return Map.of("pq", id, "sq", id, "rq", id);
    }
}
