package org.gabarito.core.matching;

import java.util.Arrays;
import java.util.BitSet;

/**
 * Scored predictions and references of one class in one or more images, in columns, with the pairs
 * that overlap. Matching goes by falling score, image by image, as COCO's evaluation does it: a
 * prediction takes the free reference with the greatest overlap that reaches the threshold;
 * references to be ignored (crowds, or outside a range of sizes) are taken only when no other can
 * be, and what finds one of them counts neither way.
 *
 * <p>Lin and others: Microsoft COCO: Common objects in context. ECCV 2014,
 * doi:10.1007/978-3-319-10602-1_48.
 */
public final class ScoredObjects {
    /** COCO's largest threshold in effect, so that equal masks reach 1. */
    private static final double ALMOST_ONE = 1 - 1e-10;

    /** Steps of COCO's ten thresholds from 0.5 to 0.95, as NumPy spaces them. */
    private static final double STEP = (0.95 - 0.5) / 9;

    private final int images;
    private final double[] referenceAreas;
    private final BitSet ignored;
    private final BitSet crowds;

    /** By image, and within an image by falling score. */
    private final double[] scores;

    private final double[] predictionAreas;

    /** Place of a prediction within its image, from 0. */
    private final int[] places;

    private final int[] firstPair;
    private final int[] pairReferences;
    private final double[] pairOverlaps;

    /** All predictions by falling score, over all images. */
    private final int[] order;

    private ScoredObjects(Builder built) {
        images = built.images;
        referenceAreas = Arrays.copyOf(built.referenceAreas, built.references);
        ignored = built.ignored;
        crowds = built.crowds;
        scores = Arrays.copyOf(built.scores, built.predictions);
        predictionAreas = Arrays.copyOf(built.predictionAreas, built.predictions);
        places = Arrays.copyOf(built.places, built.predictions);
        firstPair = Arrays.copyOf(built.firstPair, built.predictions + 1);
        firstPair[built.predictions] = built.pairs;
        pairReferences = Arrays.copyOf(built.pairReferences, built.pairs);
        pairOverlaps = Arrays.copyOf(built.pairOverlaps, built.pairs);
        order = ScoreOrder.of(scores);
    }

    /** The ten overlaps 0.50, 0.55 … 0.95 over which COCO averages. */
    public static double[] averagedOverlaps() {
        double[] overlaps = new double[10];
        for (int i = 0; i < overlaps.length; i++) {
            overlaps[i] = 0.5 + i * STEP;
        }
        overlaps[9] = 0.95;
        return overlaps;
    }

    public int images() {
        return images;
    }

    public int references() {
        return referenceAreas.length;
    }

    /** References that count: neither crowds nor marked as to be ignored. */
    public int countedReferences() {
        return referenceAreas.length - ignored.cardinality();
    }

    public int predictions() {
        return scores.length;
    }

    /**
     * Which predictions are right at an overlap, by falling score; those to be ignored are left
     * out.
     *
     * @param overlap that a pair must reach
     * @param sizes references outside are ignored, and so are predictions outside that find none
     * @param most predictions of an image that take part, the best scored ones
     */
    public Ranking ranking(double overlap, AreaRange sizes, int most) {
        double threshold = Math.min(overlap, ALMOST_ONE);
        BitSet aside = new BitSet(referenceAreas.length);
        aside.or(ignored);
        for (int reference = 0; reference < referenceAreas.length; reference++) {
            if (!sizes.holds(referenceAreas[reference])) {
                aside.set(reference);
            }
        }
        BitSet taken = new BitSet(referenceAreas.length);
        BitSet right = new BitSet(scores.length);
        BitSet counted = new BitSet(scores.length);
        for (int prediction = 0; prediction < scores.length; prediction++) {
            if (places[prediction] >= most) {
                continue;
            }
            int found = best(prediction, threshold, aside, taken, false);
            if (found < 0) {
                found = best(prediction, threshold, aside, taken, true);
            }
            if (found < 0) {
                counted.set(prediction, sizes.holds(predictionAreas[prediction]));
            } else {
                taken.set(found);
                right.set(prediction, !aside.get(found));
                counted.set(prediction, !aside.get(found));
            }
        }
        int positives = referenceAreas.length - aside.cardinality();
        return ranking(counted, right, positives);
    }

    private Ranking ranking(BitSet counted, BitSet right, int positives) {
        int size = counted.cardinality();
        double[] ranked = new double[size];
        boolean[] outcomes = new boolean[size];
        int next = 0;
        for (int prediction : order) {
            if (counted.get(prediction)) {
                ranked[next] = scores[prediction];
                outcomes[next++] = right.get(prediction);
            }
        }
        return new Ranking(ranked, outcomes, positives, images);
    }

    /** The free reference with the greatest overlap, the last one among equals; or -1. */
    private int best(
            int prediction, double threshold, BitSet aside, BitSet taken, boolean ofThoseAside) {
        double greatest = threshold;
        int best = -1;
        for (int pair = firstPair[prediction]; pair < firstPair[prediction + 1]; pair++) {
            int reference = pairReferences[pair];
            if (pairOverlaps[pair] >= greatest
                    && aside.get(reference) == ofThoseAside
                    && (!taken.get(reference) || crowds.get(reference))) {
                greatest = pairOverlaps[pair];
                best = reference;
            }
        }
        return best;
    }

    /** The objects of one image, none of them to be ignored. */
    public static ScoredObjects ofImage(Overlaps overlaps, double[] scores) {
        Builder built = builder().startImage();
        for (int reference = 0; reference < overlaps.references(); reference++) {
            built.reference(overlaps.referenceSize(reference), false, false);
        }
        int[] first = new int[scores.length + 1];
        for (int pair = 0; pair < overlaps.size(); pair++) {
            first[overlaps.prediction(pair) + 1]++;
        }
        for (int prediction = 0; prediction < scores.length; prediction++) {
            first[prediction + 1] += first[prediction];
        }
        int[] pairs = new int[overlaps.size()];
        int[] next = first.clone();
        for (int pair = 0; pair < overlaps.size(); pair++) {
            pairs[next[overlaps.prediction(pair)]++] = pair;
        }
        for (int prediction : ScoreOrder.of(scores)) {
            built.prediction(scores[prediction], overlaps.predictionSize(prediction));
            for (int at = first[prediction]; at < first[prediction + 1]; at++) {
                built.overlap(overlaps.reference(pairs[at]), overlaps.iou(pairs[at]));
            }
        }
        return built.build();
    }

    public static Builder builder() {
        return new Builder();
    }

    /**
     * Takes image after image: {@link #startImage}, all its references, then its predictions by
     * falling score, each followed by its overlaps with the references of that image in their
     * order.
     */
    public static final class Builder {
        private int images;
        private int references;
        private int predictions;
        private int pairs;
        private int firstReference;
        private int place;
        private double[] referenceAreas = new double[16];
        private double[] scores = new double[16];
        private double[] predictionAreas = new double[16];
        private int[] places = new int[16];
        private int[] firstPair = new int[17];
        private int[] pairReferences = new int[16];
        private double[] pairOverlaps = new double[16];
        private final BitSet ignored = new BitSet();
        private final BitSet crowds = new BitSet();

        private Builder() {}

        public Builder startImage() {
            images++;
            firstReference = references;
            place = 0;
            return this;
        }

        /** Images in which there is nothing of this class still count for false positives. */
        public Builder images(int all) {
            images = all;
            return this;
        }

        /**
         * @param crowd may be found by several predictions, and is ignored
         * @param ignore what finds it counts neither way
         */
        public Builder reference(double area, boolean crowd, boolean ignore) {
            if (references == referenceAreas.length) {
                referenceAreas = Arrays.copyOf(referenceAreas, 2 * references);
            }
            referenceAreas[references] = area;
            crowds.set(references, crowd);
            ignored.set(references++, crowd || ignore);
            return this;
        }

        public Builder prediction(double score, double area) {
            if (predictions == scores.length) {
                scores = Arrays.copyOf(scores, 2 * predictions);
                predictionAreas = Arrays.copyOf(predictionAreas, 2 * predictions);
                places = Arrays.copyOf(places, 2 * predictions);
                firstPair = Arrays.copyOf(firstPair, 2 * predictions + 1);
            }
            scores[predictions] = score;
            predictionAreas[predictions] = area;
            places[predictions] = place++;
            firstPair[predictions++] = pairs;
            return this;
        }

        /**
         * @param reference by its number within the image, from 0
         * @param value intersection over union; over the prediction's area for a crowd
         */
        public Builder overlap(int reference, double value) {
            if (pairs == pairOverlaps.length) {
                pairReferences = Arrays.copyOf(pairReferences, 2 * pairs);
                pairOverlaps = Arrays.copyOf(pairOverlaps, 2 * pairs);
            }
            pairReferences[pairs] = firstReference + reference;
            pairOverlaps[pairs++] = value;
            return this;
        }

        public ScoredObjects build() {
            return new ScoredObjects(this);
        }
    }
}
