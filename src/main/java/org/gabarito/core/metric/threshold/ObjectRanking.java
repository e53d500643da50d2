package org.gabarito.core.metric.threshold;

import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.gabarito.core.matching.AreaRange;
import org.gabarito.core.matching.MatchingRule;
import org.gabarito.core.matching.Ranking;
import org.gabarito.core.matching.ScoredObjects;
import org.gabarito.core.metric.Arguments;
import org.gabarito.core.metric.Convention;
import org.gabarito.core.metric.MetricInfo.Empty;
import org.gabarito.core.metric.MetricValue;
import org.gabarito.core.metric.ObjectPairs;
import org.gabarito.core.metric.Parameter;
import org.gabarito.core.metric.Quantity;

/**
 * Reads a number off the ranking of predicted objects by score: at one overlap or averaged over
 * ten, for objects of all sizes or some, with all predictions or the best of every image. An
 * undefined one has the reason beside it.
 */
final class ObjectRanking {
    private static final Set<String> WITH_OBJECTS = Set.of("obd", "ins");

    /** The threshold of the matching unless it is given. */
    static final Parameter IOU =
            new Parameter(
                    "iou",
                    Parameter.Kind.NUMBER,
                    new Quantity(Double.NaN, ""),
                    0,
                    1,
                    "Overlap from which on an object counts as found, in place of the threshold of"
                            + " the matching.",
                    WITH_OBJECTS);

    static final Parameter AVERAGED =
            new Parameter(
                    "averaged",
                    Parameter.Kind.FLAG,
                    new Quantity(0, ""),
                    0,
                    1,
                    "Whether to take the mean over the overlaps 0.50, 0.55 … 0.95, as COCO does.",
                    WITH_OBJECTS);

    static final Parameter AREA =
            Parameter.choice(
                            "area",
                            AreaRange.ids(),
                            "Which objects: of all sizes, or as COCO divides them, below 32² pixels,"
                                    + " up to 96², or above.")
                    .in(WITH_OBJECTS);

    static final Parameter MAX_DETS =
            new Parameter(
                    "max_dets",
                    Parameter.Kind.NUMBER,
                    new Quantity(Double.NaN, ""),
                    1,
                    Integer.MAX_VALUE,
                    "How many predictions of an image take part, those with the best scores; 100 for"
                            + " COCO files and all for label maps unless it is given.",
                    WITH_OBJECTS);

    private static final String NO_SCORES =
            "the predicted objects have no scores: put a table with pred_id and score beside the"
                    + " label map";

    private final MatchingRule rule;
    private final AreaRange sizes;
    private final int most;
    private final boolean averaged;

    private ObjectRanking(ObjectPairs objects, Arguments arguments, Convention convention) {
        rule = objects.rule(convention, arguments.number(IOU));
        sizes = AreaRange.values()[(int) arguments.number(AREA)];
        double given = arguments.number(MAX_DETS);
        most = Double.isNaN(given) ? objects.usualDetections() : (int) given;
        averaged = arguments.flag(AVERAGED);
    }

    /**
     * @param empty value for images without references or without predictions
     * @param number to be read off the ranking, at each overlap
     */
    static MetricValue read(
            ObjectPairs objects,
            Arguments arguments,
            Convention convention,
            String definition,
            Empty empty,
            ToDoubleFunction<Ranking> number) {
        boolean noReference = objects.references() == 0;
        boolean noPrediction = objects.predictions() == 0;
        if (noReference || noPrediction) {
            double value =
                    noReference && noPrediction
                            ? empty.both()
                            : noReference ? empty.referenceOnly() : empty.predictionOnly();
            String note =
                    noReference && noPrediction
                            ? "no object on either side"
                            : noReference ? "no object in the reference" : "no object predicted";
            return new MetricValue(value, "", definition, Double.isNaN(value) ? note : "");
        }
        ObjectRanking asked = new ObjectRanking(objects, arguments, convention);
        String lacking = asked.lacking(objects);
        if (!lacking.isEmpty()) {
            return new MetricValue(Double.NaN, "", definition, lacking);
        }
        Optional<ScoredObjects> scored = objects.scored(asked.rule);
        if (scored.isEmpty()) {
            return new MetricValue(Double.NaN, "", definition, NO_SCORES);
        }
        double value = asked.value(scored.get(), number);
        return new MetricValue(value, "", definition, Double.isNaN(value) ? asked.undefined() : "");
    }

    private String lacking(ObjectPairs objects) {
        String lacking = objects.lacking(rule);
        if (lacking.isEmpty()) {
            lacking = objects.lacking(sizes);
        }
        return lacking.isEmpty() && averaged ? averageLacking(rule) : lacking;
    }

    /** Why there is no average over overlaps; empty when there is one. */
    static String averageLacking(MatchingRule rule) {
        return rule.criterion().isGradedOverlap()
                ? ""
                : rule.criterion().id() + " is no overlap to average over: leave averaged=true out";
    }

    private String undefined() {
        return sizes == AreaRange.ALL
                ? "it is reached at no threshold of the score"
                : "no object of this size in the reference";
    }

    private double value(ScoredObjects scored, ToDoubleFunction<Ranking> number) {
        if (!averaged) {
            return number.applyAsDouble(scored.ranking(rule, sizes, most));
        }
        double sum = 0;
        double[] overlaps = ScoredObjects.averagedOverlaps();
        for (double overlap : overlaps) {
            Ranking ranking = scored.ranking(rule.withThreshold(overlap), sizes, most);
            sum += number.applyAsDouble(ranking);
        }
        return sum / overlaps.length;
    }
}
