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

    private final Criterion criterion;
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

    private ScoredObjects(Builder built, Criterion criterion) {
        this.criterion = criterion;
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
     * Which predictions are right, by falling score; those to be ignored are left out.
     *
     * @param rule whose threshold a pair must reach and which says what doubles are; its criterion
     *     is that of these objects, and predictions are assigned by score whatever it says
     * @param sizes references outside are ignored, and so are predictions outside that find none
     * @param most predictions of an image that take part, the best scored ones
     */
    public Ranking ranking(MatchingRule rule, AreaRange sizes, int most) {
        BitSet aside = new BitSet(referenceAreas.length);
        aside.or(ignored);
        for (int reference = 0; reference < referenceAreas.length; reference++) {
            if (!sizes.holds(referenceAreas[reference])) {
                aside.set(reference);
            }
        }
        MatchingRule reached =
                criterion.isDistance()
                        ? rule
                        : rule.withThreshold(Math.min(rule.threshold(), ALMOST_ONE));
        Search search = new Search(reached, aside, new BitSet(referenceAreas.length));
        BitSet right = new BitSet(scores.length);
        BitSet counted = new BitSet(scores.length);
        for (int prediction = 0; prediction < scores.length; prediction++) {
            if (places[prediction] >= most) {
                continue;
            }
            int found = search.best(prediction);
            if (found >= 0) {
                right.set(prediction, !aside.get(found));
                counted.set(prediction, !aside.get(found));
            } else if (rule.doubleAssignment() == DoubleAssignment.FALSE_POSITIVE
                    || !search.isDouble(prediction)) {
                counted.set(prediction, sizes.holds(predictionAreas[prediction]));
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

    /** Looks for free references. */
    private final class Search {
        private final MatchingRule rule;
        private final BitSet aside;
        private final BitSet taken;

        Search(MatchingRule rule, BitSet aside, BitSet taken) {
            this.rule = rule;
            this.aside = aside;
            this.taken = taken;
        }

        /** Takes the best free reference, of those set aside only without any other; or -1. */
        int best(int prediction) {
            int best = best(prediction, false);
            if (best < 0) {
                best = best(prediction, true);
            }
            if (best >= 0) {
                taken.set(best);
            }
            return best;
        }

        /** The free reference with the best value, the last one among equals; or -1. */
        private int best(int prediction, boolean ofThoseAside) {
            double greatest = Double.NEGATIVE_INFINITY;
            int best = -1;
            for (int pair = firstPair[prediction]; pair < firstPair[prediction + 1]; pair++) {
                int reference = pairReferences[pair];
                double value = pairOverlaps[pair];
                double gain = criterion.isDistance() ? -value : value;
                if (gain >= greatest
                        && aside.get(reference) == ofThoseAside
                        && (!taken.get(reference) || crowds.get(reference))
                        && rule.admits(value)) {
                    greatest = gain;
                    best = reference;
                }
            }
            return best;
        }

        /** Whether it would find a reference, were that free. */
        boolean isDouble(int prediction) {
            for (int pair = firstPair[prediction]; pair < firstPair[prediction + 1]; pair++) {
                if (rule.admits(pairOverlaps[pair])) {
                    return true;
                }
            }
            return false;
        }
    }

    /**
     * The objects of one image, none of them to be ignored.
     *
     * @param candidates with the value of a criterion
     */
    public static ScoredObjects ofImage(
            Candidates candidates,
            double[] referenceAreas,
            double[] predictionAreas,
            double[] scores) {
        Builder built = builder().startImage();
        for (double area : referenceAreas) {
            built.reference(area, false, false);
        }
        int[] first = candidates.firstOfPrediction();
        int[] pairs = candidates.byPrediction();
        for (int prediction : ScoreOrder.of(scores)) {
            built.prediction(scores[prediction], predictionAreas[prediction]);
            for (int at = first[prediction]; at < first[prediction + 1]; at++) {
                built.overlap(candidates.reference(pairs[at]), candidates.value(pairs[at]));
            }
        }
        return built.build(candidates.criterion());
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

        /**
         * @param criterion whose values were given as overlaps
         */
        public ScoredObjects build(Criterion criterion) {
            return new ScoredObjects(this, criterion);
        }
    }
}
