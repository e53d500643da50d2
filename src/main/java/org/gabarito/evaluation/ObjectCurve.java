package org.gabarito.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.gabarito.core.matching.AreaRange;
import org.gabarito.core.matching.MatchingRule;
import org.gabarito.core.matching.Ranking;
import org.gabarito.core.metric.Convention;
import org.gabarito.core.metric.ObjectPairs;
import org.gabarito.core.metric.threshold.PrecisionRecall;

/**
 * Scored objects of one class as far as they are drawn: how many were right and wrong from each
 * score on.
 *
 * @param positives objects to be found
 * @param images over which false positives are spread
 * @param criterion by which a prediction finds an object, such as {@code mask_iou}
 * @param threshold of the criterion
 * @param points NaN-free; empty when nothing was predicted
 */
public record ObjectCurve(
        String className,
        long positives,
        long images,
        String criterion,
        double threshold,
        CurvePoints points) {

    /** Empty where predictions have no scores, or cannot be matched. */
    static Optional<ObjectCurve> of(String className, ObjectPairs objects, Convention convention) {
        MatchingRule rule = objects.rule(convention, Double.NaN);
        if (!objects.lacking(rule).isEmpty()) {
            return Optional.empty();
        }
        if (objects.predictions() == 0) {
            return Optional.of(
                    new ObjectCurve(
                            className,
                            objects.references(),
                            objects.images(),
                            rule.criterion().id(),
                            rule.threshold(),
                            CurvePoints.NONE));
        }
        return objects.scored(rule)
                .map(all -> all.ranking(rule, AreaRange.ALL, objects.usualDetections()))
                .map(ranking -> of(className, ranking, rule));
    }

    private static ObjectCurve of(String className, Ranking ranking, MatchingRule rule) {
        CurvePoints.Source source =
                CurvePoints.Source.of(
                        ranking.points(),
                        ranking::score,
                        ranking::truePositives,
                        ranking::falsePositives);
        return new ObjectCurve(
                className,
                ranking.positives(),
                ranking.images(),
                rule.criterion().id(),
                rule.threshold(),
                CurvePoints.thinned(source, ranking.positives(), Double.POSITIVE_INFINITY));
    }

    /**
     * The objects of several cases together, score by score.
     *
     * @param curves at least one, of one class
     */
    public static ObjectCurve pooled(List<ObjectCurve> curves) {
        ObjectCurve first = curves.get(0);
        if (curves.size() == 1) {
            return first;
        }
        record Step(double threshold, long hits, long alarms) {}
        List<Step> steps = new ArrayList<>();
        for (ObjectCurve curve : curves) {
            CurvePoints points = curve.points();
            for (int i = 0; i < points.size(); i++) {
                long hits = points.truePositives().get(i);
                long alarms = points.falsePositives().get(i);
                steps.add(
                        new Step(
                                points.thresholds().get(i),
                                i == 0 ? hits : hits - points.truePositives().get(i - 1),
                                i == 0 ? alarms : alarms - points.falsePositives().get(i - 1)));
            }
        }
        steps.sort(Comparator.comparingDouble(Step::threshold).reversed());
        List<Double> thresholds = new ArrayList<>();
        List<Long> hits = new ArrayList<>();
        List<Long> alarms = new ArrayList<>();
        long found = 0;
        long wrong = 0;
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            found += step.hits();
            wrong += step.alarms();
            if (i + 1 == steps.size() || steps.get(i + 1).threshold() != step.threshold()) {
                thresholds.add(step.threshold());
                hits.add(found);
                alarms.add(wrong);
            }
        }
        return new ObjectCurve(
                first.className(),
                curves.stream().mapToLong(ObjectCurve::positives).sum(),
                curves.stream().mapToLong(ObjectCurve::images).sum(),
                first.criterion(),
                first.threshold(),
                new CurvePoints(thresholds, hits, alarms));
    }

    public double sensitivity(int point) {
        return (double) points.truePositives().get(point) / positives;
    }

    public double precision(int point) {
        double hits = points.truePositives().get(point);
        return hits / (hits + points.falsePositives().get(point));
    }

    /** False positives per image. */
    public double rate(int point) {
        return (double) points.falsePositives().get(point) / images;
    }

    /** The best sensitivity with at most so many false positives per image. */
    public double sensitivityAt(double falsePositivesPerImage) {
        double best = positives == 0 ? Double.NaN : 0;
        for (int i = 0; i < points.size() && rate(i) <= falsePositivesPerImage; i++) {
            best = sensitivity(i);
        }
        return best;
    }

    /** Mean sensitivity at {@link Ranking#FROC_RATES}. */
    public double froc() {
        return Ranking.FROC_RATES.stream()
                .mapToDouble(this::sensitivityAt)
                .average()
                .orElse(Double.NaN);
    }

    /** As COCO has it: over 101 recalls the best precision there or further on. */
    public double averagePrecision() {
        if (positives == 0) {
            return Double.NaN;
        }
        return PrecisionRecall.coco(
                IntStream.range(0, points.size()).mapToDouble(this::sensitivity).toArray(),
                IntStream.range(0, points.size()).mapToDouble(this::precision).toArray());
    }
}
