package org.gabarito.core.metric.threshold;

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
 * The metrics that look at predicted scores: at one target, or over all thresholds. They are
 * described here and wait for their kernels.
 */
public final class ThresholdMetrics {
    private static final Parameter SPEC =
            new Parameter(
                    "spec",
                    Parameter.Kind.NUMBER,
                    new Quantity(0.9, ""),
                    0,
                    1,
                    "Specificity that must be reached.");

    private static final Parameter SENS =
            new Parameter(
                    "sens",
                    Parameter.Kind.NUMBER,
                    new Quantity(0.9, ""),
                    0,
                    1,
                    "Sensitivity that must be reached.");

    private static final Parameter PPV =
            new Parameter(
                    "ppv",
                    Parameter.Kind.NUMBER,
                    new Quantity(0.9, ""),
                    0,
                    1,
                    "Positive predictive value that must be reached.");

    private static final Parameter FPPI =
            new Parameter(
                    "fppi",
                    Parameter.Kind.NUMBER,
                    new Quantity(1, ""),
                    0,
                    Double.POSITIVE_INFINITY,
                    "False positives per image that are tolerated.");

    private static final Parameter IOU =
            new Parameter(
                    "iou",
                    Parameter.Kind.NUMBER,
                    new Quantity(0.5, ""),
                    0,
                    1,
                    "Overlap from which on an object counts as found; means nothing for whole"
                            + " images.",
                    Set.of("obd", "ins"));

    private static final Source ANODE09 =
            new Source(
                    Source.Kind.ARTICLE,
                    "van Ginneken B, Armato SG, de Hoop B, et al",
                    "Comparing and combining algorithms for computer-aided detection of pulmonary"
                            + " nodules in computed tomography scans: the ANODE09 study",
                    "Medical Image Analysis",
                    "14(6)",
                    "707–722",
                    2010,
                    "10.1016/j.media.2010.05.005");

    private static final MetricInfo SENS_AT_SPEC =
            new MetricInfo(
                    "sens_at_spec",
                    List.of("sens@spec", "sensitivity_at_specificity"),
                    "Sensitivity at a target specificity",
                    "Sens@Spec",
                    Family.THRESHOLD,
                    Direction.HIGHER,
                    0,
                    1,
                    1,
                    Worst.RANGE_END,
                    Unit.NONE,
                    true,
                    new Empty(Double.NaN, Double.NaN, Double.NaN),
                    List.of(),
                    List.of(SPEC),
                    Set.of("imlc"),
                    new Formula(
                            "\\mathrm{Sens@Spec} = \\max_t \\{\\mathrm{Sens}(t) \\colon"
                                    + " \\mathrm{Spec}(t) \\ge s\\}"),
                    "",
                    Source.METRICS_RELOADED);

    private static final MetricInfo SPEC_AT_SENS =
            new MetricInfo(
                    "spec_at_sens",
                    List.of("spec@sens", "specificity_at_sensitivity"),
                    "Specificity at a target sensitivity",
                    "Spec@Sens",
                    Family.THRESHOLD,
                    Direction.HIGHER,
                    0,
                    1,
                    1,
                    Worst.RANGE_END,
                    Unit.NONE,
                    true,
                    new Empty(Double.NaN, Double.NaN, Double.NaN),
                    List.of(),
                    List.of(SENS),
                    Set.of("imlc"),
                    new Formula(
                            "\\mathrm{Spec@Sens} = \\max_t \\{\\mathrm{Spec}(t) \\colon"
                                    + " \\mathrm{Sens}(t) \\ge s\\}"),
                    "",
                    Source.METRICS_RELOADED);

    private static final MetricInfo PPV_AT_SENS =
            new MetricInfo(
                    "ppv_at_sens",
                    List.of("ppv@sens", "precision_at_recall"),
                    "Positive predictive value at a target sensitivity",
                    "PPV@Sens",
                    Family.THRESHOLD,
                    Direction.HIGHER,
                    0,
                    1,
                    1,
                    Worst.RANGE_END,
                    Unit.NONE,
                    false,
                    new Empty(Double.NaN, Double.NaN, Double.NaN),
                    List.of(),
                    List.of(SENS),
                    Set.of("imlc", "obd", "ins"),
                    new Formula(
                            "\\mathrm{PPV@Sens} = \\max_t \\{\\mathrm{PPV}(t) \\colon"
                                    + " \\mathrm{Sens}(t) \\ge s\\}"),
                    "",
                    Source.METRICS_RELOADED);

    private static final MetricInfo SENS_AT_PPV =
            new MetricInfo(
                    "sens_at_ppv",
                    List.of("sens@ppv", "recall_at_precision"),
                    "Sensitivity at a target positive predictive value",
                    "Sens@PPV",
                    Family.THRESHOLD,
                    Direction.HIGHER,
                    0,
                    1,
                    1,
                    Worst.RANGE_END,
                    Unit.NONE,
                    false,
                    new Empty(Double.NaN, Double.NaN, Double.NaN),
                    List.of(),
                    List.of(PPV),
                    Set.of("imlc", "obd", "ins"),
                    new Formula(
                            "\\mathrm{Sens@PPV} = \\max_t \\{\\mathrm{Sens}(t) \\colon"
                                    + " \\mathrm{PPV}(t) \\ge s\\}"),
                    "",
                    Source.METRICS_RELOADED);

    private static final MetricInfo FPPI_AT_SENS =
            new MetricInfo(
                    "fppi_at_sens",
                    List.of("fppi@sens", "fppi_at_sensitivity"),
                    "False positives per image at a target sensitivity",
                    "FPPI@Sens",
                    Family.THRESHOLD,
                    Direction.LOWER,
                    0,
                    Double.POSITIVE_INFINITY,
                    0,
                    Worst.NONE,
                    Unit.NONE,
                    false,
                    new Empty(Double.NaN, Double.NaN, Double.NaN),
                    List.of(),
                    List.of(SENS),
                    Set.of("obd", "ins"),
                    new Formula(
                            "\\mathrm{FPPI@Sens} = \\min_t \\{\\mathrm{FPPI}(t) \\colon"
                                    + " \\mathrm{Sens}(t) \\ge s\\}"),
                    "",
                    ANODE09);

    private static final MetricInfo SENS_AT_FPPI =
            new MetricInfo(
                    "sens_at_fppi",
                    List.of("sens@fppi", "sensitivity_at_fppi"),
                    "Sensitivity at a target number of false positives per image",
                    "Sens@FPPI",
                    Family.THRESHOLD,
                    Direction.HIGHER,
                    0,
                    1,
                    1,
                    Worst.RANGE_END,
                    Unit.NONE,
                    false,
                    new Empty(Double.NaN, 0, Double.NaN),
                    List.of(),
                    List.of(FPPI),
                    Set.of("obd", "ins"),
                    new Formula(
                            "\\mathrm{Sens@FPPI} = \\max_t \\{\\mathrm{Sens}(t) \\colon"
                                    + " \\mathrm{FPPI}(t) \\le s\\}"),
                    "",
                    ANODE09);

    private static final MetricInfo AUROC =
            new MetricInfo(
                    "auroc",
                    List.of("auc", "roc_auc", "auc_roc"),
                    "Area under the ROC curve",
                    "AUROC",
                    Family.THRESHOLD,
                    Direction.HIGHER,
                    0,
                    1,
                    1,
                    Worst.RANGE_END,
                    Unit.NONE,
                    true,
                    new Empty(Double.NaN, Double.NaN, Double.NaN),
                    List.of(),
                    List.of(),
                    Set.of("imlc"),
                    new Formula(
                            "\\mathrm{AUROC} = \\int_0^1 \\mathrm{Sens} \\, d(1 - \\mathrm{Spec})"
                                    + " = P(s_{+} > s_{-}) + \\frac{P(s_{+} = s_{-})}{2}"),
                    "",
                    new Source(
                            Source.Kind.ARTICLE,
                            "Hanley JA, McNeil BJ",
                            "The meaning and use of the area under a receiver operating"
                                    + " characteristic (ROC) curve",
                            "Radiology",
                            "143(1)",
                            "29–36",
                            1982,
                            "10.1148/radiology.143.1.7063747"));

    private static final MetricInfo AP =
            new MetricInfo(
                    "ap",
                    List.of(
                            "average_precision",
                            "auprc",
                            "pr_auc",
                            "map",
                            "mean_average_precision"),
                    "Average precision",
                    "AP",
                    Family.THRESHOLD,
                    Direction.HIGHER,
                    0,
                    1,
                    1,
                    Worst.RANGE_END,
                    Unit.NONE,
                    false,
                    new Empty(Double.NaN, 0, Double.NaN),
                    List.of(),
                    List.of(IOU),
                    Set.of("imlc", "obd", "ins"),
                    new Formula(
                            "\\mathrm{AP} = \\sum_n (\\mathrm{Sens}_n - \\mathrm{Sens}_{n-1}) \\,"
                                    + " \\mathrm{PPV}_n"),
                    "",
                    new Source(
                            Source.Kind.ARTICLE,
                            "Everingham M, Van Gool L, Williams CKI, Winn J, Zisserman A",
                            "The PASCAL visual object classes (VOC) challenge",
                            "International Journal of Computer Vision",
                            "88(2)",
                            "303–338",
                            2010,
                            "10.1007/s11263-009-0275-4"));

    private static final MetricInfo FROC =
            new MetricInfo(
                    "froc",
                    List.of("froc_score", "cpm"),
                    "FROC score",
                    "FROC",
                    Family.THRESHOLD,
                    Direction.HIGHER,
                    0,
                    1,
                    1,
                    Worst.RANGE_END,
                    Unit.NONE,
                    false,
                    new Empty(Double.NaN, 0, Double.NaN),
                    List.of(),
                    List.of(),
                    Set.of("obd", "ins"),
                    new Formula(
                            "\\mathrm{FROC} = \\frac{1}{7} \\sum_{f \\in \\{1/8, 1/4, 1/2, 1, 2,"
                                    + " 4, 8\\}} \\mathrm{Sens}(\\mathrm{FPPI} = f)"),
                    "",
                    ANODE09);

    private ThresholdMetrics() {}

    /** Those that are known, computable or not. */
    public static List<MetricInfo> described() {
        return List.of(
                SENS_AT_SPEC,
                SPEC_AT_SENS,
                PPV_AT_SENS,
                SENS_AT_PPV,
                FPPI_AT_SENS,
                SENS_AT_FPPI,
                AUROC,
                AP,
                FROC);
    }
}
