package org.gabarito.core.metric.instance;

import java.util.List;
import java.util.Set;
import org.gabarito.core.matching.Matching;
import org.gabarito.core.matching.MatchingRule;
import org.gabarito.core.metric.Arguments;
import org.gabarito.core.metric.Convention;
import org.gabarito.core.metric.Evidence;
import org.gabarito.core.metric.Evidence.Kind;
import org.gabarito.core.metric.Metric;
import org.gabarito.core.metric.MetricInfo;
import org.gabarito.core.metric.MetricInfo.Definition;
import org.gabarito.core.metric.MetricInfo.Empty;
import org.gabarito.core.metric.MetricValue;
import org.gabarito.core.metric.ObjectPairs;
import org.gabarito.core.metric.Parameter;
import org.gabarito.core.metric.Quantity;
import org.gabarito.core.metric.Source;

/**
 * A pure number computed from matched objects. The rule of matching is the convention's, else that
 * of the evidence; where one side has no object the value is the convention's, else that of the
 * facts.
 */
abstract class MatchingMetric implements Metric {
    /** The threshold of the matching rule unless it is given. */
    static final Parameter IOU =
            new Parameter(
                    "iou",
                    Parameter.Kind.NUMBER,
                    new Quantity(Double.NaN, ""),
                    0,
                    1,
                    "Overlap from which on two objects match, in place of the threshold of the"
                            + " matching; above 0.5, masks that do not overlap cannot match twice.");

    private static final String MATCHED = "objects/matched";

    /** How objects are matched, in the words of a definition's id. */
    static final List<Definition> DEFINITIONS =
            List.of(
                    new Definition(
                            MATCHED,
                            "objects matched by the rule of the config; mask IoU of at least one"
                                    + " half unless it says otherwise"),
                    new Definition(
                            "objects/at-least/by-score",
                            "objects matched by falling score, from the threshold on"),
                    new Definition(
                            "objects/at-least/greedy",
                            "objects matched from the best overlap down, from the threshold on"),
                    new Definition(
                            "objects/at-least/most-pairs",
                            "as many objects matched as can be, from the threshold on"),
                    new Definition(
                            "objects/above/greedy",
                            "objects matched from the best overlap down, above the threshold"),
                    new Definition(
                            "objects/above/best-total",
                            "objects matched for the best sum of overlaps, above the threshold"));

    static final Source KIRILLOV =
            new Source(
                    Source.Kind.CONFERENCE,
                    "Kirillov A, He K, Girshick R, Rother C, Dollár P",
                    "Panoptic segmentation",
                    "IEEE/CVF Conference on Computer Vision and Pattern Recognition",
                    "",
                    "9396–9405",
                    2019,
                    "10.1109/CVPR.2019.00963");

    private final MetricInfo info;

    MatchingMetric(MetricInfo info) {
        this.info = info;
    }

    /** The formula, where both sides have objects. */
    abstract double of(Matching matching, Empty empty);

    /** Whether the formula adds up how much matched objects overlap. */
    boolean addsOverlaps() {
        return true;
    }

    @Override
    public final MetricInfo info() {
        return info;
    }

    @Override
    public final Set<Kind> reads() {
        return Set.of(Kind.OBJECTS);
    }

    @Override
    public final String definition(Arguments arguments, Convention convention, Kind kind) {
        return convention.definition(info.id()).orElse(MATCHED);
    }

    @Override
    public final MetricValue of(Evidence evidence, Arguments arguments, Convention convention) {
        ObjectPairs objects = (ObjectPairs) evidence;
        String definition = definition(arguments, convention, evidence.kind());
        Empty empty = convention.empty(info.id()).orElse(info.empty());
        boolean noReference = objects.references() == 0;
        boolean noPrediction = objects.predictions() == 0;
        if (noReference || noPrediction) {
            String note =
                    noReference && noPrediction
                            ? "no object on either side"
                            : noReference ? "no object in the reference" : "no object predicted";
            double value =
                    noReference && noPrediction
                            ? empty.both()
                            : noReference ? empty.referenceOnly() : empty.predictionOnly();
            return new MetricValue(value, "", definition, Double.isNaN(value) ? note : "");
        }
        MatchingRule rule = objects.rule(convention, arguments.number(IOU));
        String lacking = objects.lacking(rule);
        if (lacking.isEmpty() && addsOverlaps() && !rule.criterion().isOverlap()) {
            lacking =
                    rule.criterion().id()
                            + " says not how much objects overlap, which this adds up: use rq or"
                            + " fbeta, or match by an overlap";
        }
        if (!lacking.isEmpty()) {
            return new MetricValue(Double.NaN, "", definition, lacking);
        }
        double value = of(objects.matching(rule), empty);
        String note = Double.isNaN(value) ? "no object is matched" : "";
        return new MetricValue(value, "", definition, note);
    }
}
