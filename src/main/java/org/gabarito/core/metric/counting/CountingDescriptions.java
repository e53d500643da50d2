package org.gabarito.core.metric.counting;

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

/** Facts of the counting metrics that wait for their kernel: each becomes a class of its own. */
final class CountingDescriptions {
    private static final Parameter WEIGHTS =
            new Parameter(
                    "weights",
                    Parameter.Kind.NUMBER,
                    new Quantity(1, ""),
                    0,
                    2,
                    "Power of the distance between two classes that a confusion weighs: 1 is"
                            + " linear, 2 quadratic, 0 the plain kappa.");

    private static final Parameter NORMALISED =
            new Parameter(
                    "normalised",
                    Parameter.Kind.FLAG,
                    new Quantity(1, ""),
                    0,
                    1,
                    "Whether to divide by the cost of the best decision that ignores the image,"
                            + " so that 1 is no better than guessing.");

    private static final Parameter THRESHOLD =
            new Parameter(
                    "threshold",
                    Parameter.Kind.NUMBER,
                    new Quantity(0.5, ""),
                    0.001,
                    0.999,
                    "Threshold probability: from which probability of disease on one would act.");

    private static final String NEEDS_BACKGROUND =
            "It needs true negatives: on label maps their number depends on how much background"
                    + " the image shows.";

    private static final MetricInfo ACCURACY =
            new MetricInfo(
                    "accuracy",
                    List.of("acc"),
                    "Accuracy",
                    "Acc",
                    Family.COUNTING,
                    Direction.HIGHER,
                    0,
                    1,
                    1,
                    Worst.RANGE_END,
                    Unit.NONE,
                    true,
                    Empty.ordinary(1),
                    List.of(),
                    List.of(),
                    Set.of("imlc", "sems"),
                    new Formula(
                            "\\mathrm{Acc} = \\frac{\\sum_k n_{kk}}{N}, \\quad K = 2\\colon"
                                    + " \\frac{\\mathrm{TP} + \\mathrm{TN}}{\\mathrm{TP} +"
                                    + " \\mathrm{FP} + \\mathrm{FN} + \\mathrm{TN}}"),
                    NEEDS_BACKGROUND,
                    new Source(
                            Source.Kind.ARTICLE,
                            "Tharwat A",
                            "Classification assessment methods",
                            "Applied Computing and Informatics",
                            "17(1)",
                            "168–192",
                            2021,
                            "10.1016/j.aci.2018.08.003"));

    private static final MetricInfo BA =
            new MetricInfo(
                    "ba",
                    List.of("balanced_accuracy", "bacc"),
                    "Balanced accuracy",
                    "BA",
                    Family.COUNTING,
                    Direction.HIGHER,
                    0,
                    1,
                    1,
                    Worst.RANGE_END,
                    Unit.NONE,
                    true,
                    new Empty(Double.NaN, 0.5, Double.NaN),
                    List.of(),
                    List.of(),
                    Set.of("imlc", "sems"),
                    new Formula(
                            "\\mathrm{BA} = \\frac{1}{K} \\sum_{k=1}^{K}"
                                    + " \\frac{\\mathrm{TP}_k}{\\mathrm{TP}_k + \\mathrm{FN}_k}"),
                    NEEDS_BACKGROUND,
                    new Source(
                            Source.Kind.CONFERENCE,
                            "Brodersen KH, Ong CS, Stephan KE, Buhmann JM",
                            "The balanced accuracy and its posterior distribution",
                            "20th International Conference on Pattern Recognition",
                            "",
                            "3121–3124",
                            2010,
                            "10.1109/ICPR.2010.764"));

    private static final MetricInfo MCC =
            new MetricInfo(
                    "mcc",
                    List.of(
                            "matthews",
                            "matthews_correlation",
                            "matthews_correlation_coefficient",
                            "phi_coefficient"),
                    "Matthews correlation coefficient",
                    "MCC",
                    Family.COUNTING,
                    Direction.HIGHER,
                    -1,
                    1,
                    1,
                    Worst.RANGE_END,
                    Unit.NONE,
                    true,
                    new Empty(Double.NaN, Double.NaN, Double.NaN),
                    List.of(),
                    List.of(),
                    Set.of("imlc", "sems"),
                    new Formula(
                            "\\mathrm{MCC} = \\frac{\\mathrm{TP} \\cdot \\mathrm{TN} -"
                                    + " \\mathrm{FP} \\cdot \\mathrm{FN}}{\\sqrt{(\\mathrm{TP} +"
                                    + " \\mathrm{FP}) (\\mathrm{TP} + \\mathrm{FN}) (\\mathrm{TN}"
                                    + " + \\mathrm{FP}) (\\mathrm{TN} + \\mathrm{FN})}}"),
                    NEEDS_BACKGROUND,
                    new Source(
                            Source.Kind.ARTICLE,
                            "Matthews BW",
                            "Comparison of the predicted and observed secondary structure of T4"
                                    + " phage lysozyme",
                            "Biochimica et Biophysica Acta",
                            "405(2)",
                            "442–451",
                            1975,
                            "10.1016/0005-2795(75)90109-9"));

    private static final MetricInfo WCK =
            new MetricInfo(
                    "wck",
                    List.of(
                            "weighted_kappa",
                            "weighted_cohens_kappa",
                            "cohen_kappa",
                            "cohens_kappa",
                            "kappa"),
                    "Weighted Cohen’s kappa",
                    "WCK",
                    Family.COUNTING,
                    Direction.HIGHER,
                    -1,
                    1,
                    1,
                    Worst.RANGE_END,
                    Unit.NONE,
                    true,
                    new Empty(0, 0, Double.NaN),
                    List.of(),
                    List.of(WEIGHTS),
                    Set.of("imlc", "sems"),
                    new Formula(
                            "\\mathrm{WCK} = 1 - \\frac{\\sum_{i,j} w_{ij} n_{ij}}{\\sum_{i,j}"
                                    + " w_{ij} e_{ij}}, \\quad e_{ij} = \\frac{\\sum_k n_{ik}"
                                    + " \\sum_k n_{kj}}{N}, \\quad w_{ij} = \\lvert i -"
                                    + " j\\rvert^q"),
                    NEEDS_BACKGROUND,
                    new Source(
                            Source.Kind.ARTICLE,
                            "Cohen J",
                            "Weighted kappa: nominal scale agreement with provision for scaled"
                                    + " disagreement or partial credit",
                            "Psychological Bulletin",
                            "70(4)",
                            "213–220",
                            1968,
                            "10.1037/h0026256"));

    private static final MetricInfo EC =
            new MetricInfo(
                    "ec",
                    List.of("expected_cost"),
                    "Expected cost",
                    "EC",
                    Family.COUNTING,
                    Direction.LOWER,
                    0,
                    Double.POSITIVE_INFINITY,
                    0,
                    Worst.NONE,
                    Unit.NONE,
                    true,
                    Empty.ordinary(Double.NaN),
                    List.of(),
                    List.of(NORMALISED),
                    Set.of("imlc", "sems"),
                    new Formula(
                            "\\mathrm{EC} = \\frac{\\sum_i P_i \\sum_j c_{ij} R_{ij}}{\\min_j"
                                    + " \\sum_i P_i c_{ij}}"),
                    NEEDS_BACKGROUND,
                    new Source(
                            Source.Kind.ARTICLE,
                            "Ferrer L",
                            "Analysis and comparison of classification metrics",
                            "arXiv preprint",
                            "",
                            "arXiv:2209.05355",
                            2022,
                            "10.48550/arXiv.2209.05355"));

    private static final MetricInfo LR_PLUS =
            new MetricInfo(
                    "lr_plus",
                    List.of("lr+", "plr", "positive_likelihood_ratio"),
                    "Positive likelihood ratio",
                    "LR+",
                    Family.COUNTING,
                    Direction.HIGHER,
                    0,
                    Double.POSITIVE_INFINITY,
                    Double.POSITIVE_INFINITY,
                    Worst.NONE,
                    Unit.NONE,
                    true,
                    new Empty(Double.NaN, Double.NaN, Double.NaN),
                    List.of(),
                    List.of(),
                    Set.of("imlc", "sems"),
                    new Formula("\\mathrm{LR}_{+} = \\frac{\\mathrm{Sens}}{1 - \\mathrm{Spec}}"),
                    NEEDS_BACKGROUND,
                    new Source(
                            Source.Kind.ARTICLE,
                            "Deeks JJ, Altman DG",
                            "Diagnostic tests 4: likelihood ratios",
                            "BMJ",
                            "329(7458)",
                            "168–169",
                            2004,
                            "10.1136/bmj.329.7458.168"));

    private static final MetricInfo NB =
            new MetricInfo(
                    "nb",
                    List.of("net_benefit"),
                    "Net benefit",
                    "NB",
                    Family.COUNTING,
                    Direction.HIGHER,
                    Double.NEGATIVE_INFINITY,
                    1,
                    Double.NaN,
                    Worst.NONE,
                    Unit.NONE,
                    true,
                    Empty.ordinary(0),
                    List.of(),
                    List.of(THRESHOLD),
                    Set.of("imlc", "sems"),
                    new Formula(
                            "\\mathrm{NB} = \\frac{\\mathrm{TP}}{N} - \\frac{\\mathrm{FP}}{N}"
                                    + " \\cdot \\frac{t}{1 - t}"),
                    NEEDS_BACKGROUND,
                    new Source(
                            Source.Kind.ARTICLE,
                            "Vickers AJ, Elkin EB",
                            "Decision curve analysis: a novel method for evaluating prediction"
                                    + " models",
                            "Medical Decision Making",
                            "26(6)",
                            "565–574",
                            2006,
                            "10.1177/0272989X06295361"));

    private static final MetricInfo SPECIFICITY =
            new MetricInfo(
                    "specificity",
                    List.of("spec", "tnr", "true_negative_rate"),
                    "Specificity",
                    "Spec",
                    Family.COUNTING,
                    Direction.HIGHER,
                    0,
                    1,
                    1,
                    Worst.RANGE_END,
                    Unit.NONE,
                    true,
                    Empty.ordinary(1),
                    List.of(),
                    List.of(),
                    Set.of("imlc", "sems"),
                    new Formula(
                            "\\mathrm{Spec} = \\frac{\\mathrm{TN}}{\\mathrm{TN} + \\mathrm{FP}}"),
                    NEEDS_BACKGROUND,
                    new Source(
                            Source.Kind.ARTICLE,
                            "Yerushalmy J",
                            "Statistical problems in assessing methods of medical diagnosis, with"
                                    + " special reference to X-ray techniques",
                            "Public Health Reports",
                            "62(40)",
                            "1432–1449",
                            1947,
                            "10.2307/4586294"));

    private static final MetricInfo NPV =
            new MetricInfo(
                    "npv",
                    List.of("negative_predictive_value"),
                    "Negative predictive value",
                    "NPV",
                    Family.COUNTING,
                    Direction.HIGHER,
                    0,
                    1,
                    1,
                    Worst.RANGE_END,
                    Unit.NONE,
                    true,
                    Empty.ordinary(1),
                    List.of(),
                    List.of(),
                    Set.of("imlc", "sems"),
                    new Formula(
                            "\\mathrm{NPV} = \\frac{\\mathrm{TN}}{\\mathrm{TN} + \\mathrm{FN}}"),
                    NEEDS_BACKGROUND,
                    new Source(
                            Source.Kind.ARTICLE,
                            "Vecchio TJ",
                            "Predictive value of a single diagnostic test in unselected"
                                    + " populations",
                            "New England Journal of Medicine",
                            "274(21)",
                            "1171–1173",
                            1966,
                            "10.1056/NEJM196605262742104"));

    private static final MetricInfo YOUDEN =
            new MetricInfo(
                    "youden",
                    List.of(
                            "youden_index",
                            "youdens_index",
                            "youdens_j",
                            "j_statistic",
                            "informedness"),
                    "Youden’s index",
                    "J",
                    Family.COUNTING,
                    Direction.HIGHER,
                    -1,
                    1,
                    1,
                    Worst.RANGE_END,
                    Unit.NONE,
                    true,
                    new Empty(Double.NaN, 0, Double.NaN),
                    List.of(),
                    List.of(),
                    Set.of("imlc", "sems"),
                    new Formula("J = \\mathrm{Sens} + \\mathrm{Spec} - 1"),
                    NEEDS_BACKGROUND,
                    new Source(
                            Source.Kind.ARTICLE,
                            "Youden WJ",
                            "Index for rating diagnostic tests",
                            "Cancer",
                            "3(1)",
                            "32–35",
                            1950,
                            "10.1002/1097-0142(1950)3:1<32::AID-CNCR2820030106>3.0.CO;2-3"));

    private CountingDescriptions() {}

    static List<MetricInfo> all() {
        return List.of(ACCURACY, BA, MCC, WCK, EC, LR_PLUS, NB, SPECIFICITY, NPV, YOUDEN);
    }
}
