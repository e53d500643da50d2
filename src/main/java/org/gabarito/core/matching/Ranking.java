package org.gabarito.core.matching;

import java.util.List;

/**
 * Scored predictions of one class by falling score, each being right or wrong, and how many objects
 * there were to find in how many images. Everything that looks at all thresholds of the score
 * follows from it.
 *
 * <p>Predictions with equal scores enter together: no threshold tells them apart. Only COCO's
 * average precision takes them one by one, in the order in which they came.
 */
public final class Ranking {
    /** False positives per image at which the FROC score reads the sensitivity. */
    public static final List<Double> FROC_RATES = List.of(0.125, 0.25, 0.5, 1.0, 2.0, 4.0, 8.0);

    private final double[] scores;
    private final boolean[] right;
    private final int positives;
    private final int images;

    /** After each group of equal scores: how many were right and wrong so far. */
    private final int[] truePositives;

    private final int[] falsePositives;

    /**
     * @param scores falling
     * @param right whether each found an object
     * @param positives objects to be found
     * @param images over which false positives are spread
     */
    public Ranking(double[] scores, boolean[] right, int positives, int images) {
        this.scores = scores.clone();
        this.right = right.clone();
        this.positives = positives;
        this.images = images;
        int groups = 0;
        for (int i = 0; i < scores.length; i++) {
            groups += endsGroup(i) ? 1 : 0;
        }
        truePositives = new int[groups];
        falsePositives = new int[groups];
        int found = 0;
        for (int i = 0, group = 0; i < scores.length; i++) {
            found += right[i] ? 1 : 0;
            if (endsGroup(i)) {
                truePositives[group] = found;
                falsePositives[group++] = i + 1 - found;
            }
        }
    }

    private boolean endsGroup(int i) {
        return i + 1 == scores.length || scores[i + 1] != scores[i];
    }

    /** Objects to be found. */
    public int positives() {
        return positives;
    }

    public int predictions() {
        return scores.length;
    }

    public int images() {
        return images;
    }

    /** Different scores. */
    public int points() {
        return truePositives.length;
    }

    /** The scores, falling. */
    public double score(int point) {
        return scores[truePositives[point] + falsePositives[point] - 1];
    }

    /** Right predictions of this score or a higher one. */
    public long truePositives(int point) {
        return truePositives[point];
    }

    /** Wrong ones. */
    public long falsePositives(int point) {
        return falsePositives[point];
    }

    /** Share of the objects that is found at all; NaN when there are none. */
    public double recall() {
        return truePositives.length == 0
                ? positives == 0 ? Double.NaN : 0
                : sensitivity(truePositives.length - 1);
    }

    /**
     * Recall and precision, point by point as scores fall.
     *
     * @param recall never falls
     */
    public record Curve(double[] recall, double[] precision) {}

    /** One point for every different score; nothing to be found leaves it without meaning. */
    public Curve curve() {
        double[] recall = new double[truePositives.length];
        double[] precision = new double[truePositives.length];
        for (int group = 0; group < recall.length; group++) {
            recall[group] = sensitivity(group);
            precision[group] = precision(group);
        }
        return new Curve(recall, precision);
    }

    /** One point for every prediction: equal scores come one by one, in their order here. */
    public Curve curveOneByOne() {
        double[] recall = new double[scores.length];
        double[] precision = new double[scores.length];
        for (int i = 0, found = 0; i < recall.length; i++) {
            found += right[i] ? 1 : 0;
            recall[i] = (double) found / positives;
            precision[i] = (double) found / (i + 1);
        }
        return new Curve(recall, precision);
    }

    /**
     * The best sensitivity with at most so many false positives per image; 0 when even the highest
     * score brings more. NaN when there is nothing to be found.
     */
    public double sensitivityAt(double falsePositivesPerImage) {
        double best = positives == 0 ? Double.NaN : 0;
        for (int group = 0; group < truePositives.length; group++) {
            if ((double) falsePositives[group] / images <= falsePositivesPerImage) {
                best = sensitivity(group);
            }
        }
        return best;
    }

    /** Mean sensitivity at 1/8, 1/4, 1/2, 1, 2, 4 and 8 false positives per image. */
    public double froc() {
        double sum = 0;
        for (double rate : FROC_RATES) {
            sum += sensitivityAt(rate);
        }
        return sum / FROC_RATES.size();
    }

    /** The fewest false positives per image at a sensitivity; NaN when it is never reached. */
    public double falsePositivesPerImageAt(double sensitivity) {
        if (sensitivity <= 0 && positives > 0) {
            return 0;
        }
        for (int group = 0; group < truePositives.length; group++) {
            if (sensitivity(group) >= sensitivity) {
                return (double) falsePositives[group] / images;
            }
        }
        return Double.NaN;
    }

    /** The best precision at some sensitivity or beyond; NaN when it is never reached. */
    public double precisionAt(double sensitivity) {
        double best = Double.NaN;
        for (int group = truePositives.length - 1; group >= 0; group--) {
            if (!(sensitivity(group) >= sensitivity)) {
                break;
            }
            best = Double.isNaN(best) ? precision(group) : Math.max(best, precision(group));
        }
        return best;
    }

    /** The best sensitivity with at least some precision; 0 when it is never reached. */
    public double sensitivityAtPrecision(double precision) {
        double best = positives == 0 ? Double.NaN : 0;
        for (int group = 0; group < truePositives.length; group++) {
            if (precision(group) >= precision) {
                best = sensitivity(group);
            }
        }
        return best;
    }

    private double sensitivity(int group) {
        return (double) truePositives[group] / positives;
    }

    private double precision(int group) {
        return (double) truePositives[group] / (truePositives[group] + falsePositives[group]);
    }
}
