package org.gabarito.core.metric;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.gabarito.core.geometry.BoundingBox;
import org.gabarito.core.geometry.Connectivity;
import org.gabarito.core.geometry.LabelMap;
import org.gabarito.core.geometry.ObjectRuns;
import org.jspecify.annotations.Nullable;

/**
 * Joint histogram of two label maps, from one pass over both: how many voxels carry label a in the
 * reference and b in the prediction, with the bounding box of every label on either side. All
 * counting metrics of all classes, region unions and overlaps of all instance pairs follow from it.
 *
 * <p>Keeps both maps, because the masks of a class are cut from them when a metric asks. Safe to
 * share between threads.
 */
public final class LabelPairs implements Confused {
    private final LabelMap reference;
    private final LabelMap prediction;
    private final Set<Integer> ignore;
    private final JointHistogram histogram;
    private final SortedSet<Integer> referenceLabels = new TreeSet<>();
    private final SortedSet<Integer> predictionLabels = new TreeSet<>();

    private LabelPairs(LabelMap reference, LabelMap prediction, Set<Integer> ignore) {
        this.reference = reference;
        this.prediction = prediction;
        this.ignore = Set.copyOf(ignore);
        histogram = JointHistogram.of(reference, prediction);
        for (int pair = 0; pair < histogram.size(); pair++) {
            if (counts(pair)) {
                referenceLabels.add(histogram.reference(pair));
                predictionLabels.add(histogram.prediction(pair));
            }
        }
        referenceLabels.remove(0);
        predictionLabels.remove(0);
        predictionLabels.removeAll(ignore);
    }

    /**
     * Counts every pair of labels.
     *
     * @param ignore labels whose voxels in the reference are left out everywhere, on both sides
     * @throws IllegalArgumentException when the shapes differ
     */
    public static LabelPairs of(LabelMap reference, LabelMap prediction, Set<Integer> ignore) {
        if (!reference.grid().sameShape(prediction.grid())) {
            throw new IllegalArgumentException(
                    "reference is " + reference.grid() + ", prediction " + prediction.grid());
        }
        return new LabelPairs(reference, prediction, ignore);
    }

    /** Labels other than 0 that occur in the reference and are not ignored, ascending. */
    public SortedSet<Integer> referenceLabels() {
        return Collections.unmodifiableSortedSet(referenceLabels);
    }

    /** Labels other than 0 that occur in the prediction and are not ignored, ascending. */
    public SortedSet<Integer> predictionLabels() {
        return Collections.unmodifiableSortedSet(predictionLabels);
    }

    /** How many voxels have one label in the reference and another in the prediction. */
    public long voxels(int referenceLabel, int predictionLabel) {
        for (int pair = 0; pair < histogram.size(); pair++) {
            if (counts(pair)
                    && histogram.reference(pair) == referenceLabel
                    && histogram.prediction(pair) == predictionLabel) {
                return histogram.voxels(pair);
            }
        }
        return 0;
    }

    @Override
    public Kind kind() {
        return Kind.VOXELS;
    }

    /** Background, then every label that occurs on either side and is not ignored, ascending. */
    @Override
    public ConfusionMatrix confusion() {
        SortedSet<Integer> labels = new TreeSet<>(referenceLabels);
        labels.addAll(predictionLabels);
        labels.add(0);
        return confusion(List.copyOf(labels));
    }

    /**
     * Of some labels; voxels that have another one on either side are left out.
     *
     * @param labels in the order of rows and columns, 0 being the background
     */
    public ConfusionMatrix confusion(List<Integer> labels) {
        Map<Integer, Integer> places = new HashMap<>();
        for (int label : labels) {
            places.put(label, places.size());
        }
        long[][] counts = new long[labels.size()][labels.size()];
        for (int pair = 0; pair < histogram.size(); pair++) {
            Integer row = places.get(histogram.reference(pair));
            Integer column = places.get(histogram.prediction(pair));
            if (counts(pair) && row != null && column != null) {
                counts[row][column] += histogram.voxels(pair);
            }
        }
        return new ConfusionMatrix(labels.stream().map(String::valueOf).toList(), counts);
    }

    /** Evidence for one class, or for a region that is the union of several labels. */
    public ClassPair classPair(List<Integer> labels) {
        Set<Integer> members = new HashSet<>(labels);
        @Nullable BoundingBox referenceBox = null;
        @Nullable BoundingBox predictionBox = null;
        long[] counts = new long[4];
        for (int pair = 0; pair < histogram.size(); pair++) {
            if (!counts(pair)) {
                continue;
            }
            boolean inReference = members.contains(histogram.reference(pair));
            boolean inPrediction = members.contains(histogram.prediction(pair));
            counts[(inReference ? 2 : 0) + (inPrediction ? 1 : 0)] += histogram.voxels(pair);
            if (inReference) {
                referenceBox = histogram.boxWith(pair, referenceBox);
            }
            if (inPrediction) {
                predictionBox = histogram.boxWith(pair, predictionBox);
            }
        }
        return new LabelClass(
                this,
                labels,
                new Counts(counts[3], counts[1], counts[2], counts[0]),
                referenceBox,
                predictionBox);
    }

    /**
     * Evidence for some classes together: every voxel has one of them, or none.
     *
     * @param names of the classes, in the order of their labels; the background comes first
     */
    public Confused confused(List<String> names, List<Integer> labels) {
        Map<Integer, Integer> places = new HashMap<>();
        for (int i = 0; i < labels.size(); i++) {
            places.put(labels.get(i), i + 1);
        }
        long[][] counts = new long[labels.size() + 1][labels.size() + 1];
        for (int pair = 0; pair < histogram.size(); pair++) {
            if (counts(pair)) {
                int reference = places.getOrDefault(histogram.reference(pair), 0);
                int prediction = places.getOrDefault(histogram.prediction(pair), 0);
                counts[reference][prediction] += histogram.voxels(pair);
            }
        }
        List<String> all = new ArrayList<>(List.of("background"));
        all.addAll(names);
        ConfusionMatrix confusion = new ConfusionMatrix(all, counts);
        return new Confused() {
            @Override
            public Kind kind() {
                return Kind.VOXELS;
            }

            @Override
            public ConfusionMatrix confusion() {
                return confusion;
            }
        };
    }

    Lesions lesions(
            List<Integer> labels,
            @Nullable BoundingBox referenceBox,
            @Nullable BoundingBox predictionBox,
            int dilation) {
        return Lesions.of(
                reference, prediction, labels, ignore, referenceBox, predictionBox, dilation);
    }

    /** Both masks of a class, each inside its box. */
    MaskPair masks(
            List<Integer> labels,
            @Nullable BoundingBox referenceBox,
            @Nullable BoundingBox predictionBox) {
        return MaskPair.of(reference, prediction, labels, ignore, referenceBox, predictionBox);
    }

    LabelMap reference() {
        return reference;
    }

    /** Takes a label of the reference, one of the prediction, and how many voxels carry both. */
    @FunctionalInterface
    interface Pair {
        void add(int referenceLabel, int predictionLabel, long voxels);
    }

    /** Every pair of labels that occurs and is not ignored, background included. */
    void each(Pair into) {
        for (int pair = 0; pair < histogram.size(); pair++) {
            if (counts(pair)) {
                into.add(
                        histogram.reference(pair),
                        histogram.prediction(pair),
                        histogram.voxels(pair));
            }
        }
    }

    /** The voxels of some labels, given in ascending order, each being an object. */
    ObjectRuns referenceRuns(int[] labels) {
        return ObjectRuns.ofLabels(reference, labels, reference, ignore);
    }

    ObjectRuns predictionRuns(int[] labels) {
        return ObjectRuns.ofLabels(predictionHere(), labels, reference, ignore);
    }

    /** The connected components of a class. */
    ObjectRuns referenceComponents(Set<Integer> labels, Connectivity connectivity) {
        return ObjectRuns.ofComponents(reference, labels, connectivity, reference, ignore);
    }

    ObjectRuns predictionComponents(Set<Integer> labels, Connectivity connectivity) {
        return ObjectRuns.ofComponents(predictionHere(), labels, connectivity, reference, ignore);
    }

    /** Distances are measured in the reference's spacing, on both sides. */
    private LabelMap predictionHere() {
        return prediction.with(reference.grid().spacing());
    }

    private boolean counts(int pair) {
        return ignore.isEmpty() || !ignore.contains(histogram.reference(pair));
    }
}
