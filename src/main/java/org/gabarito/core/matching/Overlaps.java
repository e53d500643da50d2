package org.gabarito.core.matching;

import java.util.Arrays;

/**
 * How much of each predicted object lies in each object of the reference: the pairs that overlap
 * and no others, by reference and then by prediction.
 */
public final class Overlaps {
    private final double[] referenceSizes;
    private final double[] predictionSizes;
    private final int[] references;
    private final int[] predictions;
    private final double[] shared;

    /** Where the pairs of each reference begin. */
    private final int[] starts;

    /**
     * @param referenceSizes size of every object of the reference
     * @param predictionSizes size of every predicted object
     * @param references of each pair; pairs may come in any order, but no pair twice
     * @param shared size of the intersection, positive
     */
    public Overlaps(
            double[] referenceSizes,
            double[] predictionSizes,
            int[] references,
            int[] predictions,
            double[] shared) {
        this.referenceSizes = referenceSizes.clone();
        this.predictionSizes = predictionSizes.clone();
        int[] order = order(references, predictions, predictionSizes.length);
        this.references = Arrays.stream(order).map(pair -> references[pair]).toArray();
        this.predictions = Arrays.stream(order).map(pair -> predictions[pair]).toArray();
        this.shared = Arrays.stream(order).mapToDouble(pair -> shared[pair]).toArray();
        starts = new int[referenceSizes.length + 1];
        for (int reference : references) {
            starts[reference + 1]++;
        }
        for (int reference = 0; reference < referenceSizes.length; reference++) {
            starts[reference + 1] += starts[reference];
        }
    }

    private static int[] order(int[] references, int[] predictions, int width) {
        double[] keys = new double[references.length];
        for (int pair = 0; pair < keys.length; pair++) {
            // exact: there are fewer than 2^53 places
            keys[pair] = -((double) references[pair] * width + predictions[pair]);
        }
        return ScoreOrder.of(keys);
    }

    /** Number of pairs. */
    public int size() {
        return shared.length;
    }

    public int reference(int pair) {
        return references[pair];
    }

    public int prediction(int pair) {
        return predictions[pair];
    }

    public double shared(int pair) {
        return shared[pair];
    }

    /** Size of the intersection of two objects, 0 where they do not meet. */
    public double shared(int reference, int prediction) {
        for (int pair = starts[reference]; pair < starts[reference + 1]; pair++) {
            if (predictions[pair] == prediction) {
                return shared[pair];
            }
        }
        return 0;
    }

    /** Size of one object of the reference. */
    public double referenceSize(int reference) {
        return referenceSizes[reference];
    }

    public double predictionSize(int prediction) {
        return predictionSizes[prediction];
    }

    public double[] referenceSizes() {
        return referenceSizes.clone();
    }

    public double[] predictionSizes() {
        return predictionSizes.clone();
    }

    public int references() {
        return referenceSizes.length;
    }

    public int predictions() {
        return predictionSizes.length;
    }

    public double iou(int pair) {
        return shared[pair]
                / (referenceSizes[references[pair]]
                        + predictionSizes[predictions[pair]]
                        - shared[pair]);
    }

    /** Share of the reference that is covered. */
    public double ior(int pair) {
        return shared[pair] / referenceSizes[references[pair]];
    }

    /** The pairs with their mask IoU, any overlap, or intersection over the reference. */
    public Candidates candidates(Criterion criterion) {
        Candidates.Builder builder =
                Candidates.between(criterion, referenceSizes.length, predictionSizes.length);
        for (int pair = 0; pair < size(); pair++) {
            builder.add(
                    references[pair],
                    predictions[pair],
                    criterion == Criterion.IOR ? ior(pair) : iou(pair));
        }
        return builder.build();
    }
}
