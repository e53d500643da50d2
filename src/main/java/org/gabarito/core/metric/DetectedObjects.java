package org.gabarito.core.metric;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.gabarito.core.geometry.RunMask;
import org.gabarito.core.matching.AreaRange;
import org.gabarito.core.matching.Criterion;
import org.gabarito.core.matching.Detections;
import org.gabarito.core.matching.Matching;
import org.gabarito.core.matching.MatchingRule;
import org.gabarito.core.matching.ScoredObjects;

/** One class of detections in many images. Safe for several threads. */
final class DetectedObjects implements ObjectPairs {
    /** As COCO's evaluation has it. */
    private static final int USUAL_DETECTIONS = 100;

    private final Detections detections;
    private final int ofClass;
    private final MatchingRule rule;

    /** The references that count, by their numbers in the columns. */
    private final int[] references;

    private final Map<MatchingRule, Matching> matchings;
    private final Map<Criterion, ScoredObjects> rankings;

    DetectedObjects(Detections detections, int ofClass, MatchingRule rule) {
        this(detections, ofClass, rule, new ConcurrentHashMap<>(), new ConcurrentHashMap<>());
    }

    private DetectedObjects(
            Detections detections,
            int ofClass,
            MatchingRule rule,
            Map<MatchingRule, Matching> matchings,
            Map<Criterion, ScoredObjects> rankings) {
        this.detections = detections;
        this.ofClass = ofClass;
        this.rule = rule;
        this.matchings = matchings;
        this.rankings = rankings;
        references =
                IntStream.range(0, detections.references(ofClass))
                        .map(i -> detections.reference(ofClass, i))
                        .filter(object -> !detections.references().isIgnored(object))
                        .toArray();
    }

    @Override
    public int images() {
        return detections.images();
    }

    @Override
    public int usualDetections() {
        return USUAL_DETECTIONS;
    }

    @Override
    public int references() {
        return references.length;
    }

    @Override
    public int predictions() {
        return detections.predictions(ofClass);
    }

    /** Place in the file, from 1. */
    @Override
    public int referenceId(int reference) {
        return references[reference] + 1;
    }

    /** Place in the file, from 1. */
    @Override
    public int predictionId(int prediction) {
        return detections.prediction(ofClass, prediction) + 1;
    }

    @Override
    public double referenceSize(int reference) {
        return detections.references().area(references[reference]);
    }

    @Override
    public double predictionSize(int prediction) {
        return detections.predictions().area(detections.prediction(ofClass, prediction));
    }

    @Override
    public MatchingRule rule() {
        return rule;
    }

    @Override
    public ObjectPairs with(MatchingRule other) {
        return new DetectedObjects(detections, ofClass, other, matchings, rankings);
    }

    @Override
    public Matching matching(MatchingRule by) {
        return matchings.computeIfAbsent(
                by,
                b -> {
                    double[] scores =
                            IntStream.range(0, predictions())
                                    .map(i -> detections.prediction(ofClass, i))
                                    .mapToDouble(i -> detections.predictions().score(i))
                                    .toArray();
                    return Matching.of(detections.candidates(ofClass, b), b, scores);
                });
    }

    @Override
    public Optional<ScoredObjects> scored(MatchingRule by) {
        return Optional.of(
                rankings.computeIfAbsent(by.criterion(), c -> detections.scored(ofClass, c)));
    }

    @Override
    public String lacking(MatchingRule by) {
        return detections.lacking(ofClass, by.criterion());
    }

    @Override
    public String lacking(AreaRange sizes) {
        if (sizes == AreaRange.ALL) {
            return "";
        }
        return detections.hasPoints()
                ? "points have no area"
                : detections.isSpatial()
                        ? "boxes in 3D have no area: COCO's ranges are of pixels"
                        : "";
    }

    @Override
    public Optional<ClassPair> pair(int reference, int prediction) {
        RunMask target = detections.references().mask(references[reference]);
        RunMask found = detections.predictions().mask(detections.prediction(ofClass, prediction));
        return target == null || found == null
                ? Optional.empty()
                : Optional.of(
                        LabelPairs.of(target.labels(), found.labels(), Set.of())
                                .classPair(List.of(1)));
    }
}
