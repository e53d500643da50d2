package org.gabarito.core.metric.threshold;

import java.util.List;
import java.util.Set;
import org.gabarito.core.matching.Matching;
import org.gabarito.core.matching.MatchingRule;
import org.gabarito.core.matching.Ranking;
import org.gabarito.core.matching.ScoredObjects;
import org.gabarito.core.metric.Arguments;
import org.gabarito.core.metric.ClassScores;
import org.gabarito.core.metric.Convention;
import org.gabarito.core.metric.Evidence;
import org.gabarito.core.metric.Evidence.Kind;
import org.gabarito.core.metric.Formula;
import org.gabarito.core.metric.Metric;
import org.gabarito.core.metric.MetricInfo;
import org.gabarito.core.metric.MetricInfo.Definition;
import org.gabarito.core.metric.MetricInfo.Direction;
import org.gabarito.core.metric.MetricInfo.Empty;
import org.gabarito.core.metric.MetricInfo.Family;
import org.gabarito.core.metric.MetricInfo.Unit;
import org.gabarito.core.metric.MetricInfo.Worst;
import org.gabarito.core.metric.MetricValue;
import org.gabarito.core.metric.ObjectPairs;
import org.gabarito.core.metric.Parameter;
import org.gabarito.core.metric.Quantity;
import org.gabarito.core.metric.Source;
import org.gabarito.core.metric.ThresholdCurve;

/**
 * Average precision: the positive predictive value, averaged over all sensitivities that thresholds
 * can reach. It never looks at true negatives, so that rare positives are not drowned.
 *
 * <p>AP = Σ<sub>n</sub> (Sens<sub>n</sub> − Sens<sub>n−1</sub>) PPV<sub>n</sub>, over thresholds
 * that fall. In [0, 1]; the prevalence is chance, and what equal scores give. Samples of equal
 * score enter together.
 *
 * <ul>
 *   <li>{@code step}, ours, scikit-learn's and MONAI's: as above.
 *   <li>{@code trapezoid}, MetricsReloaded's: straight lines between the points, from PPV 1 at
 *       sensitivity 0 on; too kind.
 *   <li>{@code coco}: mean over 101 sensitivities of the best PPV there or further on.
 *   <li>{@code eleven}: the same over 11, as in VOC 2007.
 *   <li>Class absent from the reference: undefined.
 * </ul>
 *
 * <p>Of objects each prediction is a sample, right when it finds an object by the rule of matching,
 * and objects that none finds keep the sensitivity below 1. Ours is COCO's there. What stardist and
 * cellpose give under this name, TP / (TP + FP + FN), needs no scores and averages nothing; it is
 * computed under their conventions and called {@code found-share}.
 *
 * <ul>
 *   <li>No object in the reference: undefined. None predicted: 0.
 *   <li>Predicted objects without scores: undefined.
 *   <li>No object on either side: undefined, as in cellpose; stardist says 0.
 * </ul>
 *
 * <p>Everingham et al.: The PASCAL visual object classes (VOC) challenge. Int. J. Comput. Vis. 88
 * (2010), doi:10.1007/s11263-009-0275-4.
 */
final class AveragePrecision implements Metric {
    private static final String STEP = "step";
    private static final String TRAPEZOID = "trapezoid";
    private static final String COCO = "coco";
    private static final String ELEVEN = "eleven";

    /** That of the convention unless it is given. */
    private static final Parameter INTERPOLATION =
            new Parameter(
                    "interpolation",
                    Parameter.Kind.CHOICE,
                    new Quantity(Double.NaN, ""),
                    0,
                    3,
                    "What stands between the points of the curve: steps, the best value further on at"
                            + " 101 or 11 sensitivities (coco, eleven), or straight lines.",
                    List.of(STEP, COCO, TRAPEZOID, ELEVEN),
                    Set.of());

    /** TP / (TP + FP + FN): what stardist calls accuracy and cellpose AP. */
    private static final String FOUND_SHARE = "found-share";

    private static final List<Definition> DEFINITIONS =
            List.of(
                    new Definition(
                            "samples/step", "every rise of sensitivity times the value it ends at"),
                    new Definition(
                            "samples/trapezoid", "straight lines between the points, from 1 on"),
                    new Definition(
                            "samples/coco",
                            "mean over 101 sensitivities of the best value there or further on"),
                    new Definition(
                            "samples/eleven",
                            "mean over 11 sensitivities of the best value there or further on"),
                    new Definition(
                            "objects/coco",
                            "mean over 101 sensitivities of the best value there or further on;"
                                    + " equal scores in their order"),
                    new Definition(
                            "objects/step", "every rise of sensitivity times the value it ends at"),
                    new Definition(
                            "objects/trapezoid", "straight lines between the points, from 1 on"),
                    new Definition(
                            "objects/eleven",
                            "mean over 11 sensitivities of the best value there or further on"),
                    new Definition(
                            "objects/found-share",
                            "TP / (TP + FP + FN) of matched objects, without scores: no precision,"
                                    + " and nothing is averaged over it"));

    private static final MetricInfo INFO =
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
                    DEFINITIONS,
                    List.of(
                            INTERPOLATION,
                            ObjectRanking.IOU,
                            ObjectRanking.AVERAGED,
                            ObjectRanking.AREA,
                            ObjectRanking.MAX_DETS),
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

    @Override
    public MetricInfo info() {
        return INFO;
    }

    @Override
    public Set<Kind> reads() {
        return Set.of(Kind.SAMPLES, Kind.OBJECTS);
    }

    @Override
    public String definition(Arguments arguments, Convention convention, Kind kind) {
        double given = arguments.number(INTERPOLATION);
        if (!Double.isNaN(given)) {
            return counted(kind) + arguments.word(INTERPOLATION);
        }
        String settled = convention.definition(INFO.id()).orElse("");
        if (kind == Kind.OBJECTS) {
            return counted(kind) + (settled.isEmpty() ? COCO : settled);
        }
        boolean ofCurve = !settled.isEmpty() && !settled.equals(FOUND_SHARE);
        return counted(kind) + (ofCurve ? settled : STEP);
    }

    private static String counted(Kind kind) {
        return kind == Kind.OBJECTS ? "objects/" : "samples/";
    }

    @Override
    public MetricValue of(Evidence evidence, Arguments arguments, Convention convention) {
        String definition = definition(arguments, convention, evidence.kind());
        String word = definition.substring(definition.indexOf('/') + 1);
        if (evidence instanceof ObjectPairs objects) {
            return word.equals(FOUND_SHARE)
                    ? foundShare(objects, arguments, convention, definition)
                    : ObjectRanking.read(
                            objects,
                            arguments,
                            convention,
                            definition,
                            convention.empty(INFO.id()).orElse(INFO.empty()),
                            ranking -> area(ranking, word));
        }
        ClassScores scores = (ClassScores) evidence;
        String note = ThresholdMetric.lacking(scores, false);
        double value = note.isEmpty() ? area(scores.curve(), word) : Double.NaN;
        return new MetricValue(value, "", definition, note);
    }

    private static MetricValue foundShare(
            ObjectPairs objects, Arguments arguments, Convention convention, String definition) {
        MatchingRule rule = objects.rule(convention, arguments.number(ObjectRanking.IOU));
        String lacking = objects.lacking(rule);
        if (lacking.isEmpty() && arguments.flag(ObjectRanking.AVERAGED)) {
            lacking = ObjectRanking.averageLacking(rule);
        }
        if (!lacking.isEmpty()) {
            return new MetricValue(Double.NaN, "", definition, lacking);
        }
        double[] overlaps =
                arguments.flag(ObjectRanking.AVERAGED)
                        ? ScoredObjects.averagedOverlaps()
                        : new double[] {rule.threshold()};
        double sum = 0;
        for (double overlap : overlaps) {
            Matching matching = objects.matching(rule.withThreshold(overlap));
            int all =
                    matching.truePositives()
                            + matching.falsePositives()
                            + matching.falseNegatives();
            sum +=
                    all == 0
                            ? convention.empty(INFO.id()).orElse(INFO.empty()).both()
                            : (double) matching.truePositives() / all;
        }
        return new MetricValue(
                sum / overlaps.length,
                "",
                definition,
                Double.isNaN(sum) ? "no object on either side" : "");
    }

    private static double area(Ranking ranking, String word) {
        if (ranking.positives() == 0) {
            return Double.NaN;
        }
        Ranking.Curve curve = word.equals(COCO) ? ranking.curveOneByOne() : ranking.curve();
        return area(curve.recall(), curve.precision(), word);
    }

    private static double area(ThresholdCurve curve, String word) {
        double[] recall = new double[curve.points()];
        double[] precision = new double[curve.points()];
        for (int point = 0; point < recall.length; point++) {
            recall[point] = curve.sensitivity(point);
            precision[point] = curve.precision(point);
        }
        return area(recall, precision, word);
    }

    private static double area(double[] recall, double[] precision, String word) {
        return switch (word) {
            case TRAPEZOID -> PrecisionRecall.trapezoid(recall, precision);
            case COCO -> PrecisionRecall.coco(recall, precision);
            case ELEVEN -> PrecisionRecall.eleven(recall, precision);
            default -> PrecisionRecall.steps(recall, precision);
        };
    }
}
