package org.gabarito.core.metric.instance;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.gabarito.core.metric.Formula;
import org.gabarito.core.metric.Metric;
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
 * The metrics of single objects: matched, counted, or located. Those of matched objects are
 * described here and wait for their kernels.
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

    private static final List<Metric> ALL = List.of(new CenterDistance(), new CountDifference());

    private InstanceMetrics() {}

    public static List<Metric> all() {
        return ALL;
    }

    /** Those of {@link #all()} and those that nobody computes yet. */
    public static List<MetricInfo> described() {
        return Stream.concat(Stream.of(PQ, SQ, RQ), ALL.stream().map(Metric::info)).toList();
    }
}
