package org.gabarito.core.metric.threshold;

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

/** The metrics that look at predicted scores: at one target, or over all thresholds. */
public final class ThresholdMetrics {
    private static final Parameter SENS =
            new Parameter(
                    "sens",
                    Parameter.Kind.NUMBER,
                    new Quantity(0.9, ""),
                    0,
                    1,
                    "Sensitivity that must be reached.");

    private static final Parameter FPPI =
            new Parameter(
                    "fppi",
                    Parameter.Kind.NUMBER,
                    new Quantity(1, ""),
                    0,
                    Double.POSITIVE_INFINITY,
                    "False positives per image that are tolerated.");

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

    private static final List<Metric> ALL =
            List.of(
                    new SensitivityAtSpecificity(),
                    new SpecificityAtSensitivity(),
                    new PrecisionAtSensitivity(),
                    new SensitivityAtPrecision(),
                    new AreaUnderRoc(),
                    new AveragePrecision());

    private ThresholdMetrics() {}

    public static List<Metric> all() {
        return ALL;
    }

    /** Those of {@link #all()} and those that nobody computes yet. */
    public static List<MetricInfo> described() {
        return Stream.concat(
                        ALL.stream().map(Metric::info), Stream.of(FPPI_AT_SENS, SENS_AT_FPPI, FROC))
                .toList();
    }
}
