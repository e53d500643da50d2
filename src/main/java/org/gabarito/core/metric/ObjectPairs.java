package org.gabarito.core.metric;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gabarito.core.geometry.Connectivity;
import org.gabarito.core.geometry.ObjectRuns;
import org.gabarito.core.matching.AreaRange;
import org.gabarito.core.matching.ContourBand;
import org.gabarito.core.matching.Criterion;
import org.gabarito.core.matching.Detections;
import org.gabarito.core.matching.Matching;
import org.gabarito.core.matching.MatchingRule;
import org.gabarito.core.matching.ScoredObjects;

/**
 * The objects of one class on both sides, to be matched: evidence for detection and instance
 * segmentation. Objects are numbered from 0 on either side. Overlaps are found once, and every
 * matching that some metric asks for is worked out once.
 *
 * <p>The objects of one image come from its label maps ({@link #ofInstances}, {@link
 * #ofComponents}) or masks ({@link #ofMasks}); those of many images, pooled, from COCO files.
 */
public interface ObjectPairs extends Counted {

    /**
     * Every label other than 0 is one object.
     *
     * @param scores of the predicted objects, by label; empty when there are none. An object that
     *     is missing there has the lowest score
     * @param smallest objects of fewer voxels are left out, on both sides
     */
    static ObjectPairs ofInstances(
            LabelPairs pairs, Map<Integer, Double> scores, long smallest, MatchingRule rule) {
        return ImageObjects.ofInstances(pairs, scores, smallest, rule);
    }

    /**
     * Every connected component of a class is one object.
     *
     * @param labels of the class; several are one class
     * @param smallest components of fewer voxels are left out, on both sides
     */
    static ObjectPairs ofComponents(
            LabelPairs pairs,
            List<Integer> labels,
            Connectivity connectivity,
            long smallest,
            MatchingRule rule) {
        return ImageObjects.ofComponents(pairs, labels, connectivity, smallest, rule);
    }

    /**
     * Every mask is one object, numbered from 1 by its place; masks of one side may overlap.
     *
     * @param predictions on the same grid
     * @param scores of the predicted objects, by number; empty when there are none
     * @param smallest masks of fewer voxels are left out, on both sides
     */
    static ObjectPairs ofMasks(
            ObjectRuns references,
            ObjectRuns predictions,
            Map<Integer, Double> scores,
            long smallest,
            MatchingRule rule) {
        return ImageObjects.ofMasks(references, predictions, scores, smallest, rule);
    }

    /**
     * One class of detections, pooled over all images. References to be ignored are not among its
     * objects.
     *
     * @param ofClass number of the class
     */
    static ObjectPairs ofDetections(Detections detections, int ofClass, MatchingRule rule) {
        return new DetectedObjects(detections, ofClass, rule);
    }

    @Override
    default Kind kind() {
        return Kind.OBJECTS;
    }

    /** How many images the objects come from. */
    int images();

    /** How many predictions of an image take part in a ranking when nobody says. */
    int usualDetections();

    int references();

    int predictions();

    /** Name of an object of the reference: its label, or its number. */
    int referenceId(int reference);

    int predictionId(int prediction);

    /**
     * Voxels or pixels of an object of the reference; area or volume of its box where it has no
     * mask, 0 for a point.
     */
    double referenceSize(int reference);

    double predictionSize(int prediction);

    /**
     * Linear index of a voxel in the middle of each object of the reference; empty where objects do
     * not come from one image.
     */
    default int[] referenceMiddles() {
        return new int[0];
    }

    default int[] predictionMiddles() {
        return new int[0];
    }

    /** The rule that holds unless a convention has its own. */
    MatchingRule rule();

    /**
     * The rule under a convention, with another threshold of overlap.
     *
     * @param overlap {@link Double#NaN} leaves the threshold; so does a criterion that is no
     *     overlap
     */
    default MatchingRule rule(Convention convention, double overlap) {
        MatchingRule rule = convention.matching().orElse(rule());
        if (rule.criterion() == Criterion.BOUNDARY_IOU) {
            rule =
                    convention
                            .definition("boundary_iou")
                            .flatMap(ContourBand::find)
                            .map(rule::with)
                            .orElse(rule);
        }
        return Double.isNaN(overlap) || !rule.criterion().isGradedOverlap()
                ? rule
                : rule.withThreshold(overlap);
    }

    /** The same objects under another rule; overlaps and matchings are shared. */
    ObjectPairs with(MatchingRule rule);

    Matching matching(MatchingRule rule);

    /** Matched objects, missed ones and false ones under {@link #rule()}. */
    @Override
    default Counts counts() {
        return counts(rule());
    }

    default Counts counts(MatchingRule by) {
        Matching matching = matching(by);
        return new Counts(
                matching.truePositives(), matching.falsePositives(), matching.falseNegatives(), 0);
    }

    /**
     * With scores, for what looks at all thresholds of them; empty without scores.
     *
     * @param by whose criterion counts, at any threshold
     */
    Optional<ScoredObjects> scored(MatchingRule by);

    /** Why the objects cannot be matched by a rule; empty when they can. */
    default String lacking(MatchingRule by) {
        return "";
    }

    /** Why objects cannot be told apart by their area; empty when they can. */
    default String lacking(AreaRange sizes) {
        return "";
    }

    /**
     * The masks of two objects, for overlap and boundary metrics of matched pairs; empty where
     * objects have no masks.
     */
    Optional<ClassPair> pair(int reference, int prediction);
}
