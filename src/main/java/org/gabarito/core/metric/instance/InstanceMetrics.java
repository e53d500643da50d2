package org.gabarito.core.metric.instance;

import java.util.List;
import java.util.Set;
import org.gabarito.core.metric.Formula;
import org.gabarito.core.metric.MetricInfo;
import org.gabarito.core.metric.MetricInfo.Direction;
import org.gabarito.core.metric.MetricInfo.Empty;
import org.gabarito.core.metric.MetricInfo.Family;
import org.gabarito.core.metric.MetricInfo.Unit;
import org.gabarito.core.metric.MetricInfo.Worst;
import org.gabarito.core.metric.Parameter;
import org.gabarito.core.metric.Quantity;
import org.gabarito.core.metric.Source;

/**
 * The metrics of single objects: matched, counted, or located. They are described here and wait for
 * their kernels.
 */
public final class InstanceMetrics {
    private static final Parameter IOU =
            new Parameter(
                    "iou",
                    Parameter.Kind.NUMBER,
                    new Quantity(0.5, ""),
                    0,
                    1,
                    "Overlap from which on two objects match; above 0.5, masks that do not"
                            + " overlap cannot match twice.");

    private static final Source KIRILLOV =
            new Source(
                    Source.Kind.CONFERENCE,
                    "Kirillov A, He K, Girshick R, Rother C, Dollár P",
                    "Panoptic segmentation",
                    "IEEE/CVF Conference on Computer Vision and Pattern Recognition",
                    "",
                    "9396–9405",
                    2019,
                    "10.1109/CVPR.2019.00963");

    private static final MetricInfo PQ =
            new MetricInfo(
                    "pq",
                    List.of("panoptic_quality"),
                    "Panoptic quality",
                    "PQ",
                    Family.INSTANCE,
                    Direction.HIGHER,
                    0,
                    1,
                    1,
                    Worst.RANGE_END,
                    Unit.NONE,
                    false,
                    new Empty(0, 0, Double.NaN),
                    List.of(),
                    List.of(IOU),
                    Set.of("ins"),
                    new Formula(
                            "\\mathrm{PQ} = \\frac{\\sum_{(p, r) \\in \\mathrm{TP}}"
                                    + " \\mathrm{IoU}(p, r)}{\\mathrm{TP} + \\frac{1}{2}"
                                    + " \\mathrm{FP} + \\frac{1}{2} \\mathrm{FN}} = \\mathrm{SQ}"
                                    + " \\cdot \\mathrm{RQ}"),
                    "",
                    KIRILLOV);

    private static final MetricInfo SQ =
            new MetricInfo(
                    "sq",
                    List.of("segmentation_quality"),
                    "Segmentation quality",
                    "SQ",
                    Family.INSTANCE,
                    Direction.HIGHER,
                    0,
                    1,
                    1,
                    Worst.RANGE_END,
                    Unit.NONE,
                    false,
                    new Empty(Double.NaN, Double.NaN, Double.NaN),
                    List.of(),
                    List.of(IOU),
                    Set.of("ins"),
                    new Formula(
                            "\\mathrm{SQ} = \\frac{\\sum_{(p, r) \\in \\mathrm{TP}}"
                                    + " \\mathrm{IoU}(p, r)}{\\mathrm{TP}}"),
                    "",
                    KIRILLOV);

    private static final MetricInfo RQ =
            new MetricInfo(
                    "rq",
                    List.of("recognition_quality"),
                    "Recognition quality",
                    "RQ",
                    Family.INSTANCE,
                    Direction.HIGHER,
                    0,
                    1,
                    1,
                    Worst.RANGE_END,
                    Unit.NONE,
                    false,
                    new Empty(0, 0, Double.NaN),
                    List.of(),
                    List.of(IOU),
                    Set.of("ins"),
                    new Formula(
                            "\\mathrm{RQ} = \\frac{\\mathrm{TP}}{\\mathrm{TP} + \\frac{1}{2}"
                                    + " \\mathrm{FP} + \\frac{1}{2} \\mathrm{FN}}"),
                    "",
                    KIRILLOV);

    private static final MetricInfo CENTER_DISTANCE =
            new MetricInfo(
                    "center_distance",
                    List.of("centre_distance", "centroid_distance", "center_of_mass_distance"),
                    "Centre distance",
                    "Centre distance",
                    Family.INSTANCE,
                    Direction.LOWER,
                    0,
                    Double.POSITIVE_INFINITY,
                    0,
                    Worst.IMAGE_DIAGONAL,
                    Unit.LENGTH,
                    false,
                    new Empty(Double.NaN, Double.NaN, Double.NaN),
                    List.of(),
                    List.of(),
                    Set.of("sems", "obd", "ins"),
                    new Formula("\\mathrm{CD} = \\lVert c_P - c_R\\rVert"),
                    "",
                    Source.METRICS_RELOADED);

    private static final MetricInfo COUNT_DIFF =
            new MetricInfo(
                    "count_diff",
                    List.of("count_difference", "absolute_count_difference"),
                    "Count difference",
                    "Count difference",
                    Family.INSTANCE,
                    Direction.LOWER,
                    0,
                    Double.POSITIVE_INFINITY,
                    0,
                    Worst.NONE,
                    Unit.NONE,
                    false,
                    Empty.ordinary(0),
                    List.of(),
                    List.of(),
                    Set.of("sems", "obd", "ins"),
                    new Formula(
                            "\\mathrm{CountDiff} = \\lvert n_{\\mathrm{pred}} -"
                                    + " n_{\\mathrm{ref}}\\rvert"),
                    "",
                    new Source(
                            Source.Kind.CONFERENCE,
                            List.of("Lempitsky V", "Zisserman A"),
                            "Learning to count objects in images",
                            "Advances in Neural Information Processing Systems",
                            "23",
                            "1324–1332",
                            2010,
                            "",
                            "https://papers.nips.cc/paper/4043-learning-to-count-objects-in-images"));

    private InstanceMetrics() {}

    /** Those that are known, computable or not. */
    public static List<MetricInfo> described() {
        return List.of(PQ, SQ, RQ, CENTER_DISTANCE, COUNT_DIFF);
    }
}
