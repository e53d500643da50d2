package org.gabarito.core.metric.calibration;

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
 * The metrics that ask whether predicted scores can be read as probabilities. They are described
 * here and wait for their kernels.
 */
public final class CalibrationMetrics {
    private static final Parameter BINS =
            new Parameter(
                    "bins",
                    Parameter.Kind.NUMBER,
                    new Quantity(15, ""),
                    1,
                    10000,
                    "Number of bins that the scores are sorted into.");

    private static final Parameter EQUAL_MASS =
            new Parameter(
                    "equal_mass",
                    Parameter.Kind.FLAG,
                    new Quantity(0, ""),
                    0,
                    1,
                    "Whether all bins hold the same number of cases, in place of being equally"
                            + " wide.");

    private static final MetricInfo BS =
            new MetricInfo(
                    "bs",
                    List.of("brier", "brier_score"),
                    "Brier score",
                    "BS",
                    Family.CALIBRATION,
                    Direction.LOWER,
                    0,
                    2,
                    0,
                    Worst.RANGE_END,
                    Unit.NONE,
                    false,
                    Empty.ordinary(Double.NaN),
                    List.of(),
                    List.of(),
                    Set.of("imlc"),
                    new Formula("\\mathrm{BS} = \\frac{1}{N} \\sum_i \\sum_k (p_{ik} - y_{ik})^2"),
                    "",
                    new Source(
                            Source.Kind.ARTICLE,
                            "Brier GW",
                            "Verification of forecasts expressed in terms of probability",
                            "Monthly Weather Review",
                            "78(1)",
                            "1–3",
                            1950,
                            "10.1175/1520-0493(1950)078<0001:VOFEIT>2.0.CO;2"));

    private static final MetricInfo RBS =
            new MetricInfo(
                    "rbs",
                    List.of("root_brier", "root_brier_score"),
                    "Root Brier score",
                    "RBS",
                    Family.CALIBRATION,
                    Direction.LOWER,
                    0,
                    Math.sqrt(2),
                    0,
                    Worst.RANGE_END,
                    Unit.NONE,
                    false,
                    Empty.ordinary(Double.NaN),
                    List.of(),
                    List.of(),
                    Set.of("imlc"),
                    new Formula(
                            "\\mathrm{RBS} = \\sqrt{\\frac{1}{N} \\sum_i \\sum_k (p_{ik} -"
                                    + " y_{ik})^2}"),
                    "",
                    new Source(
                            Source.Kind.CONFERENCE,
                            "Gruber SG, Buettner F",
                            "Better uncertainty calibration via proper scores for classification"
                                    + " and beyond",
                            "Advances in Neural Information Processing Systems",
                            "35",
                            "",
                            2022,
                            "10.48550/arXiv.2203.07835"));

    private static final MetricInfo NLL =
            new MetricInfo(
                    "nll",
                    List.of("negative_log_likelihood", "log_loss", "cross_entropy"),
                    "Negative log-likelihood",
                    "NLL",
                    Family.CALIBRATION,
                    Direction.LOWER,
                    0,
                    Double.POSITIVE_INFINITY,
                    0,
                    Worst.NONE,
                    Unit.NONE,
                    false,
                    Empty.ordinary(Double.NaN),
                    List.of(),
                    List.of(),
                    Set.of("imlc"),
                    new Formula("\\mathrm{NLL} = -\\frac{1}{N} \\sum_i \\log p_{i y_i}"),
                    "",
                    new Source(
                            Source.Kind.ARTICLE,
                            "Gneiting T, Raftery AE",
                            "Strictly proper scoring rules, prediction, and estimation",
                            "Journal of the American Statistical Association",
                            "102(477)",
                            "359–378",
                            2007,
                            "10.1198/016214506000001437"));

    private static final MetricInfo ECE =
            new MetricInfo(
                    "ece",
                    List.of("expected_calibration_error"),
                    "Expected calibration error",
                    "ECE",
                    Family.CALIBRATION,
                    Direction.LOWER,
                    0,
                    1,
                    0,
                    Worst.RANGE_END,
                    Unit.NONE,
                    false,
                    Empty.ordinary(Double.NaN),
                    List.of(),
                    List.of(BINS, EQUAL_MASS),
                    Set.of("imlc"),
                    new Formula(
                            "\\mathrm{ECE} = \\sum_m \\frac{\\lvert B_m\\rvert}{N} \\lvert"
                                    + " \\mathrm{acc}(B_m) - \\mathrm{conf}(B_m)\\rvert"),
                    "",
                    new Source(
                            Source.Kind.CONFERENCE,
                            "Naeini MP, Cooper GF, Hauskrecht M",
                            "Obtaining well calibrated probabilities using Bayesian binning",
                            "Proceedings of the AAAI Conference on Artificial Intelligence",
                            "29(1)",
                            "2901–2907",
                            2015,
                            "10.1609/aaai.v29i1.9602"));

    private static final MetricInfo CWCE =
            new MetricInfo(
                    "cwce",
                    List.of("cwece", "class_wise_calibration_error", "classwise_ece"),
                    "Class-wise calibration error",
                    "CWCE",
                    Family.CALIBRATION,
                    Direction.LOWER,
                    0,
                    1,
                    0,
                    Worst.RANGE_END,
                    Unit.NONE,
                    false,
                    Empty.ordinary(Double.NaN),
                    List.of(),
                    List.of(BINS, EQUAL_MASS),
                    Set.of("imlc"),
                    new Formula(
                            "\\mathrm{CWCE} = \\frac{1}{K} \\sum_k \\sum_m \\frac{\\lvert"
                                    + " B_{mk}\\rvert}{N} \\lvert \\bar{y}_k(B_{mk}) -"
                                    + " \\bar{p}_k(B_{mk})\\rvert"),
                    "",
                    new Source(
                            Source.Kind.CONFERENCE,
                            "Kull M, Perello-Nieto M, Kängsepp M, et al",
                            "Beyond temperature scaling: obtaining well-calibrated multi-class"
                                    + " probabilities with Dirichlet calibration",
                            "Advances in Neural Information Processing Systems",
                            "32",
                            "",
                            2019,
                            "10.48550/arXiv.1910.12656"));

    private static final MetricInfo KCE =
            new MetricInfo(
                    "kce",
                    List.of("kernel_calibration_error", "skce"),
                    "Kernel calibration error",
                    "KCE",
                    Family.CALIBRATION,
                    Direction.LOWER,
                    -2,
                    2,
                    0,
                    Worst.RANGE_END,
                    Unit.NONE,
                    false,
                    Empty.ordinary(Double.NaN),
                    List.of(),
                    List.of(),
                    Set.of("imlc"),
                    new Formula(
                            "\\mathrm{KCE} = \\frac{2}{N (N - 1)} \\sum_{i<j} (e_{y_i} -"
                                    + " p_i)^{\\top} k(p_i, p_j) (e_{y_j} - p_j)"),
                    "",
                    new Source(
                            Source.Kind.CONFERENCE,
                            "Widmann D, Lindsten F, Zachariah D",
                            "Calibration tests in multi-class classification: a unifying framework",
                            "Advances in Neural Information Processing Systems",
                            "32",
                            "",
                            2019,
                            "10.48550/arXiv.1910.11385"));

    private static final MetricInfo ECE_KDE =
            new MetricInfo(
                    "ece_kde",
                    List.of("canonical_calibration_error"),
                    "Canonical calibration error by kernel density",
                    "ECE-KDE",
                    Family.CALIBRATION,
                    Direction.LOWER,
                    0,
                    2,
                    0,
                    Worst.RANGE_END,
                    Unit.NONE,
                    false,
                    Empty.ordinary(Double.NaN),
                    List.of(),
                    List.of(),
                    Set.of("imlc"),
                    new Formula(
                            "\\mathrm{ECE}_{\\mathrm{KDE}} = \\frac{1}{N} \\sum_j \\left\\lVert"
                                    + " \\frac{\\sum_{i \\ne j} k(p_j, p_i) y_i}{\\sum_{i \\ne j}"
                                    + " k(p_j, p_i)} - p_j\\right\\rVert_1"),
                    "",
                    new Source(
                            Source.Kind.CONFERENCE,
                            "Popordanoska T, Sayer R, Blaschko MB",
                            "A consistent and differentiable Lp canonical calibration error"
                                    + " estimator",
                            "Advances in Neural Information Processing Systems",
                            "35",
                            "",
                            2022,
                            "10.48550/arXiv.2210.07810"));

    private CalibrationMetrics() {}

    /** Those that are known, computable or not. */
    public static List<MetricInfo> described() {
        return List.of(BS, RBS, NLL, ECE, CWCE, KCE, ECE_KDE);
    }
}
